import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { resolveHome } from '../../apps/server/src/kernel/postgres/paths.ts'
import { readPostmaster, serves } from '../../apps/server/src/kernel/postgres/process.ts'
import { cityFolder } from '../place/places.ts'

const command = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/** What the command says at its end, as JSON. */
export type Ended = {
  readonly code: number | null
  readonly summary: { readonly read: number; readonly accepted: number; readonly repeated: number; readonly rejected: number; readonly resumedFrom: number } | null
  readonly acknowledged: number
  /** The most memory of the importer's process, megabytes; null where the system does not tell. */
  readonly megabytes: number | null
}

/**
 * `suban import` as an operator runs it: in a process of its own, with the embedded database of the data folder.
 *
 * @param killAt kill process and database without warning as soon as so many lines were told done; null: let it finish
 */
export const importInChild = async (dataFolder: string, args: readonly string[], killAt: number | null): Promise<Ended> => {
  const { DATABASE_URL: _own, ...inherited } = process.env
  const child = spawn(process.execPath, [command, 'import', ...args, '--json', '--progress-every', '0'], {
    env: { ...inherited, SUBAN_DATA: dataFolder, SUBAN_CITY: cityFolder }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => { said += text.toString() })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let acknowledged = 0
  let isKilled = false
  let megabytes: number | null = null
  for await (const line of createInterface({ input: child.stderr })) {
    const told = /^(\d+) \/ \d+/.exec(line)
    if (told && !isKilled) acknowledged = Number(told[1])
    megabytes = (await memoryOf(child.pid)) ?? megabytes
    if (killAt === null || acknowledged < killAt || isKilled) continue
    isKilled = true
    child.kill('SIGKILL')
    await killDatabase(dataFolder)
  }
  const code = await exited
  return { code, acknowledged, megabytes, summary: said === '' ? null : (JSON.parse(said) as Ended['summary']) }
}

/** The postmaster that serves this folder's cluster, and no other process. */
const killDatabase = async (dataFolder: string): Promise<void> => {
  const { cluster } = await resolveHome(dataFolder, () => {})
  const postmaster = await readPostmaster(cluster)
  if (postmaster && serves(postmaster.pid, cluster)) process.kill(postmaster.pid, 'SIGKILL')
}

const memoryOf = async (pid: number | undefined): Promise<number | null> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}
