import type { Database } from '../../apps/server/src/kernel/database/database.ts'

/**
 * Wait until the server's background work is done (every message sent, no clock that waits for the sweeper, counters folded), so that
 * a measurement stands alone.
 *
 * @returns the seconds that it took
 * @throws after half an hour
 */
export const settle = async (db: Database): Promise<number> => {
  const began = performance.now()
  while (performance.now() - began < 1_800_000) {
    const { rows } = await db.query<{ busy: boolean }>(
      'select exists(select from outbox) or exists(select from clock where next_at < now()) or exists(select from queue_delta) as busy')
    if (!rows[0]!.busy) return (performance.now() - began) / 1000
    await new Promise((resolve) => { setTimeout(resolve, 250) })
  }
  throw new Error('the background work does not come to an end')
}
