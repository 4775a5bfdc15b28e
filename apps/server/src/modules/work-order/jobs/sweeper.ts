import type { Database, Queryable } from '../../../kernel/database/database.ts'
import type { WorkOrders } from '../work-orders.ts'
import { askOrders, ordersAnAct } from './ask-orders.ts'

/** Clocks looked for in one sweep. */
const mostClocks = 10_000
/** How long an order that could not be asked is left alone, milliseconds. */
const restFor = 600_000

/**
 * Finds orders whose clocks have something to say and asks each order to look at the time. The order decides whether that is still
 * true, so a late, repeated or doubled sweep changes nothing.
 *
 * Several servers may sweep at once: each claims its orders by locking their rows and passes over those that another one holds or a
 * person is acting on; the next sweep finds what was left. An order that cannot be asked keeps no other waiting, and rests for a while.
 */
export class Sweeper {
  readonly #db: Database
  readonly #workOrders: WorkOrders
  readonly #ordersAnAct: number
  /** Orders that could not be asked, and until when they rest. */
  readonly #resting = new Map<string, number>()

  constructor(db: Database, workOrders: WorkOrders, size = ordersAnAct) {
    this.#db = db
    this.#workOrders = workOrders
    this.#ordersAnAct = size
  }

  /**
   * @param most clocks to look for
   * @returns how many orders had one that was due; many: more may be waiting
   * @throws AggregateError after everything else was asked, with the orders that could not be
   */
  async sweep(now: number, most = mostClocks): Promise<number> {
    const found = await this.#find(now, most)
    const unasked = await askOrders(this.#db, this.#workOrders, {
      job: 'sweeper', command: { type: 'tick' }, now,
      claim: (client, orderIds) => this.#due(client, orderIds, now, 'for update skip locked'),
      check: async (client, orderIds) => {
        // It would be found again each second.
        const [silent] = await this.#due(client, orderIds, now, '')
        if (silent !== undefined) throw new Error(`${silent} has a clock that is due and nothing to say`)
      },
    }, found, this.#ordersAnAct)
    for (const { orderId } of unasked) this.#resting.set(orderId, now + restFor)
    if (unasked.length > 0) throw new AggregateError(unasked.map(({ error }) => error), `${unasked.length} of ${found.length} orders could not be swept`)
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

  /** Those of the orders that have something to say; when claimed, only those that nobody else is acting on. */
  async #due(client: Queryable, orderIds: readonly string[], now: number, claim: 'for update skip locked' | ''): Promise<string[]> {
    const { rows } = await client.query<{ id: string }>({
      name: claim ? 'claim_due_orders' : 'orders_still_due',
      text: `select id from work_order w where city_code = $1 and id = any($2::uuid[])
        and exists (select from clock c where c.city_code = w.city_code and c.work_order_id = w.id and c.next_at < $3) ${claim}`,
      values: [this.#workOrders.cityCode, orderIds, new Date(now)],
    })
    return rows.map((row) => row.id)
  }
}

/** One sweep by a sweeper of its own. */
export const sweepClocks = (db: Database, workOrders: WorkOrders, now: number, most?: number): Promise<number> => new Sweeper(db, workOrders).sweep(now, most)
