import { describe, expect, it } from 'vitest'
import { addClue, appealTermination, applyTermination, clearSuspension, join, nameAccused, passReview, submit, tick, urge, voteOnTermination } from '../../testing/commands.ts'
import { alsoAs, BUREAU, centreReviewer, CITY_BUREAU, coordinatorOf, dispatcher, handlerOf, inspector, panel, requester, STREET, sweeper, WATER } from '../../testing/people.ts'
import { dispatchedTo, doneBy, fromTheDesk, handledBy, passed, suspendedBy, takenUpBy, terminated } from '../../testing/pasts.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR } from '../../testing/world.ts'
import { runningClock } from '../state.ts'

const [ofTheBureau, lawyer, second, third, fourth, fifth, sixth] = panel as readonly (typeof panel)[number][]
const handled = given(handledBy())
const applied = handled.when(coordinatorOf(STREET), applyTermination()).thenEvents({ type: 'TerminationApplied', data: { no: 1, reason: 'petitionFinalised' } })
const ended = given(handledBy(), terminated())

describe('申请终止 applyTermination (T62a)', () => {
  it('认定期间照常办理', () => {
    expect(applied.state.status).toBe('handling')
    expect(runningClock(applied.state, 'terminationReview')).toMatchObject({ assignmentNo: null })
    applied.when(handlerOf(STREET), submit()).thenEvents('ResultSubmitted')
  })
  it('内审、中心审核、挂账中也可以申请', () => {
    handled.and(move(handlerOf(STREET), submit())).when(coordinatorOf(STREET), applyTermination()).thenEvents('TerminationApplied')
    handled.and(...doneBy(STREET)).when(coordinatorOf(STREET), applyTermination()).thenEvents('TerminationApplied')
    handled.and(...suspendedBy()).when(coordinatorOf(STREET), applyTermination()).thenEvents('TerminationApplied')
  })
  it('没有佐证、正在认定、不是主办、有并入的诉求、已过中心审核：都不行', () => {
    handled.when(coordinatorOf(STREET), applyTermination({ attachmentIds: [] })).thenRefused('EVIDENCE_MISSING')
    applied.when(coordinatorOf(STREET), applyTermination()).thenRefused('TERMINATION_PENDING')
    given(fromTheDesk(), dispatchedTo(BUREAU, STREET), takenUpBy(BUREAU)).when(coordinatorOf(STREET), applyTermination()).thenRefused('NOT_YOUR_ORDER')
    handled.and(move(dispatcher, join('order-member'))).when(coordinatorOf(STREET), applyTermination()).thenRefused('HAS_MEMBERS')
    handled.and(...doneBy(STREET), passed).when(coordinatorOf(STREET), applyTermination()).thenRefused('WRONG_STATUS')
  })
  it('中心审核通过了，认定随之了结', () => {
    const order = applied.and(...doneBy(STREET)).when(centreReviewer, passReview).thenEvents('ResultPassedByCentre')
    expect(runningClock(order.state, 'terminationReview')).toBeNull()
  })
})

describe('认定小组表决 voteOnTermination (T62)', () => {
  const after = (...votes: readonly (readonly [(typeof panel)[number], boolean])[]) => applied.and(...votes.map(([who, isFor]) => move(who, voteOnTermination(isFor))))

  it('三人、含法制人员、过半数：终止，所有时钟停，告知权利和别的办法', () => {
    const order = after([lawyer!, true], [second!, false]).when(fourth!, voteOnTermination(true)).thenEvents(
      { type: 'TerminationVoted', data: { isFor: true, isLegal: false } },
      { type: 'WorkOrderTerminated', data: { reason: 'petitionFinalised', alternative: '可依法向人民法院起诉', rights: { zh: '可在 15 日内申诉一次', en: 'You may appeal once within 15 days' }, because: [{ code: 'PANEL_MAJORITY_FOR', params: { yes: 2, no: 1 }, source: { policy: 'life-cycle', version: 'test.1', entry: 'panel' } }] } })
    expect(order.state).toMatchObject({ status: 'terminated', closedAt: order.now, assignments: [{ status: 'done' }] })
    expect(order.state.clocks.every((clock) => clock.stoppedAt !== null)).toBe(true)
    expect(order.events.filter((event) => event.type === 'TerminationVoted').map((event) => event.data)).toContainEqual(expect.objectContaining({ isFor: false, reason: '材料齐全，事实清楚' }))
  })
  it('没有法制人员表决，多少人同意都定不了；法制人员一票之后才定', () => {
    const order = after([third!, true], [fourth!, true], [fifth!, true], [sixth!, true])
    expect(order.state.status).toBe('handling')
    order.when(lawyer!, voteOnTermination(false)).thenEvents('TerminationVoted', 'WorkOrderTerminated')
  })
  it('票数相等：再请一人', () => {
    const even = after([third!, true], [fourth!, false], [fifth!, false], [lawyer!, true])
    expect(even.state.status).toBe('handling')
    even.when(sixth!, voteOnTermination(false)).thenEvents('TerminationVoted', { type: 'TerminationRefused', data: { because: [expect.objectContaining({ code: 'PANEL_MAJORITY_AGAINST', params: { yes: 2, no: 3 } })] } })
  })
  it('利害关系人须回避：INTERESTED_PERSON', () => {
    const byBureau = given(handledBy(BUREAU), move(coordinatorOf(BUREAU), applyTermination()))
    byBureau.when(ofTheBureau!, voteOnTermination(true)).thenRefused('INTERESTED_PERSON')
    applied.when(ofTheBureau!, voteOnTermination(true)).thenEvents('TerminationVoted')
    // The city bureau stands above the bureau and above the district's platform.
    byBureau.when(alsoAs(coordinatorOf(CITY_BUREAU), 'panelMember'), voteOnTermination(true)).thenRefused('INTERESTED_PERSON')
    applied.when(alsoAs(coordinatorOf(CITY_BUREAU), 'panelMember'), voteOnTermination(true)).thenRefused('INTERESTED_PERSON')
    given(handledBy(WATER), move(coordinatorOf(WATER), applyTermination())).when(alsoAs(coordinatorOf(CITY_BUREAU), 'panelMember'), voteOnTermination(true)).thenEvents('TerminationVoted')
    // Nobody of a unit that the request is against, nor of one below it, wherever they sit.
    given(handledBy(WATER), move(inspector, nameAccused(BUREAU)), move(coordinatorOf(WATER), applyTermination())).when(ofTheBureau!, voteOnTermination(true)).thenRefused('INTERESTED_PERSON')
    applied.when(alsoAs(coordinatorOf(STREET), 'panelMember'), voteOnTermination(true)).thenRefused('INTERESTED_PERSON')
    applied.when(alsoAs(dispatcher, 'panelMember'), voteOnTermination(true)).thenRefused('INTERESTED_PERSON')
    given(handledBy(), doneBy(STREET), move(centreReviewer, { type: 'sendBack', reason: '缺依据' }), move(coordinatorOf(STREET), applyTermination())).when(alsoAs(centreReviewer, 'panelMember'), voteOnTermination(true)).thenRefused('INTERESTED_PERSON')
  })
  it('一人一票；没有申请；不是小组成员', () => {
    after([lawyer!, true]).when(lawyer!, voteOnTermination(false)).thenRefused('PANEL_VOTED_ALREADY')
    handled.when(lawyer!, voteOnTermination(true)).thenRefused('TERMINATION_NOT_ASKED')
    applied.when(dispatcher, voteOnTermination(true)).thenRefused('NOT_YOUR_ROLE')
  })
  it('逾时未决：不予终止', () => {
    const order = applied.and(move(lawyer!, voteOnTermination(true)), move(sweeper, tick, 121 * HOUR))
    expect(order.state.termination).toMatchObject({ decided: 'refused' })
    expect(order.events.at(-1)).toMatchObject({ type: 'TerminationRefused', data: { because: [{ code: 'PANEL_TIMED_OUT', params: { votes: 1, size: 3 } }] } })
  })
  it('挂账中终止：不再到期，也不再报节点', () => {
    const order = given(handledBy(), suspendedBy(), move(coordinatorOf(STREET), clearSuspension()), terminated())
    expect(order.state.status).toBe('terminated')
    order.when(sweeper, tick, 400 * DAY).thenEvents()
  })
})

describe('诉求人申诉 appealTermination (T63)', () => {
  it('15 日内一次：恢复办理，办理钟从头走，总钟接着走', () => {
    const order = ended.when(requester, appealTermination, 15 * DAY - HOUR).thenEvents({ type: 'TerminationAppealed', data: { no: 1 } })
    expect(order.state).toMatchObject({ status: 'handling', closedAt: null, assignments: [{ status: 'handling', submittedAt: null }], lastRequesterWord: 'reopening' })
    expect(runningClock(order.state, 'handling')).toMatchObject({ startedAt: order.now })
    expect(order.state.clocks.filter((clock) => clock.clockId === 'total')).toMatchObject([{ no: 1, stoppedAt: null }])
    order.when(handlerOf(STREET), submit()).thenEvents('ResultSubmitted')
  })
  it('过了期限：TERMINATION_APPEAL_OVER；只有一次', () => {
    ended.when(requester, appealTermination, 15 * DAY + 1).thenRefused('TERMINATION_APPEAL_OVER', { days: 15 })
    const again = ended.and(move(requester, appealTermination), move(coordinatorOf(STREET), applyTermination()), move(fourth!, voteOnTermination(true)), move(fifth!, voteOnTermination(true)), move(ofTheBureau!, voteOnTermination(true)))
    expect(again.state.status).toBe('terminated')
    again.when(requester, appealTermination).thenRefused('TERMINATION_APPEALED_ONCE')
  })
  it('再申请由另一组认定：参加过的不能再表决', () => {
    const again = ended.and(move(requester, appealTermination), move(coordinatorOf(STREET), applyTermination()))
    again.when(lawyer!, voteOnTermination(true)).thenRefused('PANEL_SAT_BEFORE')
    again.when(fifth!, voteOnTermination(true)).thenEvents('TerminationVoted')
  })
  it('次数用完不能再申请终止', () => {
    const twice = applied.and(move(sweeper, tick, 121 * HOUR), move(coordinatorOf(STREET), applyTermination()), move(sweeper, tick, 121 * HOUR))
    twice.when(coordinatorOf(STREET), applyTermination()).thenRefused('TERMINATION_APPLICATIONS_USED_UP', { times: 2 })
  })
  it('终止以后不能催办、补充；没有终止的不能申诉', () => {
    ended.when(requester, urge).thenRefused('WRONG_STATUS', { status: 'terminated' })
    ended.when(requester, addClue()).thenRefused('WRONG_STATUS', { status: 'terminated' })
    handled.when(requester, appealTermination).thenRefused('WRONG_STATUS', { status: 'handling' })
    ended.when(handlerOf(WATER), submit()).thenRefused('WRONG_STATUS', { status: 'terminated' })
  })
})
