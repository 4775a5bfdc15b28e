import { describe, expect, it } from 'vitest'
import { approve, approveReturn, award, contact, dispatch, listsSay, openDispute, rejectReturn, requestReturn, signFor, submit, tick } from '../../testing/commands.ts'
import { dispatchedTo, fromTheDesk, signedBy, submittedBy, takenUpBy } from '../../testing/pasts.ts'
import { BUREAU, CITY_BUREAU, COMMUNITY, coordinatorOf, dispatcher, DISTRICT, districtArbiter, handlerOf, otherDispatcher, reviewerOf, STREET, sweeper, WATER } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DEPARTMENT_MATTER, HOUR, MINUTE, policy } from '../../testing/world.ts'
import { leadOf, runningClock } from '../state.ts'

const street = coordinatorOf(STREET)
const dispatched = given(fromTheDesk(), dispatchedTo(STREET, WATER))
const requested = dispatched.and(move(street, requestReturn()))
const runningIds = (order: typeof dispatched) => order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)

describe('申请退单 requestReturn（T23）', () => {
  it('签收前后都可退；办理钟照走，审核钟起', () => {
    const order = dispatched.when(street, requestReturn()).thenEvents({ type: 'ReturnRequested', data: { no: 1, unitCode: STREET, reason: 'notMyDuty', proposedUnit: BUREAU, by: 'street-qingshi-coordinator' } })
    expect(order.state).toMatchObject({ status: 'returnReview', undoable: null, returns: [{ no: 1, unitCode: STREET, outcome: 'pending' }] })
    expect(runningClock(order.state, 'handling', 1)).not.toBeNull()
    expect(runningClock(order.state, 'returnReview')).toMatchObject({ dueAt: order.now + 4 * HOUR })
    dispatched.and(takenUpBy(STREET)).when(street, requestReturn()).thenEvents('ReturnRequested')
  })
  it('只有主办单位的管理员可退', () => {
    dispatched.when(coordinatorOf(WATER), requestReturn(STREET)).thenRefused('RETURN_ONLY_LEAD')
    dispatched.when(coordinatorOf(BUREAU), requestReturn(STREET)).thenRefused('NOT_YOUR_ORDER')
    dispatched.when(handlerOf(STREET), requestReturn()).thenRefused('NOT_YOUR_ROLE')
  })
  it('退单窗自派单起算，末刻仍可，过后不可', () => {
    dispatched.when(street, requestReturn(), 24 * HOUR).thenEvents('ReturnRequested')
    dispatched.when(street, requestReturn(), 24 * HOUR + 1).thenRefused('RETURN_WINDOW_OVER', { hours: 24 })
    given(fromTheDesk({ deadlineClass: '2h' }), dispatchedTo(STREET)).when(street, requestReturn(), HOUR + 1).thenRefused('RETURN_WINDOW_OVER', { hours: 1 })
  })
  it('职责不符须写建议单位，涉法涉诉不必', () => {
    dispatched.when(street, requestReturn(null)).thenRefused('RETURN_UNIT_NEEDED')
    dispatched.when(street, requestReturn(null, { reason: 'inLitigation' })).thenEvents({ type: 'ReturnRequested', data: { proposedUnit: null } })
  })
  it('信息不全应追问，不能退', () => dispatched.when(street, requestReturn(BUREAU, { reason: 'infoInsufficient' })).thenRefused('RETURN_ASK_FOR_INFORMATION'))
  it('建议单位须是别的、在用的承办单位', () => {
    dispatched.when(street, requestReturn(STREET)).thenRefused('RETURN_TO_ITSELF')
    dispatched.when(street, requestReturn('nobody')).thenRefused('UNIT_UNKNOWN', { unit: 'nobody' })
    dispatched.when(street, requestReturn(COMMUNITY)).thenRefused('UNIT_CANNOT_HANDLE', { unit: COMMUNITY })
  })
  it('部门主责的事项不能退给基层兜底，别的事项可以', () => {
    given(fromTheDesk({ matterCode: DEPARTMENT_MATTER }), dispatchedTo(BUREAU)).when(coordinatorOf(BUREAU), requestReturn(STREET)).thenRefused('RETURN_DOWNWARDS')
    given(fromTheDesk(), dispatchedTo(BUREAU)).when(coordinatorOf(BUREAU), requestReturn(STREET)).thenEvents('ReturnRequested')
  })
  it('首接单位不能以"只有一部分归本单位"退掉多单位的件', () => dispatched.when(street, requestReturn(BUREAU, { reason: 'onlyPartIsMine' })).thenRefused('FIRST_RECEIVER_LEADS'))
  it('提交过结果的不能退', () => {
    const sent = given(fromTheDesk(), dispatchedTo(STREET), takenUpBy(STREET), submittedBy(STREET))
    sent.and(move(reviewerOf(STREET), { type: 'rejectResult', reason: '没有说明复核时间' })).when(street, requestReturn()).thenRefused('RETURN_AFTER_RESULT')
  })
  it('本单位本件只能退一次', () => {
    const again = requested.and(move(dispatcher, rejectReturn()))
    again.when(street, requestReturn()).thenRefused('RETURNED_ALREADY')
    again.when(street, requestReturn(null, { reason: 'duplicate' })).thenRefused('RETURNED_ALREADY')
  })
  it('政策允许再退时，同一原因仍不可再退', () => {
    const lenient = { policy: { ...policy, returns: { ...policy.returns, oncePerUnit: false } } }
    const again = requested.and(move(dispatcher, rejectReturn()))
    again.when(street, requestReturn(), MINUTE, lenient).thenRefused('RETURN_SAME_REASON')
    again.when(street, requestReturn(null, { reason: 'duplicate' }), MINUTE, lenient).thenEvents('ReturnRequested')
  })
})

describe('审核退单（T24–T26）', () => {
  it('成立：份额记"已退单"，其余未办完的收回，回到派单，记清单怎么说', () => {
    const order = requested.when(dispatcher, approveReturn(listsSay(BUREAU, STREET))).thenEvents({
      type: 'ReturnApproved', data: { no: 1, lists: { unitCode: STREET, says: 'co', lead: BUREAU }, proposal: { lead: BUREAU, co: [] }, takenBack: [2] },
    })
    expect(order.state).toMatchObject({ status: 'dispatchPending', proposal: { lead: BUREAU, co: [] }, returns: [{ outcome: 'founded', listsSay: 'co' }], assignments: [{ no: 1, status: 'returned' }, { no: 2, status: 'takenBack' }] })
    expect(runningIds(order)).toEqual(['total', 'dispatch', 'idle'])
    expect(leadOf(order.state)).toBeNull()
  })
  it('清单仍写原单位时，建议改为退单时提的单位', () => {
    requested.when(dispatcher, approveReturn(listsSay(STREET, WATER))).thenEvents({ type: 'ReturnApproved', data: { lists: { says: 'lead' }, proposal: { lead: BUREAU, co: [WATER] } } })
    requested.when(dispatcher, approveReturn(listsSay(null))).thenEvents({ type: 'ReturnApproved', data: { lists: { says: 'undecided' }, proposal: { lead: BUREAU, co: [] } } })
  })
  it('改派后办理钟重起，总钟不停；原单位再无关系', () => {
    const order = requested.and(move(dispatcher, approveReturn())).when(dispatcher, dispatch(BUREAU)).thenEvents('WorkOrderDispatched')
    expect(runningClock(order.state, 'handling', 3)).toMatchObject({ startedAt: order.now })
    expect(runningClock(order.state, 'total')).toMatchObject({ startedAt: order.state.registeredAt })
    order.when(street, signFor).thenRefused('NOT_YOUR_ORDER')
  })
  it('不成立：未签收的回到待签收，签收的回到办理；计一次不成立', () => {
    const unsigned = requested.when(dispatcher, rejectReturn()).thenEvents({ type: 'ReturnRejected', data: { no: 1, lists: { says: 'lead' } } })
    expect(unsigned.state).toMatchObject({ status: 'signPending', returns: [{ outcome: 'unfounded', listsSay: 'lead', decidedAt: unsigned.now }] })
    const signed = dispatched.and(takenUpBy(STREET), move(street, requestReturn())).when(otherDispatcher, rejectReturn()).thenEvents('ReturnRejected')
    expect(signed.state.status).toBe('handling')
  })
  it('逾时未审：退回原单位先办，计审核逾时，不计单位', () => {
    const typesAt = (after: number) => (requested.when(sweeper, tick, after).decision as readonly { readonly type: string }[]).map((event) => event.type)
    expect(typesAt(4 * HOUR)).not.toContain('ReturnReviewExpired')
    expect(typesAt(4 * HOUR + 1)).toContain('ReturnReviewExpired')
    const order = requested.and(move(sweeper, tick, 4 * HOUR + 1))
    expect(order.events.findLast((event) => event.type === 'ReturnReviewExpired')).toMatchObject({ data: { no: 1, because: [{ code: 'RETURN_REVIEW_TIME_UP' }] } })
    expect(order.state).toMatchObject({ status: 'signPending', returns: [{ outcome: 'expired' }] })
  })
  it('承办单位、裁定员不能审', () => {
    requested.when(street, approveReturn()).thenRefused('NOT_YOUR_ROLE')
    requested.when(districtArbiter, rejectReturn()).thenRefused('NOT_YOUR_ROLE')
    dispatched.when(dispatcher, approveReturn()).thenRefused('WRONG_STATUS')
  })
})

describe('先办后议', () => {
  it('审核期间照常签收、联系；办完即不再审', () => {
    const order = requested.and(signedBy(STREET), move(handlerOf(STREET), contact()))
    expect(order.state.status).toBe('returnReview')
    const done = order.when(handlerOf(STREET), submit({ waiveCo: '无需协办' })).thenEvents({ type: 'ReturnMooted', data: { no: 1 } }, 'ResultSubmitted')
    expect(done.state).toMatchObject({ status: 'unitReview', returns: [{ outcome: 'moot' }] })
    expect(runningClock(done.state, 'returnReview')).toBeNull()
  })
  it('协办审核期间交结果，退单照审', () => {
    const order = requested.and(signedBy(WATER)).when(handlerOf(WATER), submit()).thenEvents('ResultSubmitted')
    expect(order.state.status).toBe('returnReview')
    order.and(move(reviewerOf(WATER), approve)).when(dispatcher, approveReturn()).thenEvents({ type: 'ReturnApproved', data: { takenBack: [] } })
  })
})

describe('反互踢：自动转裁定（T27）', () => {
  const returnedOnce = requested.and(move(dispatcher, approveReturn()), dispatchedTo(BUREAU))

  it('第二次退单自动转裁定，正在办的单位继续办', () => {
    const order = returnedOnce.when(coordinatorOf(BUREAU), requestReturn(WATER)).thenEvents('ReturnRequested', {
      type: 'DisputeOpened', data: { level: 'city', because: [{ code: 'DISPUTE_RETURNED_AGAIN', params: { times: 2 }, source: { policy: 'life-cycle', version: 'test.1', entry: 'dispute.openOnReturns' } }], parties: [STREET, BUREAU, WATER], provisional: null },
    })
    expect(order.state).toMatchObject({ status: 'arbitration', returns: [{ outcome: 'founded' }, { outcome: 'disputed' }] })
    expect(leadOf(order.state)).toMatchObject({ unitCode: BUREAU, status: 'signPending' })
  })
  it('退回给退过本单的单位：同区两家，由区级裁定', () => {
    const order = returnedOnce.when(coordinatorOf(BUREAU), requestReturn(STREET)).thenEvents('ReturnRequested', { type: 'DisputeOpened', data: { level: 'district', because: [{ code: 'DISPUTE_SENT_BACK_TO', params: { unit: STREET }, source: { policy: 'life-cycle', version: 'test.1', entry: 'dispute.openOnReturnToFormerUnit' } }], parties: [STREET, BUREAU] } })
    expect(runningClock(order.state, 'disputeDistrict')).toMatchObject({ holderUnit: DISTRICT, dueAt: order.now + 24 * HOUR })
  })
  it('派回退过的单位：A→B→A 自动转裁定，首接单位暂代主办', () => {
    const back = requested.and(move(dispatcher, approveReturn()))
    const order = back.when(dispatcher, dispatch(STREET)).thenEvents({
      type: 'DisputeOpened', data: { because: [{ code: 'DISPUTE_PING_PONG', params: { unit: STREET, path: `${STREET} → ${STREET}` }, source: { policy: 'life-cycle', version: 'test.1', entry: 'dispute.openOnReturnToFormerUnit' } }], firstReceiver: STREET, provisional: { no: 3, unitCode: STREET, role: 'lead' } },
    })
    expect(order.state.assignments.at(-1)).toMatchObject({ unitCode: STREET, status: 'signPending', isProvisional: true })
    expect(runningIds(order)).toEqual(expect.arrayContaining(['total', 'disputeDistrict', 'sign', 'handling']))
  })
  it('派转超过上限自动转裁定', () => {
    const hops = given(fromTheDesk(), dispatchedTo(STREET), move(street, requestReturn()), move(dispatcher, approveReturn()), dispatchedTo(CITY_BUREAU), move(coordinatorOf(CITY_BUREAU), { type: 'onwardDispatch', lead: BUREAU, note: '' }))
    const one = { policy: { ...policy, dispute: { ...policy.dispute, openOnReturns: 5 } } }
    const back = hops.when(coordinatorOf(BUREAU), requestReturn(WATER), MINUTE, one).thenEvents('ReturnRequested').and(move(dispatcher, approveReturn(listsSay(WATER))))
    back.when(dispatcher, dispatch(WATER)).thenEvents({ type: 'DisputeOpened', data: { because: [{ code: 'DISPUTE_TOO_MANY_HOPS', params: { hops: 4, most: 3 }, source: { policy: 'life-cycle', version: 'test.1', entry: 'handingOn.mostHops' } }] } })
  })
  it('裁定后不得再退', () => {
    const ruled = requested.and(move(otherDispatcher, openDispute), move(districtArbiter, award(BUREAU)))
    ruled.when(coordinatorOf(BUREAU), requestReturn(WATER)).thenRefused('RETURN_AFTER_RULING')
  })
})
