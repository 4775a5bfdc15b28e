import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase, type Database } from '../../apps/server/src/kernel/database/database.ts'
import { startPostgres } from '../../apps/server/src/kernel/postgres/index.ts'
import type { BenchOptions } from '../measurement.ts'
import { benchFolder, ports } from './places.ts'
import { startServerProcess, type ServerProcess } from './server-process.ts'

/** A durable PostgreSQL of its own (fsync on) with a data folder of its own. */
export type BenchPlace = {
  readonly url: string
  readonly dataFolder: string
  /** The benchmark's own look into the database. */
  readonly db: Database
  startServer(): Promise<ServerProcess>
}

/** Open a place, work there, and clean up, whatever happens. */
export const atPlace = async <Result>(name: string, options: BenchOptions, work: (place: BenchPlace) => Promise<Result>): Promise<Result> => {
  const dataFolder = join(benchFolder, name)
  if (!options.keepsData) await clear(dataFolder)
  const postgres = await startPostgres({ dataFolder, port: ports.postgres, report: options.report })
  const db = openDatabase(postgres.url, 4)
  const servers: ServerProcess[] = []
  try {
    return await work({
      url: postgres.url, dataFolder, db,
      async startServer() {
        const server = await startServerProcess(postgres.url, dataFolder, options.profiles)
        servers.push(server)
        return server
      },
    })
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    await db.end()
    await postgres.stop()
    if (!options.keepsData) await clear(dataFolder)
  }
}

/** Remove a data folder and the cluster that may lie elsewhere (started by root, the database's account must reach it). */
const clear = async (dataFolder: string): Promise<void> => {
  const elsewhere = await readFile(join(dataFolder, 'postgres-location'), 'utf8').catch(() => null)
  if (elsewhere !== null) await rm(elsewhere.trim(), { recursive: true, force: true })
  await rm(dataFolder, { recursive: true, force: true })
}
