import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '@suban/server/kernel/config.ts'
import { openDatabase, type Database } from '@suban/server/kernel/database/database.ts'
import { createTestDatabase } from '@suban/server/kernel/postgres/test-database.ts'
import type { ImportSummary } from '@suban/server/modules/intake/index.ts'
import { finishSetUp, setUpCity } from '@suban/server/set-up/set-up-city.ts'
import { importCommand } from './import-command.ts'

/** A demo city in a database of its own, without orders, for tests of commands. */
export type TestCity = {
  readonly db: Database
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  close(): Promise<void>
}

export const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** The commands of this process work on it: they find it by the environment, as an operator's do. */
export const openTestCity = async (): Promise<TestCity> => {
  const database = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'suban-cli-'))
  const env = { DATABASE_URL: database.url, SUBAN_DATA: folder, SUBAN_DEMO: '0' }
  Object.assign(process.env, env)
  const db = openDatabase(database.url, 4)
  const { cityCode } = await setUpCity(db, readConfig(root), () => {})
  await finishSetUp(db, cityCode)
  return {
    db, folder, env,
    async close() {
      await db.end()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type Ran = { readonly status: number; readonly summary: ImportSummary & { readonly rejectsFile: string | null; readonly encoding: string }; readonly said: string }

/** `suban import … --json` within this process. */
export const runImport = async (...args: readonly string[]): Promise<Ran> => {
  const out: string[] = []
  const err: string[] = []
  const status = await importCommand([...args, '--json'], { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { status, summary: (out[0] === undefined ? {} : JSON.parse(out[0])) as Ran['summary'], said: err.join('\n') }
}
