import { createApp } from '@suban/server/app.ts'
import type { HttpServer } from '@suban/server/kernel/http/server.ts'
import { seedPast } from '@suban/server/set-up/seed-past.ts'
import { demoPassword } from '@suban/server/set-up/set-up-city.ts'
import { demoCityFolder, openTestCity, type TestCity } from '@suban/server/testing/test-city.ts'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readHabits, type Habits } from './habits.ts'
import { simulate, type SimulationOptions } from './simulate.ts'
import { simulateCommand } from './simulate-command.ts'
import type { SimulationReport } from './tally.ts'

let test: TestCity
let app: HttpServer
let url: string
let habits: Habits
const portOf = (server: HttpServer) => (server.server.address() as { port: number }).port
const addressOf = (server: HttpServer) => `http://127.0.0.1:${portOf(server)}`

beforeAll(async () => {
  test = await openTestCity()
  app = test.app
  habits = await readHabits(demoCityFolder)
  await seedPast(test.city, demoCityFolder, test.clock.now(), { howMany: 50 })
  await app.listen({ host: '127.0.0.1', port: 0 })
  url = addressOf(app)
}, 180_000)
afterAll(async () => {
  await app.close()
  await test.close()
})

/** The server goes away in the middle of what it does: answers are lost that were given already. */
const pullThePlug = async () => {
  const closing = app.close()
  app.server.closeAllConnections()
  await closing
}

const countOf = async (sql: string): Promise<number> => Number((await test.db.query<{ n: number }>(`select count(*) as n from ${sql}`)).rows[0]!.n)
const eventsOf = async (): Promise<Map<string, number>> => new Map((await test.db.query<{ type: string; n: number }>('select type, count(*)::int as n from event group by type')).rows.map(({ type, n }) => [type, n]))
/** Orders that came in since the seeded past ended and went through all of this. */
const livesWith = (...types: string[]): Promise<number> => countOf(`(select stream from event where occurred_at >= '${new Date(test.clock.now()).toISOString()}' group by stream
  having array_agg(type) @> array['RequestRegistered', 'WorkOrderDispatched', 'AssignmentSigned', 'RequesterContacted', 'ResultSubmitted', 'ResultApprovedByUnit', 'ResultPassedByCentre', 'WorkOrderClosed'${types.map((type) => `, '${type}'`).join('')}]) e`)
const run = (facts: Partial<SimulationOptions> & { milliseconds: number }) =>
  simulate({ url, password: demoPassword, speed: 3_000, perHour: 4, fromHour: 9, cityFolder: demoCityFolder, habits, seed: 3, signal: new AbortController().signal, onLine: () => {}, ...facts })

/** One street, one person at each desk, units that are quick and open late, requesters who are hard to please: much happens to few. */
const small = (of: Habits): Habits => ({
  ...of, perHour: 4, streets: 1, arrivals: { ...of.arrivals, goodEndingsShare: 0 },
  desks: Object.fromEntries(Object.entries(of.desks).map(([name, desk]) => [name, { ...desk, people: 1 }])) as Habits['desks'],
  unit: { ...of.unit, mostInHand: 5, officeShare: 0, lateShare: 0, coSilentShare: 1 },
  feedback: { ...of.feedback, unreachableShare: 0.05, reopenShare: 0.6 },
})

/** What the simulation counted is what the ledger holds, event for event. */
const expectToAddUp = async ({ counts }: SimulationReport, before: ReadonlyMap<string, number>) => {
  const after = await eventsOf()
  const happened = (type: string) => (after.get(type) ?? 0) - (before.get(type) ?? 0)
  expect(counts.byPhone + counts.byWeb + counts.byOthers).toBe(counts.arrived)
  expect(counts.single + counts.double).toBe(counts.dispatched)
  expect({
    arrived: counts.arrived + counts.split, declined: counts.declined, answered: counts.answered, dispatched: counts.dispatched, undone: counts.undone, joined: counts.joined,
    signed: counts.signed, contacted: counts.contacted + counts.missed, progress: counts.progress, passed: counts.passed, sentBack: counts.sentBack, called: counts.called, evaluated: counts.evaluated,
    closed: counts.closed, reopened: counts.reopened, clues: counts.clues, urged: counts.urged,
  }).toEqual({
    arrived: happened('RequestRegistered'), declined: happened('RequestDeclined'), answered: happened('RequestAnswered'), dispatched: happened('WorkOrderDispatched'), undone: happened('DispatchTakenBack'), joined: happened('WorkOrderMerged'),
    signed: happened('AssignmentSigned'), contacted: happened('RequesterContacted'), progress: happened('ProgressAdded'), passed: happened('ResultPassedByCentre'), sentBack: happened('ResultSentBackByCentre'), called: happened('CallBackCompleted'), evaluated: happened('RequesterEvaluated'),
    closed: happened('WorkOrderClosed') - happened('CallBackExhausted'), reopened: happened('WorkOrderReopened'), clues: happened('ClueAdded'), urged: happened('WorkOrderUrged'),
  })
}

describe('suban simulate', () => {
  it('takes orders the whole way, from the first word to the verdict and back again, and nothing is refused', async () => {
    const before = await eventsOf()
    const lines: string[] = []
    const stopping = new AbortController()
    const isComplete = async () => await livesWith() >= 3 && await livesWith('ReworkOpened') >= 1 && await livesWith('WorkOrderReopened') >= 1
    const watch = setInterval(() => void isComplete().then((yes) => { if (yes) stopping.abort() }), 500)
    const report = await run({ habits: small(habits), milliseconds: 100_000, signal: stopping.signal, onLine: (line) => lines.push(line) }).finally(() => clearInterval(watch))
    expect(report.refusals, JSON.stringify(report)).toEqual({})
    expect(await isComplete(), JSON.stringify(report)).toBe(true)
    await expectToAddUp(report, before)
    expect(lines[0]).toMatch(/^周. \d\d:\d\d {2}来件 \d+.* ｜ 在等：受理 \d+/)
  }, 150_000)

  it('waits for a server that is restarted, signs in again where sessions have ended, and does nothing twice', async () => {
    const before = await eventsOf()
    const lines: string[] = []
    const stopping = new AbortController()
    const running = run({ speed: 1_200, perHour: 20, milliseconds: 60_000, signal: stopping.signal, onLine: (line) => lines.push(line) })
    await setTimeout(3_000)
    const port = portOf(app)
    await pullThePlug()
    await setTimeout(1_500)
    await test.db.query('delete from session')
    const closedAt = await countOf('work_order')
    app = await createApp(test.city, { secureCookies: false, rateLimits: false, trustProxy: false, logLevel: 'silent' })
    await app.listen({ host: '127.0.0.1', port })
    await setTimeout(6_000)
    stopping.abort()
    const report = await running
    expect(lines.filter((line) => /服务器/.test(line))).toEqual(['连不上服务器，大家等它回来……', '服务器回来了，接着干。'])
    expect(await countOf('work_order')).toBeGreaterThan(closedAt)
    expect(report.refusals).toEqual({})
    await expectToAddUp(report, before)
  }, 90_000)

  it('stops when it is asked to, also while the server is away', async () => {
    const began = Date.now()
    const soon = (milliseconds: number) => {
      const stopping = new AbortController()
      void setTimeout(milliseconds).then(() => stopping.abort())
      return stopping.signal
    }
    await run({ milliseconds: 60_000, signal: soon(300) })
    const port = portOf(app)
    const running = run({ milliseconds: 60_000, signal: soon(3_000) })
    await setTimeout(1_000)
    await pullThePlug()
    await running
    app = await createApp(test.city, { secureCookies: false, rateLimits: false, trustProxy: false, logLevel: 'silent' })
    await app.listen({ host: '127.0.0.1', port })
    expect(Date.now() - began).toBeLessThan(10_000)
  }, 30_000)

  it('refuses what it cannot understand, and a city that is not there', async () => {
    const lines: string[] = []
    const output = { out: (text: string) => lines.push(text), err: (text: string) => lines.push(text) }
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

  it('is left alone until it wants to hear more, and nobody comes twice for that', async () => {
    limited = await openTestCity({ rateLimits: true })
    await limited.app.listen({ host: '127.0.0.1', port: 0 })
    const stopping = new AbortController()
    const came = async () => (await limited.db.query<{ n: number; web: number }>(`select count(*)::int as n, count(*) filter (where channel = 'web')::int as web from work_order`)).rows[0]!
    const watch = setInterval(() => void came().then(({ n, web }) => { if (web >= 6 && n >= 60) stopping.abort() }), 300)
    const { counts, refusals } = await run({ url: addressOf(limited.app), perHour: 60, milliseconds: 60_000, signal: stopping.signal }).finally(() => clearInterval(watch))
    // Of ten requests by web in ten minutes it leaves four to people; who is turned away calls instead.
    expect(refusals).toEqual({})
    expect(counts.turnedAway).toBeGreaterThan(0)
    const { n, web } = await came()
    expect(n).toBe(counts.arrived + counts.split)
    // A few may be at the door together when it says how many more it lets in.
    expect(web).toBeGreaterThanOrEqual(6)
    expect(web).toBeLessThan(10)
    // Twenty may sign in a minute, and somebody who wants to look on still can.
    expect((await limited.signIn('sysadmin01')).answer.status).toBe(200)
  }, 90_000)
})
