import type { Tracking } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { hours, minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { caseOf, command, register, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'
import { sweepClocks } from '../jobs/sweeper.ts'

const bureau = '990101-civil-affairs'
const oldAge = '120203'
const reply = { answer: '满 90 周岁的每月 200 元，由户籍所在街道登记，次月起发放，可由子女代办。', basis: '《临澜市高龄津贴发放办法》第六条' }
type Notices = { readonly items: { text: string; workOrderId: string }[] }
type Receipt = Awaited<ReturnType<typeof register>>

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const sweep = async () => {
  await sweepClocks(test.db, test.city.workOrders, test.clock.now())
  while ((await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())) > 0);
}
const question = async (facts: object = {}): Promise<Receipt> =>
  register(await test.as('agent01'), { narrative: '请问我母亲今年 90 岁，高龄补贴有多少，怎么领？', matterCode: oldAge, kind: 'consultation', ...facts })
const tracking = async (receipt: Receipt) => (await test.visitor.get<Tracking>(`/api/public/track/${receipt.trackingToken}`)).body
const seenByCentre = async (id: string) => caseOf(await test.as('dispatcher01'), id)
const totalOf = async (id: string) => (await seenByCentre(id)).clocks.filter((clock) => clock.clockId === 'total')
const noticesOf = async (account: string, id: string) => { await sweep(); return (await (await test.as(account)).get<Notices>('/api/notices')).body.items.filter((item) => item.workOrderId === id).map((item) => item.text) }

describe('验收场景 1：咨询「90 岁补贴」', () => {
  it('验收场景 1：当场直接答复，诉求人马上看得到答复和依据，从受理到答复不过一天；没有异议即办结，单位不曾被打扰', async () => {
    const receipt = await question({ directAnswer: reply })
    const page = await tracking(receipt)
    expect(page.statusCode).toBe('directAnswered')
    expect(page.replies).toMatchObject([{ text: expect.stringContaining(reply.answer) as string }])
    expect(page.can.rejectAnswer).toBe(true)
    const order = await seenByCentre(receipt.workOrderId)
    expect(order.assignments).toEqual([])
    const answered = order.timeline.find((entry) => entry.type === 'RequestAnswered')!
    expect(answered.text).toContain(reply.basis)
    expect(Date.parse(answered.at) - Date.parse((await totalOf(receipt.workOrderId))[0]!.startedAt)).toBeLessThan(hours(24))

    test.clock.pass(hours(24) + minutes(1))
    await sweep()
    expect(await seenByCentre(receipt.workOrderId)).toMatchObject({ status: expect.stringMatching(/^(closed|callBackPending)$/) as string })
    expect(outcomeOf(await test.visitor.post(`/api/public/track/${receipt.trackingToken}/answer-rejection`, { reason: '说的不是我们街道' }))).toMatch(/^409 /)
  })

  it('验收场景 1：直接答复被说不准的，转为工单派给单位，总钟从头到尾只有一个', async () => {
    const receipt = await question({ directAnswer: reply })
    const [before] = await totalOf(receipt.workOrderId)
    test.clock.pass(hours(3))
    expect(outcomeOf(await test.visitor.post(`/api/public/track/${receipt.trackingToken}/answer-rejection`, { reason: '母亲户口不在本市，没有说怎么办' }))).toBe('200')
    expect(await seenByCentre(receipt.workOrderId)).toMatchObject({ status: 'dispatchPending', proposal: { lead: { code: wangjiangli.street } } })
    expect(await totalOf(receipt.workOrderId)).toMatchObject([{ startedAt: before!.startedAt, stoppedAt: null }])
  })

  /** Passed on twice: the street was not the right one, and now its bureau has it. */
  const passedOnTwice = async (): Promise<Receipt> => {
    const receipt = await question({ dispatchTo: { lead: wangjiangli.street, co: [bureau] } })
    const { workOrderId: id } = receipt
    await command(await test.as(`s${wangjiangli.street}-c`), id, 'request-return', { reason: 'notMyDuty', basis: '发放标准由民政局解释', proposedUnit: bureau })
    await command(await test.as('dispatcher01'), id, 'approve-return', { note: '请民政局答复' })
    await command(await test.as('dispatcher01'), id, 'dispatch', { lead: bureau, co: [] })
    test.clock.pass(minutes(5))
    return receipt
  }
  /** The centre has it again, the units are rid of it, and it can only be answered. */
  const isBackAtCentre = async ({ workOrderId: id }: Receipt) => {
    const order = await seenByCentre(id)
    expect(order.status).toBe('dispatchPending')
    expect(order.assignments.filter((share) => !['returned', 'takenBack'].includes(share.status))).toEqual([])
    expect(order.clocks.filter((clock) => clock.stoppedAt === null && ['sign', 'handling'].includes(clock.clockId))).toEqual([])
    expect(order.clocks.filter((clock) => clock.stoppedAt === null && clock.clockId === 'dispatch')).toHaveLength(1)
    expect(await totalOf(id)).toMatchObject([{ startedAt: order.registeredAt }])
    expect(order.timeline.find((entry) => entry.type === 'QuestionReturnedToCentre')!.because).toHaveLength(1)
    expect(await noticesOf(`${bureau}-c`, id)).toContainEqual(expect.stringContaining('不再由本单位办理'))
    const dispatcher = await test.as('dispatcher01')
    expect(outcomeOf(await dispatcher.post(`/api/work-orders/${id}/dispatch`, { lead: wangjiangli.street, co: [bureau] }))).toBe('409 QUESTION_STAYS_AT_CENTRE')
  }

  it('验收场景 1：转派两次，第二家还想推出去，自动回到中心，由中心兜底答复，谁也不能再派', async () => {
    const receipt = await passedOnTwice()
    await command(await test.as(`${bureau}-c`), receipt.workOrderId, 'request-return', { reason: 'notMyDuty', basis: '医保待遇由医保局解释', proposedUnit: '990101-medical-insurance' })
    await isBackAtCentre(receipt)
    await command(await test.as('agent02'), receipt.workOrderId, 'answer-directly', reply)
    expect(await tracking(receipt)).toMatchObject({ statusCode: 'directAnswered', replies: [{ text: expect.stringContaining(reply.answer) as string }] })
    const [total] = await totalOf(receipt.workOrderId)
    expect(test.clock.now() - Date.parse(total!.startedAt)).toBeLessThan(hours(24))
  })

  it('验收场景 1：转派两次，到期没人答复，也自动回到中心', async () => {
    const receipt = await passedOnTwice()
    const due = (await seenByCentre(receipt.workOrderId)).clocks.find((clock) => clock.clockId === 'handling' && clock.stoppedAt === null)!.dueAt!
    test.clock.set(Date.parse(due) + minutes(1))
    await sweep()
    await isBackAtCentre(receipt)
  })
})
