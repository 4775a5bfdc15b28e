import type { Database } from '../../../kernel/database/database.ts'
import type { WorkOrders } from '../work-orders.ts'
import { askOrders, type Unasked } from './ask-orders.ts'

/**
 * Have these orders count their running clocks under the versions in force. Who counted them already changes nothing, so this may be
 * repeated, and goes on where it was cut short. An order that somebody is acting on is waited for.
 *
 * @returns the orders that could not be asked
 */
export const recomputeOrders = (db: Database, workOrders: WorkOrders, orderIds: readonly string[], now: number): Promise<readonly Unasked[]> =>
  askOrders(db, workOrders, {
    job: 'recompute', command: { type: 'recomputeClocks' }, now,
    async claim(client, ids) {
      const { rows } = await client.query<{ id: string }>({
        name: 'claim_orders', text: 'select id from work_order where city_code = $1 and id = any($2::uuid[]) order by id for update', values: [workOrders.cityCode, ids],
      })
      return rows.map((row) => row.id)
    },
  }, orderIds)
