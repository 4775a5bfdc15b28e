import { describe, expect, it } from 'vitest'
import { refuse } from '@suban/domain-kit'
import { addClue, applySuspension, pauseHandling, resumeHandling, submit, tick } from '../../testing/commands.ts'
import { agent, BUREAU, coordinatorOf, handlerOf, requester, STREET, supervisor, sweeper, WATER } from '../../testing/people.ts'
import { dispatchedTo, fromTheDesk, handledBy, signedBy, takenUpBy } from '../../testing/pasts.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, MINUTE } from '../../testing/world.ts'
import { isPaused } from '../clock-turn.ts'
import { runningClock } from '../state.ts'

const handled = given(handledBy())
const due = runningClock(handled.state, 'handling')!.dueAt!
const stands = handled.when(coordinatorOf(STREET), pauseHandling()).thenEvents({ type: 'HandlingPaused', data: { no: 1, reason: 'AWAITING_TEST', toldHow: 'phone' } })
const clockOf = (order: typeof handled) => runningClock(order.state, 'handling')!

describe('暂停办理 pauseHandling', () => {
  it('时钟停住，没有到期；到期前不亮灯', () => {
    expect(isPaused(clockOf(stands))).toBe(true)
    expect(clockOf(stands)).toMatchObject({ dueAt: null })
    stands.when(sweeper, tick, 14 * DAY).thenEvents()
  })
  it('恢复后接着走：暂停前后合起来正好是这个钟自己的时间', () => {
    const order = stands.when(handlerOf(STREET), resumeHandling(), 5 * DAY).thenEvents({ type: 'HandlingResumed', data: { shares: [1], why: 'decided' } })
    expect(clockOf(order)).toMatchObject({ dueAt: due + 5 * DAY, lamp: 'green' })
  })
  it('到了上限自己恢复，晚扫到也只算到上限', () => {
    stands.when(sweeper, tick, 15 * DAY - 1).thenEvents()
    const onTime = stands.when(sweeper, tick, 15 * DAY).thenEvents({ type: 'HandlingResumed', data: { why: 'cap', by: null } })
    const late = stands.when(sweeper, tick, 18 * DAY).thenEvents({ type: 'HandlingResumed', data: { why: 'cap' } })
    expect(clockOf(onTime).dueAt).toBe(due + 15 * DAY)
    expect(clockOf(late).dueAt).toBe(due + 15 * DAY)
  })
  it('等诉求人的，诉求人补充了就恢复；等检测的不因补充恢复', () => {
    const waiting = handled.and(move(coordinatorOf(STREET), pauseHandling({ reason: 'AWAITING_REQUESTER' })))
    waiting.when(requester, addClue(), DAY).thenEvents('ClueAdded', { type: 'HandlingResumed', data: { why: 'supplied', shares: [1] } })
    waiting.when(agent, addClue()).thenEvents('ClueAdded', 'HandlingResumed')
    stands.when(requester, addClue()).thenEvents('ClueAdded')
  })
  it('督办员可以叫停暂停', () => {
    stands.when(supervisor, resumeHandling()).thenEvents({ type: 'HandlingResumed', data: { by: 'supervisor-1' } })
    handled.when(supervisor, resumeHandling()).thenRefused('HANDLING_GOES_ON')
  })
  it('暂停中交结果：不再等了，钟接着走到内审通过', () => {
    expect(clockOf(stands.when(handlerOf(STREET), submit(), 2 * DAY).thenEvents('ResultSubmitted'))).toMatchObject({ dueAt: due + 2 * DAY })
  })
  it('已经停着、到期以后、正在申请挂账：都不能暂停', () => {
    stands.when(coordinatorOf(STREET), pauseHandling()).thenRefused('HANDLING_STANDS_STILL')
    handled.when(coordinatorOf(STREET), pauseHandling(), due - handled.now + 1).thenRefused('PAUSE_TOO_LATE')
    handled.and(move(coordinatorOf(STREET), applySuspension())).when(coordinatorOf(STREET), pauseHandling()).thenRefused('SUSPENSION_PENDING')
  })
  it('时限政策不许的照说不许', () => {
    handled.when(coordinatorOf(STREET), pauseHandling(), MINUTE, { mayPause: () => refuse('PAUSE_EVIDENCE_MISSING', { reason: '', reasonEn: '' }) }).thenRefused('PAUSE_EVIDENCE_MISSING')
  })
  it('没停的不能恢复；别的单位不能', () => {
    handled.when(coordinatorOf(STREET), resumeHandling()).thenRefused('HANDLING_GOES_ON')
    stands.when(coordinatorOf(WATER), resumeHandling()).thenRefused('NOT_YOUR_ORDER')
    stands.when(handlerOf(STREET), pauseHandling()).thenRefused('NOT_YOUR_ROLE')
  })
  it('协办停自己的，主办照走', () => {
    const order = given(fromTheDesk(), dispatchedTo(BUREAU, STREET), takenUpBy(BUREAU), signedBy(STREET), move(coordinatorOf(STREET), pauseHandling(), HOUR))
    expect(order.state.clocks.filter((clock) => clock.clockId === 'handling').map(isPaused)).toEqual([false, true])
  })
})
