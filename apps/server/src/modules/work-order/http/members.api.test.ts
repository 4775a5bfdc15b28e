import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { allOf } from '../../../testing/queues.ts'
import { caseOf, command, dispatched, handle, register } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'

type Notices = { readonly items: { text: string; workOrderId: string }[] }

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const relay = async () => { while ((await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())) > 0); }

describe('members of a joined order', () => {
  it('what they add reaches the unit that handles the main order, with its photo, and no other requester', async () => {
    const main = await dispatched(await test.as('agent01'))
    const member = await register(await test.as('agent01'), { attachTo: main.workOrderId, contact: { name: '赵铁柱', phone: '13911110000' } })
    const unit = await test.as('s990101001-h')
    const notices = async (account = 's990101001-h') => (await (await test.as(account)).get<Notices>('/api/notices')).body.items.filter((item) => item.workOrderId === main.workOrderId).map((item) => item.text)
    const photo = (await test.visitor.upload<{ id: string }>('/api/public/attachments', 'stall.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).body
    const key = { 'idempotency-key': randomUUID() }
    const clue = { text: '我是赵铁柱，电话13911110000，摊主每晚十点才收摊。', attachmentIds: [photo.id] }
    for (let sent = 0; sent < 2; sent++) expect(outcomeOf(await test.visitor.post(`/api/public/track/${member.trackingToken}/clues`, clue, key))).toBe('200')
    await relay()
    const told = `并入工单 ${main.orderNo} 的一件诉求补充了情况`
    expect((await notices()).filter((text) => text === told)).toHaveLength(1)
    expect((await notices('990101-urban-enforcement-h')).filter((text) => text === told)).toHaveLength(1)
    const seen = await caseOf(unit, main.workOrderId)
    const [entry] = seen.timeline.filter((one) => one.type === 'MemberClueAdded')
    expect(entry).toMatchObject({ lane: 'requester', text: expect.stringMatching(/^工单 \d{21}：.*每晚十点才收摊。$/), attachmentIds: [photo.id] })
    expect(entry!.text).not.toMatch(/赵铁柱|13911110000/)
    expect(seen.attachments.map((file) => file.id)).toEqual([photo.id])
    expect((await unit.get(`/api/attachments/${photo.id}`)).status).toBe(200)
    expect(outcomeOf(await (await test.as('s990101002-c')).get(`/api/attachments/${photo.id}`))).toBe('404 NOT_FOUND')
    const bench = await allOf(unit, '/api/unit-bench', 100)
    expect(bench.find((row) => row.id === main.workOrderId)).toMatchObject({ lastRequesterWord: '补充了情况' })
    const neighbour = await test.visitor.get(`/api/public/track/${main.trackingToken}`)
    expect(neighbour.text).not.toContain('每晚十点')
    expect((await test.visitor.get(`/api/public/track/${member.trackingToken}`)).text).toContain('每晚十点')
  })

  it('what the call-taker adds for them reaches it too; a main order that is over is left alone', async () => {
    const officer = await test.as('agent01')
    const main = await dispatched(officer)
    const member = await register(officer, { attachTo: main.workOrderId, contact: { name: '邻居', phone: '13911110000' } })
    const passedOn = async () => (await caseOf(await test.as('agent01'), main.workOrderId)).timeline.filter((one) => one.type === 'MemberClueAdded').length
    await command(officer, member.workOrderId, 'clue', { text: '来电补充：摊位移到了后门。' })
    expect(await passedOn()).toBe(1)
    await handle(test, main.workOrderId, 'passed')
    await command(await test.as('callback01'), main.workOrderId, 'start-call-back')
    await command(await test.as('callback01'), main.workOrderId, 'complete-call-back', { contacted: true, solved: true, satisfaction: 5 })
    await command(await test.as('agent01'), member.workOrderId, 'clue', { text: '来电补充：又回来了。' })
    expect(await passedOn()).toBe(1)
  })

  it('are asked for themselves once the result is passed, each with an own verdict', async () => {
    const main = await dispatched(await test.as('agent01'))
    const member = await register(await test.as('agent01'), { attachTo: main.workOrderId, contact: { name: '邻居', phone: '13911110000' } })
    await handle(test, main.workOrderId, 'approved')
    await relay()
    const officer = await test.as('callback01')
    const waits = async (id: string) => (await allOf(await test.as('callback01'), '/api/desks/callBack', 100)).some((row) => row.id === id)
    expect(await waits(member.workOrderId)).toBe(false)
    await command(await test.as('review01'), main.workOrderId, 'pass-review')
    await relay()
    await relay()
    expect([await waits(main.workOrderId), await waits(member.workOrderId)]).toEqual([true, true])
    await command(officer, member.workOrderId, 'start-call-back')
    await command(officer, member.workOrderId, 'complete-call-back', { contacted: true, solved: true, satisfaction: 4, remark: '可以' })
    expect((await caseOf(officer, member.workOrderId))).toMatchObject({ status: 'closed', verdicts: [{ by: 'callBack', satisfaction: 4 }] })
    expect((await caseOf(officer, main.workOrderId)).status).toBe('callBackPending')
    const { timeline } = await caseOf(officer, member.workOrderId)
    expect(timeline.filter((entry) => entry.type === 'MemberCallBackOpened')).toHaveLength(1)
  })
})
