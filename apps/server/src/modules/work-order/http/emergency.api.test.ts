import type { Assist, Tracking } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { pageOf } from '../../../testing/queues.ts'
import { caseOf, command, register, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'
import { sweepClocks } from '../jobs/sweeper.ts'

const { street, placeId } = wangjiangli
const gas = '990100-gas-company'
const fire = '990101-fire-rescue'
const emergency = '990101-emergency'
const wires = '五楼从窗户扔根线下来给电瓶车充电，楼道里还堆满了纸箱，晚上谁都不敢睡。'
const leak = '厨房一股煤气味，报警器一直叫，怀疑是燃气泄漏，全家已经跑到楼下了。'
type Notices = { readonly items: { text: string; workOrderId: string }[] }

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const sweep = async () => {
  await sweepClocks(test.db, test.city.workOrders, test.clock.now())
  while ((await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())) > 0);
}
const assist = async (narrative: string) => (await (await test.as('agent01')).post<Assist>('/api/intake/assist', { narrative, placeId })).body
const taken = async (narrative: string, facts: object = {}) => register(await test.as('agent01'), { narrative, matterCode: undefined, kind: 'help', ...facts })
const order = async (id: string) => caseOf(await test.as('dispatcher01'), id)
/** How long a running clock has in all, minutes. */
const lengthOf = async (id: string, clockId: string) => {
  const clock = (await order(id)).clocks.findLast((one) => one.clockId === clockId && one.stoppedAt === null)!
  return (Date.parse(clock.dueAt!) - Date.parse(clock.startedAt)) / 60_000
}
const docket = async () => (await pageOf(await test.as('shift01'), '/api/dockets/transfers')).items.map((row) => row.id)

describe('验收场景 4：楼道飞线与燃气泄漏', () => {
  it('验收场景 4：楼道飞线充电是 24 小时件，街道主办、消防协办，周末夜里也照走', async () => {
    const hints = await assist(wires)
    expect(hints).toMatchObject({ candidates: [{ matter: { code: '070102' } }, {}, {}], emergency: null, urgency: 'urgent', proposal: { lead: { code: street }, deadlineClass: '24h' } })
    // Saturday, eleven at night.
    test.clock.set(Date.parse('2026-03-07T23:00:00+08:00'))
    const receipt = await taken(wires)
    expect(await lengthOf(receipt.workOrderId, 'dispatch')).toBe(60)
    const { proposal } = await order(receipt.workOrderId)
    expect(proposal!.co.map((unit) => unit.code)).toContain(fire)
    await command(await test.as('dispatcher01'), receipt.workOrderId, 'dispatch', { lead: street, co: proposal!.co.map((unit) => unit.code) })
    const seen = await order(receipt.workOrderId)
    expect(seen).toMatchObject({ deadlineClass: '24h', urgency: 'urgent' })
    expect(await lengthOf(receipt.workOrderId, 'handling')).toBe(24 * 60)
    expect(await lengthOf(receipt.workOrderId, 'sign')).toBe(60)
  })

  it('验收场景 4：燃气泄漏当场提示转 119，两小时件；同一件飞线说到起火，也升为两小时', async () => {
    const hints = await assist(leak)
    expect(hints).toMatchObject({ urgency: 'critical', emergency: { words: expect.arrayContaining(['燃气泄漏']) as unknown }, proposal: { lead: { code: gas }, deadlineClass: '2h' } })
    expect(hints.emergency!.because[0]!.zh).toContain('119')
    const receipt = await taken(leak)
    expect(await order(receipt.workOrderId)).toMatchObject({ deadlineClass: '2h', urgency: 'critical', matter: { code: '020401' } })
    expect(await lengthOf(receipt.workOrderId, 'dispatch')).toBe(10)
    await command(await test.as('dispatcher01'), receipt.workOrderId, 'dispatch', { lead: gas, co: [fire, emergency] })
    expect([await lengthOf(receipt.workOrderId, 'sign'), await lengthOf(receipt.workOrderId, 'handling')]).toEqual([15, 120])

    const burning = await taken(`${wires}刚才插线板起火了，还在冒烟。`, { matterCode: '070102' })
    const seen = await order(burning.workOrderId)
    expect(seen).toMatchObject({ deadlineClass: '2h', urgency: 'critical', matter: { code: '070102' } })
    const threatened = await taken(`${wires}跟他说，他动手打人。`, { matterCode: '070102' })
    expect(await order(threatened.workOrderId)).toMatchObject({ deadlineClass: '2h', flags: ['violence'] })
  })

  it('验收场景 4：转 119 只带选定的资料；对方有单号才算转到，余下的由燃气公司接着办', async () => {
    const receipt = await taken(leak)
    const id = receipt.workOrderId
    const agent = await test.as('agent01')
    expect(outcomeOf(await agent.post(`/api/work-orders/${id}/transfer-emergency`, { target: '119', mode: 'threeWay', reason: '燃气泄漏', shared: ['place', 'surname'] }))).toBe('422 TRANSFER_SHARES_TOO_MUCH')
    await command(agent, id, 'transfer-emergency', { target: '119', mode: 'threeWay', reason: '燃气泄漏，人已撤离', shared: ['place', 'narrative', 'phone'] })
    expect((await order(id)).timeline.find((entry) => entry.type === 'RequestTransferred')!.text).toBe('119 消防，三方通话。燃气泄漏，人已撤离。随转：地点、诉求内容、回拨电话')
    expect(await lengthOf(id, 'transferReceipt')).toBe(10)
    expect(await docket()).toContain(id)
    expect((await test.visitor.get<Tracking>(`/api/public/track/${receipt.trackingToken}`)).body.statusCode).toBe('emergencyTransferred')
    expect(outcomeOf(await test.visitor.post(`/api/public/track/${receipt.trackingToken}/clues`, { text: '邻居家里还有老人没下来' }))).toBe('200')
    expect(outcomeOf(await (await test.as('dispatcher01')).post(`/api/work-orders/${id}/dispatch`, { lead: gas, co: [] }))).toBe('409 WRONG_STATUS')

    test.clock.pass(minutes(6))
    await command(await test.as('shift01'), id, 'record-transfer-receipt', { peerCaseNo: 'XF20260303-117', followUp: true })
    expect(await docket()).not.toContain(id)
    expect((await order(id)).timeline.find((entry) => entry.type === 'TransferReceived')!.text).toBe('对方单号 XF20260303-117；余下的继续派单办理')
    await command(await test.as('dispatcher01'), id, 'dispatch', { lead: gas, co: [] })
    expect((await order(id)).clocks.filter((clock) => clock.clockId === 'total')).toMatchObject([{ startedAt: (await order(id)).registeredAt, stoppedAt: null }])
    expect(await lengthOf(id, 'handling')).toBe(120)
  })

  it('验收场景 4：对方全部接去的，登记单号即办结', async () => {
    const { workOrderId: id } = await taken(leak)
    await command(await test.as('agent01'), id, 'transfer-emergency', { target: '119', mode: 'oneKey', reason: '燃气泄漏', shared: ['place'] })
    await command(await test.as('agent01'), id, 'record-transfer-receipt', { peerCaseNo: 'XF20260303-118' })
    const seen = await order(id)
    expect(seen.status).toBe('closed')
    expect(seen.clocks.filter((clock) => clock.stoppedAt === null)).toEqual([])
  })

  it('验收场景 4：对方不接，值班长收回；没有回执，先亮红灯，过两倍时限自动收回，谁也不会以为别人在办', async () => {
    const [refused, silent] = [await taken(leak), await taken(leak)]
    for (const one of [refused, silent]) await command(await test.as('agent01'), one.workOrderId, 'transfer-emergency', { target: '119', mode: 'oneKey', reason: '燃气泄漏', shared: ['place'] })
    const takeBack = { reason: 'refusedByPeer', note: '119 称由燃气公司处置' }
    expect(outcomeOf(await (await test.as('agent01')).post(`/api/work-orders/${refused.workOrderId}/take-back-transfer`, takeBack))).toBe('403 NOT_YOUR_ROLE')
    await command(await test.as('shift01'), refused.workOrderId, 'take-back-transfer', takeBack)
    expect(await order(refused.workOrderId)).toMatchObject({ status: 'dispatchPending', deadlineClass: '2h' })

    test.clock.pass(minutes(12))
    await sweep()
    expect((await order(silent.workOrderId)).clocks.find((clock) => clock.clockId === 'transferReceipt')!.lamp).toBe('red')
    test.clock.pass(minutes(10))
    await sweep()
    const back = await order(silent.workOrderId)
    expect(back).toMatchObject({ status: 'dispatchPending' })
    expect(back.timeline.find((entry) => entry.type === 'TransferTakenBack')!.text).toContain('没有回执')
    expect((await pageOf(await test.as('dispatcher01'), '/api/desks/dispatch')).items.map((row) => row.id)).toContain(silent.workOrderId)
    const told = (await (await test.as('shift01')).get<Notices>('/api/notices')).body.items.filter((item) => item.workOrderId === silent.workOrderId)
    expect(told.map((item) => item.text)).toContainEqual(expect.stringContaining('没有回执，已自动收回，请派单'))
    expect(await lengthOf(silent.workOrderId, 'dispatch')).toBe(10)
  })
})
