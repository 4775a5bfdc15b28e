import type { RevealedPerson, Tracking } from '@suban/contract'
import type { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { relayOutbox } from '../../kernel/outbox/relay.ts'
import { outcomeOf, type Client } from '../../testing/client.ts'
import { caseOf, command, dispatched, handle, matters, register, wangjiangli } from '../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../testing/test-city.ts'
import { outboxHandlers } from '../work-order/index.ts'

type Revealed = z.infer<typeof RevealedPerson>
type Log = { readonly items: { who: string; unit: string; reason: string }[] }

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
afterAll(() => test.close())

const secrets = { name: '欧阳修文', phone: '13987654321', identityNumber: '11010519491231002X', homeAddress: '望江里3栋502室' }
const spoken = `我叫${secrets.name}，住${secrets.homeAddress}，电话${secrets.phone}，身份证${secrets.identityNumber}。楼下流动摊贩占道经营，每晚吵到半夜，请城管来管一管。`
/** Every way in which the secrets could slip through. */
const leaks = [secrets.name, '修文', secrets.phone, '87654321', '3987 6543', '139-8765-4321', secrets.identityNumber, '19491231', '502室', '18800001111']

const expectNoLeak = (where: string, text: string): void => {
  for (const leak of leaks) expect([where, leak, text.includes(leak)]).toEqual([where, leak, false])
}

describe('no answer to staff holds a requester\'s name, number or room', () => {
  it('not in the case, the queues, the search, the similar orders, the notices, whoever asks and whoever wrote it', async () => {
    const agent = await test.as('agent01')
    const facts = { narrative: spoken, title: `${secrets.name}（${secrets.phone}）投诉摊贩`, address: secrets.homeAddress, contact: secrets }
    const waiting = await register(agent, facts)
    const receipt = await dispatched(agent, facts)
    const web = await test.visitor.post<{ workOrderId: string; trackingToken: string }>('/api/public/requests', { narrative: spoken, placeId: wangjiangli.placeId, contact: secrets })
    expect(outcomeOf(web)).toBe('201')

    const words = `我是${secrets.name}，换了号码18800001111，住${secrets.homeAddress}，请打这个电话`
    await test.visitor.post(`/api/public/track/${receipt.trackingToken}/clues`, { text: words })
    await command(agent, receipt.workOrderId, 'clue', { text: words })
    const handler = await test.as('s990101001-h')
    await handle(test, receipt.workOrderId, 'signed')
    await command(handler, receipt.workOrderId, 'record-first-contact', { method: 'phone', outcome: 'reached', note: words })
    await command(handler, receipt.workOrderId, 'add-progress', { text: words })
    await command(handler, receipt.workOrderId, 'submit-result', { resultType: 'explained', text: `${words}，已答复。`, basis: words, requesterOpinion: words, solved: true, waiveCo: words })
    await command(await test.as('s990101001-r'), receipt.workOrderId, 'approve-result', { note: words })
    await command(await test.as('review01'), receipt.workOrderId, 'pass-review', { note: words })
    const evaluated = await test.visitor.post(`/api/public/track/${receipt.trackingToken}/evaluation`, { contacted: true, solved: false, satisfaction: 1, remark: words })
    expect(outcomeOf(evaluated)).toBe('200')
    await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())

    const orders = [waiting, receipt, web.body].map((one) => one.workOrderId)
    const addresses = [
      ...orders.flatMap((id) => [`/api/work-orders/${id}`, `/api/work-orders/${id}/similar`, `/api/work-orders/${id}/person/log`]),
      `/api/work-orders?q=${receipt.orderNo}`, `/api/work-orders?q=${receipt.receiptNo}`, `/api/work-orders?q=${secrets.phone}`,
      ...['intake', 'dispatch', 'centreReview', 'callBack'].map((desk) => `/api/desks/${desk}`), ...['open', 'rework'].map((status) => `/api/unit-bench?status=${status}`), '/api/notices', '/api/counts',
    ]
    const accounts = ['agent02', 'webagent01', 'shift01', 'dispatcher01', 'review01', 'callback01', 'supervise01', 's990101001-c', 's990101001-h', 's990101001-r', '990101-urban-enforcement-c', 'leader01', 'leader-990101', 'arbiter-990101', 'analyst01', 'sysadmin01']
    let seen = 0
    for (const account of accounts) {
      const client = await test.as(account)
      for (const address of addresses) {
        const answer = await client.get(address)
        if (answer.status === 200) seen++
        expectNoLeak(`${account} ${address}`, answer.text)
      }
    }
    expect(seen).toBeGreaterThan(100)
    expectNoLeak('caller', (await agent.post('/api/intake/caller', { phone: secrets.phone })).text)
    expect((await caseOf(agent, receipt.workOrderId)).narrative).toContain('我叫欧阳**')
    expect((await caseOf(agent, receipt.workOrderId)).narrative).toContain('139****4321')
  })

  it('not in the history, the commands, the outbox or the notices as they are stored', async () => {
    for (const table of ['event', 'work_order', 'command_log', 'outbox', 'notice', 'contact', 'training_example']) {
      const { rows } = await test.db.query<{ row: string }>(`select to_json(t)::text as row from ${table} t`)
      // What staff typed stands in events; what the requester said and who they are does not.
      for (const { row } of rows) for (const leak of [secrets.phone, secrets.identityNumber, '87654321']) expect([table, row.includes(leak)]).toEqual([table, false])
    }
  })

  it('not among the words that two similar requests share', async () => {
    const agent = await test.as('agent01')
    const one = await register(agent, { narrative: spoken, contact: secrets })
    const { body } = await (await test.as('dispatcher01')).get<{ items: { sharedWords: string[] }[] }>(`/api/work-orders/${one.workOrderId}/similar`)
    expect(body.items.length).toBeGreaterThan(0)
    expect(body.items[0]!.sharedWords.length).toBeGreaterThan(0)
  })

  it('the requester reads the own words uncovered', async () => {
    const agent = await test.as('agent01')
    const receipt = await register(agent, { narrative: spoken, contact: secrets })
    const { body } = await test.visitor.get<Tracking>(`/api/public/track/${receipt.trackingToken}`)
    expect(body.narrative).toBe(spoken)
  })
})

describe('looking at a sealed person', () => {
  const reason = '先行联系诉求人核实摊位位置'
  const look = (client: Client, id: string, why: unknown = reason) => client.post<Revealed>(`/api/work-orders/${id}/person`, { reason: why })

  it('needs a reason, opens to the letter, and is on record for staff and for the requester', async () => {
    const agent = await test.as('agent01')
    const receipt = await dispatched(agent, { narrative: spoken, contact: secrets })
    const handler = await test.as('s990101001-h')
    for (const why of ['', '   ', '看看', undefined]) expect(outcomeOf(await look(handler, receipt.workOrderId, why ?? null))).toBe('422 INVALID_INPUT')
    expect((await handler.get<Log>(`/api/work-orders/${receipt.workOrderId}/person/log`)).body.items).toEqual([])

    const opened = await look(handler, receipt.workOrderId)
    expect(opened.body).toMatchObject({ ...secrets, narrative: spoken })
    const log = await handler.get<Log>(`/api/work-orders/${receipt.workOrderId}/person/log`)
    expect(log.body.items).toEqual([{ at: expect.any(String), kind: 'person', who: '杨敏', unit: expect.stringContaining('街道'), reason }])

    const tracking = await test.visitor.get<Tracking>(`/api/public/track/${receipt.trackingToken}`)
    expect(tracking.body.whoLooked).toEqual([{ at: opened.body.loggedAt, kind: 'person', unit: log.body.items[0]!.unit, reason }])
    expect(tracking.text).not.toContain('杨敏')
  })

  it('is written before anything is opened: where it cannot be written, nothing opens', async () => {
    const receipt = await register(await test.as('agent01'), { contact: secrets })
    const open = vi.spyOn(test.city.vault, 'open')
    const record = vi.spyOn(test.city.accessLog, 'record').mockRejectedValueOnce(new Error('the disk is full'))
    const answer = await look(await test.as('agent01'), receipt.workOrderId)
    expect(outcomeOf(answer)).toBe('500 UNEXPECTED')
    expect(open).not.toHaveBeenCalled()
    expect(answer.text).not.toContain(secrets.phone)
    expect((await look(await test.as('agent01'), receipt.workOrderId)).status).toBe(200)
    expect(record.mock.invocationCallOrder.at(-1)).toBeLessThan(open.mock.invocationCallOrder[0]!)
    open.mockRestore()
    record.mockRestore()
  })

  it('the log takes no change and no deletion', async () => {
    await expect(test.db.query(`update identity_access set reason = 'nothing'`)).rejects.toThrow('history is append-only')
    await expect(test.db.query('delete from identity_access')).rejects.toThrow('history is append-only')
  })

  it.each([
    ['agent02', '200'], ['webagent01', '200'], ['shift01', '200'], ['callback01', '200'], ['s990101001-c', '200'], ['s990101001-h', '200'], ['990101-urban-enforcement-c', '200'],
    ['s990101001-r', '403 REVEAL_NOT_ALLOWED'], ['dispatcher01', '403 REVEAL_NOT_ALLOWED'], ['review01', '403 REVEAL_NOT_ALLOWED'], ['supervise01', '403 REVEAL_NOT_ALLOWED'],
    ['leader01', '403 REVEAL_NOT_ALLOWED'], ['leader-990101', '403 REVEAL_NOT_ALLOWED'],
    ['analyst01', '404 ORDER_NOT_FOUND'], ['sysadmin01', '404 ORDER_NOT_FOUND'], ['s990101002-c', '404 ORDER_NOT_FOUND'], ['leader-990102', '404 ORDER_NOT_FOUND'], ['knowledge01', '404 ORDER_NOT_FOUND'],
  ])('%s gets %s', async (account, outcome) => {
    const receipt = await dispatched(await test.as('agent01'), { contact: secrets })
    const client = await test.as(account)
    const answer = await look(client, receipt.workOrderId)
    expect(outcomeOf(answer)).toBe(outcome)
    if (outcome !== '200') expectNoLeak(account, answer.text)
    const shown = await client.get<{ person: { mayReveal: boolean } }>(`/api/work-orders/${receipt.workOrderId}`)
    expect(shown.status === 200 ? shown.body.person.mayReveal : outcome.startsWith('404')).toBe(outcome === '200' || outcome.startsWith('404'))
  })

  it.each([[2, '403 REVEAL_NOT_ALLOWED'], [3, '403 REVEAL_NOT_ALLOWED'], [1, '200'], [0, '200']])('secrecy level %i: a unit gets %s, the centre sees', async (secrecyLevel, outcome) => {
    const receipt = await dispatched(await test.as('agent01'), { contact: secrets, secrecyLevel })
    expect(outcomeOf(await look(await test.as('s990101001-h'), receipt.workOrderId))).toBe(outcome)
    expect(outcomeOf(await look(await test.as('callback01'), receipt.workOrderId))).toBe('200')
  })

  it('a unit whose dispatch was taken back sees nobody any more', async () => {
    const agent = await test.as('agent01')
    const receipt = await dispatched(agent, { contact: secrets })
    await command(agent, receipt.workOrderId, 'undo')
    expect((await look(await test.as('s990101001-h'), receipt.workOrderId)).status).toBeGreaterThanOrEqual(403)
  })

  it('an anonymous request has nobody to see', async () => {
    const receipt = await register(await test.as('agent01'), { isAnonymous: true, contact: secrets })
    expect(outcomeOf(await look(await test.as('agent01'), receipt.workOrderId))).toBe('404 NO_PERSON')
    const { rows } = await test.db.query('select from request r where r.work_order_id = $1 and r.contact_id is not null', [receipt.workOrderId])
    expect(rows).toEqual([])
  })

  it('somebody who was erased on request is gone for good', async () => {
    const receipt = await register(await test.as('agent01'), { contact: secrets })
    const { person } = await caseOf(await test.as('agent01'), receipt.workOrderId)
    await test.db.query('update contact set sealed = null, phone_index = null, erased_at = now() where id = $1', [person.contactId])
    expect(outcomeOf(await look(await test.as('agent01'), receipt.workOrderId))).toBe('410 PERSON_ERASED')
    expect((await caseOf(await test.as('agent01'), receipt.workOrderId)).person.mayReveal).toBe(false)
  })
})

describe('an administrator', () => {
  it('sees accounts, policies and the ledger, and never an order or a person', async () => {
    const receipt = await dispatched(await test.as('agent01'), { contact: secrets })
    const admin = await test.as('sysadmin01')
    const accounts = await admin.get<{ items: { account: string; unit: { name: string } }[] }>('/api/admin/accounts?q=s990101001')
    expect(accounts.body.items.map((item) => item.account)).toEqual(['s990101001-c', 's990101001-h', 's990101001-r'])
    expect((await admin.get<{ items: unknown[] }>(`/api/admin/accounts?q=${encodeURIComponent('%_')}`)).body.items).toEqual([])
    expect(accounts.text).not.toMatch(/argon2|password_hash|totp_sealed/)
    expect((await admin.get<{ items: { kind: string }[] }>('/api/admin/policies')).body.items.map((item) => item.kind)).toContain('duty-list')
    expect(outcomeOf(await admin.get('/api/admin/ledger'))).toBe('200')

    expect(outcomeOf(await admin.get(`/api/work-orders/${receipt.workOrderId}`))).toBe('404 ORDER_NOT_FOUND')
    expect(outcomeOf(await admin.get(`/api/work-orders/${receipt.workOrderId}/person/log`))).toBe('404 ORDER_NOT_FOUND')
    expect((await admin.get(`/api/work-orders?q=${receipt.orderNo}`)).body).toEqual({ items: [] })
    expect((await admin.get(`/api/work-orders?q=${secrets.phone}`)).body).toEqual({ items: [] })
    expect(outcomeOf(await admin.get('/api/desks/dispatch'))).toBe('403 NOT_YOUR_ROLE')
    expect(outcomeOf(await admin.get('/api/unit-bench'))).toBe('403 NOT_YOUR_ROLE')
    expect(outcomeOf(await admin.post(`/api/work-orders/${receipt.workOrderId}/urge`))).toBe('404 ORDER_NOT_FOUND')
  })
})

describe('the caller', () => {
  it('is recognised by any way of writing the number, without being shown', async () => {
    const agent = await test.as('agent01')
    const receipt = await register(agent, { contact: { name: '赵铁柱', phone: '+86 188-0000-2222' }, matterCode: matters.streetLamp })
    for (const phone of ['18800002222', '188 0000 2222', '008618800002222', '１８８００００２２２２']) {
      const { body } = await agent.post<{ maskedPhone: string; maskedName: string; orders: { orderNo: string; isOpen: boolean }[] }>('/api/intake/caller', { phone })
      expect(body).toMatchObject({ maskedPhone: '188****2222', maskedName: '赵**', orders: [{ orderNo: receipt.orderNo, isOpen: true }] })
    }
    expect((await agent.get<{ items: { orderNo: string }[] }>(`/api/work-orders?q=${encodeURIComponent('188-0000-2222')}`)).body.items).toMatchObject([{ orderNo: receipt.orderNo }])
    expect(outcomeOf(await agent.post('/api/intake/caller', { phone: '12' }))).toBe('422 PHONE_NOT_VALID')
    expect((await agent.post('/api/intake/caller', { phone: '18800003333' })).body).toEqual({ maskedPhone: '188****3333', maskedName: '', orders: [] })
  })
})
