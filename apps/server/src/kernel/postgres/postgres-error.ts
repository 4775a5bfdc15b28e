/**
 * PostgreSQL cannot be used, for a reason that the operator can do something about.
 * The message is Chinese and complete: it is shown as it is, without a stack.
 */
export class PostgresError extends Error {
  override readonly name = 'PostgresError'
}
