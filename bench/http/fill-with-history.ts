import { openCity } from '../../apps/server/src/city.ts'
import { readConfig } from '../../apps/server/src/kernel/config.ts'
import { systemTime } from '../../apps/server/src/kernel/time.ts'
import { seedPast } from '../../apps/server/src/set-up/seed-past.ts'
import type { BenchPlace } from '../place/bench-place.ts'
import { cityFolder, root } from '../place/places.ts'
import { environmentOf } from '../place/server-process.ts'

/** An order to look at, with the secret of its tracking link and the number of its events. */
export type Picked = { readonly id: string; readonly token: string; readonly events: number }

/**
 * Give the city its sixty days of past and pick orders from it at random. Written from here and not by the server, whose memory
 * is being watched.
 */
export const fillWithHistory = async (place: BenchPlace, most: number): Promise<Picked[]> => {
  const city = await openCity(place.db, readConfig(root, environmentOf(place.url, place.dataFolder)), systemTime)
  const before = city.now()
  await seedPast(city, cityFolder, before)
  await place.db.query('analyze')
  const { rows } = await place.db.query<{ id: string; request_id: string; version: number }>(
    // What is kept among a few is not for call-takers, who open them here.
    `select id, request_id, version from work_order where registered_at < $1 and status <> 'declined' and (state ->> 'secrecyLevel')::int < 2 order by md5(id::text) limit $2`, [new Date(before - 3_600_000), most])
  return rows.map((row) => ({ id: row.id, token: city.vault.trackingToken(row.request_id), events: row.version }))
}
