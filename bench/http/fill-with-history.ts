import { readMasterKey, Vault } from '../../apps/server/src/modules/identity/index.ts'
import type { Database } from '../../apps/server/src/kernel/database/database.ts'
import type { BenchPlace } from '../place/bench-place.ts'

export type Filled = { readonly vault: Vault }

export const fillWithHistory = async (place: BenchPlace, _orders: number): Promise<Filled> => {
  const { rows } = await place.db.query<{ city_code: string }>('select city_code from city')
  return { vault: new Vault(place.db, rows[0]!.city_code, readMasterKey(null, place.dataFolder)) }
}

export type Picked = { readonly id: string; readonly token: string; readonly events: number }

/** Orders picked at random, with the secret of their tracking links. */
export const pickOrders = async (db: Database, { vault }: Filled, most: number): Promise<Picked[]> => {
  const { rows } = await db.query<{ id: string; request_id: string; version: number }>('select id, request_id, version from work_order order by md5(id::text) limit $1', [most])
  return rows.map((row) => ({ id: row.id, token: vault.trackingToken(row.request_id), events: row.version }))
}
