-- Saved queues of people and units, and what was done to many orders at once.

-- Worklists hold open orders, the newest first.
create index work_order_open on work_order (city_code, registered_at desc, id) where closed_at is null;

create table saved_queue (
  city_code  char(6)     not null,
  id         uuid        not null,
  name       text        not null,
  filter     jsonb       not null,
  -- 'person': its owner alone; 'unit': everybody of the owner's unit
  shared     text        not null check (shared in ('person', 'unit')),
  owner_id   uuid        not null,
  unit_code  text        not null,
  saved_at   timestamptz not null,
  primary key (city_code, id)
);
create index saved_queue_owner on saved_queue (city_code, owner_id);
create index saved_queue_unit on saved_queue (city_code, unit_code) where shared = 'unit';

-- One act on many orders: who, what, and what came of each. A run is the record of what somebody did; it is not edited.
create table bulk_run (
  city_code   char(6)     not null,
  id          uuid        not null,
  account_id  uuid        not null,
  action      text        not null,
  body        json        not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  primary key (city_code, id)
);
create index bulk_run_account on bulk_run (city_code, account_id, started_at desc);

create table bulk_item (
  city_code     char(6)  not null,
  run_id        uuid     not null,
  no            integer  not null,
  work_order_id uuid     not null,
  -- null: not tried yet
  outcome       text     check (outcome in ('done', 'refused', 'undone')),
  refusal       json,
  version       integer,
  undo_until    timestamptz,
  primary key (city_code, run_id, no)
);
