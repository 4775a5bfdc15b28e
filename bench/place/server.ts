// The server as it is measured: the real application in a process of its own, without rate limits and without a seeded past.
import { createApp } from '../../apps/server/src/app.ts'
import { startBackground } from '../../apps/server/src/background.ts'
import { openCity } from '../../apps/server/src/city.ts'
import { readConfig } from '../../apps/server/src/kernel/config.ts'
import { openDatabase } from '../../apps/server/src/kernel/database/database.ts'
import { migrate } from '../../apps/server/src/kernel/database/migrate.ts'
import { systemTime } from '../../apps/server/src/kernel/time.ts'
import { finishSetUp, setUpCity } from '../../apps/server/src/set-up/set-up-city.ts'
import { root } from './places.ts'

const config = readConfig(root)
const url = config.databaseUrl!
await migrate(url)
const db = openDatabase(url)
const { isNew, cityCode } = await setUpCity(db, config, () => {})
if (isNew) await finishSetUp(db, cityCode)
const city = await openCity(db, config, systemTime)
const app = await createApp(city, config)
const background = await startBackground(city, url, (job, error) => console.error(`background job ${job}:`, error))

const listen = async (port: number): Promise<number> => {
  try {
    await app.listen({ host: config.host, port })
    return port
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    return listen(port + 1)
  }
}
process.send!({ port: await listen(config.port) })

// The parent's end is this process's end, too.
process.once('disconnect', () => {
  void (async () => {
    await app.close()
    await background.stop()
    await db.end()
    process.exit(0)
  })()
})
