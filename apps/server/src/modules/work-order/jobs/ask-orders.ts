import { isRefused } from '@suban/domain-kit'
import { inTransaction, type Database, type Queryable } from '../../../kernel/database/database.ts'
import { newId } from '../../../kernel/ids.ts'
import type { WorkOrderCommand } from '../domain/commands.ts'
import type { WorkOrders } from '../work-orders.ts'

/** Orders that are asked in one act: one statement and one commit for all of them, and for a moment the locks of so many rows. */
export const ordersAnAct = 200
/** Acts under way at the same time: while the database writes one, the next is decided. */
const atOnce = 2

export type Asking = {
  /** Name of the job in the events. */
  readonly job: string
  readonly command: WorkOrderCommand
  readonly now: number
  /** Lock the rows of the orders that are to be asked and answer which they are. */
  claim(client: Queryable, orderIds: readonly string[]): Promise<readonly string[]>
  /** Look at what was asked, before the commit; a throw takes it back. */
  check?(client: Queryable, orderIds: readonly string[]): Promise<void>
}

/** An order that could not be asked. */
export type Unasked = { readonly orderId: string; readonly error: Error }

/**
 * Ask many orders the same thing, some hundred in one act. The rows of an act are locked before they are read, so none of them moves on
 * meanwhile. Where an act fails or is refused, its orders are asked one by one, and only the one at fault is left out.
 */
export const askOrders = async (db: Database, workOrders: WorkOrders, asking: Asking, orderIds: readonly string[], size = ordersAnAct): Promise<readonly Unasked[]> => {
  const unasked: Unasked[] = []
  const askOne = async (orderId: string) => act(db, workOrders, asking, [orderId]).catch((error: Error) => void unasked.push({ orderId, error }))
  const parts = Array.from({ length: Math.ceil(orderIds.length / size) }, (_, index) => orderIds.slice(index * size, (index + 1) * size))
  const work = async () => {
    for (let part = parts.shift(); part; part = parts.shift()) {
      const isDone = await act(db, workOrders, asking, part).then(() => true, () => false)
      if (!isDone) for (const orderId of part) await askOne(orderId)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, parts.length) }, work))
  return unasked
}

const act = (db: Database, workOrders: WorkOrders, { job, command, now, claim, check }: Asking, orderIds: readonly string[]): Promise<void> =>
  inTransaction(db, async (client) => {
    const claimed = await claim(client, orderIds)
    if (claimed.length === 0) return
    const done = await workOrders.act({ actor: { kind: 'system', job }, commandId: newId(now), now }, claimed.map((orderId) => ({ orderId, commands: [command] })), client)
    if (isRefused(done)) throw new Error(`${command.type} of ${claimed.length === 1 ? claimed[0] : `${claimed.length} orders`} refused: ${done.refused}`)
    await check?.(client, claimed)
  })
