-- What waits for a decision beside the chain (a return, a dispute, an extension, a supervision …) is a running clock of a certain kind:
-- the docket names the queue it stands in while it runs, unit_code who must act, sort_at its place (a clock that stands still has no due time).
alter table clock add column docket text, add column sort_at timestamptz;
create index clock_docket on clock (city_code, docket, sort_at, work_order_id, no) where docket is not null;
create index clock_docket_unit on clock (city_code, docket, unit_code, sort_at, work_order_id, no) where docket is not null;
