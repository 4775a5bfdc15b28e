-- What was handed over to an emergency service or another platform: one row a transfer, folded from the order's events like the other read models.
create table transfer (
  city_code     char(6)     not null,
  work_order_id uuid        not null,
  no            smallint    not null,
  target        text        not null,
  platform      text        not null,
  mode          text        not null,
  shared        json        not null,
  status        text        not null,
  peer_case_no  text,
  sent_at       timestamptz not null,
  ended_at      timestamptz,
  primary key (city_code, work_order_id, no)
);
-- What the exchange with other platforms asks for: what is on its way, and what they know under which number.
create index transfer_sent on transfer (city_code, target, sent_at) where status = 'sent';
create index transfer_peer on transfer (city_code, target, peer_case_no) where peer_case_no is not null;
