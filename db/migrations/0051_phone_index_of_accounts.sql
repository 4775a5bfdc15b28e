-- Blind index of the holder's own phone, by the same key as the contacts': whether a requester is a member of staff can be asked, a number
-- is nowhere. Null: none is known.
alter table account add column phone_index bytea;
create index account_phone on account (city_code, phone_index) where phone_index is not null;
