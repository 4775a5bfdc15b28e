import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { catalogueRoutes } from './modules/catalogue/index.ts'
import { createHttpServer } from './kernel/http/server.ts'
import { adminRoutes, sessionRoutes } from './modules/identity/index.ts'
import { intakeRoutes } from './modules/intake/index.ts'
import { organisationRoutes } from './modules/organisation/index.ts'
import { resolveRoute, trackingRoutes, workOrderRoutes } from './modules/work-order/index.ts'

/**
 * Write the OpenAPI document. Routes only register here, nothing runs, so no city and no database is needed: handlers get an empty
 * context that would fail if one were called.
 */
export const openApiDocument = async (): Promise<object> => {
  const app = await createHttpServer({ findSession: async () => null, now: () => 0, rateLimits: false, trustProxy: false, logLevel: 'silent' })
  const nothing = { city: { centre: [0, 0] } } as never
  for (const register of [sessionRoutes, adminRoutes, organisationRoutes, catalogueRoutes, resolveRoute, intakeRoutes, workOrderRoutes, trackingRoutes] as ((server: typeof app, context: never) => void)[]) register(app, nothing)
  await app.ready()
  const document = app.swagger()
  await app.close()
  return document
}

const target = process.argv[2]
if (import.meta.main && target) {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, `${JSON.stringify(await openApiDocument(), null, 1)}\n`)
}
