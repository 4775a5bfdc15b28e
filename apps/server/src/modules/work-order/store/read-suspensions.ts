import type { Queryable } from '../../../kernel/database/database.ts'
import { isUuid } from '../../../kernel/ids.ts'
import type { WorkOrderState } from '../domain/state.ts'

/** Which part of the ledger: units (null: all), stages, category, what runs out or is late. */
export type LedgerFilter = {
  readonly units: readonly string[] | null
  readonly stages: readonly string[]
  readonly category: string | null
  /** Runs out before this instant. */
  readonly expiresBefore: Date | null
  /** The next milestone was due before this instant. */
  readonly milestoneBefore: Date | null
}
export type LedgerRecord = { readonly id: string; readonly title: string; readonly state: WorkOrderState; readonly key: string }
/** A keyset position: the sort value and id of the last row seen. */
export type LedgerCursor = { readonly key: string; readonly id: string }

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/

/** Where to go on; the beginning where the text is no cursor. */
export const readLedgerCursor = (text: string | undefined): LedgerCursor | null => {
  const [key = '', id = ''] = text ? Buffer.from(text, 'base64url').toString().split('|') : []
  return instant.test(key) && isUuid(id) ? { key, id } : null
}
export const writeLedgerCursor = (row: LedgerCursor): string => Buffer.from(`${row.key}|${row.id}`).toString('base64url')

const sortKey = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key`

/** The next orders of the ledger, the one that runs out first at the top. */
export const readLedger = async (db: Queryable, cityCode: string, filter: LedgerFilter, cursor: LedgerCursor | null, limit: number): Promise<LedgerRecord[]> => {
  const { rows } = await db.query<LedgerRecord>({
    name: 'read_suspension_ledger',
    text: `select s.work_order_id as id, r.title, w.state, ${sortKey('s.expires_at')}
      from suspension s join work_order w on w.city_code = s.city_code and w.id = s.work_order_id join request r on r.city_code = w.city_code and r.id = w.request_id
      where s.city_code = $1 and s.stage = any($2) and ($3::text[] is null or s.unit_code = any($3)) and ($4::text is null or s.category = $4)
        and ($5::timestamptz is null or s.expires_at < $5) and ($6::timestamptz is null or s.milestone_at < $6)
        and (s.expires_at, s.work_order_id) > ($7::timestamptz, $8::uuid)
      order by s.expires_at, s.work_order_id limit $9`,
    values: [cityCode, filter.stages, filter.units, filter.category, filter.expiresBefore, filter.milestoneBefore, cursor?.key ?? '-infinity', cursor?.id ?? '00000000-0000-0000-0000-000000000000', limit],
  })
  return rows
}

export type LedgerCounts = { readonly requests: number; readonly suspended: number; readonly expiring: number; readonly overdue: number; readonly expired: number; readonly cleared: number }

/** How many orders stand where in the ledger, of these units (null: all). */
export const countLedger = async (db: Queryable, cityCode: string, units: readonly string[] | null, now: Date, expiresBefore: Date): Promise<LedgerCounts> => {
  const { rows } = await db.query<LedgerCounts>({
    name: 'count_suspension_ledger',
    text: `select count(*) filter (where stage in ('district', 'city'))::int as requests, count(*) filter (where stage = 'suspended')::int as suspended,
        count(*) filter (where stage = 'suspended' and expires_at < $4)::int as expiring, count(*) filter (where stage = 'suspended' and milestone_at < $3)::int as overdue,
        count(*) filter (where stage = 'expired')::int as expired, count(*) filter (where stage = 'cleared')::int as cleared
      from suspension where city_code = $1 and ($2::text[] is null or unit_code = any($2))`,
    values: [cityCode, units, now, expiresBefore],
  })
  return rows[0]!
}

export type ExclusionRecord = { readonly id: string; readonly state: WorkOrderState; readonly votes: readonly { readonly by: string; readonly isFor: boolean; readonly reason: string }[]; readonly key: string }

/** Published decisions about exclusions of these units (null: all), the newest first, with what the members said. */
export const readExclusions = async (db: Queryable, cityCode: string, units: readonly string[] | null, cursor: LedgerCursor | null, limit: number): Promise<ExclusionRecord[]> => {
  const { rows } = await db.query<ExclusionRecord>({
    name: 'read_exclusions',
    text: `select x.work_order_id as id, w.state, ${sortKey('x.at')},
        coalesce((select json_agg(e.data order by e.version) from event e where e.city_code = x.city_code and e.stream = x.work_order_id and e.type = 'ExclusionVoted'), '[]') as votes
      from exclusion x join work_order w on w.city_code = x.city_code and w.id = x.work_order_id
      where x.city_code = $1 and ($2::text[] is null or x.unit_code = any($2)) and (x.at, x.work_order_id) < ($3::timestamptz, $4::uuid)
      order by x.at desc, x.work_order_id desc limit $5`,
    values: [cityCode, units, cursor?.key ?? 'infinity', cursor?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit],
  })
  return rows
}
