import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { hours, minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { caseOf, command, handle, register, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'
import { sweepClocks } from '../jobs/sweeper.ts'

const street = wangjiangli.street
/** Accounts of the street's people begin so. */
const ours = `s${street}`
const police = '990101-traffic-police'
const enforcement = '990101-urban-enforcement'
const platform = '990101-hotline-centre'
type Notices = { readonly items: { text: string; workOrderId: string }[] }

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const relay = async () => { while ((await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())) > 0); }
const sweep = async () => { await sweepClocks(test.db, test.city.workOrders, test.clock.now()); await relay() }
/** 违法停车: the street leads, the traffic police, who answer for it, join. 停车位不足: the street alone. */
const parking = async (co: readonly string[] = [police]) => (await register(await test.as('agent01'), { narrative: '路口两侧停满了车，公交车都过不去，请管一管。', matterCode: co.length > 0 ? '060402' : '060401', dispatchTo: { lead: street, co } })).workOrderId
const noticesOf = async (account: string, id: string) => { await relay(); return (await (await test.as(account)).get<Notices>('/api/notices')).body.items.filter((item) => item.workOrderId === id).map((item) => item.text) }
const shareOf = async (id: string, unit: string) => (await caseOf(await test.as('dispatcher01'), id)).assignments.findLast((share) => share.unit.code === unit)!
const buttons = async (account: string, id: string) => (await caseOf(await test.as(account), id)).allowedActions.filter((action) => action.refusedBecause === null).map((action) => action.action)

describe('验收场景 3：双派停车件，街乡主办、交管协办，协办不签收只扣协办', () => {
  it('协办的灯只亮在协办；主办照样办结，协办记未履职', async () => {
    const id = await parking()
    await handle(test, id, 'contacted')
    test.clock.pass(minutes(80))
    await sweep()
    const counts = async (account: string) => (await (await test.as(account)).get<{ counts: Record<string, number> }>('/api/counts')).body.counts
    expect((await counts(`${police}-c`))['unit.red']).toBe(1)
    expect((await counts(`${ours}-c`))['unit.red']).toBe(0)
    const seen = await caseOf(await test.as(`${ours}-c`), id)
    const lampOf = (clockId: string, unit: string) => seen.clocks.find((clock) => clock.stoppedAt === null && clock.clockId === clockId && clock.unit?.code === unit)!.lamp
    expect([lampOf('sign', police), lampOf('handling', street)]).toEqual(['red', 'green'])
    expect(seen.parcel.find((step) => step.id === 'handling')!.promisedAt).toBe(seen.clocks.find((clock) => clock.clockId === 'handling' && clock.unit?.code === street)!.dueAt)
    expect(await noticesOf(`${police}-c`, id)).toContainEqual(expect.stringContaining('签收钟已超时'))
    expect((await noticesOf(`${ours}-c`, id)).join()).not.toContain('超时')

    const lead = await test.as(`${ours}-c`)
    expect(outcomeOf(await lead.post(`/api/work-orders/${id}/go-on-without-co-unit`, { unitCode: police, note: '三次电话催请未签收' }))).toBe('409 CO_STILL_HAS_TIME')
    test.clock.pass(hours(24))
    await command(await test.as(`${ours}-c`), id, 'go-on-without-co-unit', { unitCode: police, note: '三次电话催请未签收' })
    expect(await shareOf(id, police)).toMatchObject({ status: 'released', signedAt: null })
    expect((await caseOf(await test.as(`${ours}-c`), id)).jointHandling).toMatchObject({ firstReceiver: { code: street }, released: [{ unit: { code: police }, because: 'failedToAct' }] })
    expect(await noticesOf(`${police}-c`, id)).toContain(`工单 ${seen.orderNo}：本单位未签收，主办不再等待，已记协办未履职`)
    await command(await test.as(`${ours}-h`), id, 'submit-result', { resultType: 'resolved', text: '已劝离并贴单，划设禁停标线。', basis: '《道路交通安全法》第五十六条', requesterOpinion: '认可', solved: true })
    await command(await test.as(`${ours}-r`), id, 'approve-result')
    await command(await test.as('review01'), id, 'pass-review')
    expect((await caseOf(await test.as('dispatcher01'), id)).status).toBe('callBackPending')
  })

  it('增加协办、请它退出、协商移交主办：时限从不重来', async () => {
    const id = await parking([])
    await handle(test, id, 'contacted')
    await command(await test.as(`${ours}-c`), id, 'add-co-unit', { unitCode: police, reason: '请到场执法' })
    await command(await test.as('dispatcher01'), id, 'add-co-unit', { unitCode: enforcement, reason: '清理占道' })
    expect(outcomeOf(await (await test.as(`${police}-c`)).post(`/api/work-orders/${id}/add-co-unit`, { unitCode: platform, reason: '请来协调' }))).toBe('403 LEAD_ONLY')
    await command(await test.as(`${ours}-c`), id, 'release-co-unit', { unitCode: enforcement, reason: '现场没有占道' })
    expect(await shareOf(id, enforcement)).toMatchObject({ status: 'released' })
    await command(await test.as(`${police}-c`), id, 'sign-for')
    const promised = (await caseOf(await test.as('dispatcher01'), id)).clocks.find((clock) => clock.clockId === 'handling' && clock.unit?.code === street)!.dueAt
    await command(await test.as(`${ours}-c`), id, 'offer-lead', { unitCode: police, reason: '主要是交通秩序' })
    expect(await buttons(`${police}-c`, id)).toContain('answer-lead-offer')
    expect((await caseOf(await test.as(`${police}-c`), id)).jointHandling!.offer).toMatchObject({ from: { code: street }, to: { code: police }, reason: '主要是交通秩序' })
    await command(await test.as(`${police}-c`), id, 'answer-lead-offer', { agrees: true, note: '由大队牵头' })
    const seen = await caseOf(await test.as('dispatcher01'), id)
    expect(seen.assignments.filter((share) => share.status === 'handling').map((share) => [share.unit.code, share.role])).toEqual([[street, 'co'], [police, 'lead']])
    expect(seen.clocks.find((clock) => clock.clockId === 'handling' && clock.unit?.code === police)!.dueAt).toBe(promised)
    expect(seen.clocks.filter((clock) => clock.clockId === 'total')).toHaveLength(1)
    expect(seen.timeline.find((entry) => entry.type === 'LeadHandedOver')!.text).toContain('时限不变')
  })
})

describe('吹哨报到', () => {
  it('街道吹哨 → 部门看得到、报到 → 事不完人不撤 → 关哨双向打分；逾期未报到成为事实', async () => {
    const id = await parking([])
    await handle(test, id, 'contacted')
    const blow = { kind: 'emergency', matter: '公交站被堵死', place: '望江里北门', departments: [police, enforcement], withShare: true }
    expect(outcomeOf(await (await test.as(`${enforcement}-c`)).get(`/api/work-orders/${id}`))).toBe('404 ORDER_NOT_FOUND')
    await command(await test.as(`${ours}-c`), id, 'blow-whistle', blow)
    expect(outcomeOf(await (await test.as(`${ours}-c`)).post(`/api/work-orders/${id}/blow-whistle`, { ...blow, departments: [platform] }))).toBe('409 WHISTLE_OPEN_FOR_MATTER')
    expect(await buttons(`${enforcement}-h`, id)).toContain('record-arrival')
    expect((await noticesOf(`${police}-c`, id))[0]).toMatch(/吹哨（公交站被堵死），请按时报到$/)
    test.clock.pass(minutes(10))
    await command(await test.as(`${police}-h`), id, 'record-arrival', { whistleNo: 1, people: '执勤二组 2 人', how: 'onSite' })
    test.clock.pass(minutes(25))
    await sweep()
    const late = (await caseOf(await test.as(`${ours}-c`), id)).whistles![0]!
    expect(late.summons.map((summons) => [summons.unit.code, summons.people, summons.isLate, summons.overdueAt !== null])).toEqual([[police, '执勤二组 2 人', false, false], [enforcement, '', null, true]])
    expect(await noticesOf(`${enforcement}-c`, id)).toContainEqual(expect.stringContaining('逾期未报到（公交站被堵死），请负责人督促'))
    expect(await noticesOf(`${ours}-c`, id)).toContainEqual(expect.stringContaining('逾期未报到'))

    await command(await test.as(`${police}-c`), id, 'sign-for')
    expect(outcomeOf(await (await test.as(`${police}-h`)).post(`/api/work-orders/${id}/submit-result`, { resultType: 'resolved', text: '已拖离违停车辆，恢复通行。', requesterOpinion: '认可', solved: true }))).toBe('409 STAY_UNTIL_RELEASED')
    await command(await test.as(`${police}-h`), id, 'ask-to-leave', { whistleNo: 1, note: '车已拖走' })
    await command(await test.as(`${ours}-c`), id, 'release-department', { whistleNo: 1, unitCode: police, solved: true, attitude: 5, note: '来得快' })
    expect(outcomeOf(await (await test.as(`${ours}-c`)).post(`/api/work-orders/${id}/close-whistle`, { whistleNo: 1, scores: [{ unitCode: police, solved: true, attitude: 5 }], summary: '已恢复通行' }))).toBe('422 SCORES_MISSING')
    await command(await test.as(`${ours}-c`), id, 'close-whistle', { whistleNo: 1, scores: [{ unitCode: enforcement, solved: false, attitude: 1 }], summary: '已恢复通行' })
    await command(await test.as(`${police}-c`), id, 'score-whistle', { whistleNo: 1, needed: true, prepared: 4, note: '现场已拉好线' })
    const closed = (await caseOf(await test.as(`${ours}-c`), id)).whistles![0]!
    expect(closed).toMatchObject({ end: 'closed', isOurs: true, summary: '已恢复通行', summons: [
      { score: { arrival: 'inTime', solved: true, attitude: 5, note: '来得快' }, callScore: { needed: true, prepared: 4, note: '现场已拉好线' } }, { score: { arrival: 'absent', solved: false, attitude: 1 }, callScore: null }] })
    expect(outcomeOf(await (await test.as(`${enforcement}-c`)).get(`/api/work-orders/${id}`))).toBe('200')
    const tracking = await test.visitor.get(`/api/work-orders/${id}`)
    expect(outcomeOf(tracking)).toBe('401 SIGN_IN_NEEDED')
  })

  it('撤哨：随哨派的份额撤回，部门不再看到按钮', async () => {
    const id = await parking([])
    await handle(test, id, 'contacted')
    await command(await test.as(`${ours}-c`), id, 'blow-whistle', { kind: 'jointEnforcement', matter: '僵尸车清理', place: '望江里', departments: [police] })
    expect(await shareOf(id, police)).toMatchObject({ role: 'co', status: 'signPending' })
    await command(await test.as(`${ours}-c`), id, 'withdraw-whistle', { whistleNo: 1, reason: '车主自行开走' })
    expect(await shareOf(id, police)).toMatchObject({ status: 'takenBack' })
    expect(await buttons(`${police}-c`, id)).not.toContain('record-arrival')
    expect(await noticesOf(`${police}-c`, id)).toContainEqual(expect.stringContaining('已撤哨，不必报到'))
  })
})

describe('提级', () => {
  it('街道申请 → 区平台看得到、接手牵头 → 交回：总钟不动，原单位仍在', async () => {
    const id = await parking([])
    await handle(test, id, 'contacted')
    const total = (await caseOf(await test.as('dispatcher01'), id)).clocks.find((clock) => clock.clockId === 'total')!
    await command(await test.as(`${ours}-c`), id, 'request-escalation', { reason: 'crossDepartment', text: '涉及规划、交管两家，街道协调不了' })
    expect(await buttons(`${platform}-c`, id)).toContain('decide-escalation')
    expect((await caseOf(await test.as(`${platform}-c`), id)).escalation!.request).toMatchObject({ from: { code: street }, to: { code: platform }, reason: 'crossDepartment', text: '涉及规划、交管两家，街道协调不了' })
    expect(await noticesOf(`${platform}-c`, id)).toContainEqual(expect.stringContaining('申请提级，请决定'))
    await command(await test.as(`${platform}-c`), id, 'decide-escalation', { accepts: true, note: '由区里牵头' })
    const taken = await caseOf(await test.as('dispatcher01'), id)
    expect(taken).toMatchObject({ status: 'escalated', escalation: { request: null, current: { from: { code: street }, superior: { code: platform } } } })
    expect(taken.assignments.map((share) => [share.unit.code, share.role, share.status])).toEqual([[street, 'co', 'handling'], [platform, 'lead', 'signPending']])
    await command(await test.as(`${platform}-c`), id, 'sign-for')
    await command(await test.as(`${platform}-c`), id, 'hand-back', { opinion: '交警大队每日早晚高峰派驻，街道负责划线', resources: '区财政 5 万元', authority: '街道可调度拖车' })
    const back = await caseOf(await test.as('dispatcher01'), id)
    expect(back).toMatchObject({ status: 'handling', escalation: { current: null, handedBack: [{ by: { code: platform }, to: { code: street }, resources: '区财政 5 万元' }] } })
    expect(back.assignments.map((share) => [share.unit.code, share.role, share.status])).toEqual([[street, 'lead', 'handling'], [platform, 'co', 'done']])
    expect(back.clocks.find((clock) => clock.clockId === 'total')).toMatchObject({ no: total.no, startedAt: total.startedAt, stoppedAt: null })
  })

  it('不接的，从此与它无关；答复没收到再发一遍，回答还是同一个', async () => {
    const id = await parking([])
    await handle(test, id, 'contacted')
    await command(await test.as(`${ours}-c`), id, 'request-escalation', { reason: 'crossDepartment', text: '涉及规划、交管两家，街道协调不了' })
    const superior = await test.as(`${platform}-c`)
    const once = { 'idempotency-key': randomUUID() }
    const declined = await superior.post(`/api/work-orders/${id}/decide-escalation`, { accepts: false, note: '街道可自行约两家到场' }, once)
    expect(outcomeOf(declined)).toBe('200')
    expect(outcomeOf(await superior.get(`/api/work-orders/${id}`))).toBe('404 ORDER_NOT_FOUND')
    expect(await superior.post(`/api/work-orders/${id}/decide-escalation`, { accepts: false, note: '街道可自行约两家到场' }, once)).toMatchObject({ status: 200, body: declined.body as object })
    expect(outcomeOf(await superior.post(`/api/work-orders/${id}/decide-escalation`, { accepts: true, note: '街道可自行约两家到场' }, once))).toMatch(/COMMAND_ID_REUSED/)
    expect(outcomeOf(await superior.post(`/api/work-orders/${id}/decide-escalation`, { accepts: false, note: '街道可自行约两家到场' }))).toBe('404 ORDER_NOT_FOUND')
  })

  it('验收场景 7：不满意 → 重办 → 再不满意 → 提级；重办中督办员也可直接提级', async () => {
    const judge = async (id: string) => { await command(await test.as('callback01'), id, 'start-call-back'); await command(await test.as('callback01'), id, 'complete-call-back', { contacted: true, solved: false, satisfaction: 1 }) }
    const again = async (id: string) => {
      await command(await test.as(`${ours}-c`), id, 'accept-rework')
      await command(await test.as(`${ours}-h`), id, 'submit-result', { resultType: 'resolved', text: '再次清理并增设隔离桩。', basis: '现场照片', requesterOpinion: '一般', solved: true })
      await command(await test.as(`${ours}-r`), id, 'approve-result')
      await command(await test.as('review01'), id, 'pass-review')
    }
    const first = await parking([])
    await handle(test, first, 'passed')
    await judge(first)
    await again(first)
    await judge(first)
    const seen = await caseOf(await test.as('dispatcher01'), first)
    expect(seen).toMatchObject({ status: 'escalated', reworkRound: 2, verdicts: [{ round: 0 }, { round: 1 }] })
    expect(seen.assignments.map((share) => [share.unit.code, share.role])).toEqual([[street, 'co'], [platform, 'lead']])

    const second = await parking([])
    await handle(test, second, 'passed')
    await judge(second)
    await command(await test.as('supervise01'), second, 'escalate', { reason: 'systemic', text: '反复出现，须区里统筹解决' })
    expect(await caseOf(await test.as('dispatcher01'), second)).toMatchObject({ status: 'escalated', escalation: { current: { from: { code: street }, superior: { code: platform } } } })
    expect(await noticesOf(`${ours}-c`, second)).toContainEqual(expect.stringContaining('已提级，本单位转为协办'))
  })
})
