import { describe, expect, it } from 'vitest'
import { passReview, sendBack } from '../../testing/commands.ts'
import { approvedBy, awaitingVerdict, doneBy, handledBy, judged, submittedBy } from '../../testing/pasts.ts'
import { alsoAs, centreReviewer, coordinatorOf, dispatcher, handlerOf, STREET } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, MINUTE } from '../../testing/world.ts'
import { runningClock } from '../state.ts'

const inReview = given(handledBy(), doneBy(STREET))

describe('中心审核通过 pass', () => {
  it('审核钟停，回访钟起，等诉求人评价', () => {
    const order = inReview.when(centreReviewer, passReview).thenEvents({ type: 'ResultPassedByCentre', data: { by: 'centre-reviewer-1' } })
    expect(order.state).toMatchObject({ status: 'callBackPending', callAttempts: 0, callNotBefore: null })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total', 'callBack'])
  })
  it('办理过的人不能审：SAME_PERSON', () => {
    for (const person of [handlerOf(STREET), coordinatorOf(STREET)]) {
      inReview.when(alsoAs(person, 'centreReviewer'), passReview).thenRefused('SAME_PERSON')
      inReview.when(alsoAs(person, 'centreReviewer'), sendBack).thenRefused('SAME_PERSON')
    }
  })
  it('单位还没交：WRONG_STATUS；派单员：NOT_YOUR_ROLE', () => {
    given(handledBy(), submittedBy(STREET)).when(centreReviewer, passReview).thenRefused('WRONG_STATUS', { status: 'unitReview' })
    given(handledBy(), submittedBy(STREET)).when(centreReviewer, sendBack).thenRefused('WRONG_STATUS', { status: 'unitReview' })
    inReview.when(dispatcher, passReview).thenRefused('NOT_YOUR_ROLE')
  })
})

describe('中心退回 send back', () => {
  it('还有余时：办理钟照原来的到期时间接着走', () => {
    const before = inReview.state.clocks.find((clock) => clock.clockId === 'handling')!
    const order = inReview.when(centreReviewer, sendBack).thenEvents({ type: 'ResultSentBackByCentre', data: { reason: '未回应核心诉求' } })
    expect(order.state).toMatchObject({ status: 'handling', assignments: [{ status: 'handling' }] })
    expect(runningClock(order.state, 'handling', 1)).toMatchObject({ startedAt: before.startedAt, warnAt: before.warnAt, dueAt: before.dueAt, blackAt: before.blackAt })
    expect(runningClock(order.state, 'centreReview')).toBeNull()
  })
  it.each([['将到期', 168 * HOUR - 7 * HOUR], ['已超时', 200 * HOUR]])('%s：至少给最短补办时限 8 小时', (_name, later) => {
    const order = given(handledBy(), move(handlerOf(STREET), { ...submittedBy(STREET).command }, later), approvedBy(STREET)).when(centreReviewer, sendBack).thenEvents('ResultSentBackByCentre')
    expect(runningClock(order.state, 'handling', 1)).toMatchObject({ startedAt: order.now, dueAt: order.now + 8 * HOUR, blackAt: order.now + 16 * HOUR })
  })
  it('再交、再审、再退，总钟始终一条', () => {
    const order = inReview.and(move(centreReviewer, sendBack), doneBy(STREET), move(centreReviewer, sendBack), doneBy(STREET), move(centreReviewer, passReview))
    expect(order.state.clocks.filter((clock) => clock.clockId === 'total')).toMatchObject([{ no: 1, stoppedAt: null }])
    expect(order.state.results).toHaveLength(3)
    expect(order.state.centreReviewers).toEqual(['centre-reviewer-1'])
  })
  it('重办中被退回：接着走重办钟', () => {
    const rework = given(awaitingVerdict(), judged(false, 1), move(coordinatorOf(STREET), { type: 'acceptRework' }), doneBy(STREET))
    const order = rework.when(centreReviewer, sendBack, MINUTE).thenEvents('ResultSentBackByCentre')
    expect(runningClock(order.state, 'rework', 1)!.dueAt).toBe(rework.state.clocks.findLast((clock) => clock.clockId === 'rework')!.dueAt)
    expect(runningClock(order.state, 'handling')).toBeNull()
    const late = rework.when(centreReviewer, sendBack, 30 * DAY).thenEvents('ResultSentBackByCentre')
    expect(runningClock(late.state, 'rework', 1)).toMatchObject({ dueAt: late.now + 8 * HOUR })
  })
})
