import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '../app.ts'
import { openCity, type City } from '../city.ts'
import type { Config } from '../kernel/config.ts'
import { openDatabase, type Database } from '../kernel/database/database.ts'
import type { HttpServer } from '../kernel/http/server.ts'
import { createTestDatabase, prepareTemplate } from '../kernel/postgres/test-database.ts'
import { demoPassword, finishSetUp, setUpCity } from '../set-up/set-up-city.ts'
import { minutes, TestClock } from './clock.ts'
import { Client, type Answer } from './client.ts'

export const demoCityFolder = fileURLToPath(new URL('../../../../policies/demo-city/', import.meta.url))
const template = 'suban_demo_city'
export const testMasterKey = '5a'.repeat(32)

/** Sessions end when they were idle for two hours; before that `as` signs in again. */
const sessionLasts = minutes(90)

/** The demo city with a database of the test's own, behind its whole HTTP application, without a network. */
export type TestCity = {
  readonly app: HttpServer
  readonly city: City
  readonly db: Database
  readonly clock: TestClock
  /** Somebody who is not signed in. */
  readonly visitor: Client
  /** A member of staff, signed in by their demonstration account; signed in again when much time has passed. */
  as(account: string): Promise<Client>
  /** A fresh session, whatever was signed in before. */
  signIn(account: string, password?: string, code?: string): Promise<{ answer: Answer; client: Client }>
  close(): Promise<void>
}

const configFor = (dataFolder: string): Config => ({
  host: '127.0.0.1', port: 0, dataFolder, databaseUrl: null, cityFolder: demoCityFolder, masterKeyHex: testMasterKey,
  secureCookies: false, isDemo: true, trustProxy: false, logLevel: 'silent', rateLimits: false,
})

/** Set the city up and train its model once in the whole run; every test file then copies the finished database. */
const prepareCity = (config: Config): Promise<void> =>
  prepareTemplate(template, async (url) => {
    const db = openDatabase(url)
    try {
      const { cityCode } = await setUpCity(db, config, () => {})
      await openCity(db, config, new TestClock())
      await finishSetUp(db, cityCode)
    } finally {
      await db.end()
    }
  })

/** @param options `rateLimits`: with the limits of public routes, which are off otherwise */
export const openTestCity = async (options: { readonly rateLimits?: boolean } = {}): Promise<TestCity> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'suban-city-'))
  const config = configFor(dataFolder)
  await prepareCity(config)
  const database = await createTestDatabase(template)
  const db = openDatabase(database.url, 8)
  const clock = new TestClock()
  const city = await openCity(db, config, clock)
  const app = await createApp(city, { ...config, rateLimits: options.rateLimits ?? false })
  const sessions = new Map<string, { client: Promise<Client>; madeAt: number }>()
  const signIn: TestCity['signIn'] = async (account, password = demoPassword, code) => {
    const visitor = new Client(app)
    const answer = await visitor.post('/api/session', { account, password, ...(code === undefined ? {} : { code }) })
    return { answer, client: answer.status === 200 ? visitor.with(answer.cookies['suban_session']!, (answer.body as { csrfToken: string }).csrfToken) : visitor }
  }
  return {
    app, city, db, clock, signIn, visitor: new Client(app),
    as(account) {
      const known = sessions.get(account)
      if (known && clock.now() - known.madeAt < sessionLasts) return known.client
      const client = signIn(account).then(({ answer, client: fresh }) => {
        if (answer.status !== 200) throw new Error(`${account} cannot sign in: ${answer.text}`)
        return fresh
      })
      sessions.set(account, { client, madeAt: clock.now() })
      return client
    },
    async close() {
      await app.close()
      await db.end()
      await database.drop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
