-- What people said: requests, drafts, attachments, imports. Personal narratives live here, never in events, so that they can be
-- masked and erased without an edit of history; the event keeps their digest.

create table request (
  city_code      char(6)     not null,
  id             uuid        not null,
  work_order_id  uuid        not null,
  receipt_no     text        not null,
  tracking_hash  bytea       not null,
  contact_id     uuid,
  is_anonymous   boolean     not null default false,
  channel        text        not null,
  call_id        text,
  title          text        not null,
  narrative      text        not null,
  address        text        not null default '',
  digest         bytea       not null,
  community_code text,
  occurred_at    timestamptz,
  recorded_at    timestamptz not null,
  outer_source   text,
  outer_id       text,
  primary key (city_code, id)
);
create unique index request_receipt on request (city_code, receipt_no);
create unique index request_tracking on request (city_code, tracking_hash);
create unique index request_outer on request (city_code, outer_source, outer_id) where outer_id is not null;
create index request_community on request (city_code, community_code, recorded_at desc) where community_code is not null;
create index request_contact on request (city_code, contact_id) where contact_id is not null;
create index request_work_order on request (city_code, work_order_id);

create table draft (
  city_code  char(6)     not null,
  id         uuid        not null,
  account_id uuid        not null,
  sealed     bytea       not null,
  data_key_id integer    not null,
  saved_at   timestamptz not null,
  primary key (city_code, id)
);
create index draft_account on draft (city_code, account_id, saved_at desc);

create table attachment (
  city_code     char(6)     not null,
  id            uuid        not null,
  name          text        not null,
  media_type    text        not null,
  bytes         integer     not null,
  digest        bytea       not null,
  content       bytea       not null,
  uploaded_by   text        not null,
  is_public     boolean     not null default true,
  created_at    timestamptz not null,
  primary key (city_code, id)
);

-- Which order an attachment belongs to; written together with the event that names it, once.
create table attachment_link (
  city_code     char(6) not null,
  attachment_id uuid    not null,
  work_order_id uuid    not null,
  primary key (city_code, attachment_id)
);
create index attachment_link_order on attachment_link (city_code, work_order_id);

create table import_run (
  city_code    char(6)     not null,
  id           uuid        not null,
  outer_source text        not null,
  file_digest  bytea       not null,
  lines_done   bigint      not null default 0,
  accepted     bigint      not null default 0,
  rejected     bigint      not null default 0,
  repeated     bigint      not null default 0,
  finished_at  timestamptz,
  started_at   timestamptz not null default now(),
  primary key (city_code, id),
  unique (city_code, outer_source, file_digest)
);

-- Clues, reasons and remarks that the requester adds later; kept outside the events like the narrative itself.
create table requester_text (
  city_code     char(6)     not null,
  id            uuid        not null,
  work_order_id uuid        not null,
  kind          text        not null,
  body          text        not null,
  digest        bytea       not null,
  at            timestamptz not null,
  primary key (city_code, id)
);
create index requester_text_order on requester_text (city_code, work_order_id);
