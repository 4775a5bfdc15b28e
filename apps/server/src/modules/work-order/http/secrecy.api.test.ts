import type { Tracking } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { caseOf, command, register, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'

const { street, community, district } = wangjiangli
/** 违纪违法线索: the lists give it to the district's discipline commission. */
const discipline = `${district}-discipline`
const caller = { name: '欧阳修文', phone: '13987654321', homeAddress: '望江里3栋502室' }
const narrative = `我叫${caller.name}，住${caller.homeAddress}，电话${caller.phone}。举报临江街道一名干部收受摊贩好处费，每月去收一次。`
/** Every way in which the caller could be known. */
const leaks = [caller.name, '修文', caller.phone, '87654321', '502室']
type Notices = { readonly items: { text: string; workOrderId: string }[] }
type Log = { readonly items: { who: string; unit: string; reason: string }[] }

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const step = async (account: string, id: string, name: string, body: object = {}) => { test.clock.pass(minutes(2)); await command(await test.as(account), id, name, body) }
const reported = async (facts: object = {}) => register(await test.as('agent01'), { narrative, kind: 'report', matterCode: '190202', contact: caller, ...facts })
const look = async (account: string, id: string, reason = '核实举报线索的来源') => (await test.as(account)).post<{ phone: string }>(`/api/work-orders/${id}/person`, { reason })
const order = async (id: string) => caseOf(await test.as('shift01'), id)

describe('验收场景 5：举报干部', () => {
  it('验收场景 5：标明针对的街道后一律高敏；被举报的单位和它下级都不能主办，清单另荐', async () => {
    const { workOrderId: id } = await reported()
    await step('dispatcher01', id, 'name-accused', { units: [street], note: '举报该街道干部' })
    expect(await order(id)).toMatchObject({ secrecyLevel: 3, proposal: { lead: { code: discipline } } })
    const dispatcher = await test.as('dispatcher01')
    for (const lead of [street, community]) expect(outcomeOf(await dispatcher.post(`/api/work-orders/${id}/dispatch`, { lead, co: [discipline] }))).toMatch(/^409 (ACCUSED_UNIT_ALONE|UNIT_CANNOT_HANDLE)$/)
    expect(outcomeOf(await (await test.as('shift01')).post(`/api/work-orders/${id}/change-secrecy`, { level: 1, reason: '便于街道办理' }))).toBe('409 SECRECY_NEEDS_CONSENT')
    await step('dispatcher01', id, 'dispatch', { lead: discipline, co: [] })
    expect((await order(id)).assignments.map((share) => share.unit.code)).toEqual([discipline])
  })

  it('验收场景 5：派给了街道才发现举报的就是它：当场收回另派，街道不能再办；协办也不能联系举报人、不能自己审自己', async () => {
    const { workOrderId: id } = await reported({ matterCode: '190103', dispatchTo: { lead: street, co: [`${district}-government-services`] } })
    await step(`s${street}-c`, id, 'sign-for')
    await step('discipline01', id, 'name-accused', { units: [street] })
    expect(await order(id)).toMatchObject({ status: 'dispatchPending', secrecyLevel: 3 })
    expect(outcomeOf(await (await test.as(`s${street}-h`)).post(`/api/work-orders/${id}/add-progress`, { text: '已与当事人核实' }))).toMatch(/^40[349] /)
    await step('dispatcher01', id, 'dispatch', { lead: `${district}-government-services`, co: [street] })
    await step(`s${street}-c`, id, 'sign-for')
    expect(outcomeOf(await (await test.as(`s${street}-h`)).post(`/api/work-orders/${id}/record-first-contact`, { method: 'phone', outcome: 'reached' }))).toBe('403 ACCUSED_UNIT_KEPT_OUT')
    await step(`s${street}-h`, id, 'submit-result', { resultType: 'explained', text: '我单位说明：该同志负责摊贩登记。', basis: '岗位分工表', requesterOpinion: '未联系', solved: false })
    expect(outcomeOf(await (await test.as(`s${street}-r`)).post(`/api/work-orders/${id}/approve-result`))).toBe('403 ACCUSED_UNIT_KEPT_OUT')
  })

  it('验收场景 5：承办单位、被举报单位、区里的领导都查不出举报人的姓名、号码、住址；中心能查的要写理由，次次留痕，举报人自己看得到', async () => {
    const receipt = await reported()
    const id = receipt.workOrderId
    await step('dispatcher01', id, 'name-accused', { units: [street] })
    await step('dispatcher01', id, 'dispatch', { lead: discipline, co: [street] })
    await step(`${discipline}-c`, id, 'sign-for')
    while ((await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())) > 0);
    const addresses = [`/api/work-orders/${id}`, `/api/work-orders/${id}/person/log`, `/api/work-orders/${id}/holding`, `/api/work-orders?q=${receipt.orderNo}`, `/api/work-orders?q=${caller.phone}`, '/api/unit-bench?status=open', '/api/notices']
    for (const account of [`${discipline}-c`, `${discipline}-h`, `s${street}-c`, `s${street}-h`, `s${street}-r`, `leader-${district}`]) {
      expect([account, outcomeOf(await look(account, id))]).toEqual([account, expect.stringMatching(/^(403 REVEAL_NOT_ALLOWED|404 ORDER_NOT_FOUND)$/)])
      const client = await test.as(account)
      for (const address of addresses) {
        const { text } = await client.get(address)
        for (const leak of leaks) expect([account, address, leak, text.includes(leak)]).toEqual([account, address, leak, false])
      }
    }
    expect((await caseOf(await test.as(`${discipline}-h`), id)).person.mayReveal).toBe(false)
    expect((await (await test.as(`s${street}-c`)).get<Notices>('/api/notices')).text).not.toContain('举报')

    // 纪检 reads the case; whoever may open the person does it with a reason.
    expect(await caseOf(await test.as('discipline01'), id)).toMatchObject({ secrecyLevel: 3, narrative: expect.stringContaining('收受摊贩好处费') as string })
    expect(outcomeOf(await look('shift01', id, ''))).toBe('422 INVALID_INPUT')
    expect((await look('shift01', id, '纪检请求核对联系方式')).body.phone).toBe(caller.phone)
    expect((await look('callback01', id, '回访前核对本人')).body.phone).toBe(caller.phone)
    const log = (await (await test.as('discipline01')).get<Log>(`/api/work-orders/${id}/person/log`)).body.items
    expect(log).toEqual(expect.arrayContaining([expect.objectContaining({ who: '吴丽华', reason: '纪检请求核对联系方式' }), expect.objectContaining({ who: '刘兴国', reason: '回访前核对本人' })]) as unknown)
    const { whoLooked } = (await test.visitor.get<Tracking>(`/api/public/track/${receipt.trackingToken}`)).body
    expect(whoLooked.map((one) => one.reason)).toEqual(expect.arrayContaining(['纪检请求核对联系方式', '回访前核对本人']) as unknown)
  })
})

type Row = { id: string; title: string; matter: unknown; placeName: string }
const rowOf = async (account: string, address: string, id: string) => (await (await test.as(account)).get<{ items: Row[] }>(address)).body.items.find((row) => row.id === id)
const worklist = async (account: string, id: string, filter: object = {}) => (await (await test.as(account)).post<{ items: Row[] }>('/api/worklists/query', { filter })).body.items.find((row) => row.id === id)
const opened = async (account: string, id: string) => outcomeOf(await (await test.as(account)).get(`/api/work-orders/${id}`))
const looksAt = async (id: string) => (await test.db.query<{ kind: string; account_name: string }>('select kind, account_name from identity_access where work_order_id = $1 order by id', [id])).rows

describe('高敏工单：用得着的人才看得到内容', () => {
  const secret = async () => {
    const receipt = await reported()
    await step('dispatcher01', receipt.workOrderId, 'name-accused', { units: [street] })
    return receipt
  }

  it('中心里用不着的人：搜得到、列得出，只见“涉密”，没有事项、地点；打不开，请转值班长', async () => {
    const receipt = await secret()
    const id = receipt.workOrderId
    const hidden = { title: '涉密', matter: null, placeName: '' }
    // The one who took it down is none of them until it is on its way.
    expect(await opened('agent01', id)).toBe('200')
    expect(await opened('agent02', id)).toBe('403 ORDER_KEPT_SECRET')
    expect(await worklist('agent02', id)).toMatchObject(hidden)
    expect(await worklist('agent02', id, { kind: 'report', matter: '19' })).toBeUndefined()
    expect((await (await test.as('agent02')).get<{ items: Row[] }>(`/api/work-orders?q=${receipt.orderNo}`)).body.items).toMatchObject([{ title: '涉密', orderNo: receipt.orderNo }])
    expect((await (await test.as('agent02')).post<{ orders: Row[] }>('/api/intake/caller', { phone: caller.phone })).body.orders.find((one) => (one as unknown as { workOrderId: string }).workOrderId === id)).toMatchObject({ title: '涉密' })
    const like = (await (await test.as('agent02')).post('/api/intake/assist', { narrative, placeId: wangjiangli.placeId })).text
    expect(like).not.toContain(receipt.orderNo)

    await step('dispatcher01', id, 'dispatch', { lead: discipline, co: [] })
    expect(await opened('agent01', id)).toBe('403 ORDER_KEPT_SECRET')
  })

  it('派单、审核、回访、督办、值班长和纪检看得到全文', async () => {
    const { workOrderId: id } = await secret()
    for (const account of ['shift01', 'dispatcher01', 'review01', 'callback01', 'supervise01', 'discipline01']) {
      const seen = await caseOf(await test.as(account), id)
      expect([account, seen.narrative.includes('收受摊贩好处费'), seen.hidden]).toEqual([account, true, undefined])
    }
    expect(await rowOf('dispatcher01', '/api/desks/dispatch?limit=200', id)).toMatchObject({ title: expect.stringContaining('欧阳') as string, matter: { code: '190202' } })
  })

  it('承办单位看得到内容，看不到是谁、在哪一户；被投诉的单位只见要它做什么', async () => {
    const { workOrderId: id } = await secret()
    await step('dispatcher01', id, 'dispatch', { lead: discipline, co: [street] })
    const ofLead = await caseOf(await test.as(`${discipline}-c`), id)
    expect(ofLead).toMatchObject({ narrative: expect.stringContaining('收受摊贩好处费') as string, address: '', place: { placeId: null }, person: { maskedName: '', maskedPhone: '', contactId: null, mayReveal: false } })
    expect(ofLead.hidden).toEqual(['maskedPerson', 'address', 'attachments', 'accessLog'])
    // What masking leaves of a name or a number, in the words of the request itself, is gone as well.
    expect(ofLead.narrative).toContain('举报临江街道一名干部')
    const row = await rowOf(`${discipline}-c`, '/api/unit-bench?status=open&limit=200', id)
    expect(row!.title).toMatch(/^我.*电话/)
    for (const part of ['欧阳', '139', '4321']) expect([part, row!.title.includes(part), ofLead.narrative.includes(part), ofLead.title.includes(part)]).toEqual([part, false, false, false])

    const ofAccused = await (await test.as(`s${street}-c`)).get<typeof ofLead>(`/api/work-orders/${id}`)
    expect(ofAccused.body).toMatchObject({ title: '涉密', proposal: null, candidates: [], hidden: ['maskedPerson', 'narrative', 'address', 'words', 'attachments', 'accessLog'] })
    expect(ofAccused.text).not.toContain('好处费')
    expect(ofAccused.body).not.toHaveProperty('conflict')
    expect(await rowOf(`s${street}-c`, '/api/unit-bench?status=open&limit=200', id)).toMatchObject({ title: '涉密', placeName: '' })
    expect(outcomeOf(await (await test.as(`s${street}-c`)).get(`/api/work-orders/${id}/person/log`))).toBe('403 LOG_NOT_SHOWN')
  })

  it('每次打开都留痕，写不下就不打开；同一个人十分钟内再打开只记一次；普通工单不记', async () => {
    const { workOrderId: id } = await secret()
    await opened('discipline01', id)
    await opened('discipline01', id)
    await opened('review01', id)
    expect(await looksAt(id)).toMatchObject([{ kind: 'case' }, { kind: 'case' }])
    test.clock.pass(minutes(11))
    await opened('discipline01', id)
    expect(await looksAt(id)).toHaveLength(3)
    const record = vi.spyOn(test.city.accessLog, 'record').mockRejectedValueOnce(new Error('the disk is full'))
    expect(await opened('callback01', id)).toBe('500 UNEXPECTED')
    record.mockRestore()

    const plain = await register(await test.as('agent01'))
    await opened('review01', plain.workOrderId)
    expect(await looksAt(plain.workOrderId)).toEqual([])
  })

  it('系统管理员打不开工单，也看不到人', async () => {
    const { workOrderId: id } = await secret()
    const plain = await register(await test.as('agent01'), { contact: caller })
    for (const one of [id, plain.workOrderId]) {
      expect(await opened('sysadmin01', one)).toBe('404 ORDER_NOT_FOUND')
      expect(outcomeOf(await look('sysadmin01', one))).toMatch(/^(403|404) /)
    }
    expect((await (await test.as('sysadmin01')).get<{ items: Row[] }>(`/api/work-orders?q=${caller.phone}`)).body.items).toEqual([])
  })
})
