import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '@suban/server/kernel/config.ts'
import { openDatabase, type Database } from '@suban/server/kernel/database/database.ts'
import { createTestDatabase } from '@suban/server/kernel/postgres/test-database.ts'
import { finishSetUp, setUpCity } from '@suban/server/set-up/set-up-city.ts'
import type { CommandOutput } from '../command.ts'

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

export type Ran = { readonly status: number; readonly out: string; readonly err: string }

/** A command within this process, with what it wrote. */
export const runCommand = async (command: (args: readonly string[], output: CommandOutput) => Promise<number>, ...args: readonly string[]): Promise<Ran> => {
  const out: string[] = []
  const err: string[] = []
  const status = await command(args, { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { status, out: out.join('\n'), err: err.join('\n') }
}
