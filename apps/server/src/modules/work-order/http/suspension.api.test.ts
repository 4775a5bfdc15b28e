import type { SuspensionPage, Tracking } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { dayOf } from '../../../kernel/time.ts'
import { days, hours, minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { caseOf, command, handle, register, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'
import { sweepClocks } from '../jobs/sweeper.ts'

const { street } = wangjiangli
/** Accounts of the street's people begin so. */
const ours = `s${street}`
const arbiter = 'arbiter-990101'
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
type Notices = { readonly items: { text: string; workOrderId: string }[] }

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const sweep = async () => {
  await sweepClocks(test.db, test.city.workOrders, test.clock.now())
  while ((await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())) > 0);
}
const order = async (id: string) => caseOf(await test.as('dispatcher01'), id)
const handlingOf = async (id: string) => (await order(id)).clocks.findLast((clock) => clock.clockId === 'handling' && clock.unit?.code === street)!
const noticesOf = async (account: string, id: string) => { await sweep(); return (await (await test.as(account)).get<Notices>('/api/notices')).body.items.filter((item) => item.workOrderId === id).map((item) => item.text) }
const ledger = async (account: string, list: string) => (await (await test.as(account)).get<SuspensionPage>(`/api/suspensions?list=${list}`)).body.items
/** 停车位不足, fifteen days: the street leads it alone and has spoken with the requester. */
const inHand = async () => {
  const receipt = await register(await test.as('agent01'), { narrative: '小区三百多户只有八十个车位，晚上回来根本没处停，希望能建个停车场。', matterCode: '060401', kind: 'help', dispatchTo: { lead: street, co: [] } })
  await handle(test, receipt.workOrderId, 'contacted')
  return receipt
}
const dayIn = (count: number) => dayOf(test.clock.now() + days(count))
const application = async () => ({
  category: 'project', plan: '利用北门闲置地块建立体车库，今年完成立项、施工图和招标。', responsibleName: '郑长江', responsiblePost: '街道办副主任', funding: '区财政 300 万元',
  milestones: [{ on: dayIn(30), text: '完成立项' }, { on: dayIn(80), text: '车库开工' }], expiresOn: dayIn(90),
  toRequester: '车位要靠新建车库解决，预计三个月内开工，每月向您告知进展。', toldHow: 'sms', toldOn: dayIn(0),
  attachmentIds: [(await (await test.as(`${ours}-c`)).upload<{ id: string }>('/api/attachments', '立项批复.png', png)).body.id],
})
const apply = async (id: string) => (await test.as(`${ours}-c`)).post(`/api/work-orders/${id}/apply-suspension`, await application())

describe('验收场景 8：挂账', () => {
  it('验收场景 8：超时件申请挂账被拒，按钮上就写明为什么；申请时没超、审的时候超了，也不能批', async () => {
    const late = (await inHand()).workOrderId
    const slow = (await inHand()).workOrderId
    test.clock.set(Date.parse((await handlingOf(late)).dueAt!) - hours(1))
    expect(outcomeOf(await apply(slow))).toBe('200')
    await command(await test.as(arbiter), slow, 'decide-suspension', { isApproved: true, note: '确需工程，同意上报' })
    test.clock.pass(hours(2))
    await sweep()
    expect(outcomeOf(await apply(late))).toBe('409 SUSPENSION_TOO_LATE')
    const button = (await caseOf(await test.as(`${ours}-c`), late)).allowedActions.find((action) => action.action === 'apply-suspension')!
    expect(button.refusedBecause).toMatchObject({ code: 'SUSPENSION_TOO_LATE', zh: expect.stringContaining('超时件不能挂账') as string })
    expect(outcomeOf(await (await test.as('supervise01')).post(`/api/work-orders/${slow}/decide-suspension`, { isApproved: true, note: '同意挂账办理' }))).toBe('409 SUSPENSION_TOO_LATE')
    expect(await order(slow)).toMatchObject({ status: 'handling' })
    expect((await ledger('supervise01', 'suspended')).map((row) => row.id)).not.toContain(slow)
  })

  it('验收场景 8：区审、市审两道，挂账期间办理钟停着，诉求人看得到计划；到期未销账自动回办，时限接着走，督办随之发起', async () => {
    const receipt = await inHand()
    const id = receipt.workOrderId
    const before = await handlingOf(id)
    expect(outcomeOf(await apply(id))).toBe('200')
    expect((await ledger('supervise01', 'requests')).find((row) => row.id === id)).toMatchObject({ stage: 'district' })
    expect(outcomeOf(await (await test.as('supervise01')).post(`/api/work-orders/${id}/decide-suspension`, { isApproved: true, note: '同意挂账办理' }))).toBe('403 NOT_THE_EXAMINER')
    expect(await noticesOf(arbiter, id)).toContainEqual(expect.stringContaining('申请挂账，请审核'))
    await command(await test.as(arbiter), id, 'decide-suspension', { isApproved: true, note: '确需工程，同意上报' })
    const heldUp = test.clock.now()
    await command(await test.as('supervise01'), id, 'decide-suspension', { isApproved: true, note: '同意挂账办理' })
    const expiresOn = dayIn(90)
    expect(await order(id)).toMatchObject({ status: 'suspended', suspension: { stage: 'suspended', expiresOn, responsible: '街道办副主任 郑长江' } })
    expect(await handlingOf(id)).toMatchObject({ stoppedAt: null, dueAt: null, paused: { since: new Date(heldUp).toISOString() } })
    expect((await ledger('supervise01', 'suspended')).find((row) => row.id === id)).toMatchObject({ stage: 'suspended', daysLeft: 90, milestones: [{ state: 'open' }, { state: 'open' }] })
    const page = (await test.visitor.get<Tracking>(`/api/public/track/${receipt.trackingToken}`)).body
    expect(page).toMatchObject({ statusCode: 'suspended', suspension: { until: expiresOn, phases: [{ text: '完成立项' }, { text: '车库开工' }] } })

    test.clock.pass(days(31))
    await sweep()
    expect(await noticesOf(`${ours}-c`, id)).toContainEqual(expect.stringContaining('第 1 个挂账节点逾期'))
    test.clock.set(Date.parse(`${expiresOn}T23:59:59.999+08:00`) + minutes(1))
    await sweep()
    const back = await order(id)
    expect(back).toMatchObject({ status: 'handling', suspension: { stage: 'expired' }, supervisions: [{ unit: { code: street }, rung: 'supervise', openedBy: 'policy', outcome: null }] })
    expect(back.supervisions![0]!.because[0]!.zh).toContain('挂账到期未销账')
    const told = await noticesOf(`${ours}-c`, id)
    expect(told).toContainEqual(expect.stringContaining('挂账到期未销账，已回到办理'))
    expect(told).toContainEqual(expect.stringContaining('督办'))
    // What was left when it was suspended is left now, no more and no less.
    const leftThen = Date.parse(before.dueAt!) - heldUp
    expect(Date.parse((await handlingOf(id)).dueAt!) - Date.parse(`${expiresOn}T23:59:59.999+08:00`)).toBeLessThanOrEqual(leftThen)
    expect(Math.abs(Date.parse((await handlingOf(id)).dueAt!) - Date.parse(`${expiresOn}T23:59:59.999+08:00`) - leftThen)).toBeLessThan(minutes(5))
    expect((await ledger('supervise01', 'ended')).find((row) => row.id === id)).toMatchObject({ stage: 'expired' })
    expect(outcomeOf(await apply(id))).toBe('409 SUSPENDED_ONCE')
  })
})
