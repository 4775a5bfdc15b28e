import type { CommandDone, DocketRow, Receipt, Supervision, Tracking, WorkOrder } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { days, hours, minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { caseOf, command, dispatched, handle, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'
import { sweepClocks } from '../jobs/sweeper.ts'

const { street } = wangjiangli
/** Accounts of the street's people begin so. */
const ours = `s${street}`
const platform = '990101-hotline-centre'
type Notices = { readonly items: { text: string; textEn: string; workOrderId: string }[] }
type Page = { readonly items: readonly DocketRow[]; readonly next: string | null; readonly total: number }

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const relay = async () => { while ((await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())) > 0); }
const sweep = async () => { while ((await sweepClocks(test.db, test.city.workOrders, test.clock.now())) > 0); await relay() }
const noticesOf = async (account: string, id: string) => { await relay(); return (await (await test.as(account)).get<Notices>('/api/notices')).body.items.filter((item) => item.workOrderId === id).map((item) => item.text) }
const order = async (): Promise<Receipt> => dispatched(await test.as('agent01'))
const seenBy = async (account: string, id: string): Promise<WorkOrder> => caseOf(await test.as(account), id)
const supervisionsOf = async (id: string): Promise<readonly Supervision[]> => (await seenBy('supervise01', id)).supervisions ?? []
const refused = async (account: string, id: string, name: string, body: object) => outcomeOf(await (await test.as(account)).post(`/api/work-orders/${id}/${name}`, body))
const reply = { no: 1, text: '已派人到现场查明原因，夜间有两个摊点。', done: '已劝离并安排每晚值守' }
const badVerdict = async (id: string) => {
  test.clock.pass(hours(3))
  const officer = await test.as('callback01')
  await command(officer, id, 'start-call-back')
  return command(officer, id, 'complete-call-back', { contacted: true, solved: false, satisfaction: 1, remark: '晚上还是有人摆' })
}
const clockOf = (seen: WorkOrder, clockId: string) => seen.clocks.findLast((clock) => clock.clockId === clockId && clock.stoppedAt === null)!

describe('验收场景 7：不满意 → 重办 3 日 → 再不满意 → 提级督办', () => {
  it('第二次不满意由上一级牵头，同时按政策督办它；回复认可才算完', async () => {
    const { workOrderId: id, trackingToken } = await order()
    await handle(test, id, 'passed')
    expect(await badVerdict(id)).toMatchObject({ status: 'rework' })
    const rework = clockOf(await seenBy('callback01', id), 'rework')
    const why = (await (await test.as('callback01')).get<{ because: { zh: string }[] }>(`/api/work-orders/${id}/clocks/${rework.no}`)).body.because.map((reason) => reason.zh).join('')
    expect([rework.unit!.code, why]).toEqual([street, expect.stringContaining('3 个工作日')])
    expect(await supervisionsOf(id)).toEqual([])

    await command(await test.as(`${ours}-c`), id, 'accept-rework')
    await command(await test.as(`${ours}-h`), id, 'submit-result', { resultType: 'explained', text: '已再次劝离并增派人手。', basis: '城市市容管理条例', requesterOpinion: '希望常管', solved: true, waiveCo: '协办已到场配合' })
    await command(await test.as(`${ours}-r`), id, 'approve-result')
    await command(await test.as('review01'), id, 'pass-review')
    expect(await badVerdict(id)).toMatchObject({ status: 'escalated' })

    const [supervision] = await supervisionsOf(id)
    expect(supervision).toMatchObject({ no: 1, unit: { code: platform }, rung: 'supervise', turn: 'unit', openedBy: 'policy', because: [{ zh: '第二次重办，按督办政策自动督促', source: { policy: 'life-cycle', entry: 'supervision.triggers.secondRework' } }] })
    const line = (await seenBy('supervise01', id)).timeline.find((entry) => entry.type === 'SupervisionOpened')!
    expect(line).toMatchObject({ who: '系统', text: expect.stringContaining('督办') })
    expect(await noticesOf(`${platform}-c`, id)).toContainEqual(expect.stringMatching(/^督办：工单 \d+，请按期回复$/))
    expect(await noticesOf(`${platform}-r`, id)).toContainEqual(expect.stringContaining('督办：工单'))
    expect((await test.visitor.get<Tracking>(`/api/public/track/${trackingToken}`)).body.timeline.map((entry) => entry.title)).toContain('热线中心已督促办理单位')

    const waiting = (await (await test.as(`${platform}-c`)).get<Page>('/api/supervisions?turn=unit')).body
    expect(waiting.items.find((row) => row.id === id)).toMatchObject({ supervision: { no: 1, rung: 'supervise', turn: 'unit' }, clockName: '督办回复钟' })
    expect(await refused(`${ours}-c`, id, 'reply-supervision', reply)).toBe('409 NOTHING_TO_REPLY')
    await command(await test.as(`${platform}-c`), id, 'reply-supervision', reply)
    expect(await noticesOf('supervise01', id)).toContainEqual(expect.stringContaining('已回复工单'))
    expect((await (await test.as('supervise01')).get<Page>('/api/supervisions?turn=supervisor')).body.items.map((row) => row.id)).toContain(id)
    expect(await command(await test.as('supervise01'), id, 'judge-reply', { no: 1, isAccepted: true })).toMatchObject({ status: 'escalated' })
    expect((await supervisionsOf(id))[0]).toMatchObject({ outcome: 'accepted', turn: null, steps: [{ kind: 'replied' }, { kind: 'accepted' }] })
  })
})

describe('领导批示：督办 → 回复 → 认可', () => {
  it('批给的单位有期限，传阅的单位能看，领导看到回复并可认可', async () => {
    const { workOrderId: id } = await order()
    await handle(test, id, 'contacted')
    const police = '990101-traffic-police'
    expect(outcomeOf(await (await test.as(`${police}-c`)).get(`/api/work-orders/${id}`))).toBe('404 ORDER_NOT_FOUND')
    const leader = await test.as('leader01')
    expect((await seenBy('leader01', id)).notePhrases!.length).toBeGreaterThan(0)
    const until = new Date(test.clock.now() + days(2)).toISOString()
    await command(leader, id, 'leader-note', { unit: street, readers: [police], text: '请认真核实，限期办结，结果报我。', dueAt: until })
    expect(outcomeOf(await (await test.as(`${police}-c`)).get(`/api/work-orders/${id}`))).toBe('200')
    expect(await noticesOf(`${police}-c`, id)).toContainEqual(expect.stringContaining('领导批示'))
    const [note] = await supervisionsOf(id)
    expect(note).toMatchObject({ openedBy: 'leader', unit: { code: street }, dueAt: until, demands: '请认真核实，限期办结，结果报我。', readers: [{ code: police }] })
    const clock = clockOf(await seenBy('leader01', id), 'supervision')
    expect((await leader.get<{ because: { zh: string }[] }>(`/api/work-orders/${id}/clocks/${clock.no}`)).body.because.map((reason) => reason.zh).join('')).toContain('领导批示')

    const done = await (await test.as(`${ours}-c`)).post<CommandDone>(`/api/work-orders/${id}/reply-supervision`, reply)
    expect(done.body.finished).toMatchObject({ clock: '督办回复钟', isEarly: true, zh: expect.stringMatching(/^提前 .+完成$/) })
    expect(await noticesOf('leader01', id)).toContainEqual(expect.stringContaining('已回复工单'))
    const read = (await seenBy('leader01', id)).supervisions![0]!
    expect(read).toMatchObject({ turn: 'supervisor', can: { judge: true }, steps: [{ kind: 'replied', zh: expect.stringContaining('已派人到现场') }] })
    await command(leader, id, 'judge-reply', { no: 1, isAccepted: true, note: '同意' })
    expect((await supervisionsOf(id))[0]).toMatchObject({ outcome: 'accepted' })
    expect(await refused('supervise01', id, 'leader-note', { unit: street, text: '请抓紧办理' })).toBe('403 NOT_YOUR_ROLE')
  })
})

describe('灯一亮，按政策自动督促', () => {
  it('逾期未签收即提醒，并告知负责人；签收了就结束，不用回复', async () => {
    const { workOrderId: id, orderNo } = await order()
    test.clock.set(Date.parse(clockOf(await seenBy('dispatcher01', id), 'sign').dueAt!) + 1_000)
    await sweep()
    const ofStreet = async () => (await supervisionsOf(id)).find((one) => one.unit.code === street)
    expect(await ofStreet()).toMatchObject({ rung: 'remind', openedBy: 'policy', turn: 'unit' })
    expect(await noticesOf(`${ours}-r`, id)).toContain(`■ 工单 ${orderNo} 逾期未签收，请督促签收`)
    expect(await noticesOf(`${ours}-h`, id)).not.toContain(`■ 工单 ${orderNo} 逾期未签收，请督促签收`)
    await command(await test.as(`${ours}-c`), id, 'sign-for')
    test.clock.pass(1_000)
    await sweep()
    expect(await ofStreet()).toMatchObject({ outcome: 'settled', steps: [{ kind: 'settled' }] })
  })

  it('办理黑灯即督办；到期不回复升到约谈，上级和纪检都知道', async () => {
    const { workOrderId: id } = await order()
    await handle(test, id, 'contacted')
    const handling = (await seenBy('dispatcher01', id)).clocks.find((clock) => clock.clockId === 'handling' && clock.unit?.code === street)!
    test.clock.set(Date.parse(handling.dueAt!) + 1_000)
    await sweep()
    const ofStreet = async () => (await supervisionsOf(id)).find((one) => one.unit.code === street)!
    expect(await ofStreet()).toMatchObject({ rung: 'urge', because: [{ zh: '办理超时，按督办政策自动督促' }] })
    const supervisor = () => test.as('supervise01')
    const red = (await (await supervisor()).get<Page>(`/api/overdue?lamp=red&unit=${street}&clock=handling`)).body
    expect(red.items.find((row) => row.id === id)).toMatchObject({ lamp: 'red', clockId: 'handling', holder: { code: street } })
    expect((await (await test.as('s990101002-c')).get<Page>('/api/overdue?lamp=red')).body.items.map((row) => row.id)).not.toContain(id)
    const { items } = (await (await supervisor()).get<{ items: { unit: { code: string } | null; clockId: string; red: number }[] }>('/api/overdue/summary')).body
    expect(items.find((item) => item.unit?.code === street && item.clockId === 'handling')!.red).toBe(red.total)

    const span = Date.parse(handling.dueAt!) - Date.parse(handling.startedAt)
    test.clock.set(Date.parse(handling.dueAt!) + span + 1_000)
    await sweep()
    expect(await ofStreet()).toMatchObject({ rung: 'supervise', turn: 'unit' })
    expect((await (await supervisor()).get<Page>('/api/overdue?lamp=black')).body.items.map((row) => row.id)).toContain(id)
    const due = (await ofStreet()).dueAt!
    test.clock.set(Date.parse(due) + 1_000)
    await sweep()
    const interview = await ofStreet()
    expect(interview).toMatchObject({ rung: 'interview', turn: 'unit' })
    expect(interview.steps.at(-1)).toMatchObject({ kind: 'climbed', zh: '升级为约谈（到期未回复）' })
    for (const account of [`${ours}-c`, `${platform}-c`, 'discipline01']) expect(await noticesOf(account, id)).toContainEqual(expect.stringMatching(/^约谈：工单 \d+，.+须当面说明并回复$/))
    await command(await supervisor(), id, 'record-interview', { no: interview.no, heldOn: '2026-04-01', posts: ['主要负责人'], outcome: '三日内整改到位' })
    expect((await seenBy('supervise01', id)).status).toBe('handling')
  })

  it('红灯的单一页一页翻，每件一次', async () => {
    const supervisor = await test.as('supervise01')
    const whole = (await supervisor.get<Page>('/api/overdue?lamp=black&limit=200')).body.items.map((row) => `${row.id}${row.clockId}`)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = (await supervisor.get<Page>(`/api/overdue?lamp=black&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)).body
      seen.push(...page.items.map((row) => `${row.id}${row.clockId}`))
      cursor = page.next
    }
    expect(whole.length).toBeGreaterThan(2)
    expect(seen).toEqual(whole)
    expect(outcomeOf(await (await test.as(`${ours}-h`)).get('/api/overdue?lamp=red'))).toBe('403 NOT_YOUR_ROLE')
  })
})

describe('通报', () => {
  it('到了最高一级才能发；有个人信息的不能发；发了人人能看，撤下就看不到', async () => {
    const { workOrderId: id } = await order()
    await handle(test, id, 'contacted')
    const demand = { unit: street, reason: '群众多次反映', demands: '查明原因，限期办结' }
    expect(await refused('dispatcher01', id, 'open-supervision', { ...demand, rung: 'supervise' })).toBe('403 RUNG_NOT_YOURS')
    const supervisor = () => test.as('supervise01')
    await command(await supervisor(), id, 'open-supervision', { ...demand, rung: 'supervise' })
    expect(await refused('supervise01', id, 'climb-supervision', { no: 1, reason: '仍未整改' })).toBe('409 SUPERVISION_TOO_SOON')
    test.clock.pass(days(1))
    await command(await supervisor(), id, 'climb-supervision', { no: 1, rung: 'publish', reason: '仍未整改' })
    const text = '该街道对占道经营诉求逾期未回复督办，予以通报。'
    expect(await refused('supervise01', id, 'publish-supervision', { no: 1, title: '通报一则', text: `${text}王小明多次反映。` })).toBe('422 PERSONAL_DATA_LEFT')
    const phone = await (await supervisor()).post<{ detail: string }>(`/api/work-orders/${id}/publish-supervision`, { no: 1, title: '通报一则', text: `${text}电话 13912345678。` })
    expect(phone.body.detail).toContain('手机号')
    await command(await supervisor(), id, 'publish-supervision', { no: 1, title: '通报一则', text })
    const shown = async () => (await test.visitor.get<{ items: { title: string; text: string; unit: string }[] }>('/api/public/supervision-notices')).body.items
    expect((await shown())[0]).toMatchObject({ title: '通报一则', text, unit: expect.stringContaining('街道') })
    expect(JSON.stringify(await shown())).not.toContain(id)
    await command(await supervisor(), id, 'withdraw-supervision-notice', { no: 1, reason: '情况有出入' })
    expect((await shown()).map((one) => one.title)).not.toContain('通报一则')
    expect((await (await supervisor()).get<{ items: { title: string; withdrawnAt: string | null }[] }>('/api/publications?kind=supervisionNotice')).body.items[0]).toMatchObject({ title: '通报一则', withdrawnAt: expect.any(String) })
    expect((await (await test.as(`${ours}-c`)).get<{ items: object[] }>('/api/publications?kind=supervisionNotice')).body.items).toEqual([])
  })
})

describe('催办', () => {
  it('诉求人看到告知了谁、何时可以再催；催到第三次按政策催办单位', async () => {
    const { workOrderId: id, trackingToken } = await order()
    await handle(test, id, 'contacted')
    const track = async () => (await test.visitor.get<Tracking>(`/api/public/track/${trackingToken}`)).body
    expect((await track()).urging).toBeNull()
    const urgedAt = test.clock.now()
    expect((await test.visitor.post(`/api/public/track/${trackingToken}/urging`, { text: '请快一点' })).status).toBe(200)
    const { urging, can, timeline } = await track()
    expect(urging).toMatchObject({ againAt: new Date(urgedAt + hours(24)).toISOString(), told: expect.arrayContaining([{ zh: expect.stringContaining('街道'), en: expect.any(String) }]) })
    expect(can.urge).toBe(false)
    expect(timeline.at(-1)).toMatchObject({ title: '催了一次' })
    expect(await supervisionsOf(id)).toEqual([])
    for (let again = 0; again < 2; again++) {
      test.clock.pass(hours(24))
      await test.visitor.post(`/api/public/track/${trackingToken}/urging`)
    }
    expect(await supervisionsOf(id)).toMatchObject([{ unit: { code: street }, rung: 'urge', because: [{ zh: '诉求人催办 3 次，按督办政策自动督促' }] }])
  })
})

describe('提前办完', () => {
  it('绿灯写明提前多少：步骤的答复、时钟、承办台的已办结、审核台', async () => {
    const { workOrderId: id } = await order()
    test.clock.pass(minutes(30))
    const signed = await (await test.as(`${ours}-c`)).post<CommandDone>(`/api/work-orders/${id}/sign-for`)
    expect(signed.body.finished).toMatchObject({ clock: '签收钟', isEarly: true, zh: expect.stringMatching(/^提前 .*小时.*完成$/) })
    for (const [account, name, body] of [
      [`${ours}-h`, 'record-first-contact', { method: 'phone', outcome: 'reached', note: '' }],
      [`${ours}-h`, 'submit-result', { resultType: 'explained', text: '已到现场核实并劝离摊贩。', basis: '城市市容管理条例', requesterOpinion: '认可', solved: true, waiveCo: '协办已到场' }],
    ] as const) await command(await test.as(account), id, name, body)
    const approved = await (await test.as(`${ours}-r`)).post<CommandDone>(`/api/work-orders/${id}/approve-result`)
    expect(approved.body.finished).toMatchObject({ clock: '办理钟', isEarly: true, zh: expect.stringMatching(/^提前 \d+ .+办结$/), en: expect.stringContaining('early') })
    const handling = (await seenBy(`${ours}-c`, id)).clocks.find((clock) => clock.clockId === 'handling' && clock.unit?.code === street)!
    expect(handling).toMatchObject({ lamp: 'green', ended: { isEarly: true, zh: approved.body.finished!.zh } })
    const bench = (await (await test.as(`${ours}-c`)).get<{ items: { id: string; finished: object }[]; total: number }>('/api/unit-bench?status=done')).body
    expect(bench.items[0]).toMatchObject({ id, finished: { isEarly: true } })
    expect(bench.total).toBeGreaterThan(0)
    const review = (await (await test.as('review01')).get<{ items: { id: string; finished: object | null }[] }>('/api/desks/centreReview?limit=200')).body
    expect(review.items.find((row) => row.id === id)!.finished).toMatchObject({ isEarly: true })
  })
})
