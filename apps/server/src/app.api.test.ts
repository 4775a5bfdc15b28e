import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApiDocument, registerRoutes } from './export-openapi.ts'
import { open, signedIn, type Access } from './kernel/http/access.ts'
import { createHttpServer } from './kernel/http/server.ts'
import { outcomeOf } from './testing/client.ts'
import { openTestCity, type TestCity } from './testing/test-city.ts'

type Route = { readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly url: string; readonly access: Access }
type Document = { readonly paths: Record<string, Record<string, { summary?: string; tags?: string[] }>> }

const emptyServer = () => createHttpServer({ findSession: async () => null, now: () => 0, rateLimits: false, trustProxy: false, logLevel: 'silent' })
const committed = JSON.parse(await readFile(fileURLToPath(new URL('../../../packages/contract/openapi.json', import.meta.url)), 'utf8')) as Document

/** Every route that the modules register, with the access it declares. */
const collectRoutes = async (): Promise<Route[]> => {
  const app = await emptyServer()
  const routes: Route[] = []
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      if (method !== 'HEAD') routes.push({ method: method as Route['method'], url: route.url, access: route.config!.access! })
    }
  })
  registerRoutes(app)
  await app.close()
  return routes
}
const routes = await collectRoutes()
const guarded = routes.filter((route) => route.access.kind !== 'public')
const nobody = '00000000-0000-7000-8000-000000000000'
const addressOf = (route: Route): string => route.url.replace(':id', nobody).replace(':desk', 'dispatch').replace(':code', '010101')

/** One account of each post. */
const accounts = ['agent01', 'webagent01', 'shift01', 'dispatcher01', 'review01', 'callback01', 's990101001-c', 's990101001-h', 's990101001-r', 'leader01', 'analyst01', 'sysadmin01']

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
afterAll(() => test.close())

describe('every door has a guard', () => {
  it('a route without an access stops the start', async () => {
    const app = await emptyServer()
    expect(() => app.get('/api/forgotten', async () => ({}))).toThrow('GET /api/forgotten declares no access')
    expect(() => app.get('/api/remembered', { config: { access: signedIn } }, async () => ({}))).not.toThrow()
    await app.close()
  })

  it('every route of every module declares one', () => {
    expect(routes.length).toBeGreaterThan(60)
    expect(routes.filter((route) => !route.access)).toEqual([])
  })

  it('only the public site, sign-in and the city are open, and each of them has a limit', () => {
    const isExpected = (route: Route) => route.url.startsWith('/api/public/') || ['/api/session', '/api/city'].includes(route.url)
    const opened = routes.filter((route) => route.access.kind === 'public')
    expect(opened.filter((route) => !isExpected(route))).toEqual([])
    for (const { access } of opened) expect(access).toEqual(open((access as { most: number }).most, (access as { perSeconds: number }).perSeconds))
  })

  it.each(guarded)('$method $url asks strangers to sign in', async (route) => {
    expect(outcomeOf(await test.visitor.send(route.method, addressOf(route)))).toBe('401 SIGN_IN_NEEDED')
  })

  it('an unknown session is no session', async () => {
    const stranger = test.visitor.with('made-up-token', 'made-up-csrf')
    for (const route of guarded) expect(outcomeOf(await stranger.send(route.method, addressOf(route)))).toBe('401 SIGN_IN_NEEDED')
  })

  it.each(accounts)('%s gets a 403 wherever the post may not', async (account) => {
    const client = await test.as(account)
    const { roles } = (await client.get<{ roles: string[] }>('/api/session')).body
    const closed = guarded.filter((route) => route.access.kind === 'roles' && !route.access.roles.some((role) => roles.includes(role)))
    expect(closed.length).toBeGreaterThan(4)
    for (const route of closed) expect([route.method, route.url, outcomeOf(await client.send(route.method, addressOf(route)))]).toEqual([route.method, route.url, '403 NOT_YOUR_ROLE'])
  })

  it('whoever may call a route that changes something, may not without the token of the page', async () => {
    const changing = guarded.filter((route) => route.method !== 'GET')
    expect(changing.length).toBeGreaterThan(30)
    for (const route of changing) {
      const { roles } = route.access.kind === 'roles' ? route.access : { roles: ['agent'] }
      const account = roles.includes('systemAdmin') ? 'sysadmin01' : roles.includes('leader') ? 'leader01' : 'agent01'
      const client = await test.as(account)
      expect([route.url, outcomeOf(await client.withoutToken().send(route.method, addressOf(route)))]).toEqual([route.url, '403 CSRF_TOKEN_MISSING'])
      expect([route.url, outcomeOf(await client.send(route.method, addressOf(route), undefined, { 'x-csrf-token': 'of-another-page' }))]).toEqual([route.url, '403 CSRF_TOKEN_MISSING'])
    }
  })

  it('what does not exist answers with a problem too', async () => {
    expect(outcomeOf(await test.visitor.get('/api/no-such-thing'))).toBe('404 NOT_FOUND')
    expect(outcomeOf(await (await test.as('agent01')).get(`/api/work-orders/${nobody}`))).toBe('404 ORDER_NOT_FOUND')
    expect(outcomeOf(await (await test.as('agent01')).get('/api/work-orders/not-an-id'))).toBe('422 INVALID_INPUT')
  })

  it('but a person who mistypes an address in a browser gets a page', async () => {
    const read = (url: string, accept: string) => test.app.inject({ url, headers: { accept } })
    const page = await read('/reprot', 'text/html,*/*')
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect((await read('/reprot', '*/*')).json().code).toBe('NOT_FOUND')
    expect((await read('/api/reprot', 'text/html')).json().code).toBe('NOT_FOUND')
  })

  it('pages carry the headers that keep other sites out', async () => {
    const { headers } = await test.visitor.get('/')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
  })
})

describe('the published description is the truth', () => {
  it('the committed OpenAPI document is what the routes say (npm run api:export writes it anew)', async () => {
    expect(await openApiDocument()).toEqual(committed)
  })

  it('names every route of the modules, and nothing else', () => {
    const described = Object.entries(committed.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    expect(described.sort()).toEqual(routes.map((route) => `${route.method} ${route.url.replaceAll(/:(\w+)/g, '{$1}')}`).sort())
  })

  it('every route has a summary and a group in Chinese', () => {
    for (const [path, methods] of Object.entries(committed.paths)) {
      for (const described of Object.values(methods)) {
        expect([path, described.summary]).toEqual([path, expect.stringMatching(/\p{Script=Han}/u)])
        expect([path, described.tags?.[0]]).toEqual([path, expect.stringMatching(/\p{Script=Han}/u)])
      }
    }
  })

  it('the running application serves it to staff', async () => {
    const served = await (await test.as('agent01')).get<Document>('/api/openapi.json')
    expect(Object.keys(served.body.paths)).toEqual(expect.arrayContaining(Object.keys(committed.paths)))
  })

  it('the health check asks the database', async () => {
    expect((await test.visitor.get('/api/health')).body).toEqual({ status: 'ok', city: '临澜市' })
  })
})
