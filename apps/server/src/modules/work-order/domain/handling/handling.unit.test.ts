import { describe, expect, it } from 'vitest'
import { approve, contact, progress, reject, signFor, submit } from '../../testing/commands.ts'
import { approvedBy, dispatchedTo, doneBy, fromTheDesk, handledBy, signedBy, submittedBy, takenUpBy } from '../../testing/pasts.ts'
import { agent, alsoAs, BUREAU, coordinatorOf, handlerOf, requester, reviewerOf, STREET, WATER } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { MINUTE } from '../../testing/world.ts'
import { runningClock } from '../state.ts'

const signed = given(fromTheDesk(), dispatchedTo(STREET), signedBy(STREET))
const handled = given(handledBy())
const dual = given(fromTheDesk(), dispatchedTo(BUREAU, WATER), takenUpBy(BUREAU))

describe('先行联系 first contact', () => {
  it('联系上了：先行联系钟停', () => {
    const order = signed.when(handlerOf(STREET), contact()).thenEvents({ type: 'RequesterContacted', data: { no: 1, method: 'phone', outcome: 'reached', by: `${STREET}-handler` } })
    expect(order.state.assignments).toMatchObject([{ firstContactAt: order.now, contactAttempts: 1 }])
    expect(runningClock(order.state, 'firstContact')).toBeNull()
  })
  it('三次未接算已尝试：前两次钟照走，第三次停', () => {
    const order = signed.and(move(handlerOf(STREET), contact('noAnswer')), move(handlerOf(STREET), contact('refused')))
    expect(runningClock(order.state, 'firstContact')).not.toBeNull()
    const third = order.when(handlerOf(STREET), contact('noAnswer')).thenEvents('RequesterContacted')
    expect(runningClock(third.state, 'firstContact')).toBeNull()
    expect(third.state.assignments).toMatchObject([{ firstContactAt: null, contactAttempts: 3 }])
  })
  it('再次联系不改首次联系的时间', () => {
    const order = handled.when(handlerOf(STREET), contact()).thenEvents('RequesterContacted')
    expect(order.state.assignments[0]).toMatchObject({ firstContactAt: handled.now, contactAttempts: 2 })
  })
  it('没签收：SIGN_FIRST', () => given(fromTheDesk(), dispatchedTo(STREET)).when(handlerOf(STREET), contact()).thenRefused('SIGN_FIRST'))
  it('不是自己的单：NOT_YOUR_ORDER', () => signed.when(handlerOf(WATER), contact()).thenRefused('NOT_YOUR_ORDER'))
  it('还没派：WRONG_STATUS', () => given(fromTheDesk()).when(handlerOf(STREET), contact()).thenRefused('WRONG_STATUS', { status: 'dispatchPending' }))
})

describe('办理进展 progress', () => {
  it('主办的公开进展算作回应了诉求人', () => {
    const asked = handled.and(move(requester, { type: 'urge', text: '请快一点' }))
    expect(asked.state.lastRequesterWord).toBe('urge')
    expect(asked.when(handlerOf(STREET), progress({ visibleToRequester: false })).thenEvents('ProgressAdded').state.lastRequesterWord).toBe('urge')
    expect(asked.when(handlerOf(STREET), progress()).thenEvents({ type: 'ProgressAdded', data: { no: 1, text: '已到现场查看', visibleToRequester: true } }).state.lastRequesterWord).toBeNull()
  })
  it('协办也可以写，写在自己的份额上', () => {
    dual.and(signedBy(WATER)).when(handlerOf(WATER), progress()).thenEvents({ type: 'ProgressAdded', data: { no: 2 } })
  })
  it('协办没签收：SIGN_FIRST', () => dual.when(handlerOf(WATER), progress()).thenRefused('SIGN_FIRST'))
  it('别的单位：NOT_YOUR_ORDER', () => dual.when(handlerOf(STREET), progress()).thenRefused('NOT_YOUR_ORDER'))
  it('交到中心审核以后不再写', () => handled.and(doneBy(STREET)).when(handlerOf(STREET), progress()).thenRefused('WRONG_STATUS', { status: 'centreReview' }))
})

describe('提交结果 submit', () => {
  it('交内审：内审钟起，办理钟不停', () => {
    const order = handled.when(handlerOf(STREET), submit()).thenEvents({ type: 'ResultSubmitted', data: { no: 1, round: 0, resultType: 'resolved', waivedCo: null, by: `${STREET}-handler` } })
    expect(order.state).toMatchObject({ status: 'unitReview', assignments: [{ status: 'unitReview', submittedAt: order.now, submittedBy: `${STREET}-handler` }], results: [{ assignmentNo: 1, round: 0, solved: true }] })
    expect(runningClock(order.state, 'unitReview', 1)).not.toBeNull()
    expect(runningClock(order.state, 'handling', 1)).not.toBeNull()
  })
  it('没联系过诉求人：CONTACT_FIRST', () => signed.when(handlerOf(STREET), submit()).thenRefused('CONTACT_FIRST'))
  it('只打过一次没接通，不算尽到先行联系', () => {
    const once = signed.and(move(handlerOf(STREET), contact('noAnswer')))
    once.when(handlerOf(STREET), submit()).thenRefused('CONTACT_FIRST')
    once.and(move(handlerOf(STREET), contact('noAnswer')), move(handlerOf(STREET), contact('noAnswer'))).when(handlerOf(STREET), submit()).thenEvents('ResultSubmitted')
  })
  it('匿名诉求无从联系，可以直接交', () => {
    given(fromTheDesk({ isAnonymous: true, contactId: null }), dispatchedTo(STREET), signedBy(STREET)).when(handlerOf(STREET), submit()).thenEvents('ResultSubmitted')
  })
  it('协办未办完：CO_ASSIGNMENT_OPEN，点名', () => {
    dual.when(handlerOf(BUREAU), submit()).thenRefused('CO_ASSIGNMENT_OPEN', { units: WATER })
    dual.and(signedBy(WATER), submittedBy(WATER)).when(handlerOf(BUREAU), submit()).thenRefused('CO_ASSIGNMENT_OPEN', { units: WATER })
  })
  it('协办办完（内审通过）以后主办可以交；协办先交不改变工单状态', () => {
    const order = dual.and(signedBy(WATER), submittedBy(WATER), approvedBy(WATER))
    expect(order.state).toMatchObject({ status: 'handling', assignments: [{ status: 'handling' }, { status: 'done' }] })
    expect(order.state.clocks.filter((clock) => clock.assignmentNo === 2 && clock.stoppedAt === null)).toEqual([])
    order.when(handlerOf(BUREAU), submit()).thenEvents({ type: 'ResultSubmitted', data: { waivedCo: null } })
  })
  it('写明理由可以免除协办：协办份额办完，它的钟都停', () => {
    const order = dual.when(handlerOf(BUREAU), submit({ waiveCo: '供水与本件无关' })).thenEvents({ type: 'ResultSubmitted', data: { waivedCo: '供水与本件无关' } })
    expect(order.state.assignments).toMatchObject([{ status: 'unitReview' }, { status: 'done' }])
    expect(order.state.clocks.filter((clock) => clock.assignmentNo === 2 && clock.stoppedAt === null)).toEqual([])
    order.when(coordinatorOf(WATER), signFor).thenRefused('ALREADY_SIGNED')
  })
  it('没有未办的协办，免除的理由不留痕', () => void handled.when(handlerOf(STREET), submit({ waiveCo: '多余' })).thenEvents({ type: 'ResultSubmitted', data: { waivedCo: null } }))
  it('自称解决须有附件或依据：EVIDENCE_MISSING；解释说明类不必', () => {
    handled.when(handlerOf(STREET), submit({ attachmentIds: [] })).thenRefused('EVIDENCE_MISSING')
    handled.when(handlerOf(STREET), submit({ attachmentIds: [], basis: '《城市照明管理规定》第二十一条' })).thenEvents('ResultSubmitted')
    handled.when(handlerOf(STREET), submit({ attachmentIds: [], resultType: 'explained' })).thenEvents('ResultSubmitted')
    dual.and(signedBy(WATER)).when(handlerOf(WATER), submit({ attachmentIds: [] })).thenEvents('ResultSubmitted')
  })
  it('没签收：SIGN_FIRST', () => dual.when(handlerOf(WATER), submit()).thenRefused('SIGN_FIRST'))
  it('交过的不再交', () => handled.and(submittedBy(STREET)).when(handlerOf(STREET), submit()).thenRefused('WRONG_STATUS', { status: 'unitReview' }))
  it('别的单位：NOT_YOUR_ORDER', () => handled.when(handlerOf(WATER), submit()).thenRefused('NOT_YOUR_ORDER'))
})

describe('单位内审 unit review', () => {
  const submitted = handled.and(submittedBy(STREET))

  it('由另一人通过：内审钟、办理钟停，中心审核钟起', () => {
    const order = submitted.when(reviewerOf(STREET), approve).thenEvents({ type: 'ResultApprovedByUnit', data: { no: 1 } })
    expect(order.state).toMatchObject({ status: 'centreReview', assignments: [{ status: 'done' }] })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total', 'centreReview'])
  })
  it('退回：回到办理，办理钟未曾停过', () => {
    const order = submitted.when(reviewerOf(STREET), reject).thenEvents({ type: 'ResultRejectedByUnit', data: { no: 1, reason: '没有说明复核时间' } })
    expect(order.state).toMatchObject({ status: 'handling', assignments: [{ status: 'handling' }] })
    expect(runningClock(order.state, 'unitReview')).toBeNull()
    expect(runningClock(order.state, 'handling')).toMatchObject({ startedAt: order.state.assignments[0]!.dispatchedAt })
    order.when(handlerOf(STREET), submit()).thenEvents('ResultSubmitted')
  })
  it('办理与审核不得同一人：SAME_PERSON', () => {
    const both = alsoAs(handlerOf(STREET), 'unitReviewer')
    submitted.when(both, approve).thenRefused('SAME_PERSON')
    submitted.when(both, reject).thenRefused('SAME_PERSON')
  })
  it('退回后换人再交，原办理人可以审', () => {
    const order = submitted.and(move(reviewerOf(STREET), reject), move(coordinatorOf(STREET), submit()))
    order.when(alsoAs(handlerOf(STREET), 'unitReviewer'), approve).thenEvents('ResultApprovedByUnit')
  })
  it('协办的内审不把工单送往中心', () => {
    const order = dual.and(signedBy(WATER), submittedBy(WATER)).when(reviewerOf(WATER), approve).thenEvents('ResultApprovedByUnit')
    expect(order.state.status).toBe('handling')
    expect(runningClock(order.state, 'centreReview')).toBeNull()
    dual.and(signedBy(WATER), submittedBy(WATER)).when(reviewerOf(WATER), reject).thenEvents('ResultRejectedByUnit')
  })
  it('还没交：WRONG_STATUS；没签收：SIGN_FIRST；别的单位：NOT_YOUR_ORDER；话务员：NOT_YOUR_ROLE', () => {
    handled.when(reviewerOf(STREET), approve, MINUTE).thenRefused('WRONG_STATUS')
    dual.when(reviewerOf(WATER), approve).thenRefused('SIGN_FIRST')
    submitted.when(reviewerOf(WATER), approve).thenRefused('NOT_YOUR_ORDER')
    submitted.when(agent, approve).thenRefused('NOT_YOUR_ROLE')
  })
})
