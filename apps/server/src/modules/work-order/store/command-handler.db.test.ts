import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashEvent, genesisHash } from '../../../kernel/ledger/append.ts'
import { verifyLedger } from '../../../kernel/ledger/verify.ts'
import { newId } from '../../../kernel/ids.ts'
import { addClue, approve, attach, contact, dispatch, importHistory, join, passReview, progress, register, signFor, submit, tick, undo } from '../testing/commands.ts'
import { CITY, openOffice, type Office } from '../testing/office.ts'
import {
  agent, BUREAU, centreReviewer, coordinatorOf, dispatcher, handlerOf, importer, requester, reviewerOf, STREET, sweeper, WATER,
} from '../testing/people.ts'
import { DAY, MINUTE, MONDAY } from '../testing/world.ts'
import { requesterTextTable } from './tables.ts'

let office: Office
beforeAll(async () => void (office = await openOffice()))
afterAll(() => office.close())

const atOnce = <Result>(times: number, work: (index: number) => Promise<Result>) => Promise.all(Array.from({ length: times }, (_, index) => work(index)))

describe('one act', () => {
  it('writes events, read models, clocks, counters, outbox and the command in one go', async () => {
    const orderId = newId(MONDAY)
    const commandId = newId(MONDAY)
    const done = await office.act(agent, orderId, [register({ orderNo: 'GD-1' }), dispatch(BUREAU, WATER)], { commandId, at: MONDAY })
    expect(done).toEqual({
      workOrderId: orderId, version: 3, status: 'signPending', at: '2026-03-02T01:00:00.000Z', undoUntil: '2026-03-02T01:00:30.000Z',
      leadUnit: BUREAU, promisedAt: '2026-03-09T01:00:00.000Z', finished: null,
    })
    expect((await office.eventsOf(orderId)).map(({ version, type }) => [version, type])).toEqual([[1, 'RequestRegistered'], [2, 'RequestAccepted'], [3, 'WorkOrderDispatched']])
    expect(await office.stateOf(orderId)).toMatchObject({ version: 3, status: 'signPending', state: { orderNo: 'GD-1' } })
    const { rows: assignments } = await office.db.query('select no, unit_code, role, status, is_open from assignment where work_order_id = $1 order by no', [orderId])
    expect(assignments).toEqual([{ no: 1, unit_code: BUREAU, role: 'lead', status: 'signPending', is_open: true }, { no: 2, unit_code: WATER, role: 'co', status: 'signPending', is_open: true }])
    const { rows: clocks } = await office.db.query('select clock_id, unit_code, stopped_at is null as runs, next_at is not null as speaks from clock where work_order_id = $1 order by no', [orderId])
    expect(clocks).toEqual([
      { clock_id: 'total', unit_code: null, runs: true, speaks: false }, { clock_id: 'dispatch', unit_code: null, runs: false, speaks: false },
      { clock_id: 'sign', unit_code: BUREAU, runs: true, speaks: true }, { clock_id: 'handling', unit_code: BUREAU, runs: true, speaks: true },
      { clock_id: 'sign', unit_code: WATER, runs: true, speaks: true }, { clock_id: 'handling', unit_code: WATER, runs: true, speaks: true },
    ])
    expect(await office.count('command_log where command_id = $1 and stream = $2', commandId, orderId)).toBe(1)
    const { rows: outbox } = await office.db.query<{ topic: string; payload: object }>(`select topic, payload from outbox where payload ->> 'workOrderId' = $1 order by id`, [orderId])
    expect(outbox).toMatchObject([
      { topic: 'unit.notice', payload: { unitCode: BUREAU, code: 'NOTICE_NEW_LEAD', params: { orderNo: 'GD-1' } } },
      { topic: 'unit.notice', payload: { unitCode: WATER, code: 'NOTICE_NEW_CO' } },
    ])
  })

  it('tells others from the instant of its own clock on, whatever the clock of the database says', async () => {
    const orderId = await office.newOrder(agent)
    const at = MONDAY + 400 * MINUTE
    await office.act(dispatcher, orderId, dispatch(STREET), { at })
    const { rows } = await office.db.query<{ due_at: Date }>(`select due_at from outbox where payload ->> 'workOrderId' = $1`, [orderId])
    expect(rows.map((row) => row.due_at.getTime())).toEqual([at])
  })

  it('that is refused leaves nothing behind', async () => {
    const orderId = await office.newOrder(agent)
    const before = [await office.count('event'), await office.count('outbox'), await office.count('command_log'), await office.count('queue_delta')]
    expect(await office.act(agent, orderId, [addClue(), dispatch('nobody')])).toEqual({ refused: 'UNIT_UNKNOWN', params: { unit: 'nobody' } })
    expect(await office.act(handlerOf(STREET), orderId, dispatch(STREET))).toEqual({ refused: 'NOT_YOUR_ROLE' })
    expect([await office.count('event'), await office.count('outbox'), await office.count('command_log'), await office.count('queue_delta')]).toEqual(before)
  })

  it('on an order that is not there: ORDER_NOT_FOUND', async () => expect(await office.act(dispatcher, newId(MONDAY), dispatch(STREET))).toEqual({ refused: 'ORDER_NOT_FOUND' }))

  it('that registers an order twice under two commands: ORDER_EXISTS', async () => {
    const orderId = await office.newOrder(agent)
    expect(await office.act(agent, orderId, register({ orderNo: 'GD-again' }))).toEqual({ refused: 'ORDER_EXISTS' })
  })

  it('that fails in a row of another module undoes everything', async () => {
    const orderId = await office.newOrder(agent)
    const text = { city_code: CITY, id: newId(MONDAY), work_order_id: orderId, kind: 'clue', body: '补充', digest: '\\x00', at: '2026-03-02T01:00:00Z' }
    const step = { orderId, commands: [addClue()], writes: [{ table: requesterTextTable, rows: [text] }] }
    expect(await office.actOn(requester, [step])).toMatchObject({ version: 3 })
    await expect(office.actOn(requester, [step])).rejects.toThrow(/requester_text_pkey/)
    expect(await office.stateOf(orderId)).toMatchObject({ version: 3 })
    expect(await office.eventsOf(orderId)).toHaveLength(3)
  })
})

describe('the same command again', () => {
  it('acts once and answers the same, whatever happened since', async () => {
    const orderId = await office.newOrder(agent)
    const commandId = newId(MONDAY)
    const done = await office.act(dispatcher, orderId, dispatch(STREET), { commandId, expectedVersion: 2 })
    await office.act(coordinatorOf(STREET), orderId, signFor)
    expect(await office.act(dispatcher, orderId, dispatch(STREET), { commandId, expectedVersion: 2 })).toEqual(done)
    expect(await office.stateOf(orderId)).toMatchObject({ version: 4, status: 'handling' })
  })

  it('ten times at once on an order: one event', async () => {
    const orderId = await office.newOrder(agent)
    const commandId = newId(MONDAY)
    const answers = await atOnce(10, () => office.act(dispatcher, orderId, dispatch(STREET), { commandId, at: MONDAY + DAY }))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ version: 3, status: 'signPending' })
    expect(await office.eventsOf(orderId)).toHaveLength(3)
  })

  it.each([['each with an id of its own', () => newId(MONDAY)], ['with the same id', ((id) => () => id)(newId(MONDAY))]])('ten registrations at once, %s: one order', async (_name, idOf) => {
    const commandId = newId(MONDAY)
    const before = await office.count('work_order')
    const answers = await atOnce(10, (index) => office.act(agent, idOf(), register({ orderNo: `GD-${commandId}-${index}` }), { commandId, at: MONDAY }))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ version: 2, status: 'dispatchPending' })
    expect(await office.count('work_order')).toBe(before + 1)
  })

  it('for another order: COMMAND_ID_REUSED', async () => {
    const [first, second] = [await office.newOrder(agent), await office.newOrder(agent)]
    const commandId = newId(MONDAY)
    await office.act(dispatcher, first, dispatch(STREET), { commandId })
    expect(await office.act(dispatcher, second, dispatch(STREET), { commandId })).toEqual({ refused: 'COMMAND_ID_REUSED' })
    expect(await office.stateOf(second)).toMatchObject({ status: 'dispatchPending' })
  })
})

describe('two people at once', () => {
  it('one wins; the other decides again on what there is now', async () => {
    const orderId = await office.newOrder(agent, [dispatcher, dispatch(STREET)])
    const answers = await Promise.all([office.act(coordinatorOf(STREET), orderId, signFor), office.act(handlerOf(STREET), orderId, signFor)])
    expect(answers.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'ALREADY_SIGNED' }])
    expect(await office.eventsOf(orderId)).toHaveLength(4)
  })

  it('both succeed where both may', async () => {
    const orderId = await office.newOrder(agent, [dispatcher, dispatch(STREET)])
    const answers = await atOnce(4, () => office.act(requester, orderId, addClue()))
    expect(answers.map((answer) => ('refused' in answer ? answer.refused : answer.version)).toSorted()).toEqual([4, 5, 6, 7])
  })

  it('who named the version they saw gets VERSION_CONFLICT instead', async () => {
    const orderId = await office.newOrder(agent, [dispatcher, dispatch(STREET)])
    const answers = await atOnce(6, () => office.act(requester, orderId, addClue(), { expectedVersion: 3 }))
    expect(answers.filter((answer) => 'refused' in answer)).toEqual(Array.from({ length: 5 }, () => ({ refused: 'VERSION_CONFLICT' })))
    expect(await office.act(requester, orderId, addClue(), { expectedVersion: 3 })).toEqual({ refused: 'VERSION_CONFLICT' })
    expect(await office.act(requester, orderId, addClue(), { expectedVersion: 4 })).toMatchObject({ version: 5 })
  })
})

describe('an act on several orders', () => {
  const attachTo = (member: string, main: string, status = 'handling') =>
    office.actOn(dispatcher, [{ orderId: member, commands: [attach(main, status)] }, { orderId: main, commands: [join(member)] }])

  it('happens to all of them', async () => {
    const [member, main] = [await office.newOrder(agent), await office.newOrder(agent, [dispatcher, dispatch(STREET)])]
    expect(await attachTo(member, main)).toMatchObject({ workOrderId: member, status: 'merged', version: 3 })
    expect((await office.stateOf(main)).state.members).toEqual([member])
    for (const [by, command] of [[coordinatorOf(STREET), signFor], [handlerOf(STREET), contact()], [handlerOf(STREET), submit()], [reviewerOf(STREET), approve], [centreReviewer, passReview]] as const) {
      expect(await office.act(by, main, command)).not.toHaveProperty('refused')
    }
    const { rows } = await office.db.query(`select payload from outbox where topic = 'members.due' and payload ->> 'workOrderId' = $1`, [main])
    expect(rows).toEqual([{ payload: { workOrderId: main, members: [member], leadUnit: STREET } }])
  })

  it('or to none: the second step is refused', async () => {
    const [member, main] = [await office.newOrder(agent), await office.newOrder(agent)]
    await attachTo(main, await office.newOrder(agent))
    // The target was chosen before it moved on itself.
    expect(await attachTo(member, main)).toMatchObject({ refused: 'TARGET_IS_OVER' })
    expect(await office.stateOf(member)).toMatchObject({ version: 2, status: 'dispatchPending' })
    expect(await office.count('outbox where payload ->> $1 = $2', 'workOrderId', member)).toBe(0)
  })

  it('or to none: one of them moved on meanwhile', async () => {
    const [member, main] = [await office.newOrder(agent), await office.newOrder(agent)]
    const steps = [{ orderId: member, commands: [attach(main)] }, { orderId: main, commands: [join(member)], expectedVersion: 1 }]
    expect(await office.actOn(dispatcher, steps)).toEqual({ refused: 'VERSION_CONFLICT' })
    expect(await office.stateOf(member)).toMatchObject({ version: 2, status: 'dispatchPending' })
  })

  it('an order cannot be attached to itself: nothing is written', async () => {
    const orderId = await office.newOrder(agent)
    expect(await attachTo(orderId, orderId)).toHaveProperty('refused')
    expect(await office.stateOf(orderId)).toMatchObject({ version: 2, status: 'dispatchPending' })
  })

  it('each into the other, at once: one of them wins', async () => {
    const pairs = await atOnce(8, async () => [await office.newOrder(agent), await office.newOrder(agent)] as const)
    await Promise.all(pairs.map(async ([one, other]) => {
      const answers = await Promise.all([attachTo(one, other), attachTo(other, one)])
      expect(answers.filter((answer) => 'refused' in answer)).toHaveLength(1)
      const states = await Promise.all([office.stateOf(one), office.stateOf(other)])
      expect(states.map((row) => row.status).toSorted()).toEqual(['dispatchPending', 'merged'])
      expect(states.find((row) => row.status === 'dispatchPending')!.state.members).toHaveLength(1)
    }))
  })
})

describe('the outbox', () => {
  const payloads = async (orderId: string) =>
    (await office.db.query<{ payload: { code: string; dedupKey: string } }>(`select payload from outbox where payload ->> 'workOrderId' = $1 order by id`, [orderId])).rows.map((row) => row.payload)

  it('tells every clock that turned, also two of one unit at one time', async () => {
    const orderId = await office.newOrder(agent, [dispatcher, dispatch(STREET)])
    await office.act(sweeper, orderId, tick, { at: MONDAY + 60 * DAY })
    const lamps = (await payloads(orderId)).filter((payload) => payload.code === 'NOTICE_LAMP_BLACK')
    expect(lamps).toHaveLength(2)
    expect(new Set(lamps.map((payload) => payload.dedupKey)).size).toBe(2)
  })

  it('is written with the events: nothing due, nothing told', async () => {
    const orderId = await office.newOrder(agent, [dispatcher, dispatch(STREET)])
    expect(await office.act(sweeper, orderId, tick)).toMatchObject({ version: 3 })
    expect(await payloads(orderId)).toHaveLength(1)
  })
})

describe('what is stored', () => {
  const chainOf = async (orderId: string) => {
    let previous: Buffer = genesisHash
    for (const { version, type, occurred_at, data, meta, hash } of await office.eventsOf(orderId)) {
      const again = hashEvent(previous, { cityCode: CITY, stream: orderId, version, type, occurredAt: occurred_at.toISOString(), data, meta })
      expect(hash.equals(again), `event ${version} ${type}`).toBe(true)
      previous = hash
    }
  }

  it('is to the letter what was hashed: any text, number and nesting', async () => {
    const orderId = await office.newOrder(agent, [dispatcher, dispatch(STREET)], [coordinatorOf(STREET), signFor])
    const texts = fc.sample(fc.string({ unit: 'grapheme', maxLength: 40 }), 40)
    for (const text of ['😀👨‍👩‍👧 路灯', '𠮷野家 \u2028 \u2029', 'a"b\\c/d\n\r\t\b\f', '\u0001\u001f\u007f', '\u200b\ufeff', '{"a":1}', '\\u0041', ' '.repeat(3), ...texts]) {
      const by = handlerOf(STREET)
      expect(await office.act(by, orderId, progress({ text }))).not.toHaveProperty('refused')
      const stored = (await office.eventsOf(orderId)).at(-1)!
      expect(stored.data).toBe(JSON.stringify({ no: 1, text, visibleToRequester: true, attachmentIds: [], by: by.kind === 'staff' ? by.accountId : '' }))
      expect(JSON.parse(stored.meta)).toMatchObject({ by })
    }
    await chainOf(orderId)
    expect((await verifyLedger(office.db, CITY)).broken).toEqual([])
  })

  it('also numbers as they are', async () => {
    const orderId = newId(MONDAY)
    const place = { placeId: null, communityCode: null, lng: 112.643_290_000_1, lat: -1e-7 }
    const classification = { modelVersion: 'm', candidates: [{ matterCode: '1', probability: 0.1 + 0.2 }, { matterCode: '2', probability: 5e-324 }], abstains: false, expectedCost: 1e21 / 1e18 }
    await office.act(importer, orderId, [
      register({ entry: 'import', orderNo: 'GD-numbers', place, classification }),
      importHistory({ labels: { 是否解决: '是', '': '', '\u{1F4A7}': '水' } }),
    ])
    await chainOf(orderId)
    const { state } = await office.stateOf(orderId)
    expect(state.place).toEqual(place)
    expect(state.candidates).toEqual(classification.candidates)
  })

  it('does not change when an act is taken back', async () => {
    const orderId = await office.newOrder(agent)
    await office.act(dispatcher, orderId, dispatch(STREET), { at: MONDAY })
    const before = await office.eventsOf(orderId)
    await office.act(dispatcher, orderId, undo, { at: MONDAY + 1000 })
    expect((await office.eventsOf(orderId)).slice(0, 3)).toEqual(before)
    await chainOf(orderId)
  })
})
