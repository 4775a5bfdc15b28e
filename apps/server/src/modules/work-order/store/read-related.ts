import type { Queryable } from '../../../kernel/database/database.ts'

/** What is shown of an order on the page of another one. */
export type RelatedRecord = {
  readonly id: string
  readonly orderNo: string
  readonly receiptNo: string
  readonly requestId: string
  readonly title: string
  readonly status: string
  readonly leadUnit: string | null
  /** When its lead has promised to be done; null while nobody has. */
  readonly dueAt: Date | null
  readonly verdict: { readonly solved: boolean; readonly satisfaction: number; readonly isVoid?: true } | null
}

/** Orders of the same event or the same request, in the order of their arrival. */
export const readRelated = async (db: Queryable, cityCode: string, ids: readonly string[]): Promise<readonly RelatedRecord[]> => {
  if (ids.length === 0) return []
  const { rows } = await db.query<RelatedRecord>({
    name: 'read_related',
    text: `select w.id, w.order_no as "orderNo", r.receipt_no as "receiptNo", r.id as "requestId", r.title, w.status, w.lead_unit as "leadUnit", w.state -> 'verdicts' -> -1 as verdict,
        (select max(c.due_at) from clock c join assignment a on a.city_code = c.city_code and a.work_order_id = c.work_order_id and a.role = 'lead' and a.is_open
           where c.city_code = w.city_code and c.work_order_id = w.id and c.clock_id in ('handling', 'rework') and c.stopped_at is null and c.unit_code = a.unit_code) as "dueAt"
      from work_order w join request r on r.city_code = w.city_code and r.id = w.request_id
      where w.city_code = $1 and w.id = any($2::uuid[]) order by w.registered_at, w.id`,
    values: [cityCode, ids],
  })
  return rows
}
