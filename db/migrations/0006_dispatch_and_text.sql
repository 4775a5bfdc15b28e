-- What the machine learned and who corrected it; notices to units.

create table training_example (
  city_code    char(6)     not null,
  id           bigint      generated always as identity,
  request_id   uuid        not null,
  label        text        not null,
  machine_label text,
  by_account   uuid,
  at           timestamptz not null,
  primary key (city_code, id)
);

create table classifier_model (
  city_code  char(6)     not null,
  version    text        not null,
  model      bytea       not null,
  report     jsonb       not null,
  is_active  boolean     not null,
  made_at    timestamptz not null default now(),
  primary key (city_code, version)
);
create unique index classifier_model_active on classifier_model (city_code) where is_active;

create table notice (
  city_code     char(6)     not null,
  id            bigint      generated always as identity,
  unit_code     text        not null,
  work_order_id uuid        not null,
  code          text        not null,
  params        jsonb       not null,
  dedup_key     text        not null,
  at            timestamptz not null,
  read_at       timestamptz,
  primary key (city_code, id),
  unique (city_code, dedup_key)
);
create index notice_unit on notice (city_code, unit_code, at desc);
