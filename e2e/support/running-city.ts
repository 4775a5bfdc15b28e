import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../apps/server/src/app.ts'
import { startBackground } from '../../apps/server/src/background.ts'
import { openCity, type City } from '../../apps/server/src/city.ts'
import { readConfig } from '../../apps/server/src/kernel/config.ts'
import { migrate } from '../../apps/server/src/kernel/database/migrate.ts'
import { openDatabase } from '../../apps/server/src/kernel/database/database.ts'
import { closeServer } from '../../apps/server/src/kernel/http/close-server.ts'
import { startPostgres } from '../../apps/server/src/kernel/postgres/index.ts'
import { systemTime, type TimeSource } from '../../apps/server/src/kernel/time.ts'
import { seedPast } from '../../apps/server/src/set-up/seed-past.ts'
import { finishSetUp, setUpCity } from '../../apps/server/src/set-up/set-up-city.ts'

const root = join(import.meta.dirname, '../..')

export type RunningCity = { readonly url: string; readonly city: City; stop(): Promise<void> }

/**
 * The demo city as `npm start` runs it, on a free port, in a data folder of its own that is removed afterwards.
 *
 * @param options `time`: where the city has the time from, for a test that does not wait until something is overdue
 */
export const runCity = async (options: { readonly withPast: boolean; readonly time?: TimeSource }): Promise<RunningCity> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'suban-e2e-'))
  // The database runs as a user of its own, who must be able to enter.
  chmodSync(dataFolder, 0o755)
  const config = { ...readConfig(root, { SUBAN_DATA: dataFolder, SUBAN_PORT: '0' }), rateLimits: false, logLevel: 'error' }
  const postgres = await startPostgres({ dataFolder, isDurable: false })
  await migrate(postgres.url)
  const db = openDatabase(postgres.url)
  await setUpCity(db, config, () => {})
  const city = await openCity(db, config, options.time ?? systemTime)
  if (options.withPast) await seedPast(city, config.cityFolder, Date.now())
  await finishSetUp(db, city.cityCode)
  const app = await createApp(city, config)
  const background = await startBackground(city, postgres.url, (job, error) => console.error(job, error))
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`, city,
    async stop() {
      await closeServer(app)
      await background.stop()
      await db.end()
      await postgres.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
