import { openDatabase, type Database } from '../../../kernel/database/database.ts'
import { newId } from '../../../kernel/ids.ts'
import { createTestDatabase } from '../../../kernel/postgres/test-database.ts'
import type { WorkOrderCommand } from '../domain/commands.ts'
import type { DecisionActor } from '../domain/given.ts'
import type { WorkOrderState } from '../domain/state.ts'
import { handle, type Done, type HandleRefusal, type Step } from '../store/command-handler.ts'
import { cityRules } from './city.ts'
import { register } from './commands.ts'
import { MINUTE, MONDAY, worldFor } from './world.ts'

export const CITY = '990100'

/** How one act differs from the ordinary. */
export type ActFacts = { readonly commandId?: string; readonly at?: number; readonly expectedVersion?: number }
export type StoredEvent = { readonly stream: string; readonly version: number; readonly type: string; readonly data: string; readonly meta: string; readonly occurred_at: Date; readonly hash: Buffer }

/** A hotline centre with a database of its own: commands go the whole way through the command handler. */
export type Office = {
  readonly db: Database
  /** Run commands on one order. Time goes on by a minute from act to act unless `at` is named. */
  act(by: DecisionActor, orderId: string, commands: WorkOrderCommand | readonly WorkOrderCommand[], facts?: ActFacts): Promise<Done | HandleRefusal>
  /** Several orders in one act. */
  actOn(by: DecisionActor, steps: readonly Step[], facts?: ActFacts): Promise<Done | HandleRefusal>
  /** Register an order of its own from the desk; answers its id. */
  newOrder(by: DecisionActor, ...then: readonly [DecisionActor, WorkOrderCommand][]): Promise<string>
  stateOf(orderId: string): Promise<{ version: number; status: string; state: WorkOrderState }>
  eventsOf(orderId: string): Promise<readonly StoredEvent[]>
  count(sql: string, ...values: readonly unknown[]): Promise<number>
  close(): Promise<void>
}

export const openOffice = async (): Promise<Office> => {
  const database = await createTestDatabase()
  const db = openDatabase(database.url, 12)
  let now = MONDAY
  let orders = 0
  const office: Office = {
    db,
    act: (by, orderId, commands, facts = {}) =>
      office.actOn(by, [{ orderId, commands: [commands].flat() as WorkOrderCommand[], expectedVersion: facts.expectedVersion ?? null }], facts),
    actOn(by, steps, facts = {}) {
      const at = facts.at ?? (now += MINUTE)
      return handle(db, { cityCode: CITY, commandId: facts.commandId ?? newId(at), actor: by, given: worldFor(by, at, cityRules), recordedAt: at }, steps)
    },
    async newOrder(by, ...then) {
      const orderId = newId(now)
      const done = await office.act(by, orderId, register({ orderNo: orderNumber(++orders), receivedAt: now }))
      if ('refused' in done) throw new Error(done.refused)
      for (const [who, command] of then) {
        const next = await office.act(who, orderId, command)
        if ('refused' in next) throw new Error(`${command.type}: ${next.refused}`)
      }
      return orderId
    },
    async stateOf(orderId) {
      const { rows } = await db.query<{ version: number; status: string; state: WorkOrderState }>('select version, status, state from work_order where city_code = $1 and id = $2', [CITY, orderId])
      return rows[0]!
    },
    async eventsOf(orderId) {
      const { rows } = await db.query<StoredEvent>(
        'select stream, version, type, data::text, meta::text, occurred_at, hash from event where city_code = $1 and stream = $2 order by version', [CITY, orderId])
      return rows
    },
    count: async (sql, ...values) => (await db.query<{ n: number }>(`select count(*) as n from ${sql}`, [...values])).rows[0]!.n,
    async close() {
      await db.end()
      await database.drop()
    },
  }
  return office
}

/** Running order numbers, as the register wants them. */
export const orderNumber = (no: number): string => `GD20260302${String(no).padStart(6, '0')}`
