import fc from 'fast-check'
import { isRefused } from '@suban/domain-kit'
import { describe, expect, it } from 'vitest'
import { acceptRework, addClue, attach, evaluate, gather, hearMember, join, leave, moveMember, undo, unmerge } from '../../testing/commands.ts'
import { MAIN, MEMBERS, OTHER_MAIN } from '../../testing/drawing.ts'
import { accepted, attachedTo, awaitingVerdict, callStarted, contactedBy, doneBy, fromTheDesk, fromTheWeb, handledBy, judged, memberAsked, passed } from '../../testing/pasts.ts'
import { agent, coordinatorOf, dispatcher, officer, otherDispatcher, requester, shiftLead, STREET, sweeper, WATER } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { walk, walks } from '../../testing/walk.ts'
import { DAY, HOUR, MINUTE, policy, worldFor } from '../../testing/world.ts'
import { workOrder } from '../decide.ts'
import { runningClock, type WorkOrderState } from '../state.ts'

const [M1, M2, M3] = MEMBERS as [string, string, string]
const toMain = { policy: { ...policy, eventCluster: { badVerdictReopens: 'main' as const } } }
const main = { status: 'closed', reworkRound: 0, orderNo: 'GD20260302000009' }
const totals = (state: WorkOrderState) => state.clocks.filter((clock) => clock.clockId === 'total')

const member = given(fromTheDesk(), attachedTo(MAIN))
const asked = member.and(memberAsked(STREET))

describe('拆并 unmerge T78', () => {
  it('不是同一事件：回到待派单，派单钟从现在起，总钟从来没停过；补充的线索还在它自己这里', () => {
    const told = member.and(move(requester, addClue(), HOUR))
    const order = told.when(dispatcher, unmerge, DAY).thenEvents({ type: 'WorkOrderUnmerged', data: { from: MAIN, reason: '不是同一处' } })
    expect(order.state).toMatchObject({ status: 'dispatchPending', mergedInto: null, proposal: { lead: WATER, co: [] }, lastRequesterWord: 'clue' })
    expect(runningClock(order.state, 'dispatch')).toMatchObject({ startedAt: order.now })
    expect(totals(order.state)).toEqual(totals(told.state))
    expect(order.events.filter((event) => event.type === 'ClueAdded')).toHaveLength(1)
  })
  it('已经在问它的意见：回访钟停，不再问', () => {
    const order = asked.when(shiftLead, unmerge).thenEvents('WorkOrderUnmerged')
    expect(runningClock(order.state, 'callBack')).toBeNull()
    expect(order.state.memberCallBack).toBe(false)
    order.when(officer, { type: 'startCallBack' }).thenRefused('WRONG_STATUS', { status: 'dispatchPending' })
  })
  it('评价办结以后、归档以前也可以：总钟接着走，评价留在记录里，不会再自动归档', () => {
    const closed = asked.and(judged(true, 5))
    const order = closed.when(dispatcher, unmerge, DAY).thenEvents('WorkOrderUnmerged')
    expect(order.state).toMatchObject({ status: 'dispatchPending', closedAt: null, verdicts: [{ satisfaction: 5 }] })
    expect(totals(order.state)).toMatchObject([{ stoppedAt: null, startedAt: order.state.registeredAt }])
    expect(order.when(sweeper, { type: 'tick' }, 8 * DAY).decision).not.toContainEqual(expect.objectContaining({ type: 'WorkOrderArchived' }))
    closed.and(move(sweeper, { type: 'tick' }, 8 * DAY)).when(dispatcher, unmerge).thenRefused('WRONG_STATUS', { status: 'archived' })
  })
  it('正在通话不拆；不是成员：NOT_A_MEMBER；坐席不能拆', () => {
    asked.and(callStarted()).when(dispatcher, unmerge).thenRefused('WRONG_STATUS', { status: 'callingBack' })
    given(awaitingVerdict(), judged(true, 5)).when(dispatcher, unmerge).thenRefused('NOT_A_MEMBER')
    member.when(agent, unmerge).thenRefused('NOT_YOUR_ROLE')
    const reworked = asked.and(move(requester, evaluate(false, 1)), move(coordinatorOf(STREET), acceptRework), contactedBy(STREET), doneBy(STREET), passed, judged(true, 5))
    reworked.when(dispatcher, unmerge).thenRefused('NOT_A_MEMBER')
  })
  it('并入再拆出，什么都没变，只多了一段派单钟', () => {
    const alone = given(fromTheDesk())
    const back = alone.and(attachedTo(MAIN), move(dispatcher, { ...unmerge, proposal: { ...unmerge.proposal, lead: STREET } }, DAY))
    const { clocks, busy: _busy, ...rest } = back.state
    const { clocks: before, busy: _was, ...expected } = alone.state
    expect(rest).toEqual(expected)
    expect(clocks.map((clock) => [clock.clockId, clock.stoppedAt === null])).toEqual([['total', true], ['dispatch', false], ['dispatch', true]])
    expect(clocks[0]).toEqual(before[0])
  })
  it('任何一张能并的单，并入再拆出都回到原样；拆出的还可以再并', () => {
    fc.assert(fc.property(walks(12), fc.nat(11), (draws, at) => {
      const { after: state, given: { now } } = walk(draws)[at]!
      const decide = (command: Parameters<typeof workOrder.decide>[0], from: WorkOrderState) => workOrder.decide(command, from, worldFor(dispatcher, now))
      const merged = decide({ ...attach(MAIN), followers: state.members }, state)
      if (isRefused(merged) || state.status === 'absent') return
      const inside = (merged as never[]).reduce(workOrder.evolve, state)
      const out = decide({ ...unmerge, proposal: { lead: state.proposal.lead, co: state.proposal.co, because: [], listVersion: '' } }, inside)
      const outside = (out as never[]).reduce(workOrder.evolve, inside)
      const { clocks: _clocks, undoable: _undoable, acceptedAt: _accepted, members: _members, busy: _busy, ...rest } = outside
      const { clocks, undoable: _was, acceptedAt: _then, members: _had, busy: _idle, ...before } = state
      expect(rest).toEqual({ ...before, status: 'dispatchPending' })
      expect(totals(outside)).toHaveLength(1)
      if (clocks.some((clock) => clock.clockId === 'total')) expect(totals(outside)).toEqual(totals(state))
      expect(isRefused(decide(attach(MAIN), outside))).toBe(false)
    }), { numRuns: 300 })
  })
})

describe('换主件 move', () => {
  it('并到另一主件：等那一件的结果，原来的回访不算数', () => {
    const order = asked.when(dispatcher, moveMember(OTHER_MAIN)).thenEvents({ type: 'MemberMoved', data: { from: MAIN, into: OTHER_MAIN } })
    expect(order.state).toMatchObject({ status: 'merged', mergedInto: OTHER_MAIN, memberCallBack: false })
    expect(runningClock(order.state, 'callBack')).toBeNull()
    order.and(memberAsked(WATER)).when(requester, evaluate(true, 5)).thenEvents('RequesterEvaluated', 'WorkOrderClosed')
  })
  it('已在那里：ALREADY_THERE；那一件已过：TARGET_IS_OVER；没并过：WRONG_STATUS', () => {
    member.when(dispatcher, moveMember(MAIN)).thenRefused('ALREADY_THERE')
    member.when(dispatcher, moveMember(OTHER_MAIN, 'callBackPending')).thenRefused('TARGET_IS_OVER')
    given(fromTheDesk()).when(dispatcher, moveMember(OTHER_MAIN)).thenRefused('WRONG_STATUS', { status: 'dispatchPending' })
  })
})

describe('成批并入 gather', () => {
  it('一次并入多件；已在的不重复', () => {
    const order = given(handledBy()).when(dispatcher, gather(M1, M2)).thenEvents({ type: 'MembersGathered', data: { members: [{ id: M1, orderNo: 'GD20260302000010' }, { id: M2, orderNo: 'GD20260302000011' }], by: 'dispatcher-1' } })
    expect(order.state.members).toEqual([M1, M2])
    expect(order.when(dispatcher, gather(M2, M3)).thenEvents({ type: 'MembersGathered', data: { members: [{ id: M3, orderNo: 'GD20260302000011' }] } }).state.members).toEqual([M1, M2, M3])
    order.when(dispatcher, gather(M1)).thenEvents()
  })
  it('结果已经交给诉求人评价的，不再收：TARGET_IS_OVER', () => void given(awaitingVerdict()).when(dispatcher, gather(M1)).thenRefused('TARGET_IS_OVER'))
})

describe('两个主件并成一个', () => {
  const withTwo = given(fromTheDesk(), move(dispatcher, join(M1)), move(dispatcher, join(M2)))
  it('成员一起过去，本件不再有成员；少说一个：HAS_MEMBERS', () => {
    const order = withTwo.when(dispatcher, { ...attach(MAIN), followers: [M1, M2] }).thenEvents({ type: 'WorkOrderMerged', data: { into: MAIN, followers: [M1, M2] } })
    expect(order.state).toMatchObject({ status: 'merged', members: [] })
    withTwo.when(dispatcher, { ...attach(MAIN), followers: [M1] }).thenRefused('HAS_MEMBERS')
    withTwo.when(dispatcher, attach(MAIN)).thenRefused('HAS_MEMBERS')
  })
  it('撤回：成员回到本件', () => {
    const order = withTwo.and(move(dispatcher, { ...attach(MAIN), followers: [M1, M2] })).when(dispatcher, undo, 10_000).thenEvents({ type: 'MergeTakenBack', data: { from: MAIN, followers: [M1, M2] } })
    expect(order.state).toMatchObject({ status: 'dispatchPending', members: [M1, M2] })
    withTwo.and(move(dispatcher, { ...attach(MAIN), followers: [M1, M2] })).when(otherDispatcher, undo, 10_000).thenRefused('NOTHING_TO_UNDO')
  })
  it('网上来的主件，一并受理', () => {
    given(fromTheWeb(), move(dispatcher, join(M1))).when(dispatcher, { ...attach(MAIN), followers: [M1] }).thenEvents('RequestAccepted', { type: 'WorkOrderMerged', data: { followers: [M1] } })
    given(fromTheWeb(), accepted, move(dispatcher, join(M1)), move(dispatcher, leave(M1))).when(dispatcher, attach(MAIN)).thenEvents('WorkOrderMerged')
  })
})

describe('成员不满意 a member’s bad verdict', () => {
  it('按“只重开本人”：本人这一件重办，说明凭什么', () => {
    const order = asked.when(requester, { ...evaluate(false, 1), main }).thenEvents('RequesterEvaluated', {
      type: 'ReworkOpened', data: { because: [expect.objectContaining({ code: 'REWORK_UNSOLVED' }), { code: 'MEMBER_REOPENS_OWN', params: {}, source: { policy: 'life-cycle', version: 'test.1', entry: 'eventCluster.badVerdictReopens' } }] },
    })
    expect(order.state).toMatchObject({ status: 'rework', assignments: [{ unitCode: STREET, role: 'lead' }] })
  })
  it('按“由主件重办”：本人回到并入，等主件的新结果；轮次记在本人', () => {
    const order = asked.when(requester, { ...evaluate(false, 1), main }, MINUTE, toMain).thenEvents('RequesterEvaluated', { type: 'MemberSentBack', data: { into: MAIN, round: 1, because: [expect.anything(), expect.objectContaining({ code: 'MEMBER_REOPENS_MAIN' })] } })
    expect(order.state).toMatchObject({ status: 'merged', mergedInto: MAIN, memberCallBack: false, reworkRound: 1, verdicts: [{ solved: false }] })
    expect(runningClock(order.state, 'callBack')).toBeNull()
    order.and(memberAsked(STREET)).when(requester, evaluate(true, 5)).thenEvents('RequesterEvaluated', 'WorkOrderClosed')
  })
  it('主件还没办结，或轮次用完：只重开本人', () => {
    asked.when(requester, { ...evaluate(false, 1), main: { ...main, status: 'callBackPending' } }, MINUTE, toMain).thenEvents('RequesterEvaluated', 'ReworkOpened')
    asked.when(requester, { ...evaluate(false, 1), main: { ...main, reworkRound: 2 } }, MINUTE, toMain).thenEvents('RequesterEvaluated', 'ReworkOpened')
    asked.when(requester, evaluate(false, 1), MINUTE, toMain).thenEvents('RequesterEvaluated', 'ReworkOpened')
  })
  it('主件听到：已办结的重办，别人的评价一个不动；评价好、没办结、政策不许的不动', () => {
    const closed = given(handledBy(), move(dispatcher, join(M1)), doneBy(STREET), passed, judged(true, 5))
    const order = closed.when(requester, hearMember(M1, false, 1), DAY, toMain).thenEvents({ type: 'MemberDissatisfied', data: { memberId: M1 } }, { type: 'ReworkOpened', data: { because: [expect.objectContaining({ code: 'MEMBER_DISSATISFIED' })] } })
    expect(order.state).toMatchObject({ status: 'rework', closedAt: null, verdicts: closed.state.verdicts })
    expect(totals(order.state)).toMatchObject([{ stoppedAt: null }])
    closed.when(requester, hearMember(M1, true, 5), DAY, toMain).thenEvents()
    closed.when(requester, hearMember(M1, false, 1), DAY).thenEvents()
    given(awaitingVerdict()).when(requester, hearMember(M1, false, 1), DAY, toMain).thenEvents()
  })
})
