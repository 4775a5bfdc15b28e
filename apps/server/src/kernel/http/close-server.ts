import type { HttpServer } from './server.ts'

/** How long answers under way have; commands take a small part of it. */
const patienceMilliseconds = 2_000

/**
 * Take no new connection, let requests under way finish, then hang up. Browsers open connections in advance and send nothing on them:
 * left to themselves these would hold a stop for the half minute in which a request may still come.
 */
export const closeServer = async (app: HttpServer): Promise<void> => {
  const hangUp = setTimeout(() => { app.server.closeAllConnections() }, patienceMilliseconds)
  try {
    await app.close()
  } finally {
    clearTimeout(hangUp)
  }
}
