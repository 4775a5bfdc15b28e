import { setTimeout } from 'node:timers/promises'
import { makeWorkerUtils, run, type Runner, type TaskList } from 'graphile-worker'
import type { City } from './city.ts'
import { foldCounts } from './kernel/database/queue-counts.ts'
import { closeDays } from './kernel/ledger/verify.ts'
import { relayOutbox } from './kernel/outbox/relay.ts'
import { dayOf } from './kernel/time.ts'
import { followModel, learnFromCorrections } from './modules/dispatch/index.ts'
import { runNextSimulation } from './modules/policy/index.ts'
import { outboxHandlers, Sweeper } from './modules/work-order/index.ts'

export type Background = { stop(): Promise<void> }

/**
 * Everything that happens without anybody asking: clocks are swept, messages relayed, counters folded, new policies taken in every few
 * moments by this server; the ledger's days are closed and old rows cleared by scheduled jobs that all servers share.
 */
export const startBackground = async (city: City, databaseUrl: string, onError: (job: string, error: unknown) => void): Promise<Background> => {
  const handlers = outboxHandlers(city.workOrders, city.now)
  const sweeper = new Sweeper(city.db, city.workOrders)
  const runner = await startScheduled(city, databaseUrl)
  // New lists bring matters that the model has never heard of: it learns them soon, not only at night. One server does it for all.
  let listVersion = city.catalogues.on(dayOf(city.now())).version
  const learnNewLists = async () => {
    const { version } = city.catalogues.on(dayOf(city.now()))
    if (version === listVersion) return
    listVersion = version
    await runner.addJob('learnFromCorrections', {}, { jobKey: 'learnNewLists' })
  }
  const loops = [
    every(1_000, 'sweeper', async () => (await sweeper.sweep(city.now())) >= 500, onError),
    every(700, 'outbox', async () => (await relayOutbox(city.db, handlers, city.now())) >= 100, onError),
    every(2_000, 'policies', async () => { await city.policies.refresh(city.now()); return false }, onError),
    every(1_500, 'simulations', () => runNextSimulation(city), onError),
    every(30_000, 'model', async () => {
      await followModel(city.db, city.cityCode, city.proposer)
      await learnNewLists()
      return false
    }, onError),
    every(5_000, 'queue-counts', async () => (await foldCounts(city.db)) >= 50_000, onError),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
      await runner.stop()
    },
  }
}

const startScheduled = async (city: City, databaseUrl: string): Promise<Runner> => {
  const utils = await makeWorkerUtils({ pgPool: city.db })
  await utils.migrate()
  await utils.release()
  const taskList: TaskList = {
    closeLedgerDays: async () => { await closeDays(city.db, city.cityCode, dayOf(city.now())) },
    learnFromCorrections: async () => { await learnFromCorrections(city.db, city.cityCode, databaseUrl, city.catalogues.on(dayOf(city.now())), city.proposer) },
    clearOldRows: async () => {
      await city.db.query('delete from session where expires_at < now()')
      await city.db.query(`delete from draft where city_code = $1 and saved_at < now() - interval '14 days'`, [city.cityCode])
      await city.db.query(`delete from command_log where city_code = $1 and at < now() - interval '30 days'`, [city.cityCode])
    },
  }
  // Cron is in UTC: 17:10 is ten past one at night in China, when the day is surely over on every server.
  return run({ pgPool: city.db, taskList, concurrency: 1, noHandleSignals: true, pollInterval: 30_000, crontab: '10 17 * * * closeLedgerDays ?fill=2d\n20 17 * * * clearOldRows\n40 17 * * * learnFromCorrections' })
}

/** Run a job again and again with a pause between; at once again when it says that more is waiting. Never twice at a time. */
const every = (milliseconds: number, name: string, job: () => Promise<boolean>, onError: (job: string, error: unknown) => void) => {
  const stopping = new AbortController()
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      let isMore = false
      try {
        isMore = await job()
      } catch (error) {
        onError(name, error)
      }
      if (!isMore) await setTimeout(milliseconds, null, { signal: stopping.signal }).catch(() => {})
    }
  })()
  return { async stop() { stopping.abort(); await loop } }
}
