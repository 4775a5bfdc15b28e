import type { Tracking } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../testing/attachments.ts'
import { days, hours, minutes } from '../../../testing/clock.ts'
import { outcomeOf, type Answer } from '../../../testing/client.ts'
import { caseOf, command, dispatched, handle, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { sweepClocks } from '../jobs/sweeper.ts'

const street = wangjiangli.street
const ours = `s${street}`

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const post = async (account: string, id: string, name: string, body: object = {}): Promise<Answer> => (await test.as(account)).post(`/api/work-orders/${id}/${name}`, body)
const sweep = () => sweepClocks(test.db, test.city.workOrders, test.clock.now())
const handled = async () => {
  const receipt = await dispatched(await test.as('agent01'), { dispatchTo: { lead: street, co: [] }, matterCode: '060401' })
  await handle(test, receipt.workOrderId, 'contacted')
  return { id: receipt.workOrderId, token: receipt.trackingToken }
}
const dueAt = async (id: string) => (await caseOf(await test.as('dispatcher01'), id)).clocks.find((clock) => clock.clockId === 'handling' && clock.stoppedAt === null)!.dueAt
const trackingOf = async (token: string) => (await test.visitor.get<Tracking>(`/api/public/track/${token}`)).body
const request = { reason: 'THIRD_PARTY', amount: 2, unit: 'day', text: '须等供水公司关阀', isRequesterTold: true, attachmentIds: [] }

describe('延期', () => {
  it('到期前申请、派单员批准：到期时间顺延，写明是否计入考核；只许一次', async () => {
    const { id } = await handled()
    const before = Date.parse((await dueAt(id))!)
    expect(outcomeOf(await post(`${ours}-h`, id, 'request-extension', { ...request, isRequesterTold: false }))).toMatch(/^4/)
    expect(outcomeOf(await post(`${ours}-h`, id, 'request-extension', { ...request, reason: 'EXPERT' }))).toMatch(/EVIDENCE/)
    await command(await test.as(`${ours}-h`), id, 'request-extension', request)
    // Meanwhile the clock runs on.
    expect(Date.parse((await dueAt(id))!)).toBe(before)
    expect((await (await test.as('dispatcher01')).get<{ items: { id: string }[] }>('/api/dockets/extensions')).body.items.map((row) => row.id)).toContain(id)
    expect(outcomeOf(await post('dispatcher01', id, 'decide-extension', { isGranted: true, amount: 3, note: '多批一天' }))).toBe('422 EXTENSION_MORE_THAN_ASKED')
    await command(await test.as('dispatcher01'), id, 'decide-extension', { isGranted: true, amount: 1, note: '准延一天' })
    expect(Date.parse((await dueAt(id))!) - before).toBe(days(1))
    expect((await caseOf(await test.as(`${ours}-c`), id)).extensions).toMatchObject([{ outcome: 'granted', granted: { amount: 1, unit: 'day' }, countsInAssessment: true, note: '准延一天' }])
    expect(outcomeOf(await post(`${ours}-h`, id, 'request-extension', request))).toMatch(/^409 /)
  })

  it('到期以后申请被拒：EXTENSION_TOO_LATE', async () => {
    const { id } = await handled()
    test.clock.set(Date.parse((await dueAt(id))!) + minutes(1))
    expect(outcomeOf(await post(`${ours}-h`, id, 'request-extension', request))).toBe('409 EXTENSION_TOO_LATE')
  })

  it('不批准：时限照旧；逾时未审按不批准', async () => {
    const [refused, lapsed] = [await handled(), await handled()]
    const before = await dueAt(lapsed.id)
    await command(await test.as(`${ours}-h`), refused.id, 'request-extension', request)
    await command(await test.as('supervise01'), refused.id, 'decide-extension', { isGranted: false, note: '可先做临时处理' })
    expect((await caseOf(await test.as(`${ours}-c`), refused.id)).extensions).toMatchObject([{ outcome: 'refused', note: '可先做临时处理' }])
    await command(await test.as(`${ours}-h`), lapsed.id, 'request-extension', request)
    test.clock.pass(days(4))
    await sweep()
    expect((await caseOf(await test.as(`${ours}-c`), lapsed.id)).extensions).toMatchObject([{ outcome: 'lapsed' }])
    expect(await dueAt(lapsed.id)).toBe(before)
  })
})

describe('暂停计时：为什么、谁、凭什么，诉求人知道，有上限', () => {
  const pause = async (facts: object = {}) => ({ reason: 'AWAITING_TEST', text: '等水质检测报告', toldHow: 'phone', attachmentIds: await evidenceOf(await test.as(`${ours}-c`)), ...facts })

  it('钟停住，诉求人看得到在等什么；恢复后接着走剩下的时间', async () => {
    const { id, token } = await handled()
    const before = Date.parse((await dueAt(id))!)
    expect(outcomeOf(await post(`${ours}-c`, id, 'pause-handling', await pause({ attachmentIds: [] })))).toMatch(/EVIDENCE/)
    expect(outcomeOf(await post(`${ours}-h`, id, 'pause-handling', await pause()))).toBe('403 NOT_YOUR_ROLE')
    await command(await test.as(`${ours}-c`), id, 'pause-handling', await pause())
    const since = test.clock.now()
    expect(await dueAt(id)).toBeNull()
    expect((await trackingOf(token)).pause).toMatchObject({ words: '等水质检测报告', why: { zh: expect.stringContaining('检测') } })
    expect(outcomeOf(await post(`${ours}-c`, id, 'request-extension', request))).toBe('409 HANDLING_STANDS_STILL')
    test.clock.pass(days(3) + hours(5))
    await command(await test.as(`${ours}-c`), id, 'resume-handling', { text: '报告已出具', attachmentIds: [] })
    expect(Date.parse((await dueAt(id))!)).toBe(before + test.clock.now() - since)
    expect((await trackingOf(token)).pause).toBeUndefined()
    expect((await caseOf(await test.as(`${ours}-c`), id)).pauses).toMatchObject([{ reason: 'AWAITING_TEST', since: new Date(since).toISOString(), until: new Date(test.clock.now()).toISOString() }])
  })

  it('到上限自己恢复：最多十五日，停得再久也不多算', async () => {
    const { id } = await handled()
    const before = Date.parse((await dueAt(id))!)
    await command(await test.as(`${ours}-c`), id, 'pause-handling', await pause())
    const since = test.clock.now()
    const mostUntil = (await caseOf(await test.as(`${ours}-c`), id)).pauses![0]!.mostUntil!
    expect(Date.parse(mostUntil) - since).toBeLessThanOrEqual(days(16))
    test.clock.pass(days(30))
    await sweep()
    expect(Date.parse((await dueAt(id))!)).toBe(before + Date.parse(mostUntil) - since)
    expect((await caseOf(await test.as(`${ours}-c`), id)).pauses).toMatchObject([{ until: mostUntil }])
  })

  it('等的是诉求人：诉求人补充了，钟就接着走', async () => {
    const { id, token } = await handled()
    await command(await test.as(`${ours}-c`), id, 'pause-handling', await pause({ reason: 'AWAITING_REQUESTER', text: '请提供楼栋号' }))
    expect(await dueAt(id)).toBeNull()
    expect(outcomeOf(await test.visitor.post(`/api/public/track/${token}/clues`, { text: '3 号楼 2 单元', attachmentIds: [] }))).toBe('200')
    expect(await dueAt(id)).not.toBeNull()
  })

  it('到期以后不能暂停', async () => {
    const { id } = await handled()
    test.clock.set(Date.parse((await dueAt(id))!) + minutes(1))
    expect(outcomeOf(await post(`${ours}-c`, id, 'pause-handling', await pause()))).toBe('409 PAUSE_TOO_LATE')
  })
})
