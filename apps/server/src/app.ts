import compress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import { refuse } from '@suban/domain-kit'
import type { FastifyReply } from 'fastify'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { City } from './city.ts'
import { open, signedIn } from './kernel/http/access.ts'
import { sendProblem } from './kernel/http/problem.ts'
import { createHttpServer, type HttpServer } from './kernel/http/server.ts'
import { catalogueRoutes } from './modules/catalogue/index.ts'
import { adminRoutes, sessionRoutes } from './modules/identity/index.ts'
import { intakeRoutes } from './modules/intake/index.ts'
import { organisationRoutes } from './modules/organisation/index.ts'
import { policyRoutes } from './modules/policy/index.ts'
import { lifeCycleRoutes, publicationRoutes, resolveRoute, trackingRoutes, worklistRoutes, workOrderRoutes } from './modules/work-order/index.ts'

export type AppOptions = {
  readonly secureCookies: boolean; readonly rateLimits: boolean; readonly trustProxy: boolean; readonly logLevel: string
  /** Where `workbench/dist` and `citizen/dist` lie; this checkout's `apps/` where not named. */
  readonly pagesFolder?: string
}

const ownPages = fileURLToPath(new URL('../../', import.meta.url))

/** The whole HTTP application of a city: every route of every module, the pages of the front ends, health and OpenAPI. */
export const createApp = async (city: City, options: AppOptions): Promise<HttpServer> => {
  const app = await createHttpServer({ ...options, findSession: (token, now) => city.accounts.find(token, now), now: city.now })
  const unitName = (code: string) => {
    const unit = city.organisation.directory.unit(code)
    return { name: unit?.name ?? code, shortName: unit?.shortName ?? code }
  }
  sessionRoutes(app, { accounts: city.accounts, secureCookies: options.secureCookies, now: city.now, unitName })
  adminRoutes(app, { db: city.db, cityCode: city.cityCode, accounts: city.accounts, now: city.now, unitName })
  organisationRoutes(app, { organisation: city.organisation, city: city.facts })
  catalogueRoutes(app, { catalogues: city.catalogues, now: city.now, departmentExists: (key) => key === 'street-office' || city.organisation.directory.department(key) !== null })
  resolveRoute(app, city)
  lifeCycleRoutes(app)
  worklistRoutes(app, city)
  policyRoutes(app, city)
  intakeRoutes(app, city)
  workOrderRoutes(app, city)
  trackingRoutes(app, city)
  publicationRoutes(app, city)

  app.get('/api/health', { config: { access: open(600, 60) }, schema: { summary: '健康检查', tags: ['运行'] } }, async () => {
    await city.db.query('select 1')
    return { status: 'ok', city: city.facts.name }
  })
  app.get('/api/openapi.json', { config: { access: signedIn }, schema: { hide: true } as object }, async () => app.swagger())
  await servePages(app, options.pagesFolder ?? ownPages)
  await app.ready()
  return app
}

/** The built front ends: the workbench under /desk/, the public site at the root. Their client-side addresses all get their page. */
const servePages = async (app: HttpServer, folder: string): Promise<void> => {
  const config = { access: open(2000, 60) }
  const hidden = { config, schema: { hide: true } as object }
  await app.register(compress, { global: false })
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true })
  for (const { name, base, addresses } of frontEnds) {
    const dist = join(folder, name, 'dist')
    const file = join(dist, 'index.html')
    // Read each time: a new build takes the old one's place while the server runs, and an old page would ask for assets that are gone.
    const sendPage = async (reply: FastifyReply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').compress(await readFile(file, 'utf8').catch(() => notBuilt))
    for (const url of addresses) app.get(url, hidden, (_request, reply) => sendPage(reply))
    app.get(`${base}assets/*`, hidden, async (request, reply) =>
      // Names carry a hash of their content, so they never change. The build laid a .br and a .gz beside each: they go out as they are.
      reply.sendFile((request.params as { '*': string })['*'], join(dist, 'assets'), { immutable: true, maxAge: '365d' }))
    // Whoever mistypes an address in a browser gets a page that says so and leads on; programs get the refusal.
    if (name === 'citizen') {
      app.get('/*', hidden, async (request, reply) => (!request.url.startsWith('/api/') && request.headers.accept?.includes('text/html') === true
        ? sendPage(reply.code(404))
        : sendProblem(request, reply, refuse('NOT_FOUND'))))
    }
  }
}

const notBuilt = '<!doctype html><meta charset="utf-8"><title>Suban 诉办</title><p>页面尚未构建，请执行 npm run build。</p>'

const frontEnds = [
  { name: 'workbench', base: '/desk/', addresses: ['/desk', '/desk/', '/desk/*'] },
  { name: 'citizen', base: '/', addresses: ['/', '/report', '/track', '/track/:token', '/help', '/published'] },
] as const
