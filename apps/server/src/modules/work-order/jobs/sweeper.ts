import { isRefused } from '@suban/domain-kit'
import { inTransaction, type Database, type Queryable } from '../../../kernel/database/database.ts'
import { newId } from '../../../kernel/ids.ts'
import type { WorkOrders } from '../work-orders.ts'

/** Orders that are asked in one act: one statement and one commit for all of them. */
const batchSize = 200
/** Batches under way at the same time: while the database writes one, the next is decided. */
const atOnce = 2
/** Orders found in one sweep. */
const mostOrders = 10_000
/** How long an order that could not be asked is left alone, milliseconds. */
const restFor = 600_000

/**
 * Finds orders whose clocks have something to say and asks each order to look at the time. The order decides whether that is still
 * true, so a late, repeated or doubled sweep changes nothing.
 *
 * Several servers may sweep at once: a batch claims its orders by locking their rows and passes over those that another one holds or
 * a person is acting on; the next sweep finds what was left. One order
 * that cannot be asked does not keep the others waiting: its batch is asked one by one, and it rests for a while.
 */
export class Sweeper {
  readonly #db: Database
  readonly #workOrders: WorkOrders
  readonly #batchSize: number
  /** Orders that could not be asked, and until when they rest. */
  readonly #resting = new Map<string, number>()

  constructor(db: Database, workOrders: WorkOrders, size = batchSize) {
    this.#db = db
    this.#workOrders = workOrders
    this.#batchSize = size
  }

  /**
   * @param most clocks to look for
   * @returns how many orders had one that was due; many: more may be waiting
   * @throws AggregateError after everything else was asked, with the orders that could not be
   */
  async sweep(now: number, most = mostOrders): Promise<number> {
    const found = await this.#find(now, most)
    const batches = Array.from({ length: Math.ceil(found.length / this.#batchSize) }, (_, index) => found.slice(index * this.#batchSize, (index + 1) * this.#batchSize))
    const failures: Error[] = []
    const work = async () => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) failures.push(...(await this.#ask(batch, now)))
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, batches.length) }, work))
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${found.length} orders could not be swept`)
    return found.length
  }

  /** Orders with a clock that is due, the longest waiting first. */
  async #find(now: number, most: number): Promise<string[]> {
    for (const [orderId, until] of this.#resting) if (until <= now) this.#resting.delete(orderId)
    const { rows } = await this.#db.query<{ work_order_id: string }>({
      name: 'due_clocks',
      text: `select work_order_id from clock where city_code = $1 and next_at < $2 and work_order_id <> all($4) order by next_at limit $3`,
      values: [this.#workOrders.cityCode, new Date(now), most, [...this.#resting.keys()]],
    })
    return [...new Set(rows.map((row) => row.work_order_id))]
  }

  async #ask(batch: readonly string[], now: number): Promise<Error[]> {
    try {
      const silent = await inTransaction(this.#db, async (client) => {
        const claimed = await this.#due(client, batch, now, 'for update skip locked')
        if (claimed.length === 0) return []
        await this.#tick(claimed, now, client)
        return this.#due(client, claimed, now, '')
      })
      for (const orderId of silent) this.#resting.set(orderId, now + restFor)
      return silent.map((orderId) => new Error(`${orderId} has a clock that is due and nothing to say`))
    } catch (error) {
      if (batch.length > 1) return this.#askOneByOne(batch, now)
      this.#resting.set(batch[0]!, now + restFor)
      return [error as Error]
    }
  }

  async #askOneByOne(batch: readonly string[], now: number): Promise<Error[]> {
    const failures: Error[] = []
    for (const orderId of batch) failures.push(...(await this.#ask([orderId], now)))
    return failures
  }

  /** Those of the orders that have something to say; when claimed, only those that nobody else is acting on, locked until the end of the transaction. */
  async #due(client: Queryable, orderIds: readonly string[], now: number, claim: 'for update skip locked' | ''): Promise<string[]> {
    const { rows } = await client.query<{ id: string }>({
      name: claim ? 'claim_due_orders' : 'orders_still_due',
      text: `select id from work_order w where city_code = $1 and id = any($2::uuid[])
        and exists (select from clock c where c.city_code = w.city_code and c.work_order_id = w.id and c.next_at < $3) ${claim}`,
      values: [this.#workOrders.cityCode, orderIds, new Date(now)],
    })
    return rows.map((row) => row.id)
  }

  async #tick(orderIds: readonly string[], now: number, client: Queryable): Promise<void> {
    const steps = orderIds.map((orderId) => ({ orderId, commands: [{ type: 'tick' as const }] }))
    const done = await this.#workOrders.act({ actor: { kind: 'system', job: 'sweeper' }, commandId: newId(now), now }, steps, client)
    if (isRefused(done)) throw new Error(`tick of ${orderIds.length === 1 ? orderIds[0] : `${orderIds.length} orders`} refused: ${done.refused}`)
  }
}

/** One sweep by a sweeper of its own. */
export const sweepClocks = (db: Database, workOrders: WorkOrders, now: number, most?: number): Promise<number> => new Sweeper(db, workOrders).sweep(now, most)
