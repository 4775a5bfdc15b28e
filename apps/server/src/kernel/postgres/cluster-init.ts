import { execFile, spawn } from 'node:child_process'
import { access, appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { majorOf, type Binaries } from './binaries.ts'
import { giveToOwner, type PostgresHome } from './paths.ts'
import { PostgresError } from './postgres-error.ts'
import { environment } from './process.ts'
import { SUPERUSER, type PostgresState } from './state.ts'

const exists = (path: string): Promise<boolean> => access(path).then(() => true, () => false)

/**
 * Character rules for Chinese: under plain C, pg_trgm takes no Chinese character for a letter. The second choice is
 * PostgreSQL's own C.UTF-8, for systems that lack that locale.
 */
const LOCALES = [
  ['--locale=C.UTF-8'],
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
] as const

const asOwner = (home: PostgresHome): { uid?: number; gid?: number } =>
  home.runAs === null ? {} : { uid: home.runAs.uid, gid: home.runAs.gid }

async function runInitdb(home: PostgresHome, binaries: Binaries, state: PostgresState, target: string, isDurable: boolean): Promise<void> {
  const passwordFile = `${target}.password`
  try {
    await writeFile(passwordFile, state.superuserPassword, { mode: 0o600 })
    await giveToOwner(home, passwordFile)
    let refusal: unknown = null
    for (const locale of LOCALES) {
      await rm(target, { recursive: true, force: true })
      try {
        await promisify(execFile)(binaries.initdb, ['-D', target, '-U', SUPERUSER, '-E', 'UTF8', ...locale, '-A', 'scram-sha-256',
          `--pwfile=${passwordFile}`, '--no-instructions', ...(isDurable ? [] : ['--no-sync'])],
        { cwd: home.folder, env: environment(), ...asOwner(home) })
        return
      } catch (error) {
        refusal = error
      }
    }
    const said = (refusal as { stderr?: string }).stderr?.trim() ?? String(refusal)
    throw new PostgresError(`数据库初始化失败：\n${said}`, { cause: refusal })
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/**
 * Makes sure that the cluster exists. It is built under another name and renamed when complete, so `cluster` is always
 * whole, and what an interrupted attempt left is simply rebuilt.
 *
 * @returns true when a cluster was created
 * @throws PostgresError when initdb fails, or the cluster belongs to another major version of PostgreSQL
 */
export async function ensureCluster(home: PostgresHome, binaries: Binaries, state: PostgresState, isDurable: boolean): Promise<boolean> {
  const unfinished = `${home.cluster}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  if (await exists(home.cluster)) {
    const version = (await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
    if (version === majorOf(binaries)) return false
    throw new PostgresError(version === ''
      ? `数据库目录 ${home.cluster} 不完整（缺少 PG_VERSION）。请从备份恢复，或移走该目录后重新启动。`
      : `数据库目录由 PostgreSQL ${version} 创建，当前内置版本为 ${majorOf(binaries)}。请先按运维手册升级数据，或装回原版本。`)
  }
  await runInitdb(home, binaries, state, unfinished, isDurable)
  await appendFile(join(unfinished, 'postgresql.conf'), "\ninclude_if_exists = 'suban.conf'\n", { flush: isDurable })
  await rename(unfinished, home.cluster)
  return true
}

/** Stores the settings of the next start in the cluster. */
export async function writeSettings(home: PostgresHome, settings: string): Promise<void> {
  const file = join(home.cluster, 'suban.conf')
  await mkdir(home.logFolder, { recursive: true, mode: 0o700 })
  await writeFile(file, settings, { mode: 0o600 })
  await giveToOwner(home, file)
}

/**
 * Gives the superuser a new password without knowing the old one, by PostgreSQL's single-user mode. For a cluster whose
 * `state.json` was lost, for instance when only the cluster was restored from a backup. The server must not be running.
 */
export async function resetPassword(home: PostgresHome, binaries: Binaries, state: PostgresState): Promise<void> {
  const child = spawn(binaries.postgres, ['--single', '-D', home.cluster, 'postgres'],
    { cwd: home.folder, env: environment(), stdio: ['pipe', 'ignore', 'ignore'], ...asOwner(home) })
  const ended = new Promise<number | null>((resolve, reject) => child.once('exit', resolve).once('error', reject))
  child.stdin.end(`ALTER ROLE ${SUPERUSER} PASSWORD '${state.superuserPassword}';\n`)
  if ((await ended) !== 0) throw new PostgresError('无法重设内置数据库的密码：请从备份恢复 state.json。')
}
