import { describe, expect, it } from 'vitest'
import { accept, addClue, answerDirectly, attach, completeCallBack, decline, dispatch, evaluate, failedCall, importHistory, reclassify, register, rejectAnswer, reopen, SAMPLED, signFor, startCallBack, tick } from '../../testing/commands.ts'
import { accepted, awaitingVerdict, dispatchedTo, fromTheDesk, fromTheWeb, judged } from '../../testing/pasts.ts'
import { agent, dispatcher, handlerOf, importer, officer, otherShiftLead, requester, shiftLead, STREET, sweeper, webAgent } from '../../testing/people.ts'
import { given, move, nothingYet } from '../../testing/scenario.ts'
import { DAY, HOUR, MINUTE, MONDAY, policy, worldFor } from '../../testing/world.ts'
import { workOrder } from '../decide.ts'
import { runningClock, type WorkOrderState } from '../state.ts'

describe('登记 register', () => {
  it('电话登记即受理：总钟自来电起走，派单钟自受理起走', () => {
    const order = nothingYet.when(agent, register({ receivedAt: MONDAY - 5 * MINUTE }), 0).thenEvents(
      { type: 'RequestRegistered', at: MONDAY - 5 * MINUTE, data: { by: 'agent-1', orderNo: 'GD20260302000001' } },
      { type: 'RequestAccepted', at: MONDAY, data: { matterCode: '0101', deadlineClass: '7d' } },
    )
    expect(order.state).toMatchObject({ status: 'dispatchPending', registeredAt: MONDAY - 5 * MINUTE, acceptedAt: MONDAY, registeredBy: 'agent-1', proposal: { lead: STREET, co: [] } })
    expect(runningClock(order.state, 'total')).toMatchObject({ startedAt: MONDAY - 5 * MINUTE, dueAt: null })
    expect(runningClock(order.state, 'dispatch')).toMatchObject({ startedAt: MONDAY, dueAt: MONDAY + 4 * HOUR })
  })

  it('网络登记等待受理：只走网络受理钟，无登记人', () => {
    const order = nothingYet.when(requester, register({ entry: 'web' }), 0).thenEvents({ type: 'RequestRegistered', data: { by: null } })
    expect(order.state).toMatchObject({ status: 'intakePending', acceptedAt: null })
    expect(order.state.clocks).toMatchObject([{ no: 1, clockId: 'intake', startedAt: MONDAY, dueAt: MONDAY + 2 * HOUR, stoppedAt: null }])
  })

  it('批量导入即受理', () => {
    nothingYet.when(importer, register({ entry: 'import', channel: 'import' }), 0).thenEvents('RequestRegistered', 'RequestAccepted')
  })

  it('already registered: ORDER_EXISTS', () => given(fromTheDesk()).when(agent, register()).thenRefused('ORDER_EXISTS'))
  it('a unit does not register: NOT_YOUR_ROLE', () => nothingYet.when(handlerOf(STREET), register()).thenRefused('NOT_YOUR_ROLE'))
  it.each([accept(), answerDirectly(), signFor, addClue(), tick])('nothing else can happen to an order that is not there: $type', (command) =>
    nothingYet.when(agent, command).thenRefused('ORDER_NOT_FOUND'))
})

describe('受理 accept', () => {
  it('受理钟停，总钟从收到之时起，派单钟从受理之时起', () => {
    const order = given(fromTheWeb()).when(webAgent, accept({ kind: 'complaint', matterCode: '0202', matterBy: 'person', deadlineClass: '24h' }), HOUR)
      .thenEvents({ type: 'RequestAccepted', data: { kind: 'complaint' } })
    expect(order.state).toMatchObject({ status: 'dispatchPending', kind: 'complaint', matterCode: '0202', matterBy: 'person', deadlineClass: '24h', acceptedAt: MONDAY + HOUR })
    expect(order.state.clocks.map(({ clockId, startedAt, stoppedAt }) => ({ clockId, startedAt, stoppedAt }))).toEqual([
      { clockId: 'intake', startedAt: MONDAY, stoppedAt: MONDAY + HOUR },
      { clockId: 'total', startedAt: MONDAY, stoppedAt: null },
      { clockId: 'dispatch', startedAt: MONDAY + HOUR, stoppedAt: null },
    ])
  })
  it('受理过的不再受理', () => given(fromTheDesk()).when(webAgent, accept()).thenRefused('WRONG_STATUS', { status: 'dispatchPending' }))
  it('诉求人自己不能受理', () => given(fromTheWeb()).when(requester, accept()).thenRefused('NOT_YOUR_ROLE'))
})

describe('不予受理 decline', () => {
  it.each([['待受理', given(fromTheWeb())], ['待派单', given(fromTheDesk())]])('%s时可以，须写明替代途径，所有时钟停', (_name, order) => {
    const declined = order.when(shiftLead, decline()).thenEvents({ type: 'RequestDeclined', data: { reason: 'litigation', alternative: '请向人民法院提起诉讼' } })
    expect(declined.state).toMatchObject({ status: 'declined', closedAt: declined.now })
    expect(declined.state.clocks.filter((clock) => clock.stoppedAt === null)).toEqual([])
  })
  it('派出之后不能', () => given(fromTheDesk(), dispatchedTo(STREET)).when(shiftLead, decline()).thenRefused('WRONG_STATUS', { status: 'signPending' }))
  it('不予受理之后什么都不再发生', () => {
    const order = given(fromTheWeb(), move(shiftLead, decline()))
    order.when(webAgent, accept()).thenRefused('WRONG_STATUS')
    order.when(requester, addClue()).thenRefused('WRONG_STATUS')
    order.when(requester, reopen).thenRefused('WRONG_STATUS')
    order.when(sweeper, tick, 400 * DAY).thenEvents()
  })
})

describe('直接答复 answer directly', () => {
  const consultation = given(fromTheDesk({ kind: 'consultation' }))
  const answered = consultation.and(move(agent, answerDirectly()))

  it('咨询当场答复：派单钟停，总钟继续，异议期由定时器收口', () => {
    const order = consultation.when(agent, answerDirectly()).thenEvents({ type: 'RequestAnswered', data: { closesAt: MONDAY + MINUTE + 24 * HOUR } })
    expect(order.state).toMatchObject({ status: 'directAnswered', timers: [{ timerId: 'answerWindow', at: MONDAY + MINUTE + 24 * HOUR }] })
    expect(runningClock(order.state, 'dispatch')).toBeNull()
    expect(runningClock(order.state, 'total')).not.toBeNull()
  })
  it('网络来的咨询也可以不受理而直接答复', () => {
    const order = given(fromTheWeb({ kind: 'consultation' })).when(webAgent, answerDirectly()).thenEvents('RequestAnswered')
    expect(order.state.clocks).toMatchObject([{ clockId: 'intake', stoppedAt: order.now }])
  })
  it('只有咨询可以', () => given(fromTheDesk({ kind: 'complaint' })).when(agent, answerDirectly()).thenRefused('NOT_A_CONSULTATION'))
  it('派出之后不可以', () => given(fromTheDesk({ kind: 'consultation' }), dispatchedTo(STREET)).when(agent, answerDirectly()).thenRefused('WRONG_STATUS'))

  it('无人异议，到时自动办结；窗口期后归档', () => {
    answered.when(sweeper, tick, 24 * HOUR - 1).thenEvents()
    const closed = answered.when(sweeper, tick, 24 * HOUR).thenEvents({ type: 'WorkOrderClosed', data: { outcome: 'answered', archiveAt: answered.now + 8 * DAY } })
    expect(closed.state).toMatchObject({ status: 'closed', closedAt: closed.now })
    expect(closed.state.clocks.filter((clock) => clock.stoppedAt === null)).toEqual([])
    closed.when(sweeper, tick, 7 * DAY).thenEvents('WorkOrderArchived')
  })
  it('诉求人不认可答复：转为待派单，定时器作废，派单钟另起，总钟照走', () => {
    const order = answered.when(requester, rejectAnswer(), HOUR).thenEvents('AnswerRejected')
    expect(order.state).toMatchObject({ status: 'dispatchPending', lastRequesterWord: 'reopening', timers: [{ timerId: 'answerWindow', at: null }] })
    expect(runningClock(order.state, 'dispatch')).toMatchObject({ startedAt: order.now })
    expect(order.state.clocks.filter((clock) => clock.clockId === 'total')).toMatchObject([{ startedAt: MONDAY, stoppedAt: null }])
    order.when(sweeper, tick, 30 * MINUTE).thenEvents()
  })
  it('未受理就答复的，被否定时补起总钟，自收到之时算', () => {
    const order = given(fromTheWeb({ kind: 'consultation' }), move(webAgent, answerDirectly())).when(requester, rejectAnswer(), HOUR).thenEvents('AnswerRejected')
    expect(runningClock(order.state, 'total')).toMatchObject({ startedAt: MONDAY })
    expect(order.state.acceptedAt).toBe(order.now)
  })
  it('只有诉求人能否定；回访员听到的，记在回访里', () => answered.when(officer, rejectAnswer()).thenRefused('NOT_YOUR_ROLE'))

  describe('抽中回访的', () => {
    const sampled = given(fromTheDesk({ kind: 'consultation', orderNo: SAMPLED }), move(agent, answerDirectly()))
    const asked = sampled.and(move(sweeper, tick, 24 * HOUR))
    it('无人异议，到时不办结，转回访台，说明为什么', () => {
      const order = sampled.when(sweeper, tick, 24 * HOUR).thenEvents({ type: 'DirectAnswerSampled', data: { because: [{ code: 'DIRECT_ANSWER_SAMPLED', params: { percent: 10 }, source: { policy: 'life-cycle', version: 'test.1', entry: 'callBack.shareOfDirectAnswers' } }] } })
      expect(order.state).toMatchObject({ status: 'callBackPending', timers: [{ timerId: 'answerWindow', at: null }] })
      expect(runningClock(order.state, 'callBack')).toMatchObject({ startedAt: order.now })
      order.when(sweeper, tick, 0).thenEvents()
    })
    it('比例是零，一件也不抽', () => {
      const none = { policy: { ...policy, callBack: { ...policy.callBack, shareOfDirectAnswers: 0 } } }
      expect(workOrder.decide(tick, sampled.state, worldFor(sweeper, sampled.now + 24 * HOUR, none))).toMatchObject([{ type: 'WorkOrderClosed' }])
    })
    it('诉求人先否定了，就不抽', () => void sampled.and(move(requester, rejectAnswer(), HOUR)).when(sweeper, tick, 23 * HOUR).thenEvents({ type: 'ClockTurned', data: { clockId: 'dispatch' } }))
    it('回访满意的办结', () => void asked.and(move(officer, startCallBack, HOUR)).when(officer, completeCallBack(true, 4)).thenEvents('CallBackCompleted', { type: 'WorkOrderClosed', data: { outcome: 'satisfied' } }))
    it('回访说不准的转为待派单，不是重办：没有单位办过', () => {
      const order = asked.and(move(officer, startCallBack, HOUR)).when(officer, completeCallBack(false, 2)).thenEvents('CallBackCompleted', { type: 'AnswerRejected', data: { textId: null } })
      expect(order.state).toMatchObject({ status: 'dispatchPending', reworkRound: 0 })
      expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total', 'dispatch'])
    })
    it('诉求人自己在查询页评价也一样', () => void asked.when(requester, evaluate(false, 1)).thenEvents('RequesterEvaluated', 'AnswerRejected'))
    it('打不通的，次数用完办结', () => {
      const tried = [0, 1, 2].flatMap((no) => [move(officer, startCallBack, no === 0 ? HOUR : 3 * HOUR), ...(no < 2 ? [move(officer, failedCall())] : [])])
      asked.and(...tried).when(officer, failedCall()).thenEvents('CallBackExhausted', { type: 'WorkOrderClosed', data: { outcome: 'unreachable' } })
    })
  })
  it('异议期已过，即使定时器还没扫到', () => answered.when(requester, rejectAnswer(), 24 * HOUR + 1).thenRefused('ANSWER_WINDOW_OVER', { hours: 24 }))
  it('没有答复过就无从否定', () => given(fromTheDesk()).when(requester, rejectAnswer()).thenRefused('WRONG_STATUS'))
  it('答复后办结的没有承办单位，不能重办', () => {
    answered.and(move(sweeper, tick, 2 * DAY)).when(requester, reopen).thenRefused('WRONG_STATUS', { status: 'closed' })
  })
})

describe('改类 reclassify', () => {
  it('换时限类别：派单钟按新类重算，起点不变；前值留痕', () => {
    const order = given(fromTheDesk()).when(shiftLead, reclassify({ matterCode: '0202', deadlineClass: '2h', note: '停水' }), 30 * MINUTE)
      .thenEvents({ type: 'RequestReclassified', data: { before: '0101', matterCode: '0202', deadlineClass: '2h', note: '停水' } })
    expect(order.state).toMatchObject({ matterCode: '0202', matterBy: 'person', deadlineClass: '2h' })
    expect(order.state.clocks).toMatchObject([
      { no: 1, clockId: 'total', stoppedAt: null },
      { no: 2, clockId: 'dispatch', startedAt: MONDAY, dueAt: MONDAY + HOUR, stoppedAt: null, turns: [{ kind: 'classChanged', deadlineClass: '2h' }] },
    ])
  })
  it('同一时限类别：时钟不动', () => {
    const order = given(fromTheDesk()).when(shiftLead, reclassify({ deadlineClass: '7d' })).thenEvents('RequestReclassified')
    expect(order.state.clocks).toHaveLength(2)
  })
  it('待受理时改类：受理钟不动，受理后按新类', () => {
    const order = given(fromTheWeb(), move(webAgent, reclassify({ deadlineClass: '24h' })))
    expect(order.state).toMatchObject({ status: 'intakePending', deadlineClass: '24h', clocks: [{ clockId: 'intake', stoppedAt: null }] })
  })
  const sent = given(fromTheDesk(), dispatchedTo(STREET))
  it('派出之后，派单员可以改事项；时限类别要变的，由没有派过此单的值班长改', () => {
    expect(sent.when(dispatcher, reclassify({ deadlineClass: '7d' })).thenEvents('RequestReclassified').state).toMatchObject({ status: 'signPending', matterCode: '0202' })
    sent.when(dispatcher, reclassify({ deadlineClass: '24h' })).thenRefused('CLASS_CHANGE_NEEDS_REVIEW')
    sent.when(agent, reclassify({ deadlineClass: '7d' })).thenRefused('NOT_YOUR_ROLE')
    given(fromTheDesk(), move(shiftLead, dispatch(STREET))).when(shiftLead, reclassify({ deadlineClass: '24h' })).thenRefused('SAME_PERSON')
    expect(given(fromTheDesk(), move(shiftLead, dispatch(STREET))).when(otherShiftLead, reclassify({ deadlineClass: '24h' })).thenEvents('RequestReclassified').state).toMatchObject({ deadlineClass: '24h' })
  })
  it('各家的办理钟自原起点按新类重算，总钟不动；改前的类别留痕', () => {
    const order = sent.when(shiftLead, reclassify({ deadlineClass: '24h', note: '停水' }), HOUR).thenEvents({ type: 'RequestReclassified', data: { before: '0101', classBefore: '7d', deadlineClass: '24h' } })
    const handling = (state: WorkOrderState) => state.clocks.find((clock) => clock.clockId === 'handling')!
    expect(handling(order.state)).toMatchObject({ no: handling(sent.state).no, startedAt: handling(sent.state).startedAt, dueAt: handling(sent.state).startedAt + DAY, turns: [{ kind: 'classChanged', deadlineClass: '24h' }] })
    expect(order.state.clocks.find((clock) => clock.clockId === 'total')).toEqual(sent.state.clocks.find((clock) => clock.clockId === 'total'))
  })
  it('办结以后不能改', () => given(...awaitingVerdict(), ...judged(true, 5)).when(shiftLead, reclassify()).thenRefused('WRONG_STATUS', { status: 'closed' }))
  it('承办单位不能改', () => given(fromTheDesk()).when(handlerOf(STREET), reclassify()).thenRefused('NOT_YOUR_ROLE'))
})

describe('导入历史 import history', () => {
  const imported = nothingYet.and(move(importer, register({ entry: 'import' }), 0))

  it('外部已办结的：一条历史，随即办结，归档时间从办结之日算', () => {
    const closedAt = MONDAY + 3 * DAY
    const order = imported.when(importer, importHistory({ closedAt })).thenEvents(
      { type: 'HistoryImported', at: closedAt, data: { unit: '城管局', resolution: '已处理' } },
      { type: 'WorkOrderClosed', at: closedAt, data: { outcome: 'answered', archiveAt: closedAt + 7 * DAY } },
    )
    expect(order.state).toMatchObject({ status: 'closed', closedAt })
    expect(order.state.clocks.every((clock) => clock.stoppedAt === closedAt)).toBe(true)
  })
  it('外部仍在办的：只留历史，继续待派', () => {
    expect(imported.when(importer, importHistory()).thenEvents('HistoryImported').state.status).toBe('dispatchPending')
  })
  it('只有待派的可以补历史', () => given(fromTheWeb(), accepted, dispatchedTo(STREET)).when(importer, importHistory()).thenRefused('WRONG_STATUS'))
  it('人不能补历史', () => imported.when(agent, importHistory()).thenRefused('NOT_YOUR_ROLE'))
  it('导入办结的没有承办单位，不能在原单上重办', () => {
    imported.and(move(importer, importHistory({ closedAt: MONDAY + MINUTE }))).when(requester, reopen).thenRefused('WRONG_STATUS')
  })
  it('已并入别单的不能再并', () => imported.and(move(agent, attach('m'))).when(agent, attach('m')).thenRefused('WRONG_STATUS', { status: 'merged' }))
})
