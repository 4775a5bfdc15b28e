import type { Receipt, WorkOrder } from '@suban/contract'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hours } from '../../testing/clock.ts'
import { outcomeOf, problemOf, type Client } from '../../testing/client.ts'
import { caseOf, command, dispatched, handle, matters, phone, register, requestBody, wangjiangli } from '../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../testing/test-city.ts'

let test: TestCity
let agent: Client
beforeAll(async () => { test = await openTestCity() })
beforeEach(async () => { agent = await test.as('agent01') })
afterAll(() => test.close())

const counted = async (table: string): Promise<number> => (await test.db.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]!.n
const lamp = { matterCode: matters.streetLamp, narrative: '望江里门口的路灯坏了三盏，晚上一片漆黑。' }

describe('taking a request down', () => {
  it('gives numbers to read out, a link, and a place in the queue', async () => {
    const receipt = await register(agent, lamp)
    expect(receipt).toMatchObject({ orderNo: expect.stringMatching(/^990100260303010\d{5}\d$/), receiptNo: expect.stringMatching(/^260303\d{7}$/), status: 'dispatchPending', version: 2, unit: null, promisedAt: null })
    expect(receipt.trackingUrl).toBe(`/track/${receipt.trackingToken}`)
    const order = await caseOf(agent, receipt.workOrderId)
    expect(order).toMatchObject({ matter: { code: matters.streetLamp, name: '路灯不亮' }, matterBy: 'person', place: { name: '望江里', district: '澜东区' }, channel: 'phone', secrecyLevel: 1 })
    expect(order.clocks.map((clock) => clock.clockId).sort()).toEqual(['dispatch', 'total'])
  })

  it('one key takes down and dispatches, with the promise on the receipt', async () => {
    const receipt = await dispatched(agent)
    expect(receipt).toMatchObject({ status: 'signPending', unit: expect.stringContaining('街道办事处'), promisedAt: expect.any(String) })
    const order = await caseOf(agent, receipt.workOrderId)
    expect(order.assignments.map((assignment) => [assignment.unit.code, assignment.role, assignment.status])).toEqual([[wangjiangli.street, 'lead', 'signPending'], ['990101-urban-enforcement', 'co', 'signPending']])
    expect(Date.parse(receipt.promisedAt!)).toBeGreaterThan(test.clock.now())
  })

  it('a consultation is answered on the spot and kept', async () => {
    const body = { narrative: '请问办居住证需要什么材料', kind: 'consultation', matterCode: undefined, directAnswer: { answer: '带身份证和租房合同到街道窗口。', basis: '《居住证暂行条例》' } }
    const receipt = await register(agent, body)
    expect(receipt.status).toBe('directAnswered')
    const tracking = (await test.visitor.get<{ replies: { text: string }[]; can: { rejectAnswer: boolean } }>(`/api/public/track/${receipt.trackingToken}`)).body
    expect(tracking.replies[0]!.text).toContain('带身份证和租房合同')
    expect(tracking.can.rejectAnswer).toBe(true)
    expect(outcomeOf(await test.visitor.post(`/api/public/track/${receipt.trackingToken}/answer-rejection`, { reason: '窗口说不行' }))).toBe('200')
    expect((await caseOf(agent, receipt.workOrderId)).status).toBe('dispatchPending')
  })

  it('the same event joins the order that is handled already, with a receipt of its own', async () => {
    const main = await dispatched(agent)
    const member = await register(agent, { attachTo: main.workOrderId, contact: { name: '邻居', phone: '13911110000' } })
    expect(member.status).toBe('merged')
    expect(member.receiptNo).not.toBe(main.receiptNo)
    expect((await caseOf(agent, main.workOrderId)).members).toEqual([member.workOrderId])
    expect((await caseOf(agent, member.workOrderId)).mergedInto).toBe(main.workOrderId)
  })

  it('several demands of one call become orders of their own', async () => {
    const receipt = await register(agent)
    const answer = await agent.post<{ workOrderId: string }>(`/api/work-orders/${receipt.workOrderId}/split`, { parts: [{ narrative: '另外小区门口路灯也不亮', matterCode: matters.streetLamp }, { narrative: '还有井盖松动，车一压就响' }] })
    expect(outcomeOf(answer)).toBe('200')
    const { children } = await caseOf(agent, receipt.workOrderId)
    expect(children).toHaveLength(2)
    const child = await caseOf(agent, children[0]!)
    expect(child).toMatchObject({ parentId: receipt.workOrderId, matter: { code: matters.streetLamp }, person: { maskedPhone: '139****5678' }, place: { name: '望江里' } })
  })

  it('words of danger raise the deadline and are said aloud', async () => {
    const { body } = await agent.post<{ emergency: { words: string[]; because: { zh: string }[] }; urgency: string; proposal: { deadlineClass: string } }>('/api/intake/assist', { narrative: '厨房一股煤气味，人有点头晕', placeId: wangjiangli.placeId })
    expect(body.emergency.words).toContain('煤气味')
    expect(body.emergency.because[0]!.zh).toContain('119')
    expect(body).toMatchObject({ urgency: 'critical', proposal: { deadlineClass: '2h' } })
    const receipt = await register(agent, { narrative: '厨房一股煤气味，人有点头晕', matterCode: undefined, kind: undefined })
    expect(await caseOf(agent, receipt.workOrderId)).toMatchObject({ urgency: 'critical', deadlineClass: '2h' })
  })

  it('helps while the words come, however few', async () => {
    for (const narrative of ['', '路', '路灯不亮了，晚上看不见', '🙂🙂🙂', '?', 'x'.repeat(20_000)]) {
      const answer = await agent.post<{ candidates: unknown[] }>('/api/intake/assist', { narrative })
      expect([narrative.slice(0, 10), outcomeOf(answer)]).toEqual([narrative.slice(0, 10), '200'])
    }
  })
})

describe('a repeated call acts once', () => {
  it('the same key twice: the same receipt to the letter', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const first = await register(agent, lamp, key)
    const orders = await counted('work_order')
    expect(await register(agent, lamp, key)).toEqual(first)
    expect(await counted('work_order')).toBe(orders)
  })

  it('twenty at once: one order, one request, one contact, one receipt', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const before = [await counted('work_order'), await counted('request'), await counted('contact')]
    const answers = await Promise.all(Array.from({ length: 20 }, () => agent.post<Receipt>('/api/requests', requestBody({ dispatchTo: { lead: wangjiangli.street, co: ['990101-urban-enforcement'] } }), key)))
    expect(answers.map(outcomeOf)).toEqual(answers.map(() => '201'))
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
    expect([await counted('work_order'), await counted('request'), await counted('contact')]).toEqual(before.map((n) => n + 1))
  })

  it('the public form too', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const answers = await Promise.all(Array.from({ length: 5 }, () => test.visitor.post('/api/public/requests', { narrative: lamp.narrative, contact: { phone } }, key)))
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
  })

  it('the same key on another thing is refused', async () => {
    const receipt = await register(agent, lamp)
    const other = await register(agent, lamp)
    const key = { 'idempotency-key': randomUUID() }
    expect(outcomeOf(await agent.post(`/api/work-orders/${receipt.workOrderId}/reclassify`, { matterCode: matters.manhole }, key))).toBe('200')
    expect(outcomeOf(await agent.post(`/api/work-orders/${receipt.workOrderId}/reclassify`, { matterCode: matters.manhole }, key))).toBe('200')
    expect(outcomeOf(await agent.post(`/api/work-orders/${other.workOrderId}/reclassify`, { matterCode: matters.manhole }, key))).toBe('409 COMMAND_ID_REUSED')
    expect((await caseOf(agent, other.workOrderId)).matter?.code).toBe(matters.streetLamp)
  })
})

describe('a key that was used for another registration', () => {
  const keyed = () => ({ 'idempotency-key': randomUUID() })
  const send = (client: Client, path: string, body: object, key: { 'idempotency-key': string }) => client.post<Receipt>(path, body, key)
  const publicBody = (facts: object = {}) => ({ narrative: lamp.narrative, contact: { phone }, ...facts })

  it.each([['another narrative', { narrative: '井盖松动，车一压就响。' }], ['another phone', { contact: { name: '王小明', phone: '13800001111' } }], ['another step', { dispatchTo: { lead: wangjiangli.street, co: ['990101-urban-enforcement'] } }]])('at the desk with %s: refused, and nothing is written', async (_what, facts) => {
    const key = keyed()
    await register(agent, {}, key)
    const before = [await counted('work_order'), await counted('request'), await counted('contact')]
    expect(outcomeOf(await send(agent, '/api/requests', requestBody(facts), key))).toBe('409 COMMAND_ID_REUSED')
    expect([await counted('work_order'), await counted('request'), await counted('contact')]).toEqual(before)
  })

  it('by another person: the receipt of the first, with its link, is not given away', async () => {
    const key = keyed()
    await register(agent, {}, key)
    expect(outcomeOf(await send(await test.as('agent02'), '/api/requests', requestBody(), key))).toBe('409 COMMAND_ID_REUSED')
    expect(outcomeOf(await send(test.visitor, '/api/public/requests', publicBody(), key))).toBe('409 COMMAND_ID_REUSED')
  })

  it('on the public form', async () => {
    const key = keyed()
    expect(outcomeOf(await send(test.visitor, '/api/public/requests', publicBody(), key))).toBe('201')
    expect(outcomeOf(await send(test.visitor, '/api/public/requests', publicBody({ contact: { phone: '13800001111' } }), key))).toBe('409 COMMAND_ID_REUSED')
    expect(outcomeOf(await send(test.visitor, '/api/public/requests', publicBody(), key))).toBe('201')
  })

  it('a command on the same order with another body', async () => {
    const { workOrderId } = await register(agent)
    const key = keyed()
    expect(outcomeOf(await agent.post(`/api/work-orders/${workOrderId}/reclassify`, { matterCode: matters.manhole }, key))).toBe('200')
    expect(outcomeOf(await agent.post(`/api/work-orders/${workOrderId}/reclassify`, { matterCode: matters.streetLamp }, key))).toBe('409 COMMAND_ID_REUSED')
  })

  it('the very same again is no other: with attachments that are bound by now, and joining an order', async () => {
    const upload = (await agent.upload<{ id: string }>('/api/attachments', 'lamp.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).body
    for (const facts of [{ attachmentIds: [upload.id] }, { attachTo: (await dispatched(agent)).workOrderId }]) {
      const key = keyed()
      const first = await send(agent, '/api/requests', requestBody(facts), key)
      expect(outcomeOf(first)).toBe('201')
      expect((await send(agent, '/api/requests', requestBody(facts), key)).text).toBe(first.text)
    }
  })

  it('keeps a digest of what was asked for, the same for the same', async () => {
    const keys = [randomUUID(), randomUUID()]
    const prints = await Promise.all(keys.map(async (key) => {
      await register(agent, lamp, { 'idempotency-key': key })
      return (await test.db.query<{ fingerprint: Buffer }>('select fingerprint from command_log where command_id = $1', [key])).rows[0]!.fingerprint
    }))
    expect(prints[0]!.equals(prints[1]!)).toBe(true)
    expect(prints[0]!).toHaveLength(32)
  })
})

describe('somebody was faster', () => {
  it('a version that is no longer true is refused, and nothing is lost', async () => {
    const receipt = await register(agent, lamp)
    await command(agent, receipt.workOrderId, 'reclassify', { matterCode: matters.manhole })
    const stale = await agent.post(`/api/work-orders/${receipt.workOrderId}/reclassify`, { matterCode: matters.vendors }, { 'if-match': '"2"' })
    expect(outcomeOf(stale)).toBe('412 VERSION_CONFLICT')
    expect((await caseOf(agent, receipt.workOrderId)).matter?.code).toBe(matters.manhole)
    expect(outcomeOf(await agent.post(`/api/work-orders/${receipt.workOrderId}/reclassify`, { matterCode: matters.vendors }, { 'if-match': '"3"' }))).toBe('200')
  })

  it('two dispatchers at once: one dispatch', async () => {
    const receipt = await register(agent, lamp)
    const dispatchers = await Promise.all(['dispatcher01', 'dispatcher02'].map((account) => test.as(account)))
    const answers = await Promise.all(dispatchers.map((dispatcher) => dispatcher.post(`/api/work-orders/${receipt.workOrderId}/dispatch`, { lead: '990101-urban-management', co: [] }, { 'if-match': '"2"' })))
    expect(answers.map(outcomeOf).sort()).toEqual(['200', expect.stringMatching(/^4(12 VERSION_CONFLICT|09 WRONG_STATUS)$/)])
    expect((await caseOf(agent, receipt.workOrderId)).assignments).toHaveLength(1)
  })
})

describe('the public form', () => {
  it('waits for a clerk, who accepts; the requester sees each step', async () => {
    const sent = await test.visitor.post<Receipt>('/api/public/requests', { narrative: lamp.narrative, placeId: wangjiangli.placeId, contact: { name: '李雷', phone }, matterCode: matters.vendors, kind: 'help' })
    expect(outcomeOf(sent)).toBe('201')
    expect(sent.body).toMatchObject({ status: 'intakePending', orderNo: expect.stringMatching(/^99010026030302/) })
    const clerk = await test.as('webagent01')
    const order = await caseOf(clerk, sent.body.workOrderId)
    // What the form chose is a hint; the narrative decides what is proposed.
    expect(order).toMatchObject({ status: 'intakePending', channel: 'web', matterBy: 'machine', matter: { code: matters.streetLamp } })
    await command(clerk, sent.body.workOrderId, 'accept', { matterCode: matters.streetLamp })
    expect((await caseOf(clerk, sent.body.workOrderId)).status).toBe('dispatchPending')
    const tracking = (await test.visitor.get<{ statusName: string; timeline: { title: string }[] }>(`/api/public/track/${sent.body.trackingToken}`)).body
    expect(tracking.timeline.map((entry) => entry.title)).toEqual(['收到您的诉求', '已受理'])
  })

  it('needs no name, but a phone or the wish to stay unknown', async () => {
    expect(outcomeOf(await test.visitor.post('/api/public/requests', { narrative: lamp.narrative }))).toBe('422 CONTACT_OR_ANONYMOUS')
    expect(outcomeOf(await test.visitor.post('/api/public/requests', { narrative: lamp.narrative, isAnonymous: true }))).toBe('201')
  })

  it('cannot dispatch, answer or set the channel', async () => {
    const sent = await test.visitor.post<Receipt>('/api/public/requests', { ...requestBody({ channel: 'leaderMailbox' }), dispatchTo: { lead: wangjiangli.street, co: [] }, directAnswer: { answer: '自己答复自己', basis: '没有' } })
    expect(sent.body.status).toBe('intakePending')
    expect(await caseOf(agent, sent.body.workOrderId)).toMatchObject({ channel: 'web', assignments: [] })
  })

  it('a receipt is found by its number and the end of the phone, and by nothing less', async () => {
    const receipt = await register(agent, lamp)
    const find = (receiptNo: string, phoneTail: string) => test.visitor.post<{ trackingUrl: string }>('/api/public/receipts/find', { receiptNo, phoneTail })
    expect((await find(` ${receipt.receiptNo} `, phone.slice(-4))).body.trackingUrl).toBe(receipt.trackingUrl)
    expect(outcomeOf(await find(receipt.receiptNo, '0000'))).toBe('404 RECEIPT_NOT_FOUND')
    expect(outcomeOf(await find('2603039999999', phone.slice(-4)))).toBe('404 RECEIPT_NOT_FOUND')
    expect(outcomeOf(await find(receipt.receiptNo, '567'))).toBe('422 INVALID_INPUT')
    expect(outcomeOf(await find(receipt.receiptNo, '****'))).toBe('422 INVALID_INPUT')
    const unknown = await register(agent, { ...lamp, isAnonymous: true })
    expect(outcomeOf(await find(unknown.receiptNo, '0000'))).toBe('404 RECEIPT_NOT_FOUND')
  })

  it('a made-up link leads nowhere', async () => {
    expect(outcomeOf(await test.visitor.get(`/api/public/track/${'a'.repeat(26)}`))).toBe('404 RECEIPT_NOT_FOUND')
    expect(outcomeOf(await test.visitor.post(`/api/public/track/${'a'.repeat(26)}/urging`))).toBe('404 RECEIPT_NOT_FOUND')
    expect(outcomeOf(await test.visitor.get('/api/public/track/short'))).toBe('422 INVALID_INPUT')
  })
})

describe('what the requester may do with the link', () => {
  it('adds, urges once a day, judges, and has it done again', async () => {
    const receipt = await dispatched(agent)
    const requester = (name: string, body: object) => test.visitor.post(`/api/public/track/${receipt.trackingToken}/${name}`, body)
    expect(outcomeOf(await requester('clues', { text: '摊主姓张，每晚七点出摊' }))).toBe('200')
    expect(outcomeOf(await requester('urging', {}))).toBe('200')
    expect(outcomeOf(await requester('urging', {}))).toBe('429 URGED_RECENTLY')
    test.clock.pass(hours(24))
    expect(outcomeOf(await requester('urging', { text: '还没人来' }))).toBe('200')
    expect(outcomeOf(await requester('evaluation', { contacted: true, solved: true, satisfaction: 5 }))).toBe('409 WRONG_STATUS')
    await handle(test, receipt.workOrderId, 'passed')
    expect(outcomeOf(await requester('evaluation', { contacted: true, solved: true, satisfaction: 6 }))).toBe('422 INVALID_INPUT')
    expect(outcomeOf(await requester('evaluation', { contacted: true, solved: true, satisfaction: 5, remark: '谢谢' }))).toBe('200')
    expect(await caseOf(await test.as('agent01'), receipt.workOrderId)).toMatchObject({ status: 'closed', verdicts: [{ by: 'requester', satisfaction: 5, remark: '谢谢' }] })
    expect(outcomeOf(await requester('reopening', { reason: '第二天又来了' }))).toBe('200')
    expect(await caseOf(await test.as('agent01'), receipt.workOrderId)).toMatchObject({ status: 'rework', reworkRound: 1 })
  })

  it('repeats with the same key change nothing', async () => {
    const receipt = await dispatched(await test.as('agent01'))
    const key = { 'idempotency-key': randomUUID() }
    const answers = await Promise.all(Array.from({ length: 4 }, () => test.visitor.post(`/api/public/track/${receipt.trackingToken}/clues`, { text: '补充一句' }, key)))
    expect(answers.map(outcomeOf)).toEqual(['200', '200', '200', '200'])
    const { timeline } = await caseOf(await test.as('agent01'), receipt.workOrderId)
    expect(timeline.filter((entry) => entry.type === 'ClueAdded')).toHaveLength(1)
  })

  it('sees no names of staff and no inner words', async () => {
    const receipt = await dispatched(await test.as('agent01'))
    await handle(test, receipt.workOrderId, 'approved')
    const { text } = await test.visitor.get(`/api/public/track/${receipt.trackingToken}`)
    for (const name of ['李贵生', '郑长江', '杨敏', '周慧芳']) expect(text).not.toContain(name)
    expect(text).not.toContain('已到现场核实并劝离')
    await command(await test.as('review01'), receipt.workOrderId, 'pass-review')
    expect((await test.visitor.get(`/api/public/track/${receipt.trackingToken}`)).text).toContain('已到现场核实并劝离')
  })
})

describe('drafts', () => {
  const id = '018f0000-0000-7000-8000-0000000000aa'
  const body = { narrative: '草稿里的路灯', contact: { name: '王小明', phone }, emoji: '👨‍👩‍👧' }

  it('are kept, changed, listed and thrown away', async () => {
    expect((await agent.put<{ body: unknown }>(`/api/drafts/${id}`, { body })).body.body).toEqual(body)
    expect((await agent.put(`/api/drafts/${id}`, { body: { ...body, narrative: '改过' } })).status).toBe(200)
    expect((await agent.get<{ items: { id: string; body: unknown }[] }>('/api/drafts')).body.items).toMatchObject([{ id, body: { ...body, narrative: '改过' } }])
  })

  it('are sealed at rest', async () => {
    const { rows } = await test.db.query<{ sealed: Buffer }>('select sealed from draft')
    for (const { sealed } of rows) for (const part of [phone, '王小明', '改过', 'narrative']) expect(sealed.includes(Buffer.from(part))).toBe(false)
  })

  it('belong to one person', async () => {
    const other = await test.as('agent02')
    expect((await other.get('/api/drafts')).body).toEqual({ items: [] })
    expect(outcomeOf(await other.put(`/api/drafts/${id}`, { body: {} }))).toBe('404 DRAFT_NOT_FOUND')
    expect(outcomeOf(await other.delete(`/api/drafts/${id}`))).toBe('404 DRAFT_NOT_FOUND')
    expect((await agent.get<{ items: unknown[] }>('/api/drafts')).body.items).toHaveLength(1)
  })

  it('go when the request is taken down', async () => {
    await register(agent, { draftId: id })
    expect((await agent.get('/api/drafts')).body).toEqual({ items: [] })
    expect(outcomeOf(await agent.delete(`/api/drafts/${id}`))).toBe('404 DRAFT_NOT_FOUND')
  })
})

describe('a session that ran out', () => {
  it('answers with a problem that keeps what was typed, and the same key works after signing in again', async () => {
    const { client } = await test.signIn('agent03')
    test.clock.pass(hours(3))
    const key = { 'idempotency-key': randomUUID() }
    const answer = await client.post('/api/requests', requestBody(lamp), key)
    expect(outcomeOf(answer)).toBe('401 SIGN_IN_NEEDED')
    expect(problemOf(answer).next).toContain('保留')
    const { client: again } = await test.signIn('agent03')
    expect(outcomeOf(await again.post('/api/requests', requestBody(lamp), key))).toBe('201')
  })
})

describe('a correction teaches', () => {
  it('a matter that a person chose against the machine is kept to learn from', async () => {
    const before = await counted('training_example')
    const receipt = await register(agent, { narrative: lamp.narrative, matterCode: undefined })
    const { candidates } = await caseOf(agent, receipt.workOrderId) as WorkOrder
    await command(agent, receipt.workOrderId, 'reclassify', { matterCode: candidates[0]!.matter.code })
    expect(await counted('training_example')).toBe(before)
    await command(agent, receipt.workOrderId, 'reclassify', { matterCode: matters.manhole })
    expect(await counted('training_example')).toBe(before + 1)
  })
})
