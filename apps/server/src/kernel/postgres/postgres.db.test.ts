import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { connect } from './connect.ts'
import { findRunningPostgres, startPostgres } from './index.ts'
import { readPostmaster, serves } from './process.ts'
import { createTestDatabase } from './test-database.ts'

/** A Suban that does nothing but keep its database, in a process of its own, to be killed. */
async function startHolder(dataFolder: string): Promise<ChildProcess> {
  const index = new URL('./index.ts', import.meta.url).href
  const child = spawn(process.execPath, ['--input-type=module', '-e', `
    const { startPostgres } = await import(${JSON.stringify(index)})
    await startPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, report: () => undefined })
    console.log('up')
    setInterval(() => undefined, 1000)`], { stdio: ['ignore', 'pipe', 'inherit'] })
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => { throw new Error('the holder ended early') })])
  return child
}

async function valueOf(url: string, sql: string): Promise<unknown> {
  const client = await connect(url)
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return Object.values(rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

async function waitForNewPostmaster(cluster: string, old: number): Promise<number> {
  for (const until = Date.now() + 20_000; Date.now() < until; await sleep(50)) {
    const postmaster = await readPostmaster(cluster)
    if (postmaster !== null && postmaster.pid !== old && postmaster.status === 'ready') return postmaster.pid
  }
  throw new Error('no new postmaster')
}

describe('embedded PostgreSQL', { timeout: 60_000 }, () => {
  let folder = ''
  let cluster = ''
  const reports: string[] = []
  const start = () => startPostgres({ dataFolder: folder, report: (message) => reports.push(message) })
  const pidNow = async (): Promise<number> => (await readPostmaster(cluster))?.pid ?? 0

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'suban-postgres-'))
    // As root, PostgreSQL's own account has to pass through.
    await chmod(folder, 0o711)
    cluster = join(folder, 'postgres', 'cluster')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('starts from nothing, over the remains of an interrupted set-up', async () => {
    await mkdir(join(`${cluster}.unfinished`, 'base'), { recursive: true })
    await writeFile(join(`${cluster}.unfinished`, 'PG_VERSION'), '18\n')
    const postgres = await start()
    expect(await valueOf(postgres.url, 'SHOW server_encoding')).toBe('UTF8')
    expect(await valueOf(postgres.url, 'SHOW listen_addresses')).toBe('127.0.0.1')
    // No address: the application comes through the socket.
    expect(await valueOf(postgres.url, 'SELECT inet_client_addr()')).toBe(null)
    expect(await valueOf(postgres.url, 'SHOW fsync')).toBe('on')
    expect(await valueOf(postgres.url, "SELECT current_setting('is_superuser')")).toBe('off')
    await valueOf(postgres.url, 'CREATE EXTENSION pg_trgm')
    expect(await valueOf(postgres.url, "SELECT array_length(show_trgm('路灯不亮'), 1)")).toBeGreaterThan(1)
    await valueOf(postgres.url, 'CREATE TABLE kept AS SELECT 1 AS one')
    expect(await findRunningPostgres(folder)).toBe(postgres.url)
    expect((await stat(join(folder, 'postgres', 'state.json'))).mode & 0o777).toBe(0o600)
    await postgres.stop()
    expect(await findRunningPostgres(folder)).toBeNull()
  })

  it('starts a second time in less than 3 s', async () => {
    const before = Date.now()
    const postgres = await start()
    expect(Date.now() - before).toBeLessThan(3_000)
    expect(await valueOf(postgres.url, 'SELECT one FROM kept')).toBe(1)
    await postgres.stop()
  })

  it('refuses the data folder to a second Suban, in Chinese', async () => {
    const postgres = await start()
    await expect(start()).rejects.toThrow(`正被另一个诉办进程使用（进程号 ${process.pid}）`)
    await postgres.stop()
  })

  it('adopts the PostgreSQL of a killed Suban', async () => {
    const holder = await startHolder(folder)
    const orphan = await pidNow()
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    expect(serves(orphan, cluster)).toBe(true)
    const postgres = await start()
    expect(await pidNow()).toBe(orphan)
    expect(await valueOf(postgres.url, 'SELECT one FROM kept')).toBe(1)
    await postgres.stop()
    expect(serves(orphan, cluster)).toBe(false)
  })

  it('recovers when both were killed, though a stranger now has the old process number', async () => {
    const holder = await startHolder(folder)
    const postmaster = await pidNow()
    holder.kill('SIGKILL')
    process.kill(postmaster, 'SIGKILL')
    await once(holder, 'exit')
    const file = join(cluster, 'postmaster.pid')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(process.pid)))
    const postgres = await start()
    expect(await valueOf(postgres.url, 'SELECT one FROM kept')).toBe(1)
    await postgres.stop()
  })

  it('brings a killed PostgreSQL back while Suban runs, on the same port', async () => {
    const postgres = await start()
    const old = await pidNow()
    process.kill(old, 'SIGKILL')
    await waitForNewPostmaster(cluster, old)
    expect(await valueOf(postgres.url, 'SELECT one FROM kept')).toBe(1)
    await postgres.stop()
    expect(reports).toContain('数据库意外停止，正在重新启动……')
  })

  it('replaces an orphan whose passwords were lost', async () => {
    const holder = await startHolder(folder)
    const orphan = await pidNow()
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    await rm(join(folder, 'postgres', 'state.json'))
    const postgres = await start()
    expect(await pidNow()).not.toBe(orphan)
    expect(await valueOf(postgres.url, 'SELECT one FROM kept')).toBe(1)
    await postgres.stop()
  })

  it('checks an outside server and hides the password in its refusal', async () => {
    const database = await createTestDatabase()
    const outside = await startPostgres({ dataFolder: folder, databaseUrl: database.url })
    expect(outside.url).toBe(database.url)
    await outside.stop()
    expect(await valueOf(database.url, 'SELECT 1 AS one')).toBe(1)
    const wrong = database.url.replace(/:[^:@]+@/, ':wrong-secret@')
    await expect(startPostgres({ dataFolder: folder, databaseUrl: wrong })).rejects.toThrow(/^无法连接.*用户名或密码错误。$/)
    await database.drop()
  })
})
