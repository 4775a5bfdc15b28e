import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import type { PoolClient } from 'pg'

/** Handles one message inside the relay's transaction; what it throws is tried again later. Must be idempotent: at least once. */
export type OutboxHandler = (payload: never, client: PoolClient) => Promise<void>

const mostAttempts = 12

/**
 * Carries messages from the outbox to their handlers: taken with their row locked, deleted when handled, put back with a growing
 * pause when not. Several servers share the work.
 *
 * @returns how many messages were taken
 */
export const relayOutbox = async (db: Database, handlers: Readonly<Record<string, OutboxHandler>>, now: number, most = 100): Promise<number> =>
  inTransaction(db, async (client) => {
    const { rows } = await client.query<{ city_code: string; id: number; topic: string; payload: never; attempts: number }>(
      `select city_code, id, topic, payload, attempts from outbox where due_at <= $1 and attempts < ${mostAttempts} order by due_at, id limit $2 for update skip locked`, [new Date(now), most])
    for (const row of rows) {
      await client.query('savepoint message')
      try {
        const handler = handlers[row.topic]
        if (!handler) throw new Error(`no handler for topic ${row.topic}`)
        await handler(row.payload, client)
        await client.query('delete from outbox where city_code = $1 and id = $2', [row.city_code, row.id])
      } catch (error) {
        await client.query('rollback to savepoint message')
        await client.query('update outbox set attempts = attempts + 1, last_error = $3, due_at = $4 where city_code = $1 and id = $2',
          [row.city_code, row.id, (error as Error).message.slice(0, 500), new Date(now + 2 ** row.attempts * 1000)])
      }
    }
    return rows.length
  })
