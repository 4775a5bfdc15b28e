-- Accounts and sessions of staff; the sealed contact vault of requesters; the log of who looked at whom.

create table account (
  city_code      char(6)     not null,
  id             uuid        not null,
  account        text        not null,
  name           text        not null,
  title          text        not null default '',
  unit_code      text        not null,
  roles          text[]      not null,
  password_hash  text,
  totp_sealed    bytea,
  -- a second factor that is not confirmed yet; the one in force stays until then
  totp_pending   bytea,
  totp_confirmed boolean     not null default false,
  totp_last_step bigint      not null default 0,
  failed_count   integer     not null default 0,
  locked_until   timestamptz,
  is_active      boolean     not null default true,
  created_at     timestamptz not null default now(),
  primary key (city_code, id),
  unique (city_code, account)
);

create table session (
  token_hash  bytea       primary key,
  city_code   char(6)     not null,
  account_id  uuid        not null,
  csrf_token  text        not null,
  created_at  timestamptz not null,
  seen_at     timestamptz not null,
  expires_at  timestamptz not null,
  ip          text        not null default ''
);
create index session_expires on session (expires_at);

-- Envelope encryption: the data keys are wrapped by the master key that never enters the database.
create table data_key (
  city_code  char(6)     not null,
  id         integer     not null,
  wrapped    bytea       not null,
  created_at timestamptz not null default now(),
  primary key (city_code, id)
);

create table contact (
  city_code    char(6)     not null,
  id           uuid        not null,
  data_key_id  integer     not null,
  sealed       bytea,
  phone_index  bytea,
  masked_name  text        not null,
  masked_phone text        not null,
  has_identity_number boolean not null default false,
  created_at   timestamptz not null,
  erased_at    timestamptz,
  primary key (city_code, id)
);
create index contact_phone on contact (city_code, phone_index) where phone_index is not null;

create table identity_access (
  city_code     char(6)     not null,
  id            bigint      generated always as identity,
  contact_id    uuid        not null,
  work_order_id uuid,
  account_id    uuid        not null,
  account_name  text        not null,
  unit_code     text        not null,
  unit_name     text        not null,
  reason        text        not null,
  at            timestamptz not null,
  ip            text        not null default '',
  device        text        not null default '',
  primary key (city_code, id)
);
create index identity_access_contact on identity_access (city_code, contact_id, at desc);
create trigger identity_access_is_append_only before update or delete on identity_access for each row execute function forbid_change();
