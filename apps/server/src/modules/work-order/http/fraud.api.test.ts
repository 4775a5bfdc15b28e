import type { ClockPage, DocketPage, OverdueSummary, Tracking, WorkOrder } from '@suban/contract'
import type { z } from 'zod'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { days, minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { caseOf, command, handle, register, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'
import { sweepClocks } from '../jobs/sweeper.ts'

const { street } = wangjiangli
const ours = `s${street}`
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
type Notices = { readonly items: { text: string; workOrderId: string }[] }

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const noticesOf = async (account: string, id: string) => {
  while ((await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())) > 0);
  return (await (await test.as(account)).get<Notices>('/api/notices')).body.items.filter((item) => item.workOrderId === id).map((item) => item.text)
}
/** The street's own handler calls from her own phone, handles it, and judges herself on the tracking page. */
const askedAndAnsweredByOneself = async () => {
  const receipt = await register(await test.as('agent01'), { contact: { name: '杨敏', phone: '19900008511' }, dispatchTo: { lead: street, co: ['990101-urban-enforcement'] } })
  await handle(test, receipt.workOrderId, 'passed', ours)
  expect(outcomeOf(await test.visitor.post(`/api/public/track/${receipt.trackingToken}/evaluation`, { contacted: true, solved: true, satisfaction: 5, remark: '办得又快又好' }))).toBe('200')
  return receipt
}
const evidence = async (account: string) => (await (await test.as(account)).upload<{ id: string }>('/api/attachments', '通话清单.png', png)).body.id

const docketOf = async (account: string) => (await test.as(account)).get<z.infer<typeof DocketPage>>('/api/dockets/suspicions?limit=200')
const isInDocket = async (account: string, id: string) => (await docketOf(account)).body.items.some((row) => row.id === id && row.clockId === 'suspicionReview')
/** What a case page says of the inquiry. */
const tracesIn = ({ timeline, clocks, allowedActions }: WorkOrder) => [
  ...timeline.filter(({ type, text }) => ['VerdictSuspected', 'SuspicionDismissed'].includes(type) || text.includes('疑点')).map(({ type }) => type),
  ...clocks.filter(({ clockId }) => clockId === 'suspicionReview').map(({ clockId }) => clockId),
  ...allowedActions.filter(({ action }) => action === 'dismiss-suspicion').map(({ action }) => action),
]
/** People of the unit, of every post, and others of the centre who see the whole case. */
const outsiders = [`${ours}-c`, `${ours}-h`, `${ours}-r`, 'dispatcher01', 'shift01', 'callback01']

describe('验收场景 9：承办员用本人手机自问自答', () => {
  it('验收场景 9：承办员用本人手机自问自答，命中可疑，审查后作废评价', async () => {
    const { workOrderId: id, trackingToken } = await askedAndAnsweredByOneself()
    const track = async () => (await test.visitor.get<Tracking>(`/api/public/track/${trackingToken}`)).body
    const inspector = await test.as('discipline01')

    // The inspector is told, and finds it in the docket with five working days to look into it.
    expect(await noticesOf('discipline01', id)).toEqual([expect.stringContaining('疑似自问自答')])
    for (const account of ['discipline01', 'supervise01']) {
      expect(await isInDocket(account, id)).toBe(true)
      expect(tracesIn(await caseOf(await test.as(account), id))).toEqual(['VerdictSuspected', 'suspicionReview', 'dismiss-suspicion'])
    }
    const suspected = (await caseOf(inspector, id)).timeline.find(({ type }) => type === 'VerdictSuspected')!
    expect(suspected).toMatchObject({ who: '系统', isPublic: false, because: [{ code: 'VERDICT_BY_HANDLER' }] })
    expect(JSON.stringify(suspected)).not.toMatch(/杨敏|19900008511/)
    const clock = (await caseOf(inspector, id)).clocks.find(({ clockId }) => clockId === 'suspicionReview')!
    expect(clock).toMatchObject({ mode: 'working', unit: null })

    // Neither the unit nor anybody else nor the requester learns anything.
    for (const account of outsiders) {
      const client = await test.as(account)
      expect([account, tracesIn(await caseOf(client, id))]).toEqual([account, []])
      expect([account, (await docketOf(account)).status]).toEqual([account, 403])
      expect(outcomeOf(await client.get(`/api/work-orders/${id}/clocks/${clock.no}`))).toBe('404 NO_SUCH_CLOCK')
      expect(outcomeOf(await client.post(`/api/work-orders/${id}/dismiss-suspicion`, { note: '没有的事，不用查' }))).toBe('403 NOT_YOUR_ROLE')
      expect((await noticesOf(account, id)).filter((text) => text.includes('疑'))).toEqual([])
    }
    expect(JSON.stringify(await track())).not.toMatch(/疑点|疑似|自问自答|审查/)
    expect((await track()).verdict).toMatchObject({ satisfaction: 5 })

    // Found to be so: the verdict is void and kept, the order goes back, and now the unit is told what was found.
    const said = { text: '来电号码与承办员登记号码一致，现场并无该诉求，系自问自答。', reference: '纪线〔2026〕9 号' }
    await command(inspector, id, 'confirm-fraud', { ...said, attachmentIds: [await evidence('discipline01')] })
    const again = await caseOf(inspector, id)
    expect(again).toMatchObject({ status: 'rework', reworkRound: 1, verdicts: [{ satisfaction: 5, isVoid: true }] })
    expect(again.clocks.filter((one) => one.stoppedAt === null).map(({ clockId }) => clockId).toSorted()).toEqual(['rework', 'total'])
    expect(await isInDocket('discipline01', id)).toBe(false)
    expect((await caseOf(await test.as(`${ours}-c`), id)).timeline.find(({ type }) => type === 'FraudConfirmed')!.text).toContain(said.text)
    expect(await noticesOf(`${ours}-c`, id)).toContainEqual(expect.stringContaining('查实虚假办结'))
    expect((await track()).verdict).toBeNull()
  })

  it('验收场景 9：审查后排除疑点的，写明情况，评价照常算数，期满归档', async () => {
    const { workOrderId: id, trackingToken } = await askedAndAnsweredByOneself()
    const supervisor = await test.as('supervise01')
    expect(outcomeOf(await supervisor.post(`/api/work-orders/${id}/dismiss-suspicion`, { note: '无' }))).toBe('422 INVALID_INPUT')
    await command(supervisor, id, 'dismiss-suspicion', { note: '杨敏住在望江里，家门口确有摊贩，已与邻居核实。' })
    const dismissed = await caseOf(supervisor, id)
    expect(dismissed).toMatchObject({ status: 'closed', verdicts: [{ satisfaction: 5 }] })
    expect(dismissed.verdicts[0]).not.toHaveProperty('isVoid')
    expect(dismissed.timeline.at(-1)).toMatchObject({ type: 'SuspicionDismissed', text: expect.stringContaining('已与邻居核实') as string })
    expect(await isInDocket('supervise01', id)).toBe(false)
    expect(outcomeOf(await supervisor.post(`/api/work-orders/${id}/dismiss-suspicion`, { note: '再排除一次' }))).toBe('409 NOTHING_SUSPECTED')
    expect(tracesIn(await caseOf(await test.as(`${ours}-c`), id))).toEqual([])
    expect(JSON.stringify((await test.visitor.get<Tracking>(`/api/public/track/${trackingToken}`)).body)).not.toMatch(/疑点|邻居|审查/)
  })

  it('验收场景 9：别人的号码、没办过这件的人的号码：不算可疑；号码怎么写都认得', async () => {
    const judged = async (facts: object) => {
      const receipt = await register(await test.as('agent01'), { dispatchTo: { lead: street, co: ['990101-urban-enforcement'] }, ...facts })
      await handle(test, receipt.workOrderId, 'passed', ours)
      expect(outcomeOf(await test.visitor.post(`/api/public/track/${receipt.trackingToken}/evaluation`, { contacted: true, solved: true, satisfaction: 5 }))).toBe('200')
      return tracesIn(await caseOf(await test.as('discipline01'), receipt.workOrderId))
    }
    expect(await judged({})).toEqual([])
    // A call-taker of the centre has a lamp at home, too.
    expect(await judged({ contact: { name: '李贵生', phone: '19900008888' } })).toEqual([])
    // However the number is written.
    expect(await judged({ contact: { name: '杨敏', phone: '+86 199 0000 8511' } })).toEqual(['VerdictSuspected', 'suspicionReview', 'dismiss-suspicion'])
  })

  it('验收场景 9：审查查实后，原评价作废但留痕，回到原单位重办，时钟重新走，重办的评价才算数', async () => {
    const { workOrderId: id, trackingToken } = await askedAndAnsweredByOneself()
    const track = async () => (await test.visitor.get<Tracking>(`/api/public/track/${trackingToken}`)).body
    expect(await caseOf(await test.as('discipline01'), id)).toMatchObject({ status: 'closed', verdicts: [{ by: 'requester', satisfaction: 5 }] })
    const said = { text: '来电号码与承办员登记号码一致，现场并无该诉求，系自问自答。', reference: '纪线〔2026〕9 号' }
    const inspector = await test.as('discipline01')
    expect(outcomeOf(await inspector.post(`/api/work-orders/${id}/confirm-fraud`, { ...said, attachmentIds: [] }))).toBe('422 EVIDENCE_MISSING')
    for (const account of [`${ours}-c`, 'dispatcher01', 'callback01']) expect(outcomeOf(await (await test.as(account)).post(`/api/work-orders/${id}/confirm-fraud`, { ...said, attachmentIds: [await evidence(account)] }))).toBe('403 NOT_YOUR_ROLE')
    await command(inspector, id, 'confirm-fraud', { ...said, attachmentIds: [await evidence('discipline01')] })

    const again = await caseOf(inspector, id)
    expect(again).toMatchObject({ status: 'rework', closedAt: null, reworkRound: 1, verdicts: [{ satisfaction: 5, isVoid: true }] })
    expect(again.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId).toSorted()).toEqual(['rework', 'total'])
    expect(again.timeline.find((entry) => entry.type === 'FraudConfirmed')!.text).toContain('纪线〔2026〕9 号')
    expect(await noticesOf(`${ours}-c`, id)).not.toEqual([])
    expect((await track()).statusCode).toBe('rework')
    expect(JSON.stringify((await track()).timeline)).not.toContain('纪线')

    test.clock.pass(minutes(30))
    await command(await test.as(`${ours}-c`), id, 'accept-rework')
    await command(await test.as(`${ours}-h`), id, 'submit-result', { resultType: 'explained', text: '经复核现场没有摊贩占道，已如实记录。', basis: '现场核查记录', requesterOpinion: '无异议', solved: true, waiveCo: '协办单位已到场核实' })
    await command(await test.as(`${ours}-r`), id, 'approve-result')
    await command(await test.as('review01'), id, 'pass-review')
    await command(await test.as('callback01'), id, 'start-call-back')
    await command(await test.as('callback01'), id, 'complete-call-back', { contacted: true, solved: true, satisfaction: 3 })
    const closed = await caseOf(inspector, id)
    expect(closed).toMatchObject({ status: 'closed', verdicts: [{ satisfaction: 5, isVoid: true }, { satisfaction: 3 }] })
    expect(closed.verdicts[1]).not.toHaveProperty('isVoid')
    expect((await track()).verdict).toMatchObject({ satisfaction: 3 })
  })

  it('验收场景 9：作废的评价，诉求人的进度页也不再当作评价', async () => {
    const { workOrderId: id, trackingToken } = await askedAndAnsweredByOneself()
    await command(await test.as('supervise01'), id, 'confirm-fraud', { text: '来电号码与承办员登记号码一致，系自问自答。', attachmentIds: [await evidence('supervise01')] })
    expect((await test.visitor.get<Tracking>(`/api/public/track/${trackingToken}`)).body.verdict).toBeNull()
  })

  it('验收场景 9：审查逾期，亮灯只给审查的人看；审查完之前不归档', async () => {
    const { workOrderId: id } = await askedAndAnsweredByOneself()
    test.clock.pass(days(9))
    await sweepClocks(test.db, test.city.workOrders, test.clock.now())
    const isListed = async (account: string) => (await (await test.as(account)).get<z.infer<typeof ClockPage>>('/api/overdue?lamp=red')).body.items.some((row) => row.id === id && row.clockId === 'suspicionReview')
    const isCounted = async (account: string) => (await (await test.as(account)).get<z.infer<typeof OverdueSummary>>('/api/overdue/summary')).body.items.some(({ clockId }) => clockId === 'suspicionReview')
    for (const [account, knows] of [['discipline01', true], ['supervise01', true], ['shift01', false], ['dispatcher01', false], ['analyst01', false], [`${ours}-c`, false]] as const) {
      expect([account, await isListed(account), await isCounted(account)]).toEqual([account, knows, knows])
    }
    const turned = async (account: string) => (await caseOf(await test.as(account), id)).timeline.filter(({ type, text }) => type === 'ClockTurned' && text.includes('疑点')).length
    expect([await turned('discipline01'), await turned(`${ours}-c`), await turned('shift01')]).toEqual([1, 0, 0])
    expect(await noticesOf('discipline01', id)).toContainEqual(expect.stringContaining('疑点审查钟'))
    expect((await noticesOf(`${ours}-c`, id)).filter((text) => text.includes('疑'))).toEqual([])
    // The window for reopening is over, and it still waits; once it has its answer, it is archived.
    expect((await caseOf(await test.as('discipline01'), id)).status).toBe('closed')
    await command(await test.as('discipline01'), id, 'dismiss-suspicion', { note: '本人家门口确有其事，已核实。' })
    await sweepClocks(test.db, test.city.workOrders, test.clock.now())
    expect((await caseOf(await test.as('discipline01'), id)).status).toBe('archived')
  })
})
