import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import type { PoolClient } from 'pg'

/** Handles one message inside the relay's transaction; what it throws is tried again later. Must be idempotent: at least once. */
export type OutboxHandler = (payload: never, client: PoolClient) => Promise<void>

type Handlers = Readonly<Record<string, OutboxHandler>>
type Message = { readonly city_code: string; readonly id: number; readonly topic: string; readonly payload: never; readonly attempts: number }

const mostAttempts = 12

/**
 * Carries messages from the outbox to their handlers: taken with their row locked, deleted when handled, put back with a growing
 * pause when not. Several servers share the work.
 *
 * All go through together, because nearly always all do; when one fails they are gone through again, each for itself.
 *
 * @returns how many messages were taken
 */
export const relayOutbox = async (db: Database, handlers: Handlers, now: number, most = 100): Promise<number> =>
  inTransaction(db, async (client) => {
    const { rows } = await client.query<Message>(
      `select city_code, id, topic, payload, attempts from outbox where due_at <= $1 and attempts < ${mostAttempts} order by due_at, id limit $2 for update skip locked`, [new Date(now), most])
    if (rows.length > 0 && (await carry(client, handlers, rows)) !== null) {
      for (const row of rows) {
        const error = await carry(client, handlers, [row])
        if (error) await putBack(client, row, error, now)
      }
    }
    return rows.length
  })

/** Hand messages over and delete them, all or none; what a handler threw where none. */
const carry = async (client: PoolClient, handlers: Handlers, messages: readonly Message[]): Promise<Error | null> => {
  await client.query('savepoint messages')
  try {
    for (const { topic, payload } of messages) {
      const handler = handlers[topic]
      if (!handler) throw new Error(`no handler for topic ${topic}`)
      await handler(payload, client)
    }
    await client.query('delete from outbox o using unnest($1::text[], $2::bigint[]) as m(city_code, id) where o.city_code = m.city_code::char(6) and o.id = m.id',
      [messages.map((message) => message.city_code), messages.map((message) => message.id)])
    return null
  } catch (error) {
    await client.query('rollback to savepoint messages')
    return error as Error
  }
}

const putBack = async (client: PoolClient, { city_code: cityCode, id, attempts }: Message, error: Error, now: number): Promise<void> => {
  await client.query('update outbox set attempts = attempts + 1, last_error = $3, due_at = $4 where city_code = $1 and id = $2',
    [cityCode, id, error.message.slice(0, 500), new Date(now + 2 ** attempts * 1000)])
}
