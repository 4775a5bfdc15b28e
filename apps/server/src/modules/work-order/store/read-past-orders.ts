import type { Queryable } from '../../../kernel/database/database.ts'
import type { WorkOrderState } from '../domain/state.ts'

export type PastOrder = { readonly id: string; readonly orderNo: string; readonly state: WorkOrderState; /** Title and narrative where they were asked for; for the machine's eyes only. */ readonly text: string }

/**
 * The orders registered since an instant, a page at a time in the order of their ids, so memory stays flat however many there are.
 *
 * @param withText reads the requesters' words too; what is made of them must name nobody
 */
export async function* readPastOrders(db: Queryable, cityCode: string, since: Date, withText: boolean, pageSize = 200): AsyncGenerator<readonly PastOrder[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await db.query<PastOrder>({
      name: withText ? 'read_past_texts' : 'read_past_orders',
      text: `select w.id, w.order_no as "orderNo", w.state, ${withText ? `coalesce(r.title || '。' || r.narrative, '')` : `''`} as text
        from work_order w ${withText ? 'left join request r on r.city_code = w.city_code and r.id = w.request_id' : ''}
        where w.city_code = $1 and w.id > $2::uuid and w.registered_at >= $3 order by w.id limit $4`,
      values: [cityCode, after, since, pageSize],
    })
    if (rows.length > 0) yield rows
    if (rows.length < pageSize) return
    after = rows.at(-1)!.id
  }
}
