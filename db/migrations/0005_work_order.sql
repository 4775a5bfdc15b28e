-- Read models of the work order: folded from its events, dropped and replayed at will (a test holds them byte for byte).

create table work_order (
  city_code      char(6)     not null,
  id             uuid        not null,
  version        integer     not null,
  last_hash      bytea       not null,
  order_no       text        not null,
  status         text        not null,
  request_id     uuid        not null,
  parent_id      uuid,
  merged_into    uuid,
  kind           text        not null,
  channel        text        not null,
  matter_code    text,
  deadline_class text,
  community_code text,
  lead_unit      text,
  -- the desk of the centre that holds it, and its rank there (dispatch: expected cost of error, others: due time)
  desk           text,
  desk_rank      bigint,
  registered_at  timestamptz not null,
  closed_at      timestamptz,
  state          json        not null,
  primary key (city_code, id)
) with (fillfactor = 80);
create unique index work_order_no on work_order (city_code, order_no);
create index work_order_desk on work_order (city_code, desk, desk_rank, id) where desk is not null;

create table assignment (
  city_code     char(6)     not null,
  work_order_id uuid        not null,
  no            smallint    not null,
  unit_code     text        not null,
  role          text        not null,
  status        text        not null,
  is_open       boolean     not null,
  sort_at       timestamptz not null,
  primary key (city_code, work_order_id, no)
) with (fillfactor = 80);
create index assignment_bench on assignment (city_code, unit_code, sort_at, work_order_id, no) where is_open;

create table clock (
  city_code     char(6)     not null,
  work_order_id uuid        not null,
  no            smallint    not null,
  clock_id      text        not null,
  unit_code     text,
  started_at    timestamptz not null,
  due_at        timestamptz,
  stopped_at    timestamptz,
  -- the next instant at which the clock has something to say (turns yellow, red, black, or a timer runs out); null: nothing more
  next_at       timestamptz,
  primary key (city_code, work_order_id, no)
) with (fillfactor = 80);
create index clock_next on clock (next_at, work_order_id) where next_at is not null;
