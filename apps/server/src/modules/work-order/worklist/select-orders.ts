import type { WorklistFilter } from '@suban/contract'
import type { SignedIn } from '../../../kernel/http/access.ts'
import type { Queryable } from '../../../kernel/database/database.ts'
import { clocksHiddenFrom } from '../http/inquiry.ts'
import { centrePosts, unitPosts } from '../http/scope.ts'
import type { Cursor } from '../store/read-queue.ts'

export type Selected = { readonly id: string; readonly stamp: string; readonly title: string; readonly assignment_no: null; readonly key: string }

const day = 86_400_000
const offset = 8 * 3_600_000
/** End of the city's day, epoch milliseconds. */
const endOfDay = (now: number): number => Math.floor((now + offset) / day) * day + day - offset

/** Until when a clock must be due to stand in the window. */
const dueBefore = (window: NonNullable<WorklistFilter['due']>, now: number): number => ({ overdue: now, today: endOfDay(now), threeDays: now + 3 * day })[window]

/** Text with which a code must begin; what LIKE would read as a pattern is meant as it stands. */
const beginning = (text: string): string => `${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/**
 * Open orders that a filter names, the newest first, within what the person may read at all: the centre every order, units those in which
 * they hold a share. Everybody else's scope is decided order by order, by whoever calls.
 */
export const selectOrders = async (db: Queryable, cityCode: string, person: SignedIn, filter: WorklistFilter, now: number, cursor: Cursor | null, limit: number): Promise<Selected[]> => {
  const values: unknown[] = [cityCode]
  const value = (one: unknown): string => `$${values.push(one)}`
  const conditions = ['w.city_code = $1', 'w.closed_at is null']
  if (cursor) conditions.push(`(w.registered_at, w.id) < (${value(cursor.key)}::timestamptz, ${value(cursor.id)}::uuid)`)
  if (filter.statuses) conditions.push(`w.status = any(${value(filter.statuses)})`)
  if (filter.matter) conditions.push(`w.matter_code like ${value(beginning(filter.matter))}`)
  if (filter.kind) conditions.push(`w.kind = ${value(filter.kind)}`)
  if (filter.deadlineClass) conditions.push(`w.deadline_class = ${value(filter.deadlineClass)}`)
  if (filter.region) conditions.push(`w.community_code like ${value(beginning(filter.region))}`)
  if (filter.isReworked === true) conditions.push(`(w.state ->> 'reworkRound')::int > 0`)
  const holds = (unit: string) => `exists (select from assignment a where a.city_code = w.city_code and a.work_order_id = w.id and a.unit_code = ${value(unit)} and a.status not in ('takenBack', 'returned'))`
  if (filter.unit) conditions.push(holds(filter.unit))
  if (filter.due) conditions.push(`exists (select from clock c where c.city_code = w.city_code and c.work_order_id = w.id and c.stopped_at is null and c.due_at < ${value(new Date(dueBefore(filter.due, now)))} and c.clock_id <> all(${value(clocksHiddenFrom(person))}))`)
  const isUnitOnly = !person.roles.some((role) => centrePosts.includes(role)) && person.roles.some((role) => unitPosts.includes(role))
  if (isUnitOnly && filter.unit !== person.unitCode) conditions.push(holds(person.unitCode))
  const { rows } = await db.query<Selected>(
    `select w.id, w.xmin::text as stamp, r.title, null as assignment_no, to_char(w.registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
     from work_order w join request r on r.city_code = w.city_code and r.id = w.request_id
     where ${conditions.join(' and ')} order by w.registered_at desc, w.id desc limit ${value(limit)}`, values)
  return rows
}

/** Orders named one by one; what does not exist is left out. */
export const ordersById = async (db: Queryable, cityCode: string, ids: readonly string[]): Promise<Selected[]> => {
  const { rows } = await db.query<Selected>(
    `select w.id, w.xmin::text as stamp, r.title, null as assignment_no, '' as key from work_order w join request r on r.city_code = w.city_code and r.id = w.request_id
     where w.city_code = $1 and w.id = any($2::uuid[])`, [cityCode, ids])
  const places = new Map(ids.map((id, index) => [id, index]))
  return rows.sort((one, other) => places.get(one.id)! - places.get(other.id)!)
}
