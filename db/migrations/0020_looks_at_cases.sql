-- Of a highly sensitive order not only the look at the person is on record, but every opening of the case; an anonymous one has no person.
alter table identity_access alter column contact_id drop not null;
alter table identity_access add column kind text not null default 'person';
create index identity_access_order on identity_access (city_code, work_order_id, at desc) where work_order_id is not null;
