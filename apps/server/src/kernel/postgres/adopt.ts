import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Binaries } from './binaries.ts'
import { connect } from './connect.ts'
import type { PostgresHome } from './paths.ts'
import { clearStragglers, programOf, readPostmaster, serves, stopPostmaster, textOf } from './process.ts'
import { adminUrlOf, type PostgresState } from './state.ts'

/** How long an orphan may stay busy with starting or stopping before it is stopped by force. */
const PATIENCE_MS = 30_000

/** Whether the server that answers on the stored port, with the stored password, serves this very cluster. */
async function answers(home: PostgresHome, state: PostgresState): Promise<boolean> {
  try {
    const client = await connect(adminUrlOf(state), { timeout: 3_000 })
    try {
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
      return rows[0]?.data_directory === home.cluster
    } finally {
      await client.end()
    }
  } catch {
    return false
  }
}

/**
 * Looks after a PostgreSQL that an earlier Suban left behind when it was killed. One that is well and was started with
 * the settings and programs of today is adopted; any other is stopped. What a dead one left is cleared away.
 *
 * @param settings the text of the settings that a new start would use
 * @returns the process number of the adopted postmaster, or `null` when one has to be started
 */
export async function adopt(home: PostgresHome, binaries: Binaries, state: PostgresState, settings: string): Promise<number | null> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    const postmaster = await readPostmaster(home.cluster)
    if (postmaster === null || !serves(postmaster.pid, home.cluster)) break
    const isSame = textOf(join(home.cluster, 'suban.conf')) === settings && postmaster.port === state.port
      && (process.platform !== 'linux' || programOf(postmaster.pid) === binaries.postgres)
    if (isSame && postmaster.status === 'ready' && (await answers(home, state))) return postmaster.pid
    const isBusy = isSame && postmaster.status !== 'ready'
    if (!isBusy || Date.now() > until) {
      await stopPostmaster(postmaster.pid, home.cluster)
      break
    }
  }
  await clearStragglers(home.cluster)
  // PostgreSQL would take any process that bears the old number by chance for itself, and refuse to start.
  await rm(join(home.cluster, 'postmaster.pid'), { force: true })
  const sockets = (await readdir(home.folder)).filter((name) => name.startsWith('.s.PGSQL.'))
  await Promise.all(sockets.map((name) => rm(join(home.folder, name), { force: true })))
  return null
}
