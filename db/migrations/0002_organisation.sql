-- The unit tree (five levels × line and territory), boundaries and the gazetteer.

create table city (
  city_code char(6) primary key,
  name      text    not null,
  body      jsonb   not null,
  -- null until the first start has finished: a start that was cut short does it again
  set_up_at timestamptz
);

create table unit (
  city_code      char(6) not null,
  code           text    not null,
  name           text    not null,
  short_name     text    not null,
  level          text    not null check (level in ('province', 'city', 'district', 'street', 'community', 'grid')),
  kind           text    not null,
  line           text    not null check (line in ('line', 'territory')),
  parent_code    text,
  region_code    text    not null,
  department_key text    not null default '',
  alias          text    not null default '',
  population     integer not null default 0,
  lng            double precision,
  lat            double precision,
  is_active      boolean not null default true,
  primary key (city_code, code)
);

create table place (
  city_code      char(6) not null,
  id             text    not null,
  name           text    not null,
  alias          text    not null default '',
  kind           text    not null,
  community_code text    not null,
  lng            double precision not null,
  lat            double precision not null,
  primary key (city_code, id)
);

create table boundary (
  city_code char(6) not null,
  code      text    not null,
  kind      text    not null,
  name      text    not null,
  geometry  jsonb   not null,
  primary key (city_code, kind, code)
);
