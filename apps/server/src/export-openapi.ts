import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { catalogueRoutes } from './modules/catalogue/index.ts'
import { createHttpServer, type HttpServer } from './kernel/http/server.ts'
import { adminRoutes, sessionRoutes } from './modules/identity/index.ts'
import { intakeRoutes } from './modules/intake/index.ts'
import { organisationRoutes } from './modules/organisation/index.ts'
import { policyRoutes } from './modules/policy/index.ts'
import { lifeCycleRoutes, publicationRoutes, resolveRoute, trackingRoutes, worklistRoutes, workOrderRoutes } from './modules/work-order/index.ts'

/**
 * Register the routes of every module. Routes only register here, nothing runs, so no city and no database is needed: handlers get
 * an empty context that would fail if one were called.
 */
export const registerRoutes = (app: HttpServer): void => {
  const nothing = { city: { centre: [0, 0] } } as never
  const modules = [sessionRoutes, adminRoutes, organisationRoutes, catalogueRoutes, policyRoutes, resolveRoute, lifeCycleRoutes, intakeRoutes, workOrderRoutes, worklistRoutes, trackingRoutes, publicationRoutes]
  for (const register of modules as ((server: HttpServer, context: never) => void)[]) register(app, nothing)
}

/** The OpenAPI document of all routes, as the contract commits it. */
export const openApiDocument = async (): Promise<object> => {
  const app = await createHttpServer({ findSession: async () => null, now: () => 0, rateLimits: false, trustProxy: false, logLevel: 'silent' })
  registerRoutes(app)
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
