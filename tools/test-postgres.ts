import { startTestServer } from '../apps/server/src/kernel/postgres/test-database.ts'

/** Vitest's global set-up for tests with a database: one PostgreSQL for the whole run, removed at its end. */
export default async function setup(): Promise<() => Promise<void>> {
  return startTestServer()
}
