import type pg from 'pg'

import { connect } from './connect.ts'
import { PostgresError } from './postgres-error.ts'

/** Oldest server that Suban runs on. */
export const OLDEST_MAJOR = 15

/** What matters about somebody else's server. */
export interface ServerFacts {
  /** `server_version_num`, for instance 150006. */
  readonly versionNumber: number
  readonly version: string
  readonly encoding: string
  /** Character rules of the database, for instance `zh_CN.UTF-8` or `C`. */
  readonly characters: string
  /** Whether the role may create tables in the schema `public`. */
  readonly mayCreate: boolean
}

/** What is wrong with a server, in Chinese; empty when Suban can run on it. */
export function faultsOf(facts: ServerFacts): string[] {
  const faults: string[] = []
  if (facts.versionNumber < OLDEST_MAJOR * 10_000) {
    faults.push(`版本为 ${facts.version}，诉办需要 PostgreSQL ${OLDEST_MAJOR} 或更高版本`)
  }
  if (facts.encoding !== 'UTF8') faults.push(`字符集为 ${facts.encoding}，诉办需要 UTF8（CREATE DATABASE … ENCODING 'UTF8'）`)
  if (!facts.mayCreate) faults.push('该用户无权在 public 模式中建表（可将数据库的所有者改为该用户）')
  return faults
}

async function factsFrom(client: pg.Client): Promise<ServerFacts> {
  const { rows } = await client.query<{ number: string; version: string; encoding: string; characters: string; may: boolean }>(`
    SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version,
           current_setting('server_encoding') AS encoding, d.datctype AS characters,
           has_schema_privilege('public', 'CREATE') AS may
      FROM pg_database d WHERE d.datname = current_database()`)
  const [row] = rows
  if (row === undefined) throw new Error('pg_database does not list the current database')
  return { versionNumber: Number(row.number), version: row.version, encoding: row.encoding, characters: row.characters, mayCreate: row.may }
}

/** Why a connection failed, in words that do not repeat the password. */
function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  const known: Record<string, string> = {
    ECONNREFUSED: '连接被拒绝，服务器未启动或端口不对',
    ENOTFOUND: '找不到该主机名',
    ETIMEDOUT: '连接超时',
    '28P01': '用户名或密码错误',
    '28000': '服务器不接受该用户从本机登录（检查 pg_hba.conf）',
    '3D000': '数据库不存在，请先创建',
  }
  return known[code ?? ''] ?? (message === undefined || message === '' ? String(code) : message)
}

/**
 * Checks that Suban can run on the server which DATABASE_URL names.
 *
 * @param report receives a Chinese line about what works but is not good
 * @throws PostgresError naming everything that is wrong
 */
export async function checkExternal(url: string, report: (message: string) => void): Promise<void> {
  let client: pg.Client
  try {
    client = await connect(url)
  } catch (error) {
    throw new PostgresError(`无法连接 DATABASE_URL 指定的数据库：${reasonOf(error)}。`, { cause: error })
  }
  try {
    const facts = await factsFrom(client)
    const faults = faultsOf(facts)
    if (faults.length > 0) throw new PostgresError(`DATABASE_URL 指定的数据库不能使用：${faults.join('；')}。`)
    if (facts.characters === 'C' || facts.characters === 'POSIX') {
      report(`提示：数据库的字符规则为 ${facts.characters}，pg_trgm 不识别汉字；建议用 LC_CTYPE 'C.UTF-8' 建库。`)
    }
  } finally {
    await client.end()
  }
}
