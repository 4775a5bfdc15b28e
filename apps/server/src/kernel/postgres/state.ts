import { randomBytes, randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'

import { giveToOwner, socketFolderOf, type PostgresHome } from './paths.ts'
import { PostgresError } from './postgres-error.ts'

/** What has to be known to reach the embedded server. Stored in `state.json`, readable by its owner alone. */
export interface PostgresState {
  readonly port: number
  /** Password of the superuser `postgres`: administration and tests only. */
  readonly superuserPassword: string
  /** Password of `suban`, which owns the database and is no superuser, so that revoked rights bind it. */
  readonly password: string
}

/** Superuser of an embedded cluster. */
export const SUPERUSER = 'postgres'
/** Role and database of the application. */
export const APPLICATION = 'suban'

const isFree = (port: number): Promise<boolean> => new Promise((resolve) => {
  const probe = createServer()
  probe.once('error', () => resolve(false))
  probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
})

/**
 * A port that nobody listens on. Below 32768, where Linux takes the near ends of outgoing connections from.
 *
 * @param wanted tried first
 */
export async function findFreePort(wanted?: number): Promise<number> {
  if (wanted !== undefined && (await isFree(wanted))) return wanted
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(20_000, 30_000)
    if (await isFree(port)) return port
  }
  throw new PostgresError('本机 127.0.0.1 上找不到空闲端口。')
}

/** The stored state, or `null` when there is none or it is damaged. */
export async function readState(home: PostgresHome): Promise<PostgresState | null> {
  try {
    const read = JSON.parse(await readFile(home.stateFile, 'utf8')) as Partial<PostgresState>
    if (typeof read.port !== 'number' || typeof read.password !== 'string' || typeof read.superuserPassword !== 'string') return null
    return { port: read.port, password: read.password, superuserPassword: read.superuserPassword }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

/** Stores the state in one step: a crash leaves the old or the new one. */
export async function writeState(home: PostgresHome, state: PostgresState): Promise<void> {
  const unfinished = `${home.stateFile}.new`
  await writeFile(unfinished, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600, flush: true })
  await giveToOwner(home, unfinished)
  await rename(unfinished, home.stateFile)
}

/** New random passwords and a free port. */
export async function createState(wantedPort?: number): Promise<PostgresState> {
  const secret = (): string => randomBytes(24).toString('base64url')
  return { port: await findFreePort(wantedPort), password: secret(), superuserPassword: secret() }
}

/**
 * Connection string of the application's role for a database of the embedded server: through its socket, which does half as much
 * again as TCP on one machine, or by TCP where there is none.
 */
export const urlOf = (state: PostgresState, home: Pick<PostgresHome, 'folder'>, database = APPLICATION): string => {
  const folder = socketFolderOf(home)
  const through = folder !== null && existsSync(join(folder, `.s.PGSQL.${state.port}`)) ? `?host=${encodeURIComponent(folder)}` : ''
  return `postgres://${APPLICATION}:${state.password}@127.0.0.1:${state.port}/${database}${through}`
}

/** Connection string of the superuser. */
export const adminUrlOf = (state: PostgresState, database = 'postgres'): string =>
  `postgres://${SUPERUSER}:${state.superuserPassword}@127.0.0.1:${state.port}/${database}`
