import { access } from 'node:fs/promises'
import { resolve } from 'node:path'

import { adopt } from './adopt.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster, resetPassword, writeSettings } from './cluster-init.ts'
import { ensureDatabase } from './database.ts'
import { checkExternal } from './external.ts'
import { acquireLock } from './lock.ts'
import { resolveHome, type PostgresHome } from './paths.ts'
import { PostgresError } from './postgres-error.ts'
import { launch, readPostmaster, serves } from './process.ts'
import { renderSettings } from './settings.ts'
import { adminUrlOf, createState, findFreePort, readState, urlOf, writeState, type PostgresState } from './state.ts'
import { supervise } from './supervisor.ts'

export { PostgresError } from './postgres-error.ts'

/** How to start. */
export interface PostgresOptions {
  /** Suban's data folder; the cluster lies in `postgres/` below it. Not used with `databaseUrl`. */
  readonly dataFolder: string
  /** A server run by somebody else (environment variable DATABASE_URL): it is checked, and nothing is started. */
  readonly databaseUrl?: string | undefined
  /** Port on 127.0.0.1 for a new cluster; a free one by default. */
  readonly port?: number | undefined
  /** False for throw-away clusters of tests: fast, and not safe against a power cut. */
  readonly isDurable?: boolean
  /** Receives Chinese lines for the operator; standard error by default. */
  readonly report?: (message: string) => void
}

/** A database to work with. */
export interface RunningPostgres {
  /** Connection string of the application: of a role that owns the database and is no superuser. */
  readonly url: string
  /** Connection string of the superuser; `null` on somebody else's server. */
  readonly adminUrl: string | null
  /** Shuts the embedded server down (fast shutdown, force after 20 s) and gives the data folder free. */
  stop(): Promise<void>
}

const toStandardError = (message: string): void => void process.stderr.write(`${message}\n`)

interface Prepared { home: PostgresHome; state: PostgresState; isAdopted: boolean; pid: number; launch: () => Promise<number> }

async function bringUp(home: PostgresHome, options: PostgresOptions, report: (message: string) => void): Promise<Prepared> {
  const isDurable = options.isDurable ?? true
  const binaries = await findBinaries(home.runAs)
  const stored = await readState(home)
  let state = stored ?? (await createState(options.port))
  // Before initdb, so that there is never a cluster whose password nobody knows.
  if (stored === null) await writeState(home, state)
  const isNew = await ensureCluster(home, binaries, state, isDurable)
  if (isNew) report('已建立新的数据库。')

  const settings = (): string => renderSettings({ home, binaries, port: state.port, isDurable })
  const adopted = await adopt(home, binaries, state, settings())
  if (stored === null && !isNew) await resetPassword(home, binaries, state)
  const start = async (): Promise<number> => {
    await writeSettings(home, settings())
    return launch(home, binaries, report)
  }
  if (adopted !== null) return { home, state, isAdopted: true, pid: adopted, launch: start }
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort(state.port)
    if (port !== state.port) {
      state = { ...state, port }
      await writeState(home, state)
    }
    try {
      return { home, state, isAdopted: false, pid: await start(), launch: start }
    } catch (error) {
      // Somebody took the port between our look and PostgreSQL's: look again.
      const isPortTaken = error instanceof PostgresError && /could not bind|Address already in use/.test(error.message)
      if (!isPortTaken || attempt === 5) throw error
    }
  }
}

/**
 * Brings up the database: the embedded PostgreSQL of a data folder, or the server that `databaseUrl` names.
 *
 * Whatever a killed Suban or a killed PostgreSQL left behind is put right: half-finished set-ups are redone, a
 * PostgreSQL that survived its Suban is adopted, a lost one is started again, also later while Suban runs.
 *
 * @example
 * const postgres = await startPostgres({ dataFolder: '.data', databaseUrl: process.env['DATABASE_URL'] })
 * // … postgres.url …
 * await postgres.stop()
 *
 * @throws PostgresError with a Chinese message for everything that an operator can mend: the data folder is in use by
 *   another Suban, belongs to another account or version, the port or the outside server cannot be used
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const report = options.report ?? toStandardError
  if (options.databaseUrl !== undefined && options.databaseUrl !== '') {
    await checkExternal(options.databaseUrl, report)
    return { url: options.databaseUrl, adminUrl: null, stop: () => Promise.resolve() }
  }

  const home = await resolveHome(resolve(options.dataFolder), report)
  const lock = await acquireLock(home.lockFile)
  try {
    const { state, pid, isAdopted, launch: start } = await bringUp(home, options, report)
    const supervisor = supervise(pid, home.cluster, start, report)
    const atExit = (): void => {
      supervisor.stopAtExit()
      lock.release()
    }
    process.once('exit', atExit)
    const stop = async (): Promise<void> => {
      await supervisor.stop()
      process.removeListener('exit', atExit)
      lock.release()
    }
    try {
      await ensureDatabase(state)
    } catch (error) {
      await stop()
      throw error
    }
    if (isAdopted) report('已接管仍在运行的数据库。')
    return { url: urlOf(state, home), adminUrl: adminUrlOf(state), stop }
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * The connection string of the embedded server that a running Suban keeps for a data folder, for command-line tools.
 *
 * @returns `null` when none is running
 */
export async function findRunningPostgres(dataFolder: string): Promise<string | null> {
  const folder = resolve(dataFolder)
  if (!(await access(folder).then(() => true, () => false))) return null
  const home = await resolveHome(folder, () => undefined)
  const [state, postmaster] = await Promise.all([readState(home), readPostmaster(home.cluster)])
  if (state === null || postmaster?.status !== 'ready' || !serves(postmaster.pid, home.cluster)) return null
  return urlOf(state, home)
}
