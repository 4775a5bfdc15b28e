-- Policies edited by people: change sets with their documents, their history and what a simulation said of them.

-- A document keeps its text to the letter, the order in which it was published, and the change set that brought it (null: a folder).
alter table policy_document alter column body type json using body::json;
alter table policy_document add column position bigint generated always as identity;
alter table policy_document add column change_set uuid;
create trigger policy_document_is_never_truncated before truncate on policy_document for each statement execute function forbid_change();

-- Where a change set stands; folded from its steps.
create table policy_change_set (
  city_code  char(6)     not null,
  id         uuid        not null,
  version    integer     not null check (version > 0),
  status     text        not null,
  state      json        not null,
  -- what the last check of its content said
  report     json        not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (city_code, id)
);
create index policy_change_set_recent on policy_change_set (city_code, updated_at desc, id desc);

-- Who did what when; a refused attempt stands here too, with its reason, and leaves the version as it was.
create table policy_change_step (
  city_code  char(6)     not null,
  change_set uuid        not null,
  no         integer     not null check (no > 0),
  version    integer     not null,
  type       text        not null,
  data       json        not null,
  by_account uuid        not null,
  command_id text        not null,
  asked      bytea       not null,
  at         timestamptz not null,
  primary key (city_code, change_set, no)
);
create unique index policy_change_step_command on policy_change_step (city_code, command_id);
create trigger policy_change_step_is_append_only before update or delete on policy_change_step for each row execute function forbid_change();
create trigger policy_change_step_is_never_truncated before truncate on policy_change_step for each statement execute function forbid_change();

-- Every saved body of every document; the one with the highest version counts, and null takes the document out of the set.
create table policy_change_document (
  city_code  char(6) not null,
  change_set uuid    not null,
  kind       text    not null,
  version    integer not null,
  body       json,
  primary key (city_code, change_set, kind, version)
);
create trigger policy_change_document_is_append_only before update or delete on policy_change_document for each row execute function forbid_change();
create trigger policy_change_document_is_never_truncated before truncate on policy_change_document for each statement execute function forbid_change();

-- What past orders say of a change set; `digest` is the content that was simulated.
create table policy_simulation (
  city_code   char(6)     not null,
  id          uuid        not null,
  change_set  uuid        not null,
  digest      bytea       not null,
  days        integer     not null check (days between 1 and 366),
  status      text        not null check (status in ('waiting', 'running', 'done', 'failed')),
  orders_seen bigint      not null default 0,
  result      json,
  asked_at    timestamptz not null,
  -- the server that runs it gives a sign of life with every page; one that fell silent is taken over
  beat_at     timestamptz,
  finished_at timestamptz,
  primary key (city_code, id)
);
create index policy_simulation_of on policy_simulation (city_code, change_set, asked_at desc);
create index policy_simulation_open on policy_simulation (asked_at) where finished_at is null;
create trigger policy_simulation_result_is_final before update on policy_simulation for each row when (old.finished_at is not null) execute function forbid_change();
create trigger policy_simulation_stays before delete on policy_simulation for each row execute function forbid_change();
