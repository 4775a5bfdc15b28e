import { orderCommands, type Tracking, type WorkOrder } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foldCounts } from '../../../kernel/database/queue-counts.ts'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { days, hours, minutes } from '../../../testing/clock.ts'
import { outcomeOf, type Client } from '../../../testing/client.ts'
import { caseOf, command, dispatched, handle, matters, register, wangjiangli, xijin } from '../../../testing/requests.ts'
import { allOf, pageOf } from '../../../testing/queues.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { fractionOf } from '../domain/sample.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'
import { sweepClocks } from '../jobs/sweeper.ts'

type Notices = { readonly items: { id: number; text: string; textEn: string; workOrderId: string; isRead: boolean }[] }

let test: TestCity
let agent: Client
let dispatcher: Client
beforeAll(async () => { test = await openTestCity() })
beforeEach(async () => {
  test.clock.pass(minutes(2))
  agent = await test.as('agent01')
  dispatcher = await test.as('dispatcher01')
})
afterAll(() => test.close())

/** Sweeps until nothing is left to say, as the background does. */
const sweep = async (): Promise<number> => {
  let asked = 0
  for (let more = 1; more > 0;) asked += more = await sweepClocks(test.db, test.city.workOrders, test.clock.now())
  return asked
}
/** Messages are due by the clock of the database, which knows nothing of the test's. */
const relayAt = (later = 0) => relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now() + later)
const relay = async (later = 0) => { while ((await relayAt(later)) > 0); }

describe('the dispatch desk', () => {
  it('has the dearest possible error at the top, and among equals the one that is due first', async () => {
    const known = await register(agent, { matterCode: matters.streetLamp, narrative: '路灯不亮了' })
    const unsure = await register(agent, { matterCode: undefined, kind: undefined, narrative: '那边那个东西又那样了，麻烦来看看' })
    const danger = await register(agent, { matterCode: undefined, kind: undefined, narrative: '那边有人持刀，不知道怎么回事' })
    test.clock.pass(minutes(1))
    const later = await register(agent, { matterCode: matters.streetLamp, narrative: '路灯不亮了' })
    const { items } = await pageOf(dispatcher, '/api/desks/dispatch')
    const place = (receipt: { workOrderId: string }) => items.findIndex((row) => row.id === receipt.workOrderId)
    expect([place(danger), place(unsure), place(known), place(later)]).toEqual([place(danger), place(unsure), place(known), place(later)].toSorted((a, b) => a - b))
    const costs = items.map((row) => row.expectedCost!)
    expect(costs).toEqual(costs.toSorted((a, b) => b - a))
    expect(items[place(known)]).toMatchObject({ expectedCost: 0, proposedLead: { code: '990101-urban-management' }, placeName: expect.stringContaining('澜东区'), lamp: 'green' })
    expect(items[place(danger)]).toMatchObject({ urgency: 'critical', deadlineClass: '2h' })
  })

  it('pages give every row once, in order, while others take rows out between them', async () => {
    for (let index = 0; index < 23; index++) await register(agent, { matterCode: matters.streetLamp, narrative: `第${index}盏路灯不亮` })
    const before = (await pageOf(dispatcher, '/api/desks/dispatch?limit=200')).items.map((row) => row.id)
    expect(await allOf(dispatcher, '/api/desks/dispatch', 4)).toHaveLength(before.length)

    const taken: string[] = []
    const seen = (await allOf(dispatcher, '/api/desks/dispatch', 5, async (page) => {
      const isSeen = page.items.at(-1)?.id
      const next = before[before.indexOf(isSeen ?? '') + 2]
      for (const id of [page.items[0]?.id, next]) {
        if (!id || taken.includes(id)) continue
        await command(dispatcher, id, 'decline', { reason: 'noise', alternative: '请补充内容后再反映' }).catch(async () => command(agent, id, 'decline', { reason: 'noise', alternative: '请补充内容后再反映' }))
        taken.push(id)
      }
    })).map((row) => row.id)
    expect(new Set(seen).size).toBe(seen.length)
    expect(before.filter((id) => !seen.includes(id) && !taken.includes(id))).toEqual([])
    expect(seen).toEqual(before.filter((id) => seen.includes(id)))
  })

  it('a page that was made up is a problem or the beginning, never an accident', async () => {
    for (const cursor of ['garbage', Buffer.from('a|b|c').toString('base64url'), Buffer.from(`1|${'x'.repeat(36)}|0`).toString('base64url'), Buffer.from(`99999999999999999999999|00000000-0000-0000-0000-000000000000|0`).toString('base64url')]) {
      expect((await dispatcher.get(`/api/desks/dispatch?cursor=${cursor}`)).status).toBeLessThan(500)
      expect((await (await test.as('s990101001-h')).get(`/api/unit-bench?cursor=${cursor}`)).status).toBeLessThan(500)
    }
    for (const limit of ['0', '201', '-1', 'x']) expect(outcomeOf(await dispatcher.get(`/api/desks/dispatch?limit=${limit}`))).toBe('422 INVALID_INPUT')
  })

  it('other desks are for other posts', async () => {
    expect(outcomeOf(await dispatcher.get('/api/desks/callBack'))).toBe('403 NOT_YOUR_ROLE')
    expect(outcomeOf(await agent.get('/api/desks/dispatch'))).toBe('403 NOT_YOUR_ROLE')
    expect(outcomeOf(await (await test.as('shift01')).get('/api/desks/dispatch'))).toBe('200')
    expect(outcomeOf(await dispatcher.get('/api/desks/kitchen'))).toBe('422 INVALID_INPUT')
  })
})

describe('the numbers on the desks', () => {
  it('equal what is there, before and after the counters are folded', async () => {
    const one = await dispatched(agent)
    await dispatched(agent)
    await handle(test, one.workOrderId, 'passed')
    const real = async () => {
      const { rows } = await test.db.query<{ key: string; n: number }>(`
        select 'desk.' || desk as key, count(*) as n from work_order where desk is not null group by 1
        union all select 'unit.' || unit_code || '.open', count(*) from assignment where is_open group by 1
        union all select 'unit.' || unit_code || '.' || status, count(*) from assignment where is_open group by 1, status, unit_code`)
      return Object.fromEntries(rows.map((row) => [row.key, row.n]))
    }
    const counted = async () => {
      const { rows } = await test.db.query<{ key: string; n: number }>(`select key, sum(n)::bigint as n from (select key, n from queue_count union all select key, n from queue_delta) c where key not like 'docket.%' and key not like '%.yellow' and key not like '%.red' group by key having sum(n) <> 0`)
      return Object.fromEntries(rows.map((row) => [row.key, row.n]))
    }
    expect(await counted()).toEqual(await real())
    const shown = await (await test.as('shift01')).get<{ counts: Record<string, number> }>('/api/counts')
    while ((await foldCounts(test.db)) > 0);
    expect(await counted()).toEqual(await real())
    expect((await (await test.as('shift01')).get('/api/counts')).body).toEqual(shown.body)

    const facts = await real()
    expect(shown.body.counts).toMatchObject({ 'desk.dispatch': facts['desk.dispatch'], 'desk.callBack': facts['desk.callBack'] })
    const { total } = await pageOf(dispatcher, '/api/desks/dispatch?limit=1')
    expect(total).toBe(facts['desk.dispatch'])
    expect((await allOf(dispatcher, '/api/desks/dispatch', 50)).length).toBe(total)
    const unit = await (await test.as('s990101001-c')).get<{ counts: Record<string, number> }>('/api/counts')
    expect(unit.body.counts['unit.open']).toBe(facts[`unit.${wangjiangli.street}.open`])
    expect(Object.keys(unit.body.counts).every((key) => key.startsWith('unit.') || key.startsWith('docket'))).toBe(true)
  })
})

describe('a unit\'s bench', () => {
  it('holds the own unit\'s share and nobody else\'s, the one that is due first at the top', async () => {
    await dispatched(agent)
    const elsewhere = await register(agent, { placeId: xijin.placeId, dispatchTo: { lead: xijin.street, co: ['990102-urban-enforcement'] } })
    const street = await allOf(await test.as('s990101001-h'), '/api/unit-bench', 3)
    expect(street.length).toBeGreaterThan(1)
    expect(street.every((row) => row.unit!.code === wangjiangli.street && row.assignmentRole === 'lead')).toBe(true)
    expect(street.map((row) => row.dueAt)).toEqual(street.map((row) => row.dueAt).toSorted())
    expect((await allOf(await test.as('990101-urban-enforcement-c'), '/api/unit-bench', 50)).every((row) => row.assignmentRole === 'co')).toBe(true)
    const other = await allOf(await test.as('s990102001-c'), '/api/unit-bench', 50)
    expect(other.map((row) => row.id)).toEqual([elsewhere.workOrderId])
    expect(await allOf(await test.as('s990101002-c'), '/api/unit-bench', 50)).toEqual([])
  })

  it('by state', async () => {
    const receipt = await dispatched(agent)
    const handler = await test.as('s990101001-h')
    const isIn = async (status: string) => (await allOf(handler, `/api/unit-bench?status=${status}`, 100)).some((row) => row.id === receipt.workOrderId)
    expect([await isIn('signPending'), await isIn('handling'), await isIn('open')]).toEqual([true, false, true])
    await handle(test, receipt.workOrderId, 'contacted')
    expect([await isIn('signPending'), await isIn('handling'), await isIn('open')]).toEqual([false, true, true])
    const reached = await dispatched(await test.as('agent01'))
    await handle(test, reached.workOrderId, 'approved')
    expect((await allOf(await test.as('s990101001-h'), '/api/unit-bench?status=open', 100)).some((row) => row.id === reached.workOrderId)).toBe(false)
  })
})

describe('the buttons', () => {
  const buttons = async (account: string, id: string) => {
    const { allowedActions } = await caseOf(await test.as(account), id)
    return { may: allowedActions.filter((action) => action.refusedBecause === null).map((action) => action.action), mayNot: allowedActions.filter((action) => action.refusedBecause !== null), all: allowedActions }
  }

  it('are those of the own post, and what may be pressed works', async () => {
    const receipt = await register(agent, { matterCode: matters.streetLamp })
    expect((await buttons('dispatcher01', receipt.workOrderId)).may).toEqual(expect.arrayContaining(['dispatch', 'reclassify', 'attach']))
    expect((await buttons('dispatcher01', receipt.workOrderId)).all.map((action) => action.action)).not.toContain('sign-for')
    expect((await buttons('review01', receipt.workOrderId)).may).toEqual([])
    await command(dispatcher, receipt.workOrderId, 'dispatch', { lead: wangjiangli.street, co: ['990101-urban-management'] })
    const handler = await buttons('s990101001-h', receipt.workOrderId)
    expect(handler.all[0]).toMatchObject({ action: 'sign-for', isPrimary: true, refusedBecause: null })
    expect(handler.all.map((action) => action.action)).not.toContain('dispatch')
    for (const action of handler.mayNot) {
      expect(action.refusedBecause!.zh).toMatch(/\p{Script=Han}/u)
      expect(action.isPrimary).toBe(false)
    }
    expect((await buttons('leader01', receipt.workOrderId)).may.toSorted()).toEqual(['leader-note', 'open-supervision', 'urge'])
  })

  it('what may not be pressed is refused with the same reason when it is sent all the same', async () => {
    const receipt = await dispatched(agent)
    const { allowedActions } = await caseOf(await test.as('s990101001-h'), receipt.workOrderId)
    const bodies: Record<string, object> = { 'record-first-contact': { method: 'phone', outcome: 'reached' }, 'add-progress': { text: '进展' }, 'submit-result': { resultType: 'resolved', text: '已经全部办理完毕，没有遗留', requesterOpinion: '好', solved: true } }
    // What a body of its own would have to say is refused for the body before the rules are asked; those are tried with theirs above.
    const tried = allowedActions.filter((one) => one.refusedBecause !== null && (one.action in bodies || orderCommands[one.action as keyof typeof orderCommands].safeParse({}).success))
    expect(tried.length).toBeGreaterThan(3)
    for (const action of tried) {
      const answer = await (await test.as('s990101001-h')).post(`/api/work-orders/${receipt.workOrderId}/${action.action}`, bodies[action.action] ?? {})
      expect([action.action, outcomeOf(answer).slice(4)]).toEqual([action.action, action.refusedBecause!.code])
    }
  })

  it('a post that may not gets a refusal that says who may', async () => {
    const receipt = await register(agent, { matterCode: matters.streetLamp })
    expect(outcomeOf(await (await test.as('review01')).post(`/api/work-orders/${receipt.workOrderId}/dispatch`, { lead: wangjiangli.street, co: [] }))).toBe('403 NOT_YOUR_ROLE')
    expect(outcomeOf(await (await test.as('s990101002-c')).post(`/api/work-orders/${receipt.workOrderId}/sign-for`))).toBe('404 ORDER_NOT_FOUND')
    const given = await dispatched(agent)
    expect(outcomeOf(await (await test.as('leader-990101')).post(`/api/work-orders/${given.workOrderId}/sign-for`))).toBe('403 NOT_YOUR_ROLE')
  })
})

describe('taking back', () => {
  it('a dispatch within thirty seconds, by who made it, while nobody has signed', async () => {
    const receipt = await register(agent, { matterCode: matters.streetLamp })
    const { undoUntil } = (await dispatcher.post<{ undoUntil: string }>(`/api/work-orders/${receipt.workOrderId}/dispatch`, { lead: '990101-urban-management', co: [] })).body
    expect(Date.parse(undoUntil) - test.clock.now()).toBe(30_000)
    expect(outcomeOf(await (await test.as('dispatcher02')).post(`/api/work-orders/${receipt.workOrderId}/undo`))).toBe('409 NOTHING_TO_UNDO')
    test.clock.pass(30_000)
    expect(outcomeOf(await dispatcher.post(`/api/work-orders/${receipt.workOrderId}/undo`))).toBe('200')
    expect(await caseOf(dispatcher, receipt.workOrderId)).toMatchObject({ status: 'dispatchPending', assignments: [{ status: 'takenBack' }] })
    expect(outcomeOf(await dispatcher.post(`/api/work-orders/${receipt.workOrderId}/undo`))).toBe('409 NOTHING_TO_UNDO')
    expect((await allOf(dispatcher, '/api/desks/dispatch', 100)).map((row) => row.id)).toContain(receipt.workOrderId)
  })

  it('not after that, and not once somebody has signed', async () => {
    const late = await dispatched(agent)
    test.clock.pass(30_001)
    expect(outcomeOf(await agent.post(`/api/work-orders/${late.workOrderId}/undo`))).toBe('409 UNDO_TOO_LATE')
    const signed = await dispatched(agent)
    await command(await test.as('s990101001-c'), signed.workOrderId, 'sign-for')
    expect(outcomeOf(await agent.post(`/api/work-orders/${signed.workOrderId}/undo`))).toBe('409 NOTHING_TO_UNDO')
  })

  it('an attachment, on both sides', async () => {
    const main = await dispatched(agent)
    const member = await register(agent, {})
    await command(dispatcher, member.workOrderId, 'attach', { targetId: main.workOrderId })
    expect((await caseOf(dispatcher, main.workOrderId)).members).toEqual([member.workOrderId])
    await command(dispatcher, member.workOrderId, 'undo')
    expect((await caseOf(dispatcher, main.workOrderId)).members).toEqual([])
    expect((await caseOf(dispatcher, member.workOrderId))).toMatchObject({ status: 'dispatchPending', mergedInto: null })
    expect(outcomeOf(await dispatcher.post(`/api/work-orders/${member.workOrderId}/attach`, { targetId: member.workOrderId }))).toBe('422 ATTACH_TO_ITSELF')
  })
})

describe('notices', () => {
  it('reach the units that are meant, once, in words', async () => {
    const receipt = await dispatched(agent)
    await relay()
    await relay()
    const of = async (account: string) => (await (await test.as(account)).get<Notices>('/api/notices')).body.items.filter((item) => item.workOrderId === receipt.workOrderId)
    expect(await of('s990101001-c')).toEqual([expect.objectContaining({ text: `新工单 ${receipt.orderNo}：本单位主办，请签收`, textEn: expect.stringContaining('your unit leads'), isRead: false })])
    expect((await of('990101-urban-enforcement-c'))[0]!.text).toContain('协办')
    expect(await of('s990101002-c')).toEqual([])
    await test.visitor.post(`/api/public/track/${receipt.trackingToken}/urging`)
    await relay()
    expect((await of('s990101001-c')).map((item) => item.text)).toContain(`工单 ${receipt.orderNo} 被催办`)
  })

  it('are read up to where one has seen them', async () => {
    const client = await test.as('s990101001-c')
    const { items } = (await client.get<Notices>('/api/notices')).body
    await client.post('/api/notices/read', { upTo: items[0]!.id })
    expect((await client.get<Notices>('/api/notices')).body.items.every((item) => item.id > items[0]!.id || item.isRead)).toBe(true)
    expect(outcomeOf(await client.post('/api/notices/read', { upTo: 'all' }))).toBe('422 INVALID_INPUT')
  })

  it('what cannot be delivered is tried again later and loses nothing', async () => {
    await dispatched(agent)
    const handlers = { ...outboxHandlers(test.city.workOrders, test.city.now), 'unit.notice': async () => { throw new Error('the line is down') } }
    const waiting = async () => (await test.db.query<{ n: number }>('select count(*) as n from outbox')).rows[0]!.n
    const before = await waiting()
    await relayOutbox(test.db, handlers, test.clock.now())
    expect(await waiting()).toBe(before)
    expect((await test.db.query<{ last_error: string }>('select last_error from outbox where attempts > 0 limit 1')).rows[0]!.last_error).toBe('the line is down')
    expect(await relayOutbox(test.db, handlers, test.clock.now())).toBe(0)
    await relay(minutes(1))
    expect(await waiting()).toBe(0)
  })
})

describe('lamps', () => {
  const lampsOf = (order: WorkOrder) => Object.fromEntries(order.clocks.filter((clock) => clock.unit?.code === wangjiangli.street).map((clock) => [clock.clockId, clock.lamp]))
  const turnsOf = (order: WorkOrder) => order.timeline.filter((entry) => entry.type === 'ClockTurned').length

  it('turn by themselves, once each, even with two sweepers at once, and the unit is told', async () => {
    const receipt = await dispatched(agent)
    const sign = (await caseOf(agent, receipt.workOrderId)).clocks.find((clock) => clock.clockId === 'sign')!
    test.clock.set(Date.parse(sign.warnAt!) + 1_000)
    await Promise.all([sweep(), sweep()])
    const yellow = await caseOf(await test.as('agent01'), receipt.workOrderId)
    expect(lampsOf(yellow)['sign']).toBe('yellow')
    expect((await (await test.as('s990101001-c')).get<{ counts: Record<string, number> }>('/api/counts')).body.counts['unit.yellow']).toBeGreaterThan(0)
    const turns = turnsOf(yellow)
    expect(turns).toBe(2)
    expect(await sweep()).toBe(0)

    test.clock.set(Date.parse(sign.dueAt!) + 1_000)
    await Promise.all([sweep(), sweep(), sweep()])
    const red = await caseOf(await test.as('agent01'), receipt.workOrderId)
    expect(lampsOf(red)['sign']).toBe('red')
    expect(turnsOf(red)).toBe(turns + 2)
    await relay()
    const notices = (await (await test.as('s990101001-c')).get<Notices>('/api/notices')).body.items.filter((item) => item.workOrderId === receipt.workOrderId).map((item) => item.text)
    expect(notices.filter((text) => text.includes('将到期'))).toEqual([`▲ 工单 ${receipt.orderNo} 的签收钟将到期`])
    expect(notices.filter((text) => text.includes('已超时'))).toEqual([`■ 工单 ${receipt.orderNo} 的签收钟已超时`])
    expect((await allOf(await test.as('s990101001-c'), '/api/unit-bench', 100)).find((row) => row.id === receipt.workOrderId)).toMatchObject({ lamp: 'red', timeLeftZh: expect.stringContaining('已超') })
  })

  /** Direct answers until one is, or is not, among those that the policy of the demo city calls back. */
  const answered = async (isSampled: boolean) => {
    for (let tries = 0; tries < 400; tries++) {
      const receipt = await register(await test.as('agent01'), { narrative: '请问办居住证要什么材料', kind: 'consultation', matterCode: undefined, directAnswer: { answer: '带身份证到窗口办理。', basis: '办事指南' } })
      if (fractionOf(receipt.orderNo) < 0.05 === isSampled) return receipt
    }
    throw new Error('no such request in 400')
  }

  it('a direct answer that is sampled comes to the call-back desk and says why; a bad verdict sends it to dispatch', async () => {
    const receipt = await answered(true)
    test.clock.pass(hours(24) + 1_000)
    while ((await sweep()) > 0);
    const officer = await test.as('callback01')
    const order = await caseOf(officer, receipt.workOrderId)
    expect(order.status).toBe('callBackPending')
    expect(order.timeline.find((entry) => entry.type === 'DirectAnswerSampled')!.because.map((reason) => reason.zh)).toEqual(['按政策回访 5% 的直接答复，这一件抽中'])
    expect((await allOf(officer, '/api/desks/callBack', 100)).map((row) => row.id)).toContain(receipt.workOrderId)
    const page = (await test.visitor.get<Tracking>(`/api/public/track/${receipt.trackingToken}`)).body
    expect(page.can).toMatchObject({ evaluate: true, rejectAnswer: false })
    expect(page.timeline.map((entry) => entry.title)).toContain('抽到您的答复做回访，请您评价')
    await command(officer, receipt.workOrderId, 'start-call-back')
    await command(officer, receipt.workOrderId, 'complete-call-back', { contacted: true, solved: false, satisfaction: 2, remark: '窗口说还要居住证明' })
    const again = await caseOf(officer, receipt.workOrderId)
    expect(again.status).toBe('dispatchPending')
    expect(again.timeline.find((entry) => entry.type === 'AnswerRejected')!.text).toContain('居住证明')
  })

  it('a direct answer that nobody objects to closes, and is archived after the window', async () => {
    const receipt = await answered(false)
    test.clock.pass(hours(24) + 1_000)
    await sweep()
    expect((await caseOf(await test.as('agent01'), receipt.workOrderId)).status).toBe('closed')
    test.clock.pass(days(7) + 1_000)
    await sweep()
    expect((await caseOf(await test.as('agent01'), receipt.workOrderId)).status).toBe('archived')
  })
})
