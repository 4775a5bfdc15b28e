import type { PublishedExclusions, SuspensionPage, Tracking } from '@suban/contract'
import type { z } from 'zod'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { evidenceOf } from '../../../testing/attachments.ts'
import { days, hours, minutes } from '../../../testing/clock.ts'
import { outcomeOf, type Answer } from '../../../testing/client.ts'
import { caseOf, command, dispatched, handle, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'
import { sweepClocks } from '../jobs/sweeper.ts'

const street = wangjiangli.street
const ours = `s${street}`
const enforcement = '990101-urban-enforcement'
type Exclusions = z.infer<typeof PublishedExclusions>

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const sweep = async () => {
  await sweepClocks(test.db, test.city.workOrders, test.clock.now())
  while ((await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())) > 0);
}
const post = async (account: string, id: string, name: string, body: object = {}): Promise<Answer> => (await test.as(account)).post(`/api/work-orders/${id}/${name}`, body)
/** The day so many days from now, in the city. */
const dayIn = (count: number): string => new Date(test.clock.now() + days(count) + hours(8)).toISOString().slice(0, 10)

const application = async (facts: object = {}) => ({
  category: 'project', plan: '管线须整体改造，已列入本年度计划，分三步施工。', milestones: [{ on: dayIn(20), text: '完成招标' }, { on: dayIn(60), text: '管线敷设完' }],
  responsibleName: '陈主任', responsiblePost: '办事处主任', funding: '区财政 80 万元', expiresOn: dayIn(90), toRequester: '须整体改造，预计三个月内完工，期间先用临时管道。', toldHow: 'letter', toldOn: dayIn(0),
  attachmentIds: await evidenceOf(await test.as(`${ours}-c`)), ...facts,
})
/** Led by the street, spoken with the requester. */
const handled = async () => {
  const receipt = await dispatched(await test.as('agent01'), { dispatchTo: { lead: street, co: [enforcement] } })
  await handle(test, receipt.workOrderId, 'contacted')
  return { id: receipt.workOrderId, token: receipt.trackingToken }
}
const suspended = async (facts: object = {}) => {
  const order = await handled()
  await command(await test.as(`${ours}-c`), order.id, 'apply-suspension', await application(facts))
  await command(await test.as('arbiter-990101'), order.id, 'decide-suspension', { isApproved: true, note: '情况属实，同意上报' })
  await command(await test.as('supervise01'), order.id, 'decide-suspension', { isApproved: true, note: '同意挂账，按节点上报' })
  return order
}
const trackingOf = async (token: string) => (await test.visitor.get<Tracking>(`/api/public/track/${token}`)).body
const ledger = async (account: string, query = '') => (await (await test.as(account)).get<SuspensionPage>(`/api/suspensions${query}`)).body
const clockOf = async (id: string, clockId: string, unit: string | null) =>
  (await caseOf(await test.as('dispatcher01'), id)).clocks.find((clock) => clock.clockId === clockId && clock.stoppedAt === null && (unit === null || clock.unit?.code === unit))

describe('挂账：谁、何时、凭什么，两级审核、节点、销账', () => {
  it('超时件不得挂账', async () => {
    const { id } = await handled()
    test.clock.pass(days(16))
    await sweep()
    expect(outcomeOf(await post(`${ours}-c`, id, 'apply-suspension', await application()))).toBe('409 SUSPENSION_TOO_LATE')
  })

  it('超过 365 日、节点次序不对、没有佐证、协办单位、经办人都不能申请', async () => {
    const { id } = await handled()
    expect(outcomeOf(await post(`${ours}-c`, id, 'apply-suspension', await application({ expiresOn: dayIn(366) })))).toBe('422 SUSPENSION_TOO_LONG')
    expect(outcomeOf(await post(`${ours}-c`, id, 'apply-suspension', await application({ milestones: [{ on: dayIn(60), text: '完工' }, { on: dayIn(20), text: '招标' }] })))).toBe('422 MILESTONES_OUT_OF_ORDER')
    expect(outcomeOf(await post(`${ours}-c`, id, 'apply-suspension', await application({ attachmentIds: [] })))).toMatch(/^4\d\d [A-Z_]*EVIDENCE/)
    expect(outcomeOf(await post(`${ours}-h`, id, 'apply-suspension', await application()))).toBe('403 NOT_YOUR_ROLE')
    await command(await test.as(`${enforcement}-c`), id, 'sign-for')
    expect(outcomeOf(await post(`${enforcement}-c`, id, 'apply-suspension', { ...(await application()), attachmentIds: await evidenceOf(await test.as(`${enforcement}-c`)) }))).toBe('403 LEAD_ONLY')
  })

  it('两级审核后挂账：办理钟停住，诉求人看得到计划；到期未销账自动回办、不能再挂', async () => {
    const { id, token } = await suspended()
    const seen = await caseOf(await test.as(`${ours}-c`), id)
    expect(seen).toMatchObject({ status: 'suspended', suspension: { stage: 'suspended', unit: { code: street }, responsible: '办事处主任 陈主任', expiresOn: dayIn(90), milestones: [{ no: 1, state: 'open' }, { no: 2, state: 'open' }] } })
    expect(seen.clocks.find((clock) => clock.clockId === 'handling' && clock.unit?.code === street)!.dueAt).toBeNull()
    const page = await trackingOf(token)
    expect(page).toMatchObject({ statusCode: 'suspended', dueAt: null, suspension: { responsible: '办事处主任 陈主任', until: dayIn(90), phases: [{ text: '完成招标', state: 'open' }, { text: '管线敷设完' }] } })
    expect(page.nextZh).toContain('计划')
    // Nobody whose word counts elsewhere has anything to decide here any more, and nothing can be asked twice.
    expect(outcomeOf(await post(`${ours}-c`, id, 'apply-suspension', await application()))).toBe('409 WRONG_STATUS')
    test.clock.pass(days(91))
    await sweep()
    const back = await caseOf(await test.as(`${ours}-c`), id)
    expect(back).toMatchObject({ status: 'handling', suspension: { stage: 'expired', milestones: [{ state: 'missed' }, { state: 'missed' }] } })
    expect((await clockOf(id, 'handling', street))!.dueAt).not.toBeNull()
    expect(back.timeline.map((entry) => entry.type)).toEqual(expect.arrayContaining(['MilestoneMissed', 'SuspensionExpired', 'SupervisionOpened']))
    expect(outcomeOf(await post(`${ours}-c`, id, 'apply-suspension', await application()))).toBe('409 SUSPENDED_ONCE')
  })

  it('办理钟接着走原来剩下的时间', async () => {
    const order = await handled()
    test.clock.pass(days(1))
    const before = (await clockOf(order.id, 'handling', street))!
    await command(await test.as(`${ours}-c`), order.id, 'apply-suspension', await application())
    await command(await test.as('arbiter-990101'), order.id, 'decide-suspension', { isApproved: true, note: '同意上报' })
    await command(await test.as('supervise01'), order.id, 'decide-suspension', { isApproved: true, note: '同意挂账' })
    const stopped = test.clock.now()
    const left = Date.parse(before.dueAt!) - stopped
    test.clock.pass(days(91))
    await sweep()
    const { expiresOn } = (await caseOf(await test.as('dispatcher01'), order.id)).suspension!
    // The last instant of the day of the expiry is where it goes on, however late that is noticed.
    const end = Date.parse(`${expiresOn}T24:00:00+08:00`)
    expect(Math.abs(Date.parse((await clockOf(order.id, 'handling', street))!.dueAt!) - (end + left))).toBeLessThanOrEqual(1)
  })

  it('区里不同意、市里不同意：办理钟本来就在走；审核的人须回避', async () => {
    const { id } = await handled()
    await command(await test.as(`${ours}-c`), id, 'apply-suspension', await application())
    expect(outcomeOf(await post('supervise01', id, 'decide-suspension', { isApproved: true, note: '同意挂账' }))).toBe('403 NOT_THE_EXAMINER')
    expect(outcomeOf(await post('arbiter-990102', id, 'decide-suspension', { isApproved: true, note: '同意挂账' }))).toMatch(/^40[34] /)
    await command(await test.as('arbiter-990101'), id, 'decide-suspension', { isApproved: false, note: '没有资金来源' })
    expect(await caseOf(await test.as(`${ours}-c`), id)).toMatchObject({ status: 'handling', suspension: { stage: 'refused' } })
    expect((await clockOf(id, 'handling', street))!.dueAt).not.toBeNull()
  })

  it('报节点、销账须附照片、由区里核验；不过关留在台账', async () => {
    const { id, token } = await suspended()
    const coordinator = await test.as(`${ours}-c`)
    const check = (await clockOf(id, 'suspensionCheck', street))!
    test.clock.pass(days(15))
    await command(await test.as(`${ours}-c`), id, 'report-milestone', { milestone: 1, text: '已完成招标，下周进场', attachmentIds: await evidenceOf(await test.as(`${ours}-c`)) })
    expect(Date.parse((await clockOf(id, 'suspensionCheck', street))!.dueAt!)).toBeGreaterThan(Date.parse(check.dueAt!))
    expect(outcomeOf(await post(`${ours}-c`, id, 'report-milestone', { milestone: 1, text: '再报一次', attachmentIds: await evidenceOf(await test.as(`${ours}-c`)) }))).toBe('422 MILESTONE_UNKNOWN')
    expect((await trackingOf(token)).suspension!.phases[0]).toMatchObject({ state: 'done' })
    const reply = { resultType: 'resolved', text: '管线已全部更换，通水试压合格。', basis: '竣工验收单', requesterOpinion: '认可', solved: true, waiveCo: '协办单位已到场配合' }
    expect(outcomeOf(await post(`${ours}-c`, id, 'clear-suspension', { ...reply, attachmentIds: [] }))).toMatch(/EVIDENCE/)
    await command(await test.as(`${ours}-c`), id, 'clear-suspension', { ...reply, attachmentIds: await evidenceOf(await test.as(`${ours}-c`)) })
    await command(await test.as('arbiter-990101'), id, 'verify-clearance', { isAccepted: false, note: '照片看不出已回填' })
    expect((await caseOf(await test.as('dispatcher01'), id)).status).toBe('suspended')
    await command(await test.as(`${ours}-c`), id, 'clear-suspension', { ...reply, attachmentIds: await evidenceOf(await test.as(`${ours}-c`)) })
    await command(await test.as('arbiter-990101'), id, 'verify-clearance', { isAccepted: true, note: '现场核实，路面已恢复' })
    expect(await caseOf(await test.as('dispatcher01'), id)).toMatchObject({ status: 'unitReview', suspension: { stage: 'cleared' } })
    expect(outcomeOf(await coordinator.get('/api/suspensions'))).toMatch(/^(200|401)/)
    await command(await test.as(`${ours}-r`), id, 'approve-result')
    expect((await caseOf(await test.as('dispatcher01'), id)).status).toBe('centreReview')
  })
})

describe('挂账台账 GET /api/suspensions', () => {
  it('督办看全市、单位看自己的；按单位、类别、将到期、节点逾期筛选；翻页不漏不重；计数对得上', async () => {
    const made = [await suspended({ category: 'history', expiresOn: dayIn(25), milestones: [{ on: dayIn(10), text: '腾退' }] }), await suspended({ category: 'litigation' }), await suspended()]
    test.clock.pass(days(12))
    await sweep()
    const all = await ledger('supervise01', '?limit=200')
    expect(made.every(({ id }) => all.items.some((row) => row.id === id))).toBe(true)
    expect(all.counts.suspended).toBe(all.items.length)
    expect(all.items.map((row) => row.expiresOn)).toEqual(all.items.map((row) => row.expiresOn).toSorted())

    const late = (await ledger('supervise01', '?overdue=true')).items
    expect(late.map((row) => row.id)).toContain(made[0]!.id)
    expect(late.every((row) => row.milestones.some((milestone) => milestone.state === 'missed') && row.lamp === 'red')).toBe(true)
    expect(all.counts.overdue).toBe(late.length)
    expect((await ledger('supervise01', '?category=litigation')).items.map((row) => row.id)).toEqual([made[1]!.id])
    const soon = (await ledger('supervise01', '?expiringDays=20')).items
    expect(soon.map((row) => row.id)).toEqual([made[0]!.id])
    expect((await ledger('supervise01', `?unit=${enforcement}`)).items).toEqual([])

    const pages: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: SuspensionPage = await ledger('supervise01', `?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`)
      pages.push(...page.items.map((row) => row.id))
      cursor = page.next
    }
    expect(pages).toEqual(all.items.map((row) => row.id))

    expect((await ledger(`${ours}-c`, '?limit=200')).items.map((row) => row.id)).toEqual(all.items.map((row) => row.id))
    expect((await ledger('s990102001-c')).items).toEqual([])
    expect((await ledger('s990102001-c', `?unit=${street}`)).items).toEqual([])
    expect((await ledger('leader01', '?limit=200')).items).toHaveLength(all.items.length)
    expect((await ledger('leader-990102')).items).toEqual([])
    expect((await ledger('leader-990101', '?limit=200')).items).toHaveLength(all.items.length)
    expect(outcomeOf(await (await test.as('agent02')).get('/api/suspensions'))).toMatch(/^403/)
    expect(outcomeOf(await test.visitor.get('/api/suspensions'))).toMatch(/^401/)
    expect(outcomeOf(await (await test.as('supervise01')).get('/api/suspensions?cursor=x'))).toBe('200')
    expect(outcomeOf(await (await test.as('supervise01')).get('/api/suspensions?category=nothing'))).toMatch(/^4/)
  })

  it('待审核、已了结各在一栏', async () => {
    const { id } = await handled()
    await command(await test.as(`${ours}-c`), id, 'apply-suspension', await application())
    expect((await ledger('supervise01', '?list=requests')).items.find((row) => row.id === id)).toMatchObject({ stage: 'district', daysLeft: null })
    expect((await (await test.as('arbiter-990101')).get<{ items: { id: string }[] }>('/api/dockets/suspensionRequests')).body.items.map((row) => row.id)).toContain(id)
    await command(await test.as('arbiter-990101'), id, 'decide-suspension', { isApproved: false, note: '没有资金来源' })
    expect((await ledger('supervise01', '?list=ended')).items.find((row) => row.id === id)).toMatchObject({ stage: 'refused' })
    expect((await (await test.as('supervise01')).get<Exclusions>('/api/exclusions/published')).body.items).toEqual([])
  })
})
