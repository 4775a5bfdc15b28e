import type { PublishedExclusions, Tracking } from '@suban/contract'
import type { z } from 'zod'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../testing/attachments.ts'
import { days, minutes } from '../../../testing/clock.ts'
import { outcomeOf, type Answer } from '../../../testing/client.ts'
import { caseOf, command, dispatched, handle, register, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { sweepClocks } from '../jobs/sweeper.ts'

const street = wangjiangli.street
const ours = `s${street}`
const justice = '990100-justice'

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const post = async (account: string, id: string, name: string, body: object = {}): Promise<Answer> => (await test.as(account)).post(`/api/work-orders/${id}/${name}`, body)
const vote = async (account: string, id: string, what: 'termination' | 'exclusion', isFor: boolean) => command(await test.as(account), id, `vote-on-${what}`, { isFor, reason: isFor ? '材料齐全，事实清楚' : '还有别的办法可以试' })
const trackingOf = async (token: string) => (await test.visitor.get<Tracking>(`/api/public/track/${token}`)).body
const sendTo = (token: string, name: string, reason: string) => test.visitor.post(`/api/public/track/${token}/${name}`, { reason })
const handled = async () => {
  const receipt = await dispatched(await test.as('agent01'), { dispatchTo: { lead: street, co: [] }, matterCode: '060401' })
  await handle(test, receipt.workOrderId, 'contacted')
  return { id: receipt.workOrderId, token: receipt.trackingToken }
}
const closed = async () => {
  const order = await handled()
  const bad = async (name: string, account: string, body: object = {}) => command(await test.as(account), order.id, name, body)
  await bad('submit-result', `${ours}-h`, { resultType: 'explained', text: '已到现场核实，向诉求人作了说明。', basis: '《物业管理条例》', requesterOpinion: '认可', solved: true })
  await bad('approve-result', `${ours}-r`)
  await bad('pass-review', 'review01')
  await bad('start-call-back', 'callback01')
  await bad('complete-call-back', 'callback01', { contacted: true, solved: true, satisfaction: 3 })
  expect((await caseOf(await test.as('dispatcher01'), order.id)).status).toBe('closed')
  return order
}
const applyTermination = async (id: string) => command(await test.as(`${ours}-c`), id, 'apply-termination', {
  reason: 'petitionFinalised', text: '信访复核已终结，无新的事实和理由。', alternative: '可依法向人民法院起诉', attachmentIds: await evidenceOf(await test.as(`${ours}-c`)),
})
const applyExclusion = async (id: string) => command(await test.as(`${ours}-c`), id, 'apply-exclusion', { reason: 'duplicate', text: '与另一件同一诉求，已在那件评价过。', attachmentIds: await evidenceOf(await test.as(`${ours}-c`)) })

describe('终止：认定小组表决，利害关系人回避，诉求人可以申诉', () => {
  it('三票、含法制人员、过半：终止；诉求人看到原因、权利和别的办法；申诉一次即恢复办理', async () => {
    const { id, token } = await handled()
    expect(outcomeOf(await post(`${ours}-c`, id, 'apply-termination', { reason: 'petitionFinalised', text: '信访复核已终结，无新的事实和理由。', alternative: '可依法起诉', attachmentIds: [] }))).toMatch(/EVIDENCE/)
    await applyTermination(id)
    expect((await caseOf(await test.as('dispatcher01'), id)).status).toBe('handling')
    expect((await (await test.as('panel01')).get<{ items: { id: string }[] }>('/api/dockets/terminations')).body.items.map((row) => row.id)).toContain(id)
    expect(outcomeOf(await post('supervise01', id, 'vote-on-termination', { isFor: true, reason: '材料齐全' }))).toBe('403 NOT_YOUR_ROLE')
    await vote('panel02', id, 'termination', true)
    await vote('panel03', id, 'termination', false)
    expect(outcomeOf(await post('panel03', id, 'vote-on-termination', { isFor: true, reason: '改主意了' }))).toBe('409 PANEL_VOTED_ALREADY')
    await vote('panel01', id, 'termination', true)
    const seen = await caseOf(await test.as(`${ours}-c`), id)
    expect(seen).toMatchObject({ status: 'terminated', termination: { decided: 'granted', needed: 3, hasLegal: true } })
    // The minority's opinion is kept.
    expect(seen.termination!.votes.map((one) => [one.isFor, one.isLegal, one.reason])).toEqual([[true, false, '材料齐全，事实清楚'], [false, false, '还有别的办法可以试'], [true, true, '材料齐全，事实清楚']])
    expect(seen.clocks.filter((clock) => clock.stoppedAt === null && clock.clockId !== 'supervision')).toEqual([])
    const page = await trackingOf(token)
    expect(page).toMatchObject({ statusCode: 'terminated', can: { appealTermination: true }, termination: { alternative: '可依法向人民法院起诉' } })
    expect(page.termination!.rights.zh).toContain('申诉一次')
    expect(page.parcel.at(-1)!.state).toBe('done')

    expect(outcomeOf(await sendTo(token, 'termination-appeal', '漏'))).toMatch(/^4/)
    expect(outcomeOf(await sendTo(token, 'termination-appeal', '并没有终结，上月还给我发过函'))).toBe('200')
    const again = await caseOf(await test.as(`${ours}-c`), id)
    expect(again).toMatchObject({ status: 'handling', closedAt: null, termination: { appeal: { text: '并没有终结，上月还给我发过函' } } })
    expect(again.clocks.filter((clock) => clock.clockId === 'handling' && clock.stoppedAt === null)).toHaveLength(1)
    expect(outcomeOf(await sendTo(token, 'termination-appeal', '再申诉一次试试'))).toBe('409 WRONG_STATUS')

    // Another panel: whoever voted before does not vote again.
    await applyTermination(id)
    expect(outcomeOf(await post('panel01', id, 'vote-on-termination', { isFor: true, reason: '材料齐全' }))).toBe('403 PANEL_SAT_BEFORE')
    await vote('panel06', id, 'termination', false)
    await vote('panel07', id, 'termination', false)
    await vote('panel08', id, 'termination', false)
    expect(await caseOf(await test.as(`${ours}-c`), id)).toMatchObject({ status: 'handling', termination: { decided: 'refused' } })
  })

  it('过了 15 日不能再申诉', async () => {
    const { id, token } = await handled()
    await applyTermination(id)
    for (const account of ['panel01', 'panel02', 'panel03']) await vote(account, id, 'termination', true)
    test.clock.pass(days(16))
    expect(outcomeOf(await sendTo(token, 'termination-appeal', '并没有终结，上月还给我发过函'))).toBe('409 TERMINATION_APPEAL_OVER')
    expect((await trackingOf(token)).can.appealTermination).toBe(false)
  })

  it('逾时未决：不予终止', async () => {
    const { id } = await handled()
    await applyTermination(id)
    await vote('panel02', id, 'termination', true)
    test.clock.pass(days(14))
    await sweepClocks(test.db, test.city.workOrders, test.clock.now())
    expect(await caseOf(await test.as(`${ours}-c`), id)).toMatchObject({ status: 'handling', termination: { decided: 'refused' } })
  })

  it('承办单位及其上级的人、经手的人，一律不得表决', async () => {
    // The city's bureau of justice leads: its own adviser sits on the panel, and keeps out.
    const { workOrderId: id } = await register(await test.as('agent01'), { narrative: '公证处窗口排队两小时没人办理，请管一管。', matterCode: '060401', dispatchTo: { lead: justice, co: [] } })
    await command(await test.as(`${justice}-c`), id, 'sign-for')
    await command(await test.as(`${justice}-c`), id, 'record-first-contact', { method: 'phone', outcome: 'reached', note: '' })
    await command(await test.as(`${justice}-c`), id, 'apply-termination', { reason: 'petitionFinalised', text: '信访复核已终结，无新的事实和理由。', alternative: '可依法起诉', attachmentIds: await evidenceOf(await test.as(`${justice}-c`)) })
    expect(outcomeOf(await post('panel01', id, 'vote-on-termination', { isFor: true, reason: '材料齐全' }))).toBe('403 INTERESTED_PERSON')
    const seen = await caseOf(await test.as('panel01'), id)
    expect(seen.allowedActions.find((action) => action.action === 'vote-on-termination')?.refusedBecause?.code).toBe('INTERESTED_PERSON')
    await vote('panel02', id, 'termination', true)
  })
})

describe('剔除：办结后三个工作日内、同件一次、认定小组', () => {
  it('认定剔除，理由向本单位及同级公示；诉求人申诉，另一组人复核后撤销', async () => {
    const { id, token } = await closed()
    await applyExclusion(id)
    for (const [account, isFor] of [['panel01', true], ['panel02', false], ['panel03', true]] as const) await vote(account, id, 'exclusion', isFor)
    const seen = await caseOf(await test.as(`${ours}-c`), id)
    expect(seen).toMatchObject({ status: 'closed', exclusion: { decided: 'granted', reason: 'duplicate' }, verdicts: [{ solved: true, satisfaction: 3 }] })
    expect(outcomeOf(await post(`${ours}-c`, id, 'apply-exclusion', { reason: 'duplicate', text: '与另一件同一诉求，已在那件评价过。', attachmentIds: await evidenceOf(await test.as(`${ours}-c`)) }))).toBe('409 EXCLUSION_ASKED_ONCE')

    const published = async (account: string) => (await (await test.as(account)).get<z.infer<typeof PublishedExclusions>>('/api/exclusions/published')).body.items
    expect(await published('s990102001-c')).toMatchObject([{ id, decision: 'granted', yes: 2, no: 1, reasons: [{ isFor: true }, { isFor: false, text: '还有别的办法可以试' }, { isFor: true }] }])
    expect(await published(`${justice}-c`)).toEqual([])

    const page = await trackingOf(token)
    expect(page).toMatchObject({ can: { appealExclusion: true }, exclusion: { decision: 'granted' }, verdict: { satisfaction: 3 } })
    expect(outcomeOf(await sendTo(token, 'exclusion-appeal', '不是同一件事，地方不一样'))).toBe('200')
    expect(outcomeOf(await sendTo(token, 'exclusion-appeal', '再说一次：不是同一件事'))).toMatch(/^409 EXCLUSION_/)
    expect(outcomeOf(await post('panel02', id, 'vote-on-exclusion', { isFor: true, reason: '材料齐全' }))).toBe('403 PANEL_SAT_BEFORE')
    for (const account of ['panel06', 'panel07', 'panel08']) await vote(account, id, 'exclusion', false)
    expect(await caseOf(await test.as(`${ours}-c`), id)).toMatchObject({ exclusion: { decided: 'lifted' } })
    expect((await trackingOf(token)).exclusion).toMatchObject({ decision: 'lifted' })
    expect((await published(`${ours}-c`))[0]).toMatchObject({ decision: 'lifted' })
  })

  it('过了三个工作日不能申请；归档要等认定完', async () => {
    const late = await closed()
    const open = await closed()
    await applyExclusion(open.id)
    test.clock.pass(days(8))
    expect(outcomeOf(await post(`${ours}-c`, late.id, 'apply-exclusion', { reason: 'duplicate', text: '与另一件同一诉求，已在那件评价过。', attachmentIds: await evidenceOf(await test.as(`${ours}-c`)) }))).toBe('409 EXCLUSION_WINDOW_OVER')
    await sweepClocks(test.db, test.city.workOrders, test.clock.now())
    expect(await caseOf(await test.as(`${ours}-c`), open.id)).toMatchObject({ status: 'closed' })
  })
})

describe('查实虚假办结', () => {
  it('纪检认定：退回重办，原评价留着但不算数', async () => {
    const { id } = await closed()
    expect(outcomeOf(await post('dispatcher01', id, 'confirm-fraud', { text: '照片系翻拍，现场并未处理。', attachmentIds: [] }))).toBe('403 NOT_YOUR_ROLE')
    await command(await test.as('discipline01'), id, 'confirm-fraud', { text: '照片系翻拍，现场并未处理。', attachmentIds: await evidenceOf(await test.as('discipline01')) })
    const seen = await caseOf(await test.as('dispatcher01'), id)
    expect(seen).toMatchObject({ status: 'rework', verdicts: [{ satisfaction: 3, isVoid: true }] })
  })
})
