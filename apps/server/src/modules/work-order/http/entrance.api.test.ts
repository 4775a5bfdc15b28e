import { requesterActions, type Receipt, type RequesterActionName, type Tracking } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relayOutbox } from '../../../kernel/outbox/relay.ts'
import { days, hours, minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { caseOf, command, dispatched, phone, register } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { outboxHandlers } from '../jobs/outbox-handlers.ts'
import { sweepClocks } from '../jobs/sweeper.ts'

const phoneTail = phone.slice(-4)
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const sweep = async () => {
  await sweepClocks(test.db, test.city.workOrders, test.clock.now())
  while ((await relayOutbox(test.db, outboxHandlers(test.city.workOrders, test.city.now), test.clock.now())) > 0);
}
const taken = async (facts: object = {}): Promise<Receipt> => register(await test.as('agent01'), facts)
const act = async (account: string, { workOrderId }: Receipt, name: string, body: object = {}) => { test.clock.pass(minutes(1)); return command(await test.as(account), workOrderId, name, body) }
const send = (receipt: Receipt, name: string, body: object) => test.visitor.post(`/api/public/track/${receipt.trackingToken}/${name}`, body)
const ofDesk = async ({ workOrderId }: Receipt) => caseOf(await test.as('shift01'), workOrderId)

/** A body of each command that no schema refuses. */
const words = '情况和原来说的不一样，请再看一看。'
const bodies: Readonly<Record<RequesterActionName, object>> = {
  supplyInfo: { text: words }, appealRefusal: { reason: words }, withdraw: { reason: 'other', phoneTail }, takeBackWithdrawal: { phoneTail }, addClue: { text: words }, urge: { text: '' }, reopen: { reason: words },
  evaluate: { contacted: true, solved: true, satisfaction: 5, remark: '' }, rejectAnswer: { reason: words }, praise: { text: words }, objectDisclosure: { text: '' }, appealTermination: { reason: words }, appealExclusion: { reason: words },
}

/** The requester's page; and what it calls impossible, the server refuses with the very reason that the page gives. */
const pageOf = async (receipt: Receipt): Promise<Tracking> => {
  const page = (await test.visitor.get<Tracking>(`/api/public/track/${receipt.trackingToken}`)).body
  for (const name of (Object.keys(bodies) as RequesterActionName[]).filter((one) => !page.can[one])) {
    expect([name, page.cannotBecause[name]?.zh]).toEqual([name, expect.any(String)])
    const answer = await send(receipt, requesterActions[name].command, bodies[name])
    expect([name, answer.status >= 400]).toEqual([name, true])
  }
  return page
}

describe('请诉求人补充', () => {
  const ask = { missing: ['place', 'evidence'], question: '摊贩在小区哪个门口？有照片请一并发来。' }

  it('查询页写明问什么、缺什么、等到何时；回答可带照片，答完接着办，工作台看得到问与答', async () => {
    const receipt = await taken()
    expect((await pageOf(receipt)).can.supplyInfo).toBe(false)
    await act('dispatcher01', receipt, 'request-info', ask)
    const asked = await pageOf(receipt)
    expect(asked).toMatchObject({ statusCode: 'infoNeeded', can: { supplyInfo: true, withdraw: true }, question: { question: ask.question, missing: ask.missing } })
    expect(asked.parcel[0]).toMatchObject({ state: 'now', holder: '诉求人', promisedAt: asked.question!.until })

    const photo = (await test.visitor.upload<{ id: string }>('/api/public/attachments', '北门.png', png)).body
    expect(outcomeOf(await send(receipt, 'information', { text: '在北门，从六点摆到十点。', attachmentIds: [photo.id] }))).toBe('200')
    const answered = await pageOf(receipt)
    expect(answered).toMatchObject({ statusCode: 'dispatchPending', can: { supplyInfo: false }, attachments: [{ id: photo.id, by: 'requester' }] })
    expect(answered.question).toBeUndefined()
    expect((await ofDesk(receipt)).information).toMatchObject([{ round: 1, outcome: 'supplied', question: ask.question, answer: '在北门，从六点摆到十点。' }])
  })

  it('到期前按比例提醒；过期没有回答才结束，可以申诉恢复', async () => {
    const receipt = await taken()
    await act('dispatcher01', receipt, 'request-info', ask)
    const { until } = (await pageOf(receipt)).question!
    for (let reminded = 0; reminded < 2 && Date.parse(until!) > test.clock.now(); test.clock.pass(hours(6))) {
      await sweep()
      reminded = (await ofDesk(receipt)).information![0]!.reminded
    }
    expect((await ofDesk(receipt)).information).toMatchObject([{ outcome: 'waiting', reminded: 2, until }])
    // To the last minute that the page names, an answer is taken.
    test.clock.set(Date.parse(until!) - minutes(1))
    await sweep()
    expect((await pageOf(receipt)).can.supplyInfo).toBe(true)
    for (let waited = 0; waited < 6 && (await pageOf(receipt)).statusCode === 'infoNeeded'; waited++) {
      test.clock.pass(days(1))
      await sweep()
    }
    const lapsed = await pageOf(receipt)
    expect(lapsed).toMatchObject({ statusCode: 'declined', can: { supplyInfo: false, appealRefusal: true }, refusal: { why: { zh: '一直没有等到您补充的情况' }, isAfterAppeal: false } })
    expect(lapsed.refusal!.alternative).toContain('可以申诉')
  })
})

describe('不予受理与申诉', () => {
  const refused = { reason: 'litigation', alternative: '此事正由法院审理，请等判决；判决不执行的，可以再来反映。' }
  const declined = async () => {
    const receipt = await taken({ narrative: '邻居装修砸了承重墙，已经起诉到法院了，希望你们也管一管。' })
    await act('agent01', receipt, 'decline', refused)
    return receipt
  }

  it('值班长确认前，诉求人看不到；确认后看到原因、别的办法、申诉到何时', async () => {
    const receipt = await declined()
    expect(await pageOf(receipt)).not.toHaveProperty('refusal')
    expect((await ofDesk(receipt)).refusal!.pending).toMatchObject({ ...refused })
    await act('shift01', receipt, 'confirm-decline')
    const page = await pageOf(receipt)
    expect(page).toMatchObject({ statusCode: 'declined', can: { appealRefusal: true }, refusal: { alternative: refused.alternative, isAfterAppeal: false } })
    expect(Date.parse(page.refusal!.appealUntil!) - Date.parse(page.closedAt!)).toBe(days(15))
  })

  it('申诉一次，由没有作过决定的人复核；再不受理就不能再申诉，页面也不再说可以', async () => {
    const receipt = await declined()
    await act('shift01', receipt, 'confirm-decline')
    expect(outcomeOf(await send(receipt, 'refusal-appeal', { reason: '我说的是噪声，不是承重墙的官司。' }))).toBe('200')
    const appealed = await pageOf(receipt)
    expect(appealed).toMatchObject({ can: { appealRefusal: false }, nextZh: expect.stringContaining('没参与过的人') as string })
    expect((await ofDesk(receipt)).refusal!.appeal).toMatchObject({ text: '我说的是噪声，不是承重墙的官司。', decideBy: appealed.dueAt })
    expect(outcomeOf(await (await test.as('shift01')).post(`/api/work-orders/${receipt.workOrderId}/decline`, refused))).toBe('403 DECIDED_BY_SOMEBODY_ELSE')

    await act('webagent01', receipt, 'decline', refused)
    const proposed = (await ofDesk(receipt)).refusal!.pending
    if (proposed) await act('shift02', receipt, 'confirm-decline')
    expect(await pageOf(receipt)).toMatchObject({ statusCode: 'declined', can: { appealRefusal: false }, refusal: { appealUntil: null, isAfterAppeal: true } })
  })

  it('过了申诉期，页面不再说可以申诉', async () => {
    const receipt = await declined()
    await act('shift01', receipt, 'confirm-decline')
    test.clock.pass(days(15) + minutes(1))
    expect(await pageOf(receipt)).toMatchObject({ can: { appealRefusal: false }, refusal: { appealUntil: null } })
  })
})

describe('撤回与恢复', () => {
  it('撤回前说清会怎样；撤回要核对手机尾号，撤回后单位停办；期限内可以恢复，接着原来的进度', async () => {
    const receipt = await dispatched(await test.as('agent01'))
    await act('s990101001-c', receipt, 'sign-for')
    expect(await pageOf(receipt)).toMatchObject({ can: { withdraw: true, takeBackWithdrawal: false }, ifWithdrawn: { takeBackDays: 7, goesOn: false }, asksPhoneTail: true })
    for (const wrong of [{}, { phoneTail: '0000' }]) expect(outcomeOf(await send(receipt, 'withdrawal', { reason: 'mistake', ...wrong }))).toMatch(/ PHONE_TAIL_WRONG$/)
    expect(outcomeOf(await send(receipt, 'withdrawal', { reason: 'solvedAlready', text: '摊贩已经走了', phoneTail }))).toBe('200')

    const page = await pageOf(receipt)
    expect(page).toMatchObject({ statusCode: 'withdrawn', can: { withdraw: false, takeBackWithdrawal: true } })
    expect(Date.parse(page.withdrawal!.takeBackUntil!) - Date.parse(page.withdrawal!.at)).toBe(days(7))
    expect(page.ifWithdrawn).toBeUndefined()
    expect((await ofDesk(receipt)).withdrawal).toMatchObject({ reason: 'solvedAlready', text: '摊贩已经走了', isByRequester: true, takeBackUntil: page.withdrawal!.takeBackUntil })

    test.clock.pass(hours(3))
    expect(outcomeOf(await send(receipt, 'withdrawal-take-back', { phoneTail }))).toBe('200')
    expect(await pageOf(receipt)).toMatchObject({ statusCode: 'handling', closedAt: null, can: { withdraw: true } })
  })

  it('过了恢复的期限，页面不再说可以恢复', async () => {
    const receipt = await taken()
    await send(receipt, 'withdrawal', { reason: 'notNeeded', phoneTail })
    test.clock.pass(days(7) + minutes(1))
    expect(await pageOf(receipt)).toMatchObject({ can: { takeBackWithdrawal: false }, withdrawal: { takeBackUntil: null } })
  })

  it('匿名的没有手机可核对，凭查询链接就能撤回', async () => {
    const receipt = await taken({ contact: undefined, isAnonymous: true })
    expect(await pageOf(receipt)).toMatchObject({ asksPhoneTail: false, can: { withdraw: true } })
    expect(outcomeOf(await send(receipt, 'withdrawal', { reason: 'other' }))).toBe('200')
  })

  it('代为撤回要有通话录音；承办单位不能撤', async () => {
    const receipt = await dispatched(await test.as('agent01'))
    expect(outcomeOf(await (await test.as('s990101001-c')).post(`/api/work-orders/${receipt.workOrderId}/withdraw`, { reason: 'other', callId: 'call-1' }))).toBe('403 NOT_YOUR_ROLE')
    await act('agent01', receipt, 'withdraw', { reason: 'mistake', callId: 'call-20260303-1' })
    expect((await ofDesk(receipt)).withdrawal).toMatchObject({ isByRequester: false, callId: 'call-20260303-1' })
    expect(await pageOf(receipt)).toMatchObject({ statusCode: 'withdrawn', can: { takeBackWithdrawal: true } })
  })
})

describe('转给 110、119、120', () => {
  it('查询页写明转给了谁、带去了什么，对方受理后有单号可查；收回以后不再说转了', async () => {
    const receipt = await taken({ narrative: '厨房一股煤气味，报警器一直叫，怀疑是燃气泄漏，全家已经跑到楼下了。', matterCode: undefined, kind: 'help' })
    expect((await ofDesk(receipt)).emergencyDoor).toMatchObject({ danger: { targets: ['119'] } })
    await act('agent01', receipt, 'transfer-emergency', { target: '119', mode: 'oneKey', reason: '燃气泄漏', shared: ['place', 'narrative'] })
    expect(await pageOf(receipt)).toMatchObject({ statusCode: 'emergencyTransferred', transfer: { peerCaseNo: null, shared: ['place', 'narrative'] } })
    await act('shift01', receipt, 'record-transfer-receipt', { peerCaseNo: 'XF20260303-9', followUp: true })
    expect((await pageOf(receipt)).transfer).toMatchObject({ peerCaseNo: 'XF20260303-9' })

    const other = await taken({ narrative: '厨房一股煤气味，怀疑是燃气泄漏。', matterCode: undefined, kind: 'help' })
    await act('agent01', other, 'transfer-emergency', { target: '119', mode: 'oneKey', reason: '燃气泄漏', shared: [] })
    await act('shift01', other, 'take-back-transfer', { reason: 'refusedByPeer', note: '' })
    expect(await pageOf(other)).not.toHaveProperty('transfer')
    expect((await ofDesk(other)).transfers).toMatchObject([{ status: 'takenBack', takenBackBecause: 'refusedByPeer' }])
  })
})
