import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { PostgresError } from './postgres-error.ts'

const run = promisify(execFile)

/** The account that PostgreSQL runs as; `null` where it simply runs as the account that started Suban. */
export type RunAs = { readonly uid: number; readonly gid: number; readonly name: string } | null

/** Whether this process is root. PostgreSQL refuses to run as root. */
export const isRoot = (): boolean => process.getuid?.() === 0

async function lookUp(name: string): Promise<RunAs> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout.trim()), gid: Number(gid.stdout.trim()), name }
  } catch {
    return null
  }
}

/** The account behind a numeric id, as `id` names it. */
export async function userById(uid: number): Promise<RunAs> {
  return lookUp(String(uid))
}

/**
 * Finds the unprivileged account that PostgreSQL shall run as when Suban itself was started by root:
 * `suban`, created as a system account on first use, else an existing `postgres`, else `nobody`.
 *
 * @param report receives one Chinese line when an account is created
 * @throws PostgresError when there is no such account and none can be created
 */
export async function findServiceUser(report: (message: string) => void): Promise<NonNullable<RunAs>> {
  const existing = await lookUp('suban')
  if (existing !== null) return existing
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent',
      '--shell', '/usr/sbin/nologin', 'suban'])
    report('以 root 启动：已创建系统用户 suban，数据库以该用户运行。')
  } catch {
    // No useradd, a read-only /etc, or another start created the account a moment ago: look again below.
  }
  for (const name of ['suban', 'postgres', 'nobody']) {
    const user = await lookUp(name)
    if (user !== null && user.uid !== 0) return user
  }
  throw new PostgresError('PostgreSQL 不能以 root 运行，系统中也没有可用的普通用户。请先创建：useradd --system suban')
}
