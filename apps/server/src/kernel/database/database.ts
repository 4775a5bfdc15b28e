import pg from 'pg'

/** What every store asks the database through: the pool or a client inside a transaction. */
export type Queryable = Pick<pg.Pool, 'query'>
export type Database = pg.Pool

// 64-bit integers stay below 2^53 here (counters, positions), so numbers are safe and far cheaper than strings.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))

/** @param url a postgres:// address  @param size the most connections held open */
export const openDatabase = (url: string, size = 12): Database => {
  const pool = new pg.Pool({ connectionString: url, max: size, idleTimeoutMillis: 60_000, application_name: 'suban' })
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Run `work` in one transaction; anything thrown rolls it back. */
export const inTransaction = async <Result>(db: Database, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
  const client = await db.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
