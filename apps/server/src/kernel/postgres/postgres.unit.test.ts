import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { faultsOf, type ServerFacts } from './external.ts'
import { acquireLock } from './lock.ts'
import { canReach } from './paths.ts'
import { renderSettings } from './settings.ts'
import { findFreePort, urlOf } from './state.ts'

const GIB = 1024 ** 3

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'suban-unit-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('renderSettings', () => {
  const home = { folder: '/data/postgres', cluster: '/data/postgres/cluster', stateFile: '', lockFile: '', logFolder: "/data/o'log", runAs: null }
  const binaries = { version: '18.4.0', postgres: '/bin/postgres', initdb: '/bin/initdb' }
  const render = (memory: number, isDurable = true) => renderSettings({ home, binaries, port: 20_001, isDurable, memory })

  it('sizes the memory by the machine, within bounds', () => {
    expect(render(24 * GIB)).toContain('shared_buffers = 512MB')
    expect(render(2 * GIB)).toContain('shared_buffers = 256MB')
  })

  it('is durable unless told otherwise, and never logs what was sent', () => {
    expect(render(GIB)).toMatch(/^fsync = on$/m)
    expect(render(GIB, false)).toMatch(/^fsync = off$/m)
    expect(render(GIB)).toMatch(/^log_parameter_max_length = 0$/m)
  })

  it('quotes paths', () => expect(render(GIB)).toContain("log_directory = '/data/o''log'"))
})

describe('faultsOf', () => {
  const good: ServerFacts = { versionNumber: 150_006, version: '15.6', encoding: 'UTF8', characters: 'C.UTF-8', mayCreate: true }

  it('accepts a fitting server', () => expect(faultsOf(good)).toEqual([]))

  it('names everything that is wrong at once', () => {
    const faults = faultsOf({ ...good, versionNumber: 140_010, version: '14.10', encoding: 'SQL_ASCII', mayCreate: false })
    expect(faults).toHaveLength(3)
    expect(faults[0]).toContain('14.10')
  })
})

describe('acquireLock', () => {
  it('is exclusive while held and free afterwards', async () => {
    const file = join(folder, 'lock-a')
    const lock = await acquireLock(file)
    await expect(acquireLock(file, 0)).rejects.toThrow('正被另一个诉办进程使用')
    setTimeout(() => lock.release(), 200)
    const next = await acquireLock(file, 2_000)
    next.release()
    next.release()
  })

  it('takes over the lock of a dead process, and of a number that was given out again', async () => {
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'exit')
    const file = join(folder, 'lock-b')
    for (const stale of [`${child.pid} 1\n`, `${process.pid} 1\n`, '', 'rubbish']) {
      await writeFile(file, stale)
      const lock = await acquireLock(file)
      expect(await readFile(file, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
      lock.release()
    }
  })

  it('goes to one alone when many want it', async () => {
    const file = join(folder, 'lock-c')
    await writeFile(file, '')
    const child = `const { acquireLock } = await import(${JSON.stringify(new URL('./lock.ts', import.meta.url).href)})
      await acquireLock(${JSON.stringify(file)}, 0).then(() => { console.log('mine'); return new Promise((done) => setTimeout(done, 1500)) }, () => undefined)`
    const outputs = await Promise.all(Array.from({ length: 6 }, async () => {
      const started = spawn(process.execPath, ['--input-type=module', '-e', child])
      let text = ''
      started.stdout.on('data', (chunk: Buffer) => { text += chunk.toString() })
      await once(started, 'exit')
      return text.trim()
    }))
    expect(outputs.filter((text) => text === 'mine')).toHaveLength(1)
  })
})

describe('canReach', () => {
  it('asks every folder on the way', async () => {
    const inner = join(folder, 'open', 'closed', 'inner')
    await mkdir(inner, { recursive: true })
    await chmod(folder, 0o755)
    await chmod(join(folder, 'open', 'closed'), 0o700)
    const stranger = { uid: 987_654, gid: 987_654, name: 'stranger' }
    expect(await canReach(join(folder, 'open'), stranger)).toBe(true)
    expect(await canReach(inner, stranger)).toBe(false)
    expect(await canReach(inner, { uid: process.getuid?.() ?? 0, gid: 0, name: 'me' })).toBe(true)
  })
})

describe('findFreePort', () => {
  it('gives a port below those of outgoing connections', async () => {
    const port = await findFreePort()
    expect(port).toBeGreaterThanOrEqual(20_000)
    expect(port).toBeLessThan(32_768)
  })
})

describe('urlOf', () => {
  const state = { port: 20_001, password: 'p', superuserPassword: 's' }
  const byTcp = 'postgres://suban:p@127.0.0.1:20001/suban'

  it('names the application role, by TCP while there is no socket', () => expect(urlOf(state, { folder })).toBe(byTcp))

  it('goes through the socket once it is there', async () => {
    await writeFile(join(folder, '.s.PGSQL.20001'), '')
    expect(urlOf(state, { folder })).toBe(`${byTcp}?host=${encodeURIComponent(folder)}`)
  })

  it('leaves out a socket whose path no system takes', async () => {
    const deep = join(folder, 'd'.repeat(100))
    await mkdir(deep)
    await writeFile(join(deep, '.s.PGSQL.20001'), '')
    expect(urlOf(state, { folder: deep })).toBe(byTcp)
  })
})
