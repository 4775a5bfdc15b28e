import { connect } from './connect.ts'
import { adminUrlOf, APPLICATION, type PostgresState } from './state.ts'

/**
 * Makes sure that the application's role and database exist and that the stored password is the role's. Safe to repeat.
 *
 * The role owns the database and may create trusted extensions, but is no superuser: what a migration revokes from it
 * (changing history, for instance) binds the application too.
 */
export async function ensureDatabase(state: PostgresState): Promise<void> {
  const client = await connect(adminUrlOf(state))
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database`, [APPLICATION])
    const name = client.escapeIdentifier(APPLICATION)
    // Setting the password costs a few milliseconds and heals a role whose password came from an older state.
    await client.query(`${rows[0]?.role === true ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(state.password)}`)
    if (rows[0]?.database !== true) await client.query(`CREATE DATABASE ${name} OWNER ${name}`)
  } finally {
    await client.end()
  }
}
