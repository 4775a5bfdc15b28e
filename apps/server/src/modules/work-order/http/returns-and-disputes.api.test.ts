import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { days, hours, minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { pageOf } from '../../../testing/queues.ts'
import { caseOf, command, handle, matters, register } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'
import { sweepClocks } from '../jobs/sweeper.ts'

/** 路灯不亮: the lists name A; B is whom A would rather have it. */
const A = '990101-urban-management'
const B = '990101-transport'
const arbiter = 'arbiter-990101'
type Notices = { readonly items: { text: string; workOrderId: string }[] }

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const relay = async () => { while ((await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())) > 0); }
const sweep = async () => { await sweepClocks(test.db, test.city.workOrders, test.clock.now()); await relay() }
const step = async (account: string, id: string, name: string, body: object = {}) => { test.clock.pass(minutes(5)); await command(await test.as(account), id, name, body) }
const noticesOf = async (account: string, id: string) => { await relay(); return (await (await test.as(account)).get<Notices>('/api/notices')).body.items.filter((item) => item.workOrderId === id).map((item) => item.text) }
const order = async (id: string) => caseOf(await test.as('dispatcher01'), id)
const docketOf = async (account: string, docket: string) => (await pageOf(await test.as(account), `/api/dockets/${docket}`)).items.map((row) => row.id)

/** A returns to B, with right; B would send it back to A. */
const backAndForth = async (): Promise<string> => {
  const { workOrderId: id } = await register(await test.as('agent01'), { narrative: '望江里东门外的路灯坏了四盏，晚上一片黑。', matterCode: matters.streetLamp, dispatchTo: { lead: A, co: [] } })
  await step(`${A}-c`, id, 'request-return', { reason: 'notMyDuty', basis: '这段路未移交，由交通局养护', proposedUnit: B })
  await step('dispatcher01', id, 'approve-return', { note: '移交清单里没有这段路' })
  await step('dispatcher01', id, 'dispatch', { lead: B, co: [] })
  await step(`${B}-c`, id, 'request-return', { reason: 'notMyDuty', basis: '道路 2019 年已移交城管局', proposedUnit: A })
  return id
}

describe('验收场景 2：A→B→A 退单', () => {
  it('验收场景 2：乙要退回给甲，自动转入裁定；裁定前仍由手上有单的先办；裁定以后谁也不能再退', async () => {
    const id = await backAndForth()
    const opened = await order(id)
    expect(opened).toMatchObject({
      status: 'arbitration', dispute: { outcome: 'open', level: 'district', parties: [{ code: A }, { code: B }], meanwhile: { code: B }, award: null },
      returns: { items: [{ unit: { code: A }, outcome: 'founded' }, { unit: { code: B }, outcome: 'disputed' }] },
    })
    expect(opened.dispute!.because.map((reason) => reason.code)).toEqual(['DISPUTE_SENT_BACK_TO'])
    expect(opened.clocks.filter((clock) => clock.clockId === 'total')).toMatchObject([{ startedAt: opened.registeredAt, stoppedAt: null }])
    expect(await docketOf('dispatcher01', 'returns')).not.toContain(id)
    expect(await docketOf(arbiter, 'disputes')).toContain(id)
    for (const unit of [A, B]) expect(await noticesOf(`${unit}-c`, id)).toContainEqual(expect.stringContaining('转入争议裁定，请本单位提交陈述'))

    // 先办后议: its clock runs, and it signs for it and speaks with the requester while the others argue.
    await handle(test, id, 'contacted', B)
    expect((await order(id)).clocks.find((clock) => clock.clockId === 'handling' && clock.stoppedAt === null)).toMatchObject({ unit: { code: B }, lamp: 'green' })
    await step(`${A}-c`, id, 'submit-statement', { position: 'notResponsible', text: '该路段未列入移交清单，没有养护经费。', basis: '2019 年移交清单' })
    await step(`${B}-c`, id, 'submit-statement', { position: 'notResponsible', text: '道路已移交，附移交纪要。', basis: '移交纪要〔2019〕8 号' })
    const ruling = { lead: A, co: [], basis: '《城市照明管理规定》第二十一条', text: '路灯设施随道路一并移交，由城管局主办。' }
    expect(outcomeOf(await (await test.as('arbiter-990102')).post(`/api/work-orders/${id}/award`, ruling))).toMatch(/^40[34] /)
    await step(arbiter, id, 'award', ruling)

    const ruled = await order(id)
    expect(ruled).toMatchObject({ status: 'signPending', dispute: { outcome: 'ruled', statements: [{ unit: { code: A } }, { unit: { code: B } }], award: { by: 'arbiter', lead: { code: A }, text: ruling.text } } })
    expect(ruled.assignments.map((share) => [share.unit.code, share.status])).toEqual([[A, 'returned'], [B, 'takenBack'], [A, 'signPending']])
    for (const unit of [A, B]) expect(await noticesOf(`${unit}-c`, id)).toContainEqual(expect.stringMatching(/已裁定：.*城管局主办，不得再退/))
    const again = await (await test.as(`${A}-c`)).post(`/api/work-orders/${id}/request-return`, { reason: 'wrongTerritory', basis: '属开发区管理', proposedUnit: '990101-housing' })
    expect(outcomeOf(again)).toBe('409 RETURN_AFTER_RULING')
    expect(ruled.timeline.find((entry) => entry.type === 'DisputeAwarded')!.text).toContain('不得再退')
    expect(outcomeOf(await (await test.as(`${B}-c`)).post(`/api/work-orders/${id}/sign-for`))).toMatch(/^40[349] /)
    await handle(test, id, 'passed', A)
    expect(await order(id)).toMatchObject({ status: 'callBackPending', clocks: expect.arrayContaining([expect.objectContaining({ clockId: 'total', startedAt: opened.registeredAt })]) as unknown })
  })

  it('验收场景 2：退了又派回给甲，也自动转入裁定，由首接的甲先办；区、市都不裁，就归首接单位，也不能再退', async () => {
    const { workOrderId: id } = await register(await test.as('agent01'), { narrative: '西门口路灯不亮，夜里看不见台阶。', matterCode: matters.streetLamp, dispatchTo: { lead: A, co: [] } })
    await step(`${A}-c`, id, 'request-return', { reason: 'notMyDuty', basis: '这段路未移交，由交通局养护', proposedUnit: B })
    await step('dispatcher01', id, 'approve-return', { note: '先请交通局看看' })
    await step('dispatcher01', id, 'dispatch', { lead: A, co: [] })
    const opened = await order(id)
    expect(opened).toMatchObject({ status: 'arbitration', dispute: { outcome: 'open', firstReceiver: { code: A }, meanwhile: { code: A } } })
    expect(opened.assignments.at(-1)).toMatchObject({ unit: { code: A }, role: 'lead', isProvisional: true, status: 'signPending' })
    expect(await noticesOf(`${A}-c`, id)).toContainEqual(expect.stringContaining('裁定前由本单位先行办理'))
    await handle(test, id, 'contacted', A)

    test.clock.pass(days(1))
    await sweep()
    expect(await order(id)).toMatchObject({ status: 'arbitration', dispute: { level: 'city', outcome: 'open' } })
    expect(await docketOf('cityarbiter01', 'disputes')).toContain(id)
    test.clock.pass(days(2) + hours(1))
    await sweep()
    const settled = await order(id)
    expect(settled).toMatchObject({ status: 'handling', dispute: { outcome: 'byDefault', award: { by: 'default', lead: { code: A } } } })
    // The same share goes on: who handled it meanwhile begins nothing anew.
    expect(settled.assignments.filter((share) => share.unit.code === A)).toHaveLength(2)
    expect(outcomeOf(await (await test.as(`${A}-c`)).post(`/api/work-orders/${id}/request-return`, { reason: 'wrongTerritory', basis: '属开发区管理', proposedUnit: '990101-housing' }))).toBe('409 RETURN_AFTER_RULING')
  })
})
