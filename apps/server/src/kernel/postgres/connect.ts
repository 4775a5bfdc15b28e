import pg from 'pg'

/**
 * Opens one connection, for administration. Its later errors end with it instead of ending the process.
 *
 * @param timeout milliseconds until the attempt is given up
 */
export async function connect(url: string, { timeout = 10_000 }: { timeout?: number } = {}): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeout, application_name: 'suban-setup' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
