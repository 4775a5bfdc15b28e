-- The kernel's tables: the event ledger, idempotent commands, the outbox, queue counters and versioned policies.
-- `city_code` (GB/T 2260) leads every key, so that the same schema can be spread over a distributed PostgreSQL by it.

create table event (
  city_code   char(6)     not null,
  stream      uuid        not null,
  version     integer     not null check (version > 0),
  type        text        not null,
  -- json, not jsonb: the text is kept to the letter, because the hash is taken over it
  data        json        not null,
  meta        json        not null,
  occurred_at timestamptz not null,
  prev_hash   bytea       not null,
  hash        bytea       not null,
  recorded_on date        not null,
  position    bigint      generated always as identity,
  primary key (city_code, stream, version)
);
create index event_recorded_on on event using brin (recorded_on);
comment on table event is 'Append-only history. One stream is one work order; each event carries the hash of the one before.';

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only: % on % is forbidden', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger event_is_append_only before update or delete on event for each row execute function forbid_change();
create trigger event_is_never_truncated before truncate on event for each statement execute function forbid_change();
revoke update, delete, truncate on event from public;

-- One row a finished command: a repeated command gets the recorded answer.
create table command_log (
  city_code  char(6)     not null,
  command_id text        not null,
  actor      text        not null,
  stream     uuid        not null,
  answer     json        not null,
  at         timestamptz not null default now(),
  primary key (city_code, command_id)
);
create index command_log_at on command_log using brin (at);

create table outbox (
  city_code char(6)     not null,
  id        bigint      generated always as identity,
  topic     text        not null,
  payload   json        not null,
  attempts  smallint    not null default 0,
  due_at    timestamptz not null default now(),
  last_error text,
  primary key (city_code, id)
);
create index outbox_due on outbox (due_at, id);

-- Queue counters: each write adds a delta row (no hot row to wait for), a job folds the deltas into queue_count.
create table queue_count (
  city_code char(6) not null,
  key       text    not null,
  n         bigint  not null,
  primary key (city_code, key)
);
create table queue_delta (
  city_code char(6) not null,
  key       text    not null,
  n         integer not null,
  id        bigint  generated always as identity,
  primary key (city_code, key, id)
);

-- Blocks of running numbers (order numbers, receipts): a server takes a block, gaps are allowed, repeats are not.
create table serial_block (
  city_code char(6) not null,
  series    text    not null,
  taken     bigint  not null,
  primary key (city_code, series)
);

-- Every policy document that was ever in force. A new version never rewrites an old one.
create table policy_document (
  city_code      char(6)     not null,
  kind           text        not null,
  version        text        not null,
  effective_from date        not null,
  body           jsonb       not null,
  digest         bytea       not null,
  published_by   text        not null,
  published_at   timestamptz not null default now(),
  primary key (city_code, kind, version)
);
create trigger policy_document_is_insert_only before update or delete on policy_document for each row execute function forbid_change();

-- The day's end of the hash chain: recomputed offline by `suban verify`.
create table ledger_checkpoint (
  city_code char(6) not null,
  on_day    date    not null,
  events    bigint  not null,
  root_hash bytea   not null,
  prev_root bytea   not null,
  made_at   timestamptz not null default now(),
  primary key (city_code, on_day)
);
create trigger ledger_checkpoint_is_append_only before update or delete on ledger_checkpoint for each row execute function forbid_change();

-- Called inside the one-statement writer when a guarded row moved on meanwhile: the whole statement is undone.
create function refuse_version_conflict() returns boolean language plpgsql as $$
begin
  raise exception 'a stream moved on meanwhile' using errcode = 'SB001';
end $$;
