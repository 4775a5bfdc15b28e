-- The suspension ledger (挂账) and the published decisions about exclusions: folded from events like every read model; plans, milestones and
-- reasons stand in the order's state and in its events.
create table suspension (
  city_code     char(6)     not null,
  work_order_id uuid        not null,
  no            smallint    not null,
  unit_code     text        not null,
  category      text        not null,
  stage         text        not null,
  applied_at    timestamptz not null,
  approved_at   timestamptz,
  expires_at    timestamptz not null,
  ended_at      timestamptz,
  -- the day of the first milestone that is not done, while the order is suspended
  milestone_at  timestamptz,
  primary key (city_code, work_order_id, no)
);
create index suspension_ledger on suspension (city_code, expires_at, work_order_id);
create index suspension_unit on suspension (city_code, unit_code, expires_at, work_order_id);

create table exclusion (
  city_code     char(6)     not null,
  work_order_id uuid        not null,
  no            smallint    not null,
  unit_code     text        not null,
  decided       text        not null,
  at            timestamptz not null,
  primary key (city_code, work_order_id, no)
);
create index exclusion_published on exclusion (city_code, at desc, work_order_id);
