import { isRefused } from '@suban/domain-kit'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldCounts, readCounts } from '../../../kernel/database/queue-counts.ts'
import { writeAll, type WriteTable } from '../../../kernel/database/write-statement.ts'
import { newId } from '../../../kernel/ids.ts'
import { closeDays, verifyCheckpoints, verifyLedger } from '../../../kernel/ledger/verify.ts'
import { workOrder } from '../domain/decide.ts'
import type { WorkOrderEvent } from '../domain/events.ts'
import { cityRules } from '../testing/city.ts'
import { attach, join } from '../testing/commands.ts'
import { CITY, openOffice, orderNumber, type Office } from '../testing/office.ts'
import { agent, dispatcher } from '../testing/people.ts'
import { walk, walks } from '../testing/walk.ts'
import { DAY, MONDAY } from '../testing/world.ts'
import { handle } from './command-handler.ts'
import { project } from './project.ts'
import { assignmentTable, clockTable, exclusionTable, suspensionTable, transferTable, workOrderTable } from './tables.ts'
import { History, writeHistories } from './write-history.ts'

const lives = 200
/** Read models, and how many rows at least make the comparison worth something. */
const models = [[workOrderTable, lives / 2], [assignmentTable, lives / 2], [clockTable, lives / 2], [suspensionTable, 0], [exclusionTable, 0], [transferTable, 1]] as const
const sample = fc.sample(walks(26), { numRuns: lives, seed: 20_260_302 })
let office: Office

/** Live a random life in the database; what was decided must be what the pure decider said. */
const live = async (draws: Parameters<typeof walk>[0], no: number): Promise<void> => {
  const orderId = newId(MONDAY + no)
  for (const step of walk(draws, { orderNo: orderNumber(500_000 + no) }, cityRules)) {
    const isAsked = isRefused(step.decision) ? no % 10 === 0 : step.events.length > 0
    if (!isAsked) continue
    const act = { cityCode: CITY, commandId: newId(step.given.now), actor: step.by, given: step.given, recordedAt: MONDAY + (no % 5) * DAY }
    const answer = await handle(office.db, act, [{ orderId, commands: [step.command] }])
    if (isRefused(step.decision)) expect(answer).toEqual(step.decision)
    else expect(answer).toMatchObject({ workOrderId: orderId, status: step.after.status })
  }
}

beforeAll(async () => {
  office = await openOffice()
  let next = 0
  const worker = async () => {
    for (let no = next++; no < lives; no = next++) {
      await live(sample[no]!, no + 1)
      if (no % 20 === 0) await foldCounts(office.db)
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  for (let pair = 0; pair < 5; pair++) {
    const [member, main] = [await office.newOrder(agent), await office.newOrder(agent)]
    await office.actOn(dispatcher, [{ orderId: member, commands: [attach(main)] }, { orderId: main, commands: [join(member)] }])
  }
}, 90_000)
afterAll(() => office.close())

const rowsOf = async <Row extends object>(sql: string): Promise<Row[]> => (await office.db.query<Row>(sql, [CITY])).rows

describe('after a random history of 210 orders', () => {
  it('there is a history to speak of', async () => {
    expect(await office.count('work_order')).toBe(lives + 10)
    expect(await office.count('event')).toBeGreaterThan(lives * 8)
    expect(await office.count('(select distinct status from work_order) s')).toBeGreaterThan(8)
  })

  it('the read models are rebuilt from the events alone, byte for byte', async () => {
    const again = (table: WriteTable): WriteTable => ({ ...table, name: `${table.name}_again` })
    for (const [{ name }] of models) await office.db.query(`create table ${name}_again (like ${name} including all)`)
    const events = await rowsOf<{ stream: string; version: number; type: string; data: string; occurred_at: Date; hash: Buffer }>(
      'select stream, version, type, data::text, occurred_at, hash from event where city_code = $1 order by stream, version')
    for (const [orderId, history] of Map.groupBy(events, (event) => event.stream)) {
      const state = history.reduce((before, { type, data, occurred_at }) => workOrder.evolve(before, { type, at: occurred_at.getTime(), data: JSON.parse(data) } as WorkOrderEvent), workOrder.initial)
      const last = history.at(-1)!
      const { order, assignments, clocks, suspensions, exclusions, transfers } = project(CITY, orderId, state, last.version, last.hash)
      await writeAll(office.db, [{ table: again(workOrderTable), rows: [order] }, { table: again(assignmentTable), rows: assignments }, { table: again(clockTable), rows: clocks },
        { table: again(suspensionTable), rows: suspensions }, { table: again(exclusionTable), rows: exclusions }, { table: again(transferTable), rows: transfers }])
    }
    for (const [{ name }, least] of models) {
      const stored = await rowsOf<{ row: string }>(`select t::text as row from ${name} t where city_code = $1 order by 1`)
      const rebuilt = await rowsOf<{ row: string }>(`select t::text as row from ${name}_again t where city_code = $1 order by 1`)
      expect(stored.length).toBeGreaterThanOrEqual(least)
      expect(stored).toEqual(rebuilt)
    }
  })

  it('the counters are what a count of the queues says', async () => {
    const counted = new Map((await rowsOf<{ key: string; n: number }>(`
      with open as (
        select a.*, array(select c ->> 'lamp' from json_array_elements(w.state -> 'clocks') c where (c ->> 'assignmentNo')::int = a.no and c ->> 'stoppedAt' is null) as lamps
        from assignment a join work_order w on w.city_code = a.city_code and w.id = a.work_order_id where a.is_open)
      select 'desk.' || desk as key, count(*)::bigint as n from work_order where city_code = $1 and desk is not null group by 1
      union all select 'unit.' || unit_code || '.open', count(distinct work_order_id) from open where city_code = $1 group by 1
      union all select 'unit.' || unit_code || '.' || status, count(distinct work_order_id) from open where city_code = $1 group by 1
      union all select 'unit.' || unit_code || '.red', count(distinct work_order_id) from open where city_code = $1 and lamps && array['red', 'black'] group by 1
      union all select 'unit.' || unit_code || '.yellow', count(distinct work_order_id) from open where city_code = $1 and not lamps && array['red', 'black'] and 'yellow' = any(lamps) group by 1
      union all select 'docket.' || docket, count(distinct work_order_id) from clock where city_code = $1 and docket is not null group by 1
      union all select 'docket.' || docket || '.' || unit_code, count(distinct work_order_id) from clock where city_code = $1 and docket is not null and unit_code is not null group by 1`)).map(({ key, n }) => [key, n]))
    expect(counted.size).toBeGreaterThan(12)
    const kept = async () => {
      const keys = (await rowsOf<{ key: string }>(`select key from (select key from queue_count where city_code = $1 union select key from queue_delta where city_code = $1) k`)).map(({ key }) => key)
      return new Map([...(await readCounts(office.db, CITY, keys))].filter(([, n]) => n !== 0))
    }
    expect(new Map([...(await kept())].toSorted())).toEqual(new Map([...counted].toSorted()))
    await Promise.all([foldCounts(office.db), foldCounts(office.db), foldCounts(office.db)])
    expect(new Map([...(await kept())].toSorted())).toEqual(new Map([...counted].toSorted()))
  })

  it('the chain of every order is whole, and so is every day', async () => {
    const { broken, events, streams } = await verifyLedger(office.db, CITY)
    expect({ broken, streams }).toEqual({ broken: [], streams: lives + 10 })
    expect(events).toBe(await office.count('event'))
    expect(await closeDays(office.db, CITY, '2026-03-08')).toEqual(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'])
    expect((await verifyCheckpoints(office.db, CITY)).filter((day) => !day.isTrue)).toEqual([])
  })

  it('every order stands at its last event', async () => {
    expect(await office.count(`work_order w where not exists (select 1 from event e where e.city_code = w.city_code and e.stream = w.id and e.version = w.version and e.hash = w.last_hash)`)).toBe(0)
    expect(await office.count(`event e join work_order w on w.city_code = e.city_code and w.id = e.stream where e.version > w.version`)).toBe(0)
  })

  it('a past written at once leaves what its commands left one by one', async () => {
    const other = '990200'
    const histories = sample.slice(0, 60).map((draws, index) => {
      const history = new History(newId(MONDAY))
      for (const step of walk(draws, { orderNo: orderNumber(500_001 + index) }, cityRules)) {
        const refusal = history.add({ command: step.command, actor: step.by, commandId: newId(step.given.now), given: step.given })
        expect(refusal).toEqual(isRefused(step.decision) ? step.decision : null)
      }
      return history
    })
    await writeHistories(office.db, other, histories, MONDAY)
    expect((await verifyLedger(office.db, other)).broken).toEqual([])
    const seen = async (city: string) => (await office.db.query<object>(`select order_no, version, status, desk, desk_rank::text, lead_unit, closed_at, state::text,
        (select json_agg(json_build_array(no, unit_code, role, status, is_open, sort_at) order by no) from assignment a where a.city_code = w.city_code and a.work_order_id = w.id)::text as assignments,
        (select json_agg(json_build_array(no, clock_id, unit_code, started_at, due_at, stopped_at, next_at) order by no) from clock c where c.city_code = w.city_code and c.work_order_id = w.id)::text as clocks
      from work_order w where city_code = $1 and order_no = any($2) order by order_no`, [city, histories.map((history) => history.state.orderNo)])).rows
    expect(await seen(other)).toEqual(await seen(CITY))
    const { rows: desks } = await office.db.query<{ key: string; n: number }>(`select 'desk.' || desk as key, count(*) as n from work_order where city_code = $1 and desk is not null group by 1`, [other])
    expect(await readCounts(office.db, other, desks.map(({ key }) => key))).toEqual(new Map(desks.map(({ key, n }) => [key, n])))
  })
})
