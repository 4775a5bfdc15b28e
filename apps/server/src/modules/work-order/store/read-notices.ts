import type { Queryable } from '../../../kernel/database/database.ts'

export type NoticeRecord = { readonly id: number; readonly workOrderId: string; readonly code: string; readonly params: Readonly<Record<string, string | number>>; readonly at: Date; readonly readAt: Date | null }

/** Who reads: the notices of the unit, but those for other posts of it, and those for whoever has a post, wherever they sit. */
export type NoticeReader = { readonly unitCode: string; readonly roles: readonly string[] }

/** The newest notices of a reader. */
export const noticesOf = async (db: Queryable, cityCode: string, { unitCode, roles }: NoticeReader): Promise<NoticeRecord[]> => {
  const { rows } = await db.query<NoticeRecord>(
    `select id, work_order_id as "workOrderId", code, params, at, read_at as "readAt" from notice
     where city_code = $1 and (unit_code = $2 and (post is null or post = any($3)) or unit_code = '*' and post = any($3)) order by at desc, id desc limit 50`, [cityCode, unitCode, roles])
  return rows
}

/** What one person of a post has read counts as read for the others, as it does for a unit. */
export const markNoticesRead = async (db: Queryable, cityCode: string, { unitCode, roles }: NoticeReader, upTo: number, now: number): Promise<number> => {
  const { rowCount } = await db.query(
    `update notice set read_at = $5 where city_code = $1 and (unit_code = $2 and (post is null or post = any($3)) or unit_code = '*' and post = any($3)) and id <= $4 and read_at is null`,
    [cityCode, unitCode, roles, upTo, new Date(now)])
  return rowCount ?? 0
}
