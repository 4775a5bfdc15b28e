import { describe, expect, it } from 'vitest'
import { acceptRework, decideEscalation, escalate, evaluate, handBack, offerLead, releaseCo, requestEscalation, signFor, submit } from '../../testing/commands.ts'
import { approvedBy, awaitingVerdict, contactedBy, dispatchedTo, fromTheDesk, handledBy, signedBy, submittedBy, takenUpBy } from '../../testing/pasts.ts'
import { BUREAU, CENTRE, CITY_BUREAU, coordinatorOf, DISTRICT, handlerOf, requester, STREET, supervisor, WATER } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR } from '../../testing/world.ts'
import { leadOf, runningClock } from '../state.ts'

const street = coordinatorOf(STREET)
const district = coordinatorOf(DISTRICT)
const handled = given(handledBy(STREET))
const asked = handled.and(move(street, requestEscalation(), DAY))
const taken = handled.and(move(supervisor, escalate(), DAY))
const led = taken.and(signedBy(DISTRICT))
const total = (order: typeof handled) => order.state.clocks.find((clock) => clock.clockId === 'total')

describe('申请提级 T39', () => {
  it('由上级限时决定；主办照办，钟照走', () => {
    const order = handled.when(street, requestEscalation()).thenEvents({ type: 'EscalationRequested', data: { from: 1, to: DISTRICT, reason: 'crossDepartment' } })
    expect(runningClock(order.state, 'escalationReview')).toMatchObject({ holderUnit: DISTRICT })
    expect(order.state).toMatchObject({ status: 'handling', assignments: [{ role: 'lead', status: 'handling' }] })
    order.when(street, requestEscalation()).thenRefused('ESCALATION_PENDING')
  })
  it('跨区的直接提到市级', () => void handled.when(street, requestEscalation('crossDistrict')).thenEvents({ type: 'EscalationRequested', data: { to: CITY_BUREAU } }))
  it('只能往上提；跨区不能只提到区；没有上级的提不了；协办不能提', () => {
    handled.when(street, requestEscalation('systemic', WATER)).thenEvents({ type: 'EscalationRequested', data: { to: WATER } })
    given(handledBy(BUREAU)).when(coordinatorOf(BUREAU), requestEscalation('systemic', STREET)).thenRefused('ESCALATION_NOT_HIGHER', { unit: STREET })
    handled.when(street, requestEscalation('crossDistrict', DISTRICT)).thenRefused('ESCALATION_NOT_HIGHER', { unit: DISTRICT })
    given(handledBy(WATER)).when(coordinatorOf(WATER), requestEscalation()).thenRefused('NO_SUPERIOR', { unit: WATER })
    given(fromTheDesk(), dispatchedTo(BUREAU, STREET), takenUpBy(BUREAU), signedBy(STREET)).when(street, requestEscalation()).thenRefused('LEAD_ONLY', { unit: BUREAU })
  })
  it('上级不提：说明理由，留在原处，可以再申请', () => {
    const order = asked.when(district, decideEscalation(false)).thenEvents({ type: 'EscalationDeclined', data: { to: DISTRICT, note: '街道可先行协调' } })
    expect(runningClock(order.state, 'escalationReview')).toBeNull()
    order.when(street, requestEscalation()).thenEvents('EscalationRequested')
  })
  it('别的单位不能决定；没有申请：NO_ESCALATION_REQUEST；督办员可以', () => {
    asked.when(coordinatorOf(BUREAU), decideEscalation(true)).thenRefused('NOT_YOUR_ORDER')
    handled.when(district, decideEscalation(true)).thenRefused('NO_ESCALATION_REQUEST')
    asked.when(supervisor, decideEscalation(true)).thenEvents({ type: 'WorkOrderEscalated', data: { isRequested: true } })
  })
  it('主办自己先办完了，申请作罢', () => expect(runningClock(asked.and(submittedBy(STREET)).state, 'escalationReview')).toBeNull())
})

describe('提级 escalation', () => {
  it('上级牵头，原主办转协办、份额还在；办理钟按提级类重设，总钟一个字不动', () => {
    const order = asked.when(district, decideEscalation(true)).thenEvents({ type: 'WorkOrderEscalated', data: { lead: { no: 2, unitCode: DISTRICT, role: 'lead' }, before: 1, isRequested: true } })
    expect(order.state).toMatchObject({ status: 'escalated', assignments: [{ unitCode: STREET, role: 'co', status: 'handling' }, { unitCode: DISTRICT, role: 'lead', status: 'signPending' }] })
    const ledBy = runningClock(order.state, 'handling', 2)!
    expect(ledBy).toMatchObject({ deadlineClass: '15d', startedAt: order.now, dueAt: order.now + 15 * DAY })
    expect(runningClock(order.state, 'handling', 1)).toMatchObject({ dueAt: ledBy.dueAt, turns: [{ kind: 'granted', reason: 'escalated' }] })
    expect(total(order)).toEqual(total(handled))
    expect(leadOf(order.state)).toMatchObject({ unitCode: DISTRICT })
  })
  it('督办员可以直接提，也可以指定；上级已是协办的，就由它那一份牵头', () => {
    handled.when(supervisor, escalate('systemic', CITY_BUREAU)).thenEvents({ type: 'WorkOrderEscalated', data: { lead: { no: 2, unitCode: CITY_BUREAU, role: 'lead' }, isRequested: false } })
    const dual = given(fromTheDesk(), dispatchedTo(BUREAU, CITY_BUREAU), takenUpBy(BUREAU), signedBy(CITY_BUREAU))
    const order = dual.when(supervisor, escalate()).thenEvents({ type: 'WorkOrderEscalated', data: { lead: { no: 2, unitCode: CITY_BUREAU, role: 'lead' } } })
    expect(order.state.assignments).toMatchObject([{ role: 'co', status: 'handling' }, { role: 'lead', status: 'handling' }])
    expect(runningClock(order.state, 'firstContact', 2)).not.toBeNull()
    handled.when(street, escalate()).thenRefused('NOT_YOUR_ROLE')
  })
  it('上级签收、联系、交结果；原主办作为协办要办完', () => {
    led.when(handlerOf(DISTRICT), submit()).thenRefused('CONTACT_FIRST')
    led.and(contactedBy(DISTRICT)).when(handlerOf(DISTRICT), submit()).thenRefused('CO_ASSIGNMENT_OPEN', { units: STREET })
    const order = led.and(contactedBy(DISTRICT), submittedBy(STREET), approvedBy(STREET)).when(handlerOf(DISTRICT), submit()).thenEvents('ResultSubmitted')
    expect(order.state.status).toBe('unitReview')
  })
  it('原主办不能被放走；正在问的移交作罢', () => {
    led.when(district, releaseCo(STREET)).thenRefused('ESCALATED_UNIT_STAYS', { unit: STREET })
    const offered = given(fromTheDesk(), dispatchedTo(STREET, WATER), takenUpBy(STREET), signedBy(WATER), move(street, offerLead(WATER)))
    expect(runningClock(offered.and(move(supervisor, escalate())).state, 'leadOffer')).toBeNull()
  })
  it('重办中督办员提级（T57）：原主办接着作协办', () => {
    const rework = given(awaitingVerdict(), move(requester, evaluate(false, 1)))
    const order = rework.when(supervisor, escalate()).thenEvents({ type: 'WorkOrderEscalated', data: { before: 1 } })
    expect(order.state).toMatchObject({ status: 'escalated', assignments: [{ role: 'co', status: 'handling' }, { unitCode: DISTRICT, role: 'lead' }] })
    order.when(street, acceptRework).thenRefused('WRONG_STATUS', { status: 'escalated' })
  })
  it('区里再提到市里，交回时回到街道', () => {
    const city = led.and(move(district, requestEscalation()), move(coordinatorOf(CITY_BUREAU), decideEscalation(true)), signedBy(CITY_BUREAU))
    expect(city.state.escalation).toMatchObject({ current: { from: 1, superior: 3 } })
    const order = city.when(coordinatorOf(CITY_BUREAU), handBack).thenEvents({ type: 'WorkOrderHandedBack', data: { from: 3, to: 1, unitCode: STREET } })
    expect(order.state.assignments).toMatchObject([{ role: 'lead', status: 'handling' }, { role: 'co', status: 'handling' }, { role: 'co', status: 'done' }])
  })
})

describe('交回 T40', () => {
  it('给出意见、资源、授权：原主办再牵头，接着用剩下的时间；上级的份额办完', () => {
    const due = runningClock(led.state, 'handling', 1)!.dueAt
    const order = led.when(district, handBack, 2 * DAY).thenEvents({ type: 'WorkOrderHandedBack', data: { from: 2, to: 1, unitCode: STREET, opinion: '按会议纪要执行' } })
    expect(order.state).toMatchObject({ status: 'handling', escalation: { current: null }, assignments: [{ role: 'lead', status: 'handling' }, { role: 'co', status: 'done' }] })
    expect(runningClock(order.state, 'handling', 1)!.dueAt).toBe(due)
    expect(order.state.clocks.filter((clock) => clock.assignmentNo === 2 && clock.stoppedAt === null)).toEqual([])
    expect(total(order)).toEqual(total(handled))
    order.when(handlerOf(STREET), submit()).thenEvents('ResultSubmitted')
  })
  it('剩下的太少：至少给政策的最短时间', () => {
    const order = led.when(district, handBack, 15 * DAY - 10 * HOUR).thenEvents('WorkOrderHandedBack')
    expect(runningClock(order.state, 'handling', 1)).toMatchObject({ dueAt: order.now + 24 * HOUR })
  })
  it('原主办那一份已经办完：再开一个最短时间的钟', () => {
    const order = led.and(submittedBy(STREET), approvedBy(STREET)).when(district, handBack).thenEvents('WorkOrderHandedBack')
    expect(order.state.assignments[0]).toMatchObject({ role: 'lead', status: 'handling' })
    expect(runningClock(order.state, 'handling', 1)).toMatchObject({ startedAt: order.now, dueAt: order.now + 24 * HOUR, departure: [{ code: 'CLOCK_LEAST_TIME' }] })
  })
  it('没签收不能交回：SIGN_FIRST；不是牵头的上级、没有提过级都不行', () => {
    taken.when(district, handBack).thenRefused('SIGN_FIRST')
    led.when(street, handBack).thenRefused('LEAD_ONLY', { unit: DISTRICT })
    handled.when(street, handBack).thenRefused('NOT_ESCALATED')
    led.when(coordinatorOf(CENTRE), handBack).thenRefused('NOT_YOUR_ORDER')
  })
  it('再不满意自动提级的，不能交回给两次没办好的单位', () => {
    const twice = given(awaitingVerdict(), move(requester, evaluate(false, 1)), move(street, acceptRework), submittedBy(STREET), approvedBy(STREET), move({ kind: 'staff', accountId: 'centre-reviewer-1', unitCode: CENTRE, roles: ['centreReviewer'] }, { type: 'passReview', note: '' }), move(requester, evaluate(false, 1)), move(district, signFor))
    expect(twice.state.status).toBe('escalated')
    twice.when(district, handBack).thenRefused('NOT_ESCALATED')
  })
})
