import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCheckpoints, verifyLedger } from '../kernel/ledger/verify.ts'
import { dayOf } from '../kernel/time.ts'
import { project, sweepClocks, workOrder, type WorkOrderEvent, type WorkOrderState } from '../modules/work-order/index.ts'
import { demoCityFolder, openTestCity, type TestCity } from '../testing/test-city.ts'
import { seedPast } from './seed-past.ts'

const howMany = 600
let test: TestCity
let now: number
beforeAll(async () => {
  test = await openTestCity()
  now = test.clock.now()
  await seedPast(test.city, demoCityFolder, now, { howMany })
}, 180_000)
afterAll(() => test.close())

const rowsOf = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => (await test.db.query<Row>(sql, [...values])).rows
const countOf = async (sql: string): Promise<number> => Number((await rowsOf<{ n: number }>(`select count(*) as n from ${sql}`))[0]!.n)
const statuses = async (city: TestCity = test) => new Map((await city.db.query<{ status: string; n: number }>('select status, count(*)::int as n from work_order group by 1')).rows.map(({ status, n }) => [status, n]))

/** Everything about the orders that chance decided; the ids are new each time. */
const fingerprint = async (city: TestCity): Promise<unknown[]> => (await city.db.query(
  `select w.order_no, w.status, w.version, w.lead_unit, r.title, r.narrative, (select json_agg(array[e.type, e.occurred_at::text] order by e.version) from event e where e.stream = w.id) as events
   from work_order w join request r on r.id = w.request_id order by w.order_no`)).rows

describe('the past of the demo city', () => {
  it('has orders in every state, most of them finished', async () => {
    const found = await statuses()
    for (const status of ['intakePending', 'dispatchPending', 'signPending', 'handling', 'unitReview', 'centreReview', 'callBackPending', 'callingBack', 'rework', 'escalated', 'declined', 'directAnswered', 'merged', 'infoNeeded', 'returnReview', 'arbitration', 'suspended', 'withdrawn']) {
      expect(found.get(status) ?? 0, status).toBeGreaterThan(0)
    }
    expect([...found.values()].reduce((sum, n) => sum + n)).toBe(howMany)
    expect((found.get('closed') ?? 0) + (found.get('archived') ?? 0)).toBeGreaterThan(howMany * 0.6)
    expect(await countOf(`work_order where json_array_length(state -> 'children') > 0`)).toBeGreaterThan(0)
  })

  it('has every kind of event but imports', async () => {
    const types = (await rowsOf<{ type: string }>('select distinct type from event')).map(({ type }) => type)
    for (const type of ['RequestReclassified', 'WorkOrderMerged', 'MemberCallBackOpened', 'WorkOrderSplit', 'ResultRejectedByUnit', 'ResultSentBackByCentre', 'CallBackFailed', 'ReworkOpened', 'ReworkEscalated', 'ClueAdded', 'WorkOrderUrged', 'ClockTurned', 'WorkOrderArchived']) {
      expect(types, type).toContain(type)
    }
  })

  it('leaves something in the dockets for the desks to decide', async () => {
    const found = new Set((await rowsOf<{ docket: string }>('select distinct docket from clock where docket is not null')).map(({ docket }) => docket))
    for (const docket of ['information', 'returns', 'disputes', 'opinions', 'suspensions', 'whistles', 'extensions', 'escalations', 'terminations', 'supervisions']) expect([...found]).toContain(docket)
  })

  it('never reaches beyond now, nor before its sixty days', async () => {
    const [span] = await rowsOf<{ first: Date; last: Date }>('select min(occurred_at) as first, max(occurred_at) as last from event')
    expect(span!.last.getTime()).toBeLessThanOrEqual(now)
    expect(span!.first.getTime()).toBeGreaterThan(now - 61 * 86_400_000)
    expect(await countOf('(select occurred_at < lag(occurred_at) over (partition by stream order by version) as backwards from event) e where backwards')).toBe(0)
  })

  it('was lived by different people where duties are apart', async () => {
    expect(await countOf(`event s join event a on a.stream = s.stream and a.type = 'ResultApprovedByUnit' and s.type = 'ResultSubmitted' and a.data ->> 'no' = s.data ->> 'no' and a.meta -> 'by' ->> 'accountId' = s.data ->> 'by'`)).toBe(0)
    const asked = `select c.stream from event c join event o on o.stream = c.stream and o.type in ('RequestRegistered', 'ResultSubmitted', 'ResultPassedByCentre') where c.type = 'CallBackStarted' and o.data ->> 'by' = c.data ->> 'by'`
    expect(await countOf(`(${asked}) e`)).toBe(0)
  })

  it('mostly followed the proposals, and taught the machine where it was wrong', async () => {
    const [dispatches] = await rowsOf<{ n: number; followed: number }>(`select count(*)::int as n, count(*) filter (where (data ->> 'proposalFollowed')::boolean)::int as followed from event where type = 'WorkOrderDispatched'`)
    expect(dispatches!.followed / dispatches!.n).toBeGreaterThan(0.6)
    expect(dispatches!.followed).toBeLessThan(dispatches!.n)
    expect(await countOf('training_example')).toBeGreaterThan(0)
    expect(await countOf(`event where type = 'ResultSubmitted' and data ->> 'waivedCo' is not null`)).toBeGreaterThan(0)
  })

  it('gives the street of the demonstration a full bench', async () => {
    const bench = await rowsOf<{ status: string; n: number }>(`select status, count(*)::int as n from assignment where unit_code = '990101001' and is_open group by 1`)
    expect(bench.length).toBeGreaterThanOrEqual(3)
    expect(bench.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(5)
  })

  it('has its evidence as real pictures', async () => {
    const pictures = await rowsOf<{ id: string }>('select a.id from attachment a join attachment_link l on l.attachment_id = a.id')
    expect(pictures.length).toBeGreaterThanOrEqual(6)
    expect(await countOf(`event where type = 'ResultSubmitted' and json_array_length(data -> 'attachmentIds') > 0`)).toBeGreaterThanOrEqual(6)
  })

  it('leaves nothing for the sweeper: every lamp that should have turned has turned', async () => {
    expect(await sweepClocks(test.db, test.city.workOrders, now - 1_000)).toBe(0)
  })

  it('folds again from its events to the very same rows', async () => {
    const events = await rowsOf<{ stream: string; version: number; type: string; data: object; occurred_at: Date; hash: Buffer }>('select stream, version, type, data, occurred_at, hash from event order by stream, version')
    const rows = new Map((await rowsOf<{ id: string; state: WorkOrderState; last_hash: Buffer; version: number }>('select id, state, last_hash, version from work_order')).map((row) => [row.id, row]))
    const clocks = Map.groupBy(await rowsOf<{ work_order_id: string; no: number; next_at: Date | null }>('select work_order_id, no, next_at from clock order by work_order_id, no'), (row) => row.work_order_id)
    const assignments = Map.groupBy(await rowsOf<{ work_order_id: string; no: number; status: string; is_open: boolean }>('select work_order_id, no, status, is_open from assignment order by work_order_id, no'), (row) => row.work_order_id)
    expect(rows.size).toBe(howMany)
    for (const [id, history] of Map.groupBy(events, (event) => event.stream)) {
      const state = history.reduce((before, { type, data, occurred_at }) => workOrder.evolve(before, { type, at: occurred_at.getTime(), data } as WorkOrderEvent), workOrder.initial)
      const last = history.at(-1)!
      const row = rows.get(id)!
      expect({ version: row.version, hash: row.last_hash.toString('hex'), state: JSON.stringify(row.state) }).toEqual({ version: last.version, hash: last.hash.toString('hex'), state: JSON.stringify(state) })
      const again = project(test.city.cityCode, id, state, last.version, last.hash)
      const sorted = again.clocks.toSorted((a, b) => a.no - b.no)
      expect((clocks.get(id) ?? []).map((clock) => [clock.no, clock.next_at?.toISOString() ?? null])).toEqual(sorted.map((clock) => [clock.no, clock.next_at]))
      expect((assignments.get(id) ?? []).map(({ no, status, is_open }) => [no, status, is_open])).toEqual(again.assignments.map(({ no, status, is_open }) => [no, status, is_open]))
    }
  })

  it('is a whole chain, and every finished day is sealed', async () => {
    const ledger = await verifyLedger(test.db, test.city.cityCode)
    expect({ broken: ledger.broken, streams: ledger.streams }).toEqual({ broken: [], streams: howMany })
    const sealed = await verifyCheckpoints(test.db, test.city.cityCode)
    expect(sealed.filter((day) => !day.isTrue)).toEqual([])
    expect(sealed.length).toBeGreaterThan(50)
    expect(sealed.at(-1)!.onDay < dayOf(now)).toBe(true)
  })

  it('keeps people out of its events: no phone, no name', async () => {
    const contacts = await rowsOf<{ id: string }>('select id from contact')
    expect(contacts.length).toBeGreaterThan(howMany / 2)
    const people = await Promise.all(contacts.map(({ id }) => test.city.vault.open(id)))
    const text = (await rowsOf<{ data: string }>('select data::text as data from event')).map(({ data }) => data).join('\n')
    const secrets = new Set(people.flatMap((person) => [person!.phone, person!.name]))
    const said = [...secrets].filter((secret) => text.includes(secret))
    expect(said).toEqual([])
    expect(new Set(people.map((person) => person!.phone)).size).toBeLessThan(people.length)
    expect(people.every((person) => /^1990000\d{4}$/.test(person!.phone))).toBe(true)
  }, 60_000)

  it('is not written twice', async () => {
    expect(await seedPast(test.city, demoCityFolder, now, { howMany: 5 })).toBe(howMany)
    expect(await countOf('work_order')).toBe(howMany)
  })
})

describe('the same seed', () => {
  it('gives the same past again, another seed another one', async () => {
    const cities = await Promise.all([openTestCity(), openTestCity(), openTestCity()])
    try {
      const [one, same, other] = cities as [TestCity, TestCity, TestCity]
      await seedPast(one.city, demoCityFolder, now, { howMany: 90, seed: 7 })
      await seedPast(same.city, demoCityFolder, now, { howMany: 90, seed: 7 })
      await seedPast(other.city, demoCityFolder, now, { howMany: 90, seed: 8 })
      const first = await fingerprint(one)
      expect(first).toHaveLength(90)
      expect(await fingerprint(same)).toEqual(first)
      expect(await fingerprint(other)).not.toEqual(first)
    } finally {
      await Promise.all(cities.map((city) => city.close()))
    }
  }, 120_000)
})
