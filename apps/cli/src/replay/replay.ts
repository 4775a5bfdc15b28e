import type { PoolClient } from 'pg'
import type { Database } from '@suban/server/kernel/database/database.ts'
import { compareModels, type Difference } from './compare-models.ts'
import { foldStreams } from './fold-streams.ts'
import { compareCounts, rebuildCounts, rebuildModels, type CountDifference } from './rebuild-models.ts'

export type ReplayReport = { readonly orders: number; readonly events: number; readonly differences: readonly Difference[]; readonly orphans: readonly string[]; readonly counts: readonly CountDifference[]; readonly isRebuilt: boolean }

const streamsAtATime = 500

/**
 * Fold all events anew and compare with the read models, in one snapshot, so that a server may work meanwhile. A rebuild replaces
 * what differs and keeps writers waiting until it is done.
 */
export const replay = async (db: Database, cityCode: string, doesRebuild: boolean, onProgress: (orders: number) => void): Promise<ReplayReport> => {
  const client = await db.connect()
  try {
    if (doesRebuild) {
      await client.query('begin')
      await client.query('lock table work_order, assignment, clock, queue_count, queue_delta in share row exclusive mode')
    } else await client.query('begin isolation level repeatable read read only')
    const report = await foldAll(client, cityCode, doesRebuild, onProgress)
    await client.query('commit')
    return report
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

const foldAll = async (client: PoolClient, cityCode: string, doesRebuild: boolean, onProgress: (orders: number) => void): Promise<ReplayReport> => {
  const counted = new Map<string, number>()
  const differences: Difference[] = []
  let orders = 0
  let events = 0
  for await (const folded of foldStreams(client, cityCode, streamsAtATime)) {
    for (const { projection, events: more } of folded) {
      for (const key of projection.counted) counted.set(key, (counted.get(key) ?? 0) + 1)
      events += more
    }
    const found = await compareModels(client, cityCode, folded)
    differences.push(...found)
    if (doesRebuild) await rebuildModels(client, cityCode, folded, found)
    onProgress((orders += folded.length))
  }
  const { rows: orphans } = await client.query<{ id: string }>(
    'select id from work_order w where city_code = $1 and not exists (select from event e where e.city_code = w.city_code and e.stream = w.id) limit 100', [cityCode])
  const counts = await compareCounts(client, cityCode, counted)
  if (doesRebuild && counts.length > 0) await rebuildCounts(client, cityCode, counted)
  return { orders, events, differences, orphans: orphans.map(({ id }) => id), counts, isRebuilt: doesRebuild }
}
