import type { Queryable } from '../../../kernel/database/database.ts'
import type { QueueStates } from './queue-states.ts'
import type { Cursor, DocketPart, DocketRecord } from './read-queue.ts'

/**
 * Which clocks: overdue ones by their lamp, or those of supervisions by whose turn it is; where named those that one unit must act by, or of
 * one kind. Unit null: the desks of the centre. Kinds that are `hidden` from the reader are not there.
 */
export type ClockFilter = ({ readonly lamp: 'red' | 'black' } | { readonly turn: 'unit' | 'supervisor' }) & { readonly unit?: string | null; readonly clockId?: string; readonly part: DocketPart; readonly hidden: readonly string[] }

const isAbout = (filter: ClockFilter): string => ('lamp' in filter ? 'c.lamp = $2' : `c.docket = $2 and c.unit_code is ${filter.turn === 'unit' ? 'not null' : 'null'}`)

const partOf = (part: DocketPart, values: unknown[]): string => {
  if (part === 'all') return ''
  values.push('unit' in part ? part.unit : part.region)
  return 'unit' in part ? `and c.unit_code = $${values.length}` : `and starts_with(w.community_code, $${values.length})`
}

const butHidden = (hidden: readonly string[], values: unknown[]): string => (hidden.length === 0 ? '' : `and c.clock_id <> all($${values.push(hidden)})`)

/** The clock that is or was due first at the top. */
export const readClocks = async (db: Queryable, states: QueueStates, cityCode: string, filter: ClockFilter, cursor: Cursor | null, limit: number): Promise<DocketRecord[]> => {
  const values: unknown[] = [cityCode, 'lamp' in filter ? filter.lamp : 'supervisions', cursor?.key ?? '-infinity', cursor?.id ?? '00000000-0000-0000-0000-000000000000', cursor?.no ?? 0, limit]
  const wheres = [partOf(filter.part, values), butHidden(filter.hidden, values)]
  if (filter.unit === null) wheres.push('and c.unit_code is null')
  else if (filter.unit !== undefined) wheres.push(`and c.unit_code = $${values.push(filter.unit)}`)
  if (filter.clockId !== undefined) wheres.push(`and c.clock_id = $${values.push(filter.clockId)}`)
  return states.listed(async () => (await db.query<Pick<DocketRecord, 'id' | 'stamp' | 'title' | 'assignment_no' | 'key' | 'clock_id' | 'due_at' | 'started_at' | 'unit_code'>>(
    `select w.id, w.xmin::text as stamp, r.title, c.no as assignment_no, c.clock_id, c.due_at, c.started_at, c.unit_code, to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
     from clock c
     join work_order w on w.city_code = c.city_code and w.id = c.work_order_id
     join request r on r.city_code = w.city_code and r.id = w.request_id
     where c.city_code = $1 and ${isAbout(filter)} and (c.due_at, c.work_order_id, c.no) > ($3::timestamptz, $4::uuid, $5::smallint) ${wheres.join(' ')}
     order by c.due_at, c.work_order_id, c.no limit $6`, values)).rows)
}

export type OverdueCount = { readonly unit_code: string | null; readonly clock_id: string; readonly red: number; readonly black: number }

/** How many clocks run overdue, by unit and kind, where it is worst at the top. */
export const countOverdue = async (db: Queryable, cityCode: string, part: DocketPart, hidden: readonly string[]): Promise<OverdueCount[]> => {
  const values: unknown[] = [cityCode]
  const where = `${partOf(part, values)} ${butHidden(hidden, values)}`
  const { rows } = await db.query<OverdueCount>(
    `select c.unit_code, c.clock_id, (count(*) filter (where c.lamp = 'red'))::int as red, (count(*) filter (where c.lamp = 'black'))::int as black
     from clock c ${part !== 'all' && 'region' in part ? 'join work_order w on w.city_code = c.city_code and w.id = c.work_order_id' : ''}
     where c.city_code = $1 and c.lamp is not null ${where}
     group by c.unit_code, c.clock_id order by black desc, red desc, c.unit_code nulls first, c.clock_id limit 500`, values)
  return rows
}

/** How many supervisions wait for a unit's answer, and how many for a supervisor's word on one. */
export const countTurns = async (db: Queryable, cityCode: string, part: DocketPart): Promise<{ readonly toAnswer: number; readonly toJudge: number }> => {
  const values: unknown[] = [cityCode]
  const where = partOf(part, values)
  const { rows } = await db.query<{ toAnswer: number; toJudge: number }>(
    `select (count(*) filter (where c.unit_code is not null))::int as "toAnswer", (count(*) filter (where c.unit_code is null))::int as "toJudge"
     from clock c ${part !== 'all' && 'region' in part ? 'join work_order w on w.city_code = c.city_code and w.id = c.work_order_id' : ''}
     where c.city_code = $1 and c.docket = 'supervisions' ${where}`, values)
  return rows[0]!
}
