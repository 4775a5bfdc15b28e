import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { readFile, readdir, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Binaries } from './binaries.ts'
import { giveToOwner, type PostgresHome } from './paths.ts'
import { PostgresError } from './postgres-error.ts'

/** What a running postmaster writes about itself into its cluster. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** `starting`, `ready`, `stopping`, `standby`; empty very early in a start. */
  readonly status: string
}

/** Reads `postmaster.pid`; `null` when there is none. The process may be long dead. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? '' } : null
}

/** Whether a living process (not a zombie, not a stranger with the same number) serves this cluster. */
export function serves(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      // Every PostgreSQL process works inside its cluster's folder.
      return readlinkSync(`/proc/${pid}/cwd`) === cluster
    } catch {
      return false
    }
  }
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Processes that still use a cluster: after its postmaster was killed, its children need a moment to notice. */
function usersOf(cluster: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').map(Number).filter((pid) => Number.isInteger(pid) && serves(pid, cluster))
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself.
  }
}

async function waitUntil(condition: () => boolean, milliseconds: number): Promise<boolean> {
  for (const until = Date.now() + milliseconds; !condition(); await sleep(20)) {
    if (Date.now() > until) return false
  }
  return true
}

/**
 * Stops a postmaster: fast shutdown (open transactions are rolled back), after 20 s immediate shutdown, at last SIGKILL.
 * Returns when no process of the cluster is left.
 */
export async function stopPostmaster(pid: number, cluster: string): Promise<void> {
  for (const [name, patience] of [['SIGINT', 20_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]] as const) {
    if (serves(pid, cluster)) signal(pid, name)
    if (await waitUntil(() => !serves(pid, cluster), patience)) break
  }
  await clearStragglers(cluster)
}

/** Waits for what a killed postmaster left behind; ends it after 5 s, because a new postmaster refuses to start beside it. */
export async function clearStragglers(cluster: string): Promise<void> {
  if (await waitUntil(() => usersOf(cluster).length === 0, 5_000)) return
  for (const pid of usersOf(cluster)) signal(pid, 'SIGKILL')
  await waitUntil(() => usersOf(cluster).length === 0, 5_000)
}

/** The account's environment for PostgreSQL: nothing of Suban's own, which may hold secrets. */
export const environment = (): Record<string, string> =>
  ({ PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' })

/** The end of what PostgreSQL said last, for error messages. */
async function lastWords(home: PostgresHome): Promise<string> {
  const names = (await readdir(home.logFolder)).filter((name) => name.endsWith('.log')).map((name) => join(home.logFolder, name))
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(name)).mtimeMs })))
  const recent = dated.toSorted((a, b) => b.at - a.at).slice(0, 2)
  const texts = await Promise.all(recent.map(({ name }) => readFile(name, 'utf8')))
  return texts.map((text) => text.trim().split('\n').slice(-6).join('\n')).filter((text) => text !== '').join('\n')
}

/**
 * Starts the postmaster and waits until it accepts connections; replaying the log after a crash can take minutes, which
 * is reported, not cut off.
 *
 * @returns the process number
 * @throws PostgresError with PostgreSQL's last words when it ends instead
 */
export async function launch(home: PostgresHome, binaries: Binaries, report: (message: string) => void): Promise<number> {
  const startLog = join(home.logFolder, 'start.log')
  const output = openSync(startLog, 'a', 0o600)
  try {
    await giveToOwner(home, startLog)
    await truncate(startLog)
    const child = spawn(binaries.postgres, ['-D', home.cluster], {
      cwd: home.folder,
      env: environment(),
      stdio: ['ignore', output, output],
      // A process group of its own: Ctrl-C in the terminal is for Suban, which then stops the database last.
      detached: true,
      ...(home.runAs === null ? {} : { uid: home.runAs.uid, gid: home.runAs.gid }),
    })
    let ended = false
    let failure: Error | null = null
    child.once('exit', () => { ended = true })
    child.once('error', (error) => { ended = true; failure = error })
    child.unref()
    const startedAt = Date.now()
    for (let reportedAt = startedAt; ; await sleep(20)) {
      if (ended) throw new PostgresError(`PostgreSQL 启动失败：\n${await lastWords(home)}`, { cause: failure })
      const postmaster = await readPostmaster(home.cluster)
      if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return postmaster.pid
      if (Date.now() - reportedAt > 10_000) {
        reportedAt = Date.now()
        report(`数据库正在恢复，已用 ${Math.round((reportedAt - startedAt) / 1000)} 秒……`)
      }
    }
  } finally {
    closeSync(output)
  }
}

/** The program that a process runs, as far as the system tells; a replaced file shows as `… (deleted)`. */
export function programOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/exe`)
  } catch {
    return null
  }
}

/** Text of a file, empty when absent: for the settings that a running server was started with. */
export const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
