-- Overdue clocks by lamp, unit and due time; notices to one post of a unit; texts that are out.

-- Red or black while the clock runs overdue, else null: rows stand in the index only while somebody is late.
alter table clock add column lamp text;
create index clock_overdue on clock (city_code, lamp, due_at, work_order_id, no) where lamp is not null;

-- The post that a notice is for; null: everybody of the unit. Unit '*': whoever has the post, wherever they sit.
alter table notice add column post text;

-- Where texts stand that were shown to everybody (disclosures, notices about a unit) or to the units (praise): folded from events like every
-- read model; the words themselves are in the ledger.
create table publication (
  city_code     char(6)     not null,
  work_order_id uuid        not null,
  no            smallint    not null,
  kind          text        not null,
  subject_no    smallint    not null,
  unit_code     text,
  at            timestamptz not null,
  withdrawn_at  timestamptz,
  primary key (city_code, work_order_id, no)
);
create index publication_by_time on publication (city_code, kind, at, work_order_id, no);

-- What a unit has finished, newest first.
create index assignment_done on assignment (city_code, unit_code, sort_at, work_order_id, no) where status = 'done';
