import { createHash } from 'node:crypto'
import type { SimulatedPart } from '@suban/contract'
import type { Queryable } from '../../../kernel/database/database.ts'

export type StoredSimulation = {
  readonly id: string; readonly changeSet: string; readonly digest: Buffer; readonly days: number; readonly status: 'waiting' | 'running' | 'done' | 'failed'
  readonly ordersSeen: number; readonly result: readonly SimulatedPart[] | null; readonly askedAt: Date; readonly finishedAt: Date | null
}

const columns = 'id, change_set as "changeSet", digest, days, status, orders_seen as "ordersSeen", result, asked_at as "askedAt", finished_at as "finishedAt"'

/** Under which digest a content is simulated. */
export const digestOfContent = (content: string): Buffer => createHash('sha256').update(content).digest()

export const askSimulation = async (db: Queryable, cityCode: string, asked: { readonly id: string; readonly changeSet: string; readonly content: string; readonly days: number; readonly at: number }): Promise<void> => {
  await db.query(`insert into policy_simulation (city_code, id, change_set, digest, days, status, asked_at) values ($1, $2, $3, $4, $5, 'waiting', $6)`,
    [cityCode, asked.id, asked.changeSet, digestOfContent(asked.content), asked.days, new Date(asked.at)])
}

/** Whether a simulation of this very content was finished. */
export const isSimulated = async (db: Queryable, cityCode: string, content: string): Promise<boolean> => {
  const { rows } = await db.query<{ found: boolean }>(`select exists (select from policy_simulation where city_code = $1 and digest = $2 and status = 'done') as found`, [cityCode, digestOfContent(content)])
  return rows[0]!.found
}

export const latestSimulation = async (db: Queryable, cityCode: string, changeSet: string): Promise<StoredSimulation | null> => {
  const { rows } = await db.query<StoredSimulation>(`select ${columns} from policy_simulation where city_code = $1 and change_set = $2 order by asked_at desc, id desc limit 1`, [cityCode, changeSet])
  return rows[0] ?? null
}

/**
 * Take the next simulation that waits, or one whose server fell silent, and none that another server has in hand.
 *
 * @param silentSince a running one that gave no sign of life since this instant is taken over
 */
export const takeSimulation = async (db: Queryable, cityCode: string, now: number, silentSince: number): Promise<StoredSimulation | null> => {
  const { rows } = await db.query<StoredSimulation>(
    `update policy_simulation set status = 'running', beat_at = $2, orders_seen = 0 where city_code = $1 and id = (
       select id from policy_simulation where city_code = $1 and finished_at is null and (status = 'waiting' or beat_at < $3) order by asked_at for update skip locked limit 1)
     returning ${columns}`, [cityCode, new Date(now), new Date(silentSince)])
  return rows[0] ?? null
}

export const beat = async (db: Queryable, cityCode: string, id: string, ordersSeen: number, now: number): Promise<void> => {
  await db.query('update policy_simulation set orders_seen = $3, beat_at = $4 where city_code = $1 and id = $2 and finished_at is null', [cityCode, id, ordersSeen, new Date(now)])
}

/** @param result null: it failed */
export const finishSimulation = async (db: Queryable, cityCode: string, id: string, ordersSeen: number, result: readonly SimulatedPart[] | null, now: number): Promise<void> => {
  await db.query('update policy_simulation set status = $3, orders_seen = $4, result = $5, finished_at = $6 where city_code = $1 and id = $2 and finished_at is null',
    [cityCode, id, result === null ? 'failed' : 'done', ordersSeen, result === null ? null : JSON.stringify(result), new Date(now)])
}
