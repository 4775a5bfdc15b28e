import type { Queryable } from '../../../kernel/database/database.ts'
import { isUuid } from '../../../kernel/ids.ts'
import type { WorkOrderState } from '../domain/state.ts'
import type { QueueState, QueueStates } from './queue-states.ts'

type ListedOrder = { readonly id: string; readonly stamp: string; readonly title: string; readonly assignment_no: number | null; readonly key: string }
export type QueueRecord = ListedOrder & { readonly version: number; readonly state: QueueState }

/** A keyset position: the sort value and id of the last row seen. */
export type Cursor = { readonly key: string; readonly id: string; readonly no: number }

/** What a cursor's sort value looks like, by the list it belongs to. */
const keyPatterns = { rank: /^-?\d{1,18}$/, instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/ } as const

/** Where to go on; the beginning where the text is no cursor of this kind of list. */
export const readCursor = (text: string | undefined, kind: keyof typeof keyPatterns): Cursor | null => {
  const [key = '', id = '', no = ''] = text ? Buffer.from(text, 'base64url').toString().split('|') : []
  return keyPatterns[kind].test(key) && isUuid(id) && /^\d{1,4}$/.test(no) ? { key, id, no: Number(no) } : null
}
export const writeKey = ({ key, id, no }: Cursor): string => Buffer.from(`${key}|${id}|${no}`).toString('base64url')
export const writeCursor = (row: QueueRecord): string => writeKey({ key: row.key, id: row.id, no: row.assignment_no ?? 0 })

/** The next orders of a desk of the centre, in the order of their rank. */
export const readDesk = async (db: Queryable, states: QueueStates, cityCode: string, desk: string, cursor: Cursor | null, limit: number): Promise<QueueRecord[]> => {
  return states.listed(async () => (await db.query<ListedOrder>({
    name: 'read_desk',
    text: `select w.id, w.xmin::text as stamp, r.title, null as assignment_no, w.desk_rank::text as key
      from work_order w join request r on r.city_code = w.city_code and r.id = w.request_id
      where w.city_code = $1 and w.desk = $2 and (w.desk_rank, w.id) > ($3::bigint, $4::uuid)
      order by w.desk_rank, w.id limit $5`,
    values: [cityCode, desk, cursor?.key ?? '-9223372036854775808', cursor?.id ?? '00000000-0000-0000-0000-000000000000', limit],
  })).rows)
}

export type DocketRecord = QueueRecord & { readonly clock_id: string; readonly due_at: Date | null; readonly started_at: Date; readonly unit_code: string | null }
/** Whose rows of a docket: all, those of one unit, or those of orders whose place lies in a region (its code begins theirs). */
export type DocketPart = { readonly unit: string } | { readonly region: string } | 'all'

/** The next decisions of a docket, the one that is due first at the top. */
export const readDocket = async (db: Queryable, states: QueueStates, cityCode: string, docket: string, part: DocketPart, cursor: Cursor | null, limit: number): Promise<DocketRecord[]> => {
  const [name, where, value] = part === 'all' ? ['all', '', []] as const : 'unit' in part ? ['unit', 'and c.unit_code = $7', [part.unit]] as const : ['region', `and starts_with(w.community_code, $7)`, [part.region]] as const
  return states.listed(async () => (await db.query<ListedOrder & Pick<DocketRecord, 'clock_id' | 'due_at' | 'started_at' | 'unit_code'>>({
    name: `read_docket_${name}`,
    text: `select w.id, w.xmin::text as stamp, r.title, c.no as assignment_no, c.clock_id, c.due_at, c.started_at, c.unit_code, to_char(c.sort_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
      from clock c
      join work_order w on w.city_code = c.city_code and w.id = c.work_order_id
      join request r on r.city_code = w.city_code and r.id = w.request_id
      where c.city_code = $1 and c.docket = $2 and (c.sort_at, c.work_order_id, c.no) > ($3::timestamptz, $4::uuid, $5::smallint) ${where}
      order by c.sort_at, c.work_order_id, c.no limit $6`,
    values: [cityCode, docket, cursor?.key ?? '-infinity', cursor?.id ?? '00000000-0000-0000-0000-000000000000', cursor?.no ?? 0, limit, ...value],
  })).rows)
}

/** How many orders of a region stand in a docket: a region has no counter of its own. Whoever reads by region reads dockets of a few hundred at most. */
export const countDocketOfRegion = async (db: Queryable, cityCode: string, docket: string, region: string): Promise<number> => {
  const { rows } = await db.query<{ n: number }>({
    name: 'count_docket_region',
    text: `select count(distinct c.work_order_id) as n from clock c join work_order w on w.city_code = c.city_code and w.id = c.work_order_id
      where c.city_code = $1 and c.docket = $2 and starts_with(w.community_code, $3)`,
    values: [cityCode, docket, region],
  })
  return rows[0]!.n
}

/** The next open assignments of a unit, the one that is due first at the top. */
export const readBench = async (db: Queryable, states: QueueStates, cityCode: string, unitCode: string, statuses: readonly string[] | null, cursor: Cursor | null, limit: number): Promise<QueueRecord[]> => {
  return states.listed(async () => (await db.query<ListedOrder>({
    name: statuses === null ? 'read_bench' : 'read_bench_status',
    text: `select w.id, w.xmin::text as stamp, r.title, a.no as assignment_no, to_char(a.sort_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
      from assignment a
      join work_order w on w.city_code = a.city_code and w.id = a.work_order_id
      join request r on r.city_code = w.city_code and r.id = w.request_id
      where a.city_code = $1 and a.unit_code = $2 and a.is_open and (a.sort_at, a.work_order_id, a.no) > ($3::timestamptz, $4::uuid, $5::smallint)
        ${statuses === null ? '' : 'and a.status = any($7)'}
      order by a.sort_at, a.work_order_id, a.no limit $6`,
    values: [cityCode, unitCode, cursor?.key ?? '-infinity', cursor?.id ?? '00000000-0000-0000-0000-000000000000', cursor?.no ?? 0, limit, ...(statuses === null ? [] : [statuses])],
  })).rows)
}

/** What a unit has finished since an instant, the newest first; and how many there are. */
export const readBenchDone = async (db: Queryable, states: QueueStates, cityCode: string, unitCode: string, since: number, cursor: Cursor | null, limit: number): Promise<{ readonly rows: QueueRecord[]; readonly total: number }> => {
  const [rows, counted] = await Promise.all([
    states.listed(async () => (await db.query<ListedOrder>({
      name: 'read_bench_done',
      text: `select w.id, w.xmin::text as stamp, r.title, a.no as assignment_no, to_char(a.sort_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
        from assignment a
        join work_order w on w.city_code = a.city_code and w.id = a.work_order_id
        join request r on r.city_code = w.city_code and r.id = w.request_id
        where a.city_code = $1 and a.unit_code = $2 and a.status = 'done' and a.sort_at >= $3 and (a.sort_at, a.work_order_id, a.no) < ($4::timestamptz, $5::uuid, $6::smallint)
        order by a.sort_at desc, a.work_order_id desc, a.no desc limit $7`,
      values: [cityCode, unitCode, new Date(since), cursor?.key ?? 'infinity', cursor?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', cursor?.no ?? 32_767, limit],
    })).rows),
    db.query<{ n: number }>(`select count(*)::int as n from assignment where city_code = $1 and unit_code = $2 and status = 'done' and sort_at >= $3`, [cityCode, unitCode, new Date(since)]),
  ])
  return { rows, total: counted.rows[0]!.n }
}

export type FoundOrder = { readonly id: string; readonly orderNo: string; readonly title: string; readonly status: string; readonly registeredAt: Date; readonly leadUnit: string | null; readonly state: WorkOrderState }

const foundColumns = `w.id, w.order_no as "orderNo", r.title, w.status, w.registered_at as "registeredAt", w.lead_unit as "leadUnit", w.state`

/** Orders by order number or receipt number. */
export const findByNumber = async (db: Queryable, cityCode: string, number: string): Promise<FoundOrder[]> => {
  const { rows } = await db.query<FoundOrder>(
    `select ${foundColumns} from work_order w join request r on r.city_code = w.city_code and r.id = w.request_id
     where w.city_code = $1 and (w.order_no = $2 or w.id in (select work_order_id from request where city_code = $1 and receipt_no = $2)) limit 5`, [cityCode, number])
  return rows
}

/** The newest orders of whoever has this phone, by its blind index. */
export const findByPhone = async (db: Queryable, cityCode: string, phoneIndex: Buffer, most: number): Promise<(FoundOrder & { maskedName: string; maskedPhone: string })[]> => {
  const { rows } = await db.query<FoundOrder & { maskedName: string; maskedPhone: string }>(
    `select ${foundColumns}, c.masked_name as "maskedName", c.masked_phone as "maskedPhone"
     from contact c join request r on r.city_code = c.city_code and r.contact_id = c.id join work_order w on w.city_code = r.city_code and w.id = r.work_order_id
     where c.city_code = $1 and c.phone_index = $2 order by w.registered_at desc limit $3`, [cityCode, phoneIndex, most])
  return rows
}
