import { createHash } from 'node:crypto'
import { chmod, chown, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { PostgresError } from './postgres-error.ts'
import { findServiceUser, isRoot, userById, type RunAs } from './system-user.ts'

/** Where things lie that cannot lie in the checkout, because the service account cannot enter it. */
export const SYSTEM_FOLDER = '/var/lib/suban'

/** The places of one embedded cluster. */
export interface PostgresHome {
  /** Folder of everything below, closed to other accounts (0700). */
  readonly folder: string
  /** PGDATA; exists only when initdb has finished. */
  readonly cluster: string
  /** Port and passwords (0600). */
  readonly stateFile: string
  readonly lockFile: string
  readonly logFolder: string
  readonly runAs: RunAs
}

/**
 * Whether an account can pass through every folder that leads to `path`.
 * Looks at mode bits alone, as POSIX access control lists on such folders are rare and only ever widen them.
 */
export async function canReach(path: string, user: NonNullable<RunAs>): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder)
    const executeBit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & executeBit) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

const readIfPresent = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

/** Creates the system folder, open to other accounts whatever the umask says: what lies in it is closed by itself. */
export async function makeSystemFolder(): Promise<void> {
  await mkdir(SYSTEM_FOLDER, { recursive: true })
  await chmod(SYSTEM_FOLDER, 0o755)
}

const ownerOf = (path: string): Promise<number | null> => stat(path).then((found) => found.uid, () => null)

function homeIn(folder: string, runAs: RunAs): PostgresHome {
  return {
    folder,
    cluster: join(folder, 'cluster'),
    stateFile: join(folder, 'state.json'),
    lockFile: join(folder, 'lock'),
    logFolder: join(folder, 'log'),
    runAs,
  }
}

/** Creates the folder of a cluster and gives it to its account; `null` where the file system does not allow that. */
async function open(folder: string, runAs: RunAs): Promise<PostgresHome | null> {
  try {
    for (const path of [folder, join(folder, 'log')]) {
      await mkdir(path, { recursive: true, mode: 0o700 })
      if (runAs !== null) await chown(path, runAs.uid, runAs.gid)
    }
    if (runAs !== null && (await ownerOf(folder)) !== runAs.uid) return null
    return homeIn(await realpath(folder), runAs)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EPERM' || code === 'EACCES' || code === 'EROFS' || code === 'EINVAL') return null
    throw error
  }
}

/**
 * Decides where the cluster of a data folder lies and which account runs it, and creates the folders.
 *
 * Normally that is `<dataFolder>/postgres`. Under root the cluster belongs to an unprivileged account; when that account
 * cannot enter the data folder (a checkout in /root, for instance) the cluster lies under /var/lib/suban instead, and
 * the file `<dataFolder>/postgres-location` remembers it, so that a later change of rights cannot hide the data.
 *
 * @param dataFolder absolute path of Suban's data folder; created when absent
 * @param report receives Chinese lines about what was decided
 * @throws PostgresError when the folder belongs to somebody else or cannot be written
 */
export async function resolveHome(dataFolder: string, report: (message: string) => void): Promise<PostgresHome> {
  await mkdir(dataFolder, { recursive: true })
  const real = await realpath(dataFolder)
  const pointer = join(real, 'postgres-location')
  const moved = (await readIfPresent(pointer))?.trim() ?? null
  const local = moved ?? join(real, 'postgres')

  if (!isRoot()) {
    const owner = await ownerOf(local)
    if (owner !== null && owner !== process.getuid?.()) {
      throw new PostgresError(`数据库目录 ${local} 属于另一个用户（uid ${owner}）。请用当初启动诉办的用户（或 root）启动。`)
    }
    const home = await open(local, null)
    if (home !== null) return home
    throw new PostgresError(`无法写入数据库目录 ${local}，请检查权限，或用 SUBAN_DATA 指定另一个数据目录。`)
  }

  // An existing cluster stays with the account that owns it.
  const owner = (await ownerOf(join(local, 'cluster'))) ?? 0
  const user = (owner === 0 ? null : await userById(owner)) ?? (await findServiceUser(report))
  if (moved !== null || (await canReach(real, user))) {
    const home = await open(local, user)
    if (home !== null) return home
    if (moved !== null) throw new PostgresError(`无法写入数据库目录 ${local}（记录在 ${pointer}）。`)
  }
  const name = createHash('sha256').update(real).digest('hex').slice(0, 12)
  await makeSystemFolder()
  const elsewhere = await open(join(SYSTEM_FOLDER, name), user)
  if (elsewhere === null) throw new PostgresError(`无法写入数据库目录 ${join(SYSTEM_FOLDER, name)}。`)
  await writeFile(pointer, `${elsewhere.folder}\n`)
  report(`用户 ${user.name} 无法进入 ${real}，数据库改存于 ${elsewhere.folder}（记录在 ${pointer}）。`)
  return elsewhere
}

/** Longest path of a socket that every system takes. */
const longestSocketPath = 103

/**
 * The folder in which the cluster's Unix socket lies: the cluster's own, which is closed to other accounts. `null` where that path is too
 * long for a socket.
 */
export const socketFolderOf = (home: Pick<PostgresHome, 'folder'>): string | null =>
  Buffer.byteLength(join(home.folder, '.s.PGSQL.65535')) <= longestSocketPath ? home.folder : null

/** Gives a file that root has just written to the account of the cluster. */
export async function giveToOwner(home: PostgresHome, path: string): Promise<void> {
  if (home.runAs !== null) await chown(path, home.runAs.uid, home.runAs.gid)
}
