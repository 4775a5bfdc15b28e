// One server's sweeper in a process of its own, which sweeps when it is told to.
import { openCity } from '../../apps/server/src/city.ts'
import { readConfig } from '../../apps/server/src/kernel/config.ts'
import { openDatabase } from '../../apps/server/src/kernel/database/database.ts'
import { systemTime } from '../../apps/server/src/kernel/time.ts'
import { Sweeper } from '../../apps/server/src/modules/work-order/index.ts'
import { root } from '../place/places.ts'

/** Sweep until nothing is due at `now`; `times`: so often, each on its own. */
export type SweepAsk = { readonly now: number; readonly batchSize: number; readonly times: number | null }
/** Milliseconds of each sweep, and of processor time in all. */
export type SweepAnswer = { readonly milliseconds: readonly number[]; readonly found: number; readonly cpuMilliseconds: number }

const config = readConfig(root)
const db = openDatabase(config.databaseUrl!)
const city = await openCity(db, config, systemTime)

const sweep = async ({ now, batchSize, times }: SweepAsk): Promise<SweepAnswer> => {
  const sweeper = new Sweeper(db, city.workOrders, batchSize)
  const milliseconds: number[] = []
  const cpu = process.cpuUsage()
  let found = 0
  for (;;) {
    const began = performance.now()
    const more = await sweeper.sweep(now)
    milliseconds.push(performance.now() - began)
    found += more
    if (times === null ? more === 0 : milliseconds.length === times) break
  }
  const used = process.cpuUsage(cpu)
  return { milliseconds, found, cpuMilliseconds: (used.user + used.system) / 1000 }
}

process.on('message', (ask: SweepAsk) => {
  void sweep(ask).then((answer) => process.send!(answer), (error: Error) => { console.error(error); process.exit(1) })
})
process.once('disconnect', () => void db.end().then(() => process.exit(0)))
process.send!('ready')
