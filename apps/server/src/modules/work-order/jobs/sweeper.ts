import { isRefused } from '@suban/domain-kit'
import type { Database } from '../../../kernel/database/database.ts'
import { newId } from '../../../kernel/ids.ts'
import type { WorkOrders } from '../work-orders.ts'

/**
 * Finds orders whose clocks have something to say and asks each order to look at the time. The order decides whether that is still
 * true, so a late, repeated or doubled sweep changes nothing.
 *
 * @returns how many orders were asked
 */
export const sweepClocks = async (db: Database, workOrders: WorkOrders, now: number, most = 500): Promise<number> => {
  const { rows } = await db.query<{ work_order_id: string }>({
    name: 'due_clocks',
    text: `select distinct work_order_id from (
      select work_order_id from clock where city_code = $1 and next_at < $2 order by next_at limit $3) due`,
    values: [workOrders.cityCode, new Date(now), most],
  })
  const failures: Error[] = []
  for (let from = 0; from < rows.length; from += 8) {
    const outcomes = await Promise.allSettled(rows.slice(from, from + 8).map(async ({ work_order_id: orderId }) => {
      const done = await workOrders.act({ actor: { kind: 'system', job: 'sweeper' }, commandId: newId(now), now }, [{ orderId, commands: [{ type: 'tick' }] }])
      // Somebody else acted on the order at this very moment: the next sweep looks again.
      if (isRefused(done) && done.refused !== 'VERSION_CONFLICT') throw new Error(`tick of ${orderId} refused: ${done.refused}`)
    }))
    failures.push(...outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : [])))
  }
  // One order that cannot be asked must not keep the others waiting.
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${rows.length} orders could not be swept`)
  return rows.length
}
