import { refuse } from '@suban/domain-kit'
import { describe, expect, it } from 'vitest'
import { approve, decideExtension, pauseHandling, requestExtension, submit, tick } from '../../testing/commands.ts'
import { BUREAU, coordinatorOf, dispatcher, handlerOf, reviewerOf, STREET, supervisor, sweeper, WATER } from '../../testing/people.ts'
import { dispatchedTo, fromTheDesk, handledBy, signedBy, takenUpBy } from '../../testing/pasts.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, MINUTE } from '../../testing/world.ts'
import { runningClock } from '../state.ts'

const handled = given(handledBy())
const due = runningClock(handled.state, 'handling')!.dueAt!
const asked = handled.when(handlerOf(STREET), requestExtension()).thenEvents({ type: 'ExtensionRequested', data: { no: 1, round: 0, clockNo: 4, countsInAssessment: true } })

describe('申请延期 requestExtension (T37)', () => {
  it('到期前申请：审批钟走，办理钟照走', () => {
    expect(asked.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total', 'handling', 'extensionReview'])
    expect(runningClock(asked.state, 'handling')).toMatchObject({ dueAt: due })
    expect(runningClock(asked.state, 'extensionReview')).toMatchObject({ assignmentNo: null, beside: 1 })
    expect(asked.state.handlers).toContain('street-qingshi-handler')
  })
  it('到期那一刻还来得及，过一毫秒就晚了：EXTENSION_TOO_LATE', () => {
    handled.when(coordinatorOf(STREET), requestExtension(), due - handled.now).thenEvents('ExtensionRequested')
    handled.when(coordinatorOf(STREET), requestExtension(), due - handled.now + 1).thenRefused('EXTENSION_TOO_LATE')
  })
  it('正在审批的不能再申请；这一轮次数有上限，被拒的也算', () => {
    asked.when(coordinatorOf(STREET), requestExtension()).thenRefused('EXTENSION_PENDING')
    const twice = asked.and(move(dispatcher, decideExtension(false)), move(handlerOf(STREET), requestExtension()), move(dispatcher, decideExtension(false)))
    twice.when(handlerOf(STREET), requestExtension()).thenRefused('EXTENSION_REQUESTS_USED_UP', { times: 2 })
  })
  it('暂停着的不能申请：HANDLING_STANDS_STILL', () => handled.and(move(coordinatorOf(STREET), pauseHandling())).when(handlerOf(STREET), requestExtension()).thenRefused('HANDLING_STANDS_STILL'))
  it('政策要佐证的原因没有佐证：EVIDENCE_MISSING', () => {
    handled.when(handlerOf(STREET), requestExtension({ reason: 'FIELD_TEST' })).thenRefused('EVIDENCE_MISSING')
    handled.when(handlerOf(STREET), requestExtension({ reason: 'FIELD_TEST', attachmentIds: ['a1'] })).thenEvents('ExtensionRequested')
  })
  it('时限政策不许的照说不许', () => {
    handled.when(handlerOf(STREET), requestExtension(), MINUTE, { mayExtend: () => refuse('EXTENSION_TOO_LONG', { amount: 7, unit: '天', unitEn: 'days' }) }).thenRefused('EXTENSION_TOO_LONG')
  })
  it('没签收的、别的单位、中心的人都不能', () => {
    given(fromTheDesk(), dispatchedTo(STREET)).when(handlerOf(STREET), requestExtension()).thenRefused('SIGN_FIRST')
    handled.when(handlerOf(WATER), requestExtension()).thenRefused('NOT_YOUR_ORDER')
    handled.when(dispatcher, requestExtension()).thenRefused('NOT_YOUR_ROLE')
  })
})

describe('审批延期 decideExtension (T38)', () => {
  it('照申请批准：办理钟后移，审批钟停，是否计入考核随原因', () => {
    const order = asked.when(supervisor, decideExtension(true)).thenEvents({ type: 'ExtensionGranted', data: { no: 1, length: { amount: 3, unit: 'day' }, dueBefore: due, dueAt: due + 3 * DAY, countsInAssessment: true } })
    expect(runningClock(order.state, 'handling')).toMatchObject({ dueAt: due + 3 * DAY, turns: [{ kind: 'extended', by: { amount: 3, unit: 'day' }, reason: 'MULTI_DEPT' }] })
    expect(order.state.extensions).toMatchObject([{ outcome: 'granted' }])
    order.when(dispatcher, decideExtension(true)).thenRefused('EXTENSION_NOT_ASKED')
  })
  it('天气原因不计入考核', () => {
    const order = handled.and(move(handlerOf(STREET), requestExtension({ reason: 'WEATHER' })))
    order.when(dispatcher, decideExtension(true)).thenEvents({ type: 'ExtensionGranted', data: { countsInAssessment: false } })
  })
  it('可以少批，不能多批：EXTENSION_MORE_THAN_ASKED', () => {
    asked.when(dispatcher, decideExtension(true, { amount: 1 })).thenEvents({ type: 'ExtensionGranted', data: { length: { amount: 1, unit: 'day' }, dueAt: due + DAY } })
    asked.when(dispatcher, decideExtension(true, { amount: 4 })).thenRefused('EXTENSION_MORE_THAN_ASKED')
  })
  it('及时申请的，审批时已到期也可以批', () => {
    const late = handled.and(move(handlerOf(STREET), requestExtension(), due - handled.now - HOUR), move(sweeper, tick, 2 * HOUR))
    expect(runningClock(late.state, 'handling')).toMatchObject({ lamp: 'red' })
    expect(runningClock(late.when(dispatcher, decideExtension(true)).thenEvents('ExtensionGranted').state, 'handling')).toMatchObject({ lamp: 'yellow' })
  })
  it('不批：办理钟没有动过', () => {
    const order = asked.when(dispatcher, decideExtension(false)).thenEvents({ type: 'ExtensionRefused', data: { note: '情况属实' } })
    expect(runningClock(order.state, 'handling')).toMatchObject({ dueAt: due })
  })
  it('逾时未批：不予延期，审批逾时留痕', () => {
    const lapsed = asked.when(sweeper, tick, 4 * HOUR + 1).thenEvents({ type: 'ClockTurned', data: { clockId: 'extensionReview', lamp: 'red' } }, { type: 'ExtensionLapsed', data: { no: 1, dueAt: asked.now + 4 * HOUR } })
    expect(lapsed.state.extensions).toMatchObject([{ outcome: 'lapsed' }])
    lapsed.when(dispatcher, decideExtension(true)).thenRefused('EXTENSION_NOT_ASKED')
  })
  it('几份承办同时申请：点名批哪一份，不点名批等得最久的', () => {
    const both = given(fromTheDesk(), dispatchedTo(BUREAU, STREET), takenUpBy(BUREAU), signedBy(STREET), move(handlerOf(STREET), requestExtension()), move(handlerOf(BUREAU), requestExtension()))
    both.when(dispatcher, decideExtension(true)).thenEvents({ type: 'ExtensionGranted', data: { no: 2 } })
    both.when(dispatcher, decideExtension(true, { assignmentNo: 1 })).thenEvents({ type: 'ExtensionGranted', data: { no: 1 } })
    both.when(dispatcher, decideExtension(true, { assignmentNo: 9 })).thenRefused('EXTENSION_NOT_ASKED')
  })
  it('这一份办完了，申请随之了结', () => {
    const done = asked.and(move(handlerOf(STREET), submit()), move(reviewerOf(STREET), approve))
    expect(runningClock(done.state, 'extensionReview')).toBeNull()
    done.when(dispatcher, decideExtension(true)).thenRefused('EXTENSION_NOT_ASKED')
  })
  it('单位不能自己批', () => asked.when(coordinatorOf(STREET), decideExtension(true)).thenRefused('NOT_YOUR_ROLE'))
})

it('没有碰过延期的工单，状态里没有这一项', () => { expect(handled.state).not.toHaveProperty('extensions') })
