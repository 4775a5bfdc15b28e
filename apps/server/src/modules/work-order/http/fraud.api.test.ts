import type { Tracking } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { caseOf, command, handle, register, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'

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

/** That it is suspicious a person has to see: accounts hold no phone with which the requester's could be compared. */
describe('验收场景 9：承办员用本人手机自问自答', () => {
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
})
