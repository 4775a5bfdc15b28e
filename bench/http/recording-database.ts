import type { Database } from '../../apps/server/src/kernel/database/database.ts'

/** A named statement with its values, as it would have gone to the database. */
export type Statement = { readonly name: string; readonly text: string; readonly values: readonly unknown[] }

/**
 * A database that writes down the named statements that `isTaken` picks, and lets all others through. A taken statement is not run
 * and answers no rows. So the very statements of the server can be looked at, or run without it.
 */
export const recordingDatabase = (db: Database, isTaken: (name: string) => boolean, taken: Statement[]): Database => {
  const query = (...args: unknown[]): unknown => {
    const [statement] = args as [Statement | string | undefined]
    if (typeof statement !== 'object' || statement.name === undefined || !isTaken(statement.name)) return Reflect.apply(db.query, db, args)
    taken.push(statement)
    return Promise.resolve({ rows: [], rowCount: 0 })
  }
  return new Proxy(db, {
    get(target, key) {
      if (key === 'query') return query
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
