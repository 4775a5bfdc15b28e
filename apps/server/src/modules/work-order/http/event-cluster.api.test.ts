import type { Tracking, WorkOrder } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { days, hours, minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { allOf } from '../../../testing/queues.ts'
import { caseOf, command, register, xijin } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'

const heating = '990100-heating-company'
type Receipt = Awaited<ReturnType<typeof register>>

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const relay = async () => { while ((await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())) > 0); }
const cold = async (no: number, facts: object = {}): Promise<Receipt> => register(await test.as('agent01'), {
  narrative: `西津小区 ${no} 号楼从昨天晚上开始暖气不热，家里只有十五度，老人孩子都冻着，请尽快处理。`, matterCode: '020501', placeId: xijin.placeId, kind: 'help',
  contact: { name: `居民${'甲乙丙丁戊己庚辛壬癸'[no % 10]}`, phone: `139${String(10_000_000 + no)}` }, ...facts,
})
const tracking = async (receipt: Receipt): Promise<Tracking> => (await test.visitor.get<Tracking>(`/api/public/track/${receipt.trackingToken}`)).body
const step = async (account: string, id: string, name: string, body: object = {}) => { test.clock.pass(minutes(1)); await command(await test.as(account), id, name, body) }
const reply = '热源泵站 2 号泵故障，已更换，小区回水温度恢复到 45 度，逐户复核。'
const handled = async (id: string) => {
  await step(`${heating}-h`, id, 'submit-result', { resultType: 'resolved', text: reply, basis: '《供热管理条例》第二十条', requesterOpinion: '认可', solved: true })
  await step(`${heating}-r`, id, 'approve-result')
  await step('review01', id, 'pass-review')
  await relay()
}
const dispatcher = async (id: string): Promise<WorkOrder> => caseOf(await test.as('dispatcher01'), id)

describe('验收场景 6：同一小区 30 人反映供暖', () => {
  it('聚成一簇，主件一次办，逐人回访、各自评价；收错的拆出；不满意的只重办自己那一件', async () => {
    const main = await cold(1)
    const neighbours: Receipt[] = []
    for (let no = 2; no <= 30; no++) neighbours.push(await cold(no))
    // The hints name the neighbours; the dispatcher gathers them in one act.
    const similar = (await (await test.as('dispatcher01')).get<{ items: { workOrderId: string }[] }>(`/api/work-orders/${main.workOrderId}/similar`)).body.items
    expect(similar.length).toBeGreaterThan(0)
    expect(similar.every((item) => neighbours.some((one) => one.workOrderId === item.workOrderId))).toBe(true)
    await step('dispatcher01', main.workOrderId, 'gather-alike', { orderIds: neighbours.map((one) => one.workOrderId) })
    const cluster = (await dispatcher(main.workOrderId)).eventCluster!
    expect(cluster).toMatchObject({ main: null })
    expect(cluster.members.map((member) => member.status)).toEqual(neighbours.map(() => 'merged'))
    expect((await allOf(await test.as('dispatcher01'), '/api/desks/dispatch', 100)).map((row) => row.id)).toContain(main.workOrderId)
    expect((await allOf(await test.as('dispatcher01'), '/api/desks/dispatch', 100)).map((row) => row.id)).not.toContain(neighbours[3]!.workOrderId)

    await step('dispatcher01', main.workOrderId, 'dispatch', { lead: heating, co: [] })
    const late = await cold(31, { attachTo: main.workOrderId })
    await step(`${heating}-c`, main.workOrderId, 'sign-for')
    await step(`${heating}-h`, main.workOrderId, 'record-first-contact', { method: 'phone', outcome: 'reached' })
    expect(await tracking(neighbours[0]!)).toMatchObject({ statusCode: 'merged', unit: '临澜热力集团', replies: [] })

    // One of them is about something else after all.
    const [odd, other, content, discontent] = neighbours as [Receipt, Receipt, Receipt, Receipt]
    await step('agent01', odd.workOrderId, 'clue', { text: '我家是楼上漏水，不是暖气不热。' })
    await step('dispatcher01', odd.workOrderId, 'unmerge', { reason: '实为楼上漏水，不是供暖' })
    const separated = await dispatcher(odd.workOrderId)
    expect(separated).toMatchObject({ status: 'dispatchPending', mergedInto: null })
    expect(separated.timeline.find((entry) => entry.type === 'ClueAdded')!.text).toContain('楼上漏水')
    expect(separated.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total', 'dispatch'])
    expect((await dispatcher(main.workOrderId)).members).not.toContain(odd.workOrderId)
    expect(outcomeOf(await (await test.as('agent01')).post(`/api/work-orders/${other.workOrderId}/unmerge`, { reason: '不是同一处' }))).toBe('403 NOT_YOUR_ROLE')

    await handled(main.workOrderId)
    const waiting = await allOf(await test.as('callback01'), '/api/desks/callBack', 200)
    const asked = [main, ...neighbours.slice(1), late]
    expect(new Set(waiting.map((row) => row.id))).toEqual(new Set(asked.map((one) => one.workOrderId)))
    // The answer is theirs too: on their own page, and before the call-back officer.
    expect((await tracking(content)).replies).toMatchObject([{ unit: '临澜热力集团', text: reply }])
    expect((await tracking(odd)).replies).toEqual([])
    expect((await caseOf(await test.as('callback01'), content.workOrderId)).eventCluster!.main).toMatchObject({ orderNo: main.orderNo, replies: [{ text: reply }] })

    await step('callback01', content.workOrderId, 'start-call-back')
    await step('callback01', content.workOrderId, 'complete-call-back', { contacted: true, solved: true, satisfaction: 5 })
    expect(outcomeOf(await test.visitor.post(`/api/public/track/${discontent.trackingToken}/evaluation`, { contacted: true, solved: false, satisfaction: 1, remark: '我家还是凉的' }))).toBe('200')
    expect(await dispatcher(content.workOrderId)).toMatchObject({ status: 'closed', verdicts: [{ satisfaction: 5 }] })
    const own = await dispatcher(discontent.workOrderId)
    expect(own).toMatchObject({ status: 'rework', verdicts: [{ satisfaction: 1 }], assignments: [{ unit: { code: heating }, role: 'lead' }] })
    expect(own.timeline.findLast((entry) => entry.type === 'ReworkOpened')!.because.map((reason) => reason.code)).toEqual(['REWORK_UNSOLVED', 'MEMBER_REOPENS_OWN'])
    expect(await dispatcher(main.workOrderId)).toMatchObject({ status: 'callBackPending', verdicts: [] })
    expect(await dispatcher(other.workOrderId)).toMatchObject({ status: 'merged', verdicts: [] })
    expect((await dispatcher(main.workOrderId)).eventCluster!.members.find((member) => member.id === content.workOrderId)!.verdict).toEqual({ solved: true, satisfaction: 5 })
    // Their first answer stays on their page while it is done again.
    expect((await tracking(discontent)).replies).toMatchObject([{ text: reply }])

    // A verdict that was not theirs stands beside the main order no more.
    const forged = neighbours[4]!
    const verdictBeside = async () => (await dispatcher(main.workOrderId)).eventCluster!.members.find((member) => member.id === forged.workOrderId)!.verdict
    expect(outcomeOf(await test.visitor.post(`/api/public/track/${forged.trackingToken}/evaluation`, { contacted: true, solved: true, satisfaction: 5 }))).toBe('200')
    expect(await verdictBeside()).toEqual({ solved: true, satisfaction: 5 })
    const record = (await (await test.as('supervise01')).upload<{ id: string }>('/api/attachments', '通话清单.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).body.id
    await step('supervise01', forged.workOrderId, 'confirm-fraud', { text: '评价不是诉求人本人作出的。', attachmentIds: [record] })
    expect(await verdictBeside()).toBeNull()

    // Separated even after it was judged and closed.
    test.clock.pass(days(1))
    await step('dispatcher01', content.workOrderId, 'unmerge', { reason: '核实为自家阀门问题' })
    expect(await dispatcher(content.workOrderId)).toMatchObject({ status: 'dispatchPending', closedAt: null, verdicts: [{ satisfaction: 5 }] })
  }, 120_000)
})

describe('并来并去', () => {
  it('两个主件并成一个，成员一起过去；撤回时一起回来', async () => {
    const [one, two, three, four] = [await cold(41), await cold(42), await cold(43), await cold(44)]
    await step('dispatcher01', one.workOrderId, 'gather-alike', { orderIds: [two.workOrderId] })
    await step('dispatcher01', three.workOrderId, 'gather-alike', { orderIds: [four.workOrderId] })
    await step('dispatcher01', three.workOrderId, 'attach', { targetId: one.workOrderId })
    expect(new Set((await dispatcher(one.workOrderId)).members)).toEqual(new Set([two.workOrderId, three.workOrderId, four.workOrderId]))
    expect(await dispatcher(four.workOrderId)).toMatchObject({ status: 'merged', mergedInto: one.workOrderId })
    expect((await dispatcher(three.workOrderId)).members).toEqual([])
    await command(await test.as('dispatcher01'), three.workOrderId, 'undo')
    expect(await dispatcher(three.workOrderId)).toMatchObject({ status: 'dispatchPending', members: [four.workOrderId] })
    expect(await dispatcher(four.workOrderId)).toMatchObject({ status: 'merged', mergedInto: three.workOrderId })
    expect((await dispatcher(one.workOrderId)).members).toEqual([two.workOrderId])
  })

  it('成员改并到另一主件；并错的一批全部拒绝，谁也没动', async () => {
    const [one, two, three] = [await cold(51), await cold(52), await cold(53)]
    await step('dispatcher01', one.workOrderId, 'gather-alike', { orderIds: [two.workOrderId] })
    await step('dispatcher01', two.workOrderId, 'move-member', { targetId: three.workOrderId, reason: '三号楼同一管线' })
    expect(await dispatcher(two.workOrderId)).toMatchObject({ mergedInto: three.workOrderId })
    expect((await dispatcher(one.workOrderId)).members).toEqual([])
    expect((await dispatcher(three.workOrderId)).members).toEqual([two.workOrderId])
    const four = await cold(54)
    const both = { orderIds: [four.workOrderId, two.workOrderId] }
    expect(outcomeOf(await (await test.as('dispatcher01')).post(`/api/work-orders/${one.workOrderId}/gather-alike`, both))).toBe('409 WRONG_STATUS')
    expect(await dispatcher(four.workOrderId)).toMatchObject({ status: 'dispatchPending' })
  })
})

describe('拆单：一张总回执', () => {
  it('总回执列出每一件和它的状态，全部答复才算答复；拆出的同一诉求人、同一保密级别', async () => {
    const receipt = await cold(61, { secrecyLevel: 2 })
    await step('dispatcher01', receipt.workOrderId, 'split', { parts: [{ narrative: '另外小区西门的路灯坏了三天，晚上看不见路。', matterCode: '010501' }] })
    const page = await tracking(receipt)
    expect(page.masterReceipt).toBeNull()
    expect(page.parts).toMatchObject({ answered: 0, isAnswered: false, items: [{ receiptNo: receipt.receiptNo, isThis: true }, { isThis: false, statusName: '受理中', isAnswered: false }] })
    const childUrl = page.parts!.items[1]!.trackingUrl
    const child = (await test.visitor.get<Tracking>(`/api/public${childUrl}`)).body
    expect(child).toMatchObject({ parts: null, masterReceipt: { receiptNo: receipt.receiptNo, trackingUrl: `/track/${receipt.trackingToken}` } })
    const order = await dispatcher(receipt.workOrderId)
    expect(order.splitParts).toMatchObject({ parent: null, answered: 0, of: 2, children: [{ status: 'dispatchPending' }] })
    const part = await dispatcher(order.children[0]!)
    expect(part).toMatchObject({ secrecyLevel: 2, parentId: receipt.workOrderId, person: { contactId: order.person.contactId }, splitParts: { parent: { id: receipt.workOrderId } } })

    await step('dispatcher01', receipt.workOrderId, 'dispatch', { lead: heating, co: [] })
    await step(`${heating}-c`, receipt.workOrderId, 'sign-for')
    await step(`${heating}-h`, receipt.workOrderId, 'record-first-contact', { method: 'phone', outcome: 'reached' })
    await handled(receipt.workOrderId)
    expect((await tracking(receipt)).parts).toMatchObject({ answered: 1, isAnswered: false, items: [{ isAnswered: true }, { isAnswered: false }] })
    await step('shift01', part.id, 'decline', { reason: 'outOfRegion', alternative: '请拨打路灯所热线' })
    expect((await tracking(receipt)).parts).toMatchObject({ answered: 2, isAnswered: true })
    test.clock.pass(hours(1))
  })
})
