import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { connect } from './connect.ts'
import { startPostgres } from './index.ts'
import { readPostmaster, serves, stopPostmaster } from './process.ts'
import { APPLICATION } from './state.ts'

/** Environment variable that carries the server's connection strings from the test run to its workers. */
const SERVER = 'SUBAN_TEST_POSTGRES'
const TEMPLATE = 'suban_template'
const PREFIX = 'suban-test-'
/** Written by kernel/database; named by path, because it knows this folder and must not be needed to test it. */
const MIGRATE = fileURLToPath(new URL('../database/migrate.ts', import.meta.url))

interface TestServer { readonly adminUrl: string; readonly url: string }

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string
  /** Drops it, with whatever is still connected. */
  drop(): Promise<void>
}

async function runAsAdmin(adminUrl: string, ...statements: string[]): Promise<void> {
  const client = await connect(adminUrl)
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

function urlFor(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}

/** Stops and removes the servers of test runs that were killed. */
async function clearLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const folder = join(tmpdir(), name)
    const runner = Number((await readFile(join(folder, 'runner'), 'utf8').catch(() => '')).trim())
    const isAlive = ((): boolean => {
      try {
        return runner === 0 || process.kill(runner, 0)
      } catch (error) {
        return (error as NodeJS.ErrnoException).code !== 'ESRCH'
      }
    })()
    if (isAlive) continue
    const cluster = join(folder, 'postgres', 'cluster')
    const postmaster = await readPostmaster(cluster)
    if (postmaster !== null && serves(postmaster.pid, cluster)) await stopPostmaster(postmaster.pid, cluster)
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Applies all migrations to the template, once for the whole test run. */
async function migrateTemplate(url: string): Promise<void> {
  // Without the database part of the kernel the template stays empty: this folder's own tests need none.
  if (!existsSync(MIGRATE)) return
  const { migrate } = (await import(pathToFileURL(MIGRATE).href)) as { migrate: (url: string) => Promise<void> }
  await migrate(url)
}

/**
 * Starts the one PostgreSQL of a test run, in a folder of its own under the system's temporary folder, migrates the
 * template database, and tells the workers by an environment variable. For Vitest's global set-up.
 *
 * @returns stops the server and removes its folder
 */
export async function startTestServer(): Promise<() => Promise<void>> {
  await clearLeftovers()
  const folder = await mkdtemp(join(tmpdir(), PREFIX))
  await chmod(folder, 0o711)
  await writeFile(join(folder, 'runner'), String(process.pid))
  const postgres = await startPostgres({ dataFolder: folder, isDurable: false, report: () => undefined })
  const remove = async (): Promise<void> => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const adminUrl = postgres.adminUrl ?? ''
    await runAsAdmin(adminUrl, `CREATE DATABASE ${TEMPLATE} OWNER ${APPLICATION}`)
    await migrateTemplate(urlFor(postgres.url, TEMPLATE))
    // PostgreSQL copies a database only while nobody is connected to it: from now on nobody can be.
    await runAsAdmin(adminUrl, `ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`)
    process.env[SERVER] = JSON.stringify({ adminUrl, url: postgres.url } satisfies TestServer)
    return remove
  } catch (error) {
    await remove()
    throw error
  }
}

function testServer(): TestServer {
  const text = process.env[SERVER]
  if (text === undefined) throw new Error('test databases exist only in *.db.test.ts and *.api.test.ts')
  return JSON.parse(text) as TestServer
}

/**
 * Creates a database of the test's own as a copy of the migrated template.
 *
 * @param template a template of the tests' own, made by `prepareTemplate`
 * @example
 * const database = await createTestDatabase()
 * afterAll(() => database.drop())
 *
 * @throws Error outside a test run, that is in tests whose name does not end in `.db.test.ts`, `.api.test.ts`
 */
export async function createTestDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const server = testServer()
  const name = `test_${randomBytes(6).toString('hex')}`
  await runAsAdmin(server.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${APPLICATION} STRATEGY FILE_COPY`)
  return {
    url: urlFor(server.url, name),
    drop: () => runAsAdmin(server.adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

/**
 * Fills a database once in the whole test run, whichever worker comes first, and keeps it as a template to copy.
 *
 * @param name of the template, lower case letters and underscores
 * @param fill writes what every copy is to hold; must have closed its connections when it returns
 */
export async function prepareTemplate(name: string, fill: (url: string) => Promise<void>): Promise<void> {
  const server = testServer()
  const client = await connect(server.adminUrl)
  try {
    // The other workers wait here until the first one is done; the lock ends with the connection.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 1) return
    const database = await createTestDatabase()
    await fill(database.url)
    const made = new URL(database.url).pathname.slice(1)
    await client.query(`ALTER DATABASE ${made} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`)
    await client.query(`ALTER DATABASE ${made} RENAME TO ${name}`)
  } finally {
    await client.end()
  }
}
