-- Rulings about who an order is for, to be found again as precedents; each is computed from its event.
create table ruling (
  city_code     char(6)     not null,
  work_order_id uuid        not null,
  -- number of the dispute within the order
  dispute_no    smallint    not null,
  at            timestamptz not null,
  level         text        not null,
  -- arbiter, or default where nobody ruled in time
  decided_by    text        not null,
  matter_code   text        not null,
  place_id      text,
  community_code text,
  secrecy_level smallint    not null,
  lead_unit     text        not null,
  co_units      text[]      not null,
  parties       text[]      not null,
  basis         text        not null,
  body          text        not null,
  primary key (city_code, work_order_id, dispute_no)
);
create index ruling_matter on ruling (city_code, matter_code, at desc);

-- What a ruling asks to be changed in the duty list. The ruling is history; what becomes of the wish, whoever edits the list says.
create table list_change_request (
  city_code     char(6)     not null,
  work_order_id uuid        not null,
  dispute_no    smallint    not null,
  at            timestamptz not null,
  matter_code   text        not null,
  lead_unit     text        not null,
  co_units      text[]      not null,
  reason        text        not null,
  asked_by      text        not null,
  -- open, accepted, declined
  status        text        not null default 'open',
  decided_at    timestamptz,
  decided_by    text,
  note          text        not null default '',
  primary key (city_code, work_order_id, dispute_no)
);
create index list_change_request_open on list_change_request (city_code, at) where status = 'open';
