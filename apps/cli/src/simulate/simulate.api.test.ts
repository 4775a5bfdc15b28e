import { seedPast } from '@suban/server/set-up/seed-past.ts'
import { demoPassword } from '@suban/server/set-up/set-up-city.ts'
import { demoCityFolder, openTestCity, type TestCity } from '@suban/server/testing/test-city.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { simulate } from './simulate.ts'
import { simulateCommand } from './simulate-command.ts'
import type { TownOptions } from './town.ts'

let test: TestCity
let url: string
beforeAll(async () => {
  test = await openTestCity()
  await seedPast(test.city, demoCityFolder, test.clock.now(), { howMany: 50 })
  await test.app.listen({ host: '127.0.0.1', port: 0 })
  url = `http://127.0.0.1:${(test.app.server.address() as { port: number }).port}`
}, 180_000)
afterAll(() => test.close())

const countOf = async (sql: string): Promise<number> => Number((await test.db.query<{ n: number }>(`select count(*) as n from ${sql}`)).rows[0]!.n)
/** Orders that came in and were closed with a verdict since the seeded past ended. */
const wholeLives = (): Promise<number> => countOf(`(select stream from event where occurred_at >= '${new Date(test.clock.now()).toISOString()}' group by stream
  having array_agg(type) @> array['RequestRegistered', 'WorkOrderDispatched', 'AssignmentSigned', 'RequesterContacted', 'ResultSubmitted', 'ResultApprovedByUnit', 'ResultPassedByCentre', 'WorkOrderClosed']) e`)
const run = (facts: Partial<TownOptions> & { milliseconds: number; signal?: AbortSignal; onLine?: (line: string) => void }) =>
  simulate({ url, password: demoPassword, speed: 3_000, perHour: 5, cityFolder: demoCityFolder, seed: 3, signal: new AbortController().signal, onLine: () => {}, ...facts })

const printed = () => {
  const lines: string[] = []
  return { lines, output: { out: (text: string) => lines.push(text), err: (text: string) => lines.push(text) } }
}

describe('suban simulate', () => {
  it('takes orders the whole way, from the first word to the verdict', async () => {
    const before = await countOf('work_order')
    const lines: string[] = []
    const stopping = new AbortController()
    const watch = setInterval(() => void wholeLives().then((n) => { if (n >= 3) stopping.abort() }), 500)
    const { counts, refusals } = await run({ milliseconds: 50_000, signal: stopping.signal, onLine: (line) => lines.push(line) }).finally(() => clearInterval(watch))
    for (const what of ['arrived', 'accepted', 'dispatched', 'signed', 'contacted', 'submitted', 'approved', 'passed', 'closed'] as const) expect(counts[what], `${what} ${JSON.stringify({ counts, refusals })}`).toBeGreaterThan(0)
    expect(await countOf('work_order')).toBe(before + counts.arrived)
    expect(await wholeLives()).toBeGreaterThanOrEqual(3)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines[0]).toMatch(/^第 \d+ 分钟 {2}来件 \d+/)
    // Everybody asks for what is theirs to do: the API has no reason to say no to a role or an order.
    expect(Object.keys(refusals).filter((code) => ['NOT_YOUR_ROLE', 'NOT_YOUR_ORDER', 'INVALID_INPUT', 'CSRF_TOKEN_MISSING', 'IDEMPOTENCY_KEY_NEEDED', 'UNEXPECTED'].includes(code)), JSON.stringify(refusals)).toEqual([])
  }, 90_000)

  it('stops when it is asked to', async () => {
    const stopping = new AbortController()
    setTimeout(() => stopping.abort(), 300)
    const began = Date.now()
    await run({ milliseconds: 60_000, signal: stopping.signal })
    expect(Date.now() - began).toBeLessThan(10_000)
  }, 30_000)

  it('refuses what it cannot understand, and a city that is not there', async () => {
    const { lines, output } = printed()
    expect(await simulateCommand(['--speed', 'fast'], output)).toBe(2)
    expect(await simulateCommand(['--url', 'nowhere'], output)).toBe(2)
    expect(await simulateCommand(['--url', 'http://127.0.0.1:9', '--minutes', '1'], output)).toBe(2)
    expect(lines[0]).toMatch(/--speed .*（ARGUMENT_INVALID）/)
    expect(lines[1]).toMatch(/--url .*（ARGUMENT_INVALID）/)
    expect(lines[2]).toMatch(/连不上.*（UNREACHABLE）/)
  }, 30_000)
})

describe('a server that limits how often it is asked', () => {
  let limited: TestCity
  afterEach(() => limited.close())

  it('is left alone until it wants to hear more', async () => {
    limited = await openTestCity({ rateLimits: true })
    await limited.app.listen({ host: '127.0.0.1', port: 0 })
    const { counts, refusals } = await run({ url: `http://127.0.0.1:${(limited.app.server.address() as { port: number }).port}`, perHour: 30, milliseconds: 8_000 })
    // Ten requests by web in ten minutes; who is turned away calls instead.
    expect(refusals.TOO_MANY_REQUESTS).toBeGreaterThan(0)
    expect(counts.arrived).toBeGreaterThan(20)
    const { rows } = await limited.db.query<{ n: number }>(`select count(*)::int as n from work_order where channel = 'web'`)
    expect(rows[0]!.n).toBe(10)
  }, 60_000)
})
