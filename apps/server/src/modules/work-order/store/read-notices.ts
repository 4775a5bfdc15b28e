import type { Queryable } from '../../../kernel/database/database.ts'

export type NoticeRecord = { readonly id: number; readonly workOrderId: string; readonly code: string; readonly params: Readonly<Record<string, string | number>>; readonly at: Date; readonly readAt: Date | null }

/** The newest notices of a unit. */
export const noticesOf = async (db: Queryable, cityCode: string, unitCode: string): Promise<NoticeRecord[]> => {
  const { rows } = await db.query<NoticeRecord>(
    `select id, work_order_id as "workOrderId", code, params, at, read_at as "readAt" from notice where city_code = $1 and unit_code = $2 order by at desc limit 50`, [cityCode, unitCode])
  return rows
}

export const markNoticesRead = async (db: Queryable, cityCode: string, unitCode: string, upTo: number, now: number): Promise<number> => {
  const { rowCount } = await db.query('update notice set read_at = $4 where city_code = $1 and unit_code = $2 and id <= $3 and read_at is null', [cityCode, unitCode, upTo, new Date(now)])
  return rowCount ?? 0
}
