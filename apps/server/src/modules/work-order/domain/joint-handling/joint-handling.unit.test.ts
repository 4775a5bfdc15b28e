import { describe, expect, it } from 'vitest'
import { addCoHandler, answerLeadOffer, approve, contact, goOnWithoutCo, offerLead, releaseCo, requestEscalation, signFor, submit } from '../../testing/commands.ts'
import { approvedBy, contactedBy, dispatchedTo, fromTheDesk, handledBy, signedBy, submittedBy, takenUpBy } from '../../testing/pasts.ts'
import { BUREAU, CITY_BUREAU, CLOSED_UNIT, coordinatorOf, dispatcher, handlerOf, reviewerOf, STREET, sweeper, WATER } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, DEPARTMENT_MATTER, HOUR, MINUTE, policy } from '../../testing/world.ts'
import { leadOf, runningClock } from '../state.ts'
import { firstReceiverOf, firstReceiverRefusal } from './first-receiver.ts'

const street = coordinatorOf(STREET)
const water = coordinatorOf(WATER)
const handled = given(handledBy(STREET))
const dual = given(fromTheDesk(), dispatchedTo(STREET, WATER), takenUpBy(STREET))
const joined = dual.and(signedBy(WATER))

describe('增加协办 T33', () => {
  it('协办有自己的签收钟和办理钟，从现在起；主办和总钟一个不动', () => {
    const order = handled.when(street, addCoHandler(WATER), HOUR).thenEvents({ type: 'CoHandlerAdded', data: { assignment: { no: 2, unitCode: WATER, role: 'co' } } })
    expect(order.state.assignments).toMatchObject([{ role: 'lead', status: 'handling' }, { unitCode: WATER, role: 'co', status: 'signPending', dispatchedAt: order.now }])
    expect(order.state.clocks.filter((clock) => clock.assignmentNo === 2).map((clock) => [clock.clockId, clock.startedAt])).toEqual([['sign', order.now], ['handling', order.now]])
    expect(order.state.clocks.filter((clock) => clock.assignmentNo !== 2)).toEqual(handled.state.clocks)
  })
  it('派单员也可以加', () => void handled.when(dispatcher, addCoHandler(WATER)).thenEvents('CoHandlerAdded'))
  it('协办不能再加协办：LEAD_ONLY，点名主办；别的单位：NOT_YOUR_ORDER；主办没签收：SIGN_FIRST', () => {
    joined.when(water, addCoHandler(BUREAU)).thenRefused('LEAD_ONLY', { unit: STREET })
    handled.when(coordinatorOf(BUREAU), addCoHandler(WATER)).thenRefused('NOT_YOUR_ORDER')
    given(fromTheDesk(), dispatchedTo(STREET)).when(street, addCoHandler(WATER)).thenRefused('WRONG_STATUS', { status: 'signPending' })
  })
  it('已经在办的不重复加；停用的单位不能加；个数有上限', () => {
    dual.when(street, addCoHandler(WATER)).thenRefused('UNIT_ALREADY_HOLDS', { unit: WATER })
    handled.when(street, addCoHandler(STREET)).thenRefused('UNIT_ALREADY_HOLDS', { unit: STREET })
    handled.when(street, addCoHandler(CLOSED_UNIT)).thenRefused('UNIT_INACTIVE', { unit: CLOSED_UNIT })
    dual.when(street, addCoHandler(BUREAU), MINUTE, { policy: { ...policy, jointHandling: { ...policy.jointHandling, mostCoUnits: 1 } } }).thenRefused('CO_UNITS_FULL', { most: 1 })
  })
  it('办完的协办可以再请一次，是新的一份', () => {
    const order = joined.and(submittedBy(WATER), approvedBy(WATER)).when(street, addCoHandler(WATER)).thenEvents({ type: 'CoHandlerAdded', data: { assignment: { no: 3, unitCode: WATER, role: 'co' } } })
    order.when(water, signFor).thenEvents({ type: 'AssignmentSigned', data: { no: 3 } })
  })
})

describe('协办退出', () => {
  it('主办写明理由请协办退出：它的钟都停，不再是它的单，也不必等它', () => {
    const order = joined.when(street, releaseCo(WATER)).thenEvents({ type: 'CoHandlerReleased', data: { no: 2, unitCode: WATER } })
    expect(order.state).toMatchObject({ assignments: [{ status: 'handling' }, { status: 'released' }], jointHandling: { released: [{ no: 2, because: 'notNeeded' }] } })
    expect(order.state.clocks.filter((clock) => clock.assignmentNo === 2 && clock.stoppedAt === null)).toEqual([])
    order.when(handlerOf(WATER), submit()).thenRefused('NOT_YOUR_ORDER')
    order.when(handlerOf(STREET), submit()).thenEvents('ResultSubmitted')
  })
  it('职能部门主责的事项，不能放走部门只留基层：DEPARTMENT_MUST_JOIN', () => {
    const duty = given(fromTheDesk({ matterCode: DEPARTMENT_MATTER }), dispatchedTo(STREET, BUREAU), takenUpBy(STREET))
    duty.when(street, releaseCo(BUREAU)).thenRefused('DEPARTMENT_MUST_JOIN')
    duty.and(move(street, addCoHandler(WATER))).when(street, releaseCo(BUREAU)).thenEvents('CoHandlerReleased')
  })
  it('没有协办：NO_OPEN_CO；不是协办：NOT_A_CO_UNIT', () => {
    handled.when(street, releaseCo(WATER)).thenRefused('NO_OPEN_CO')
    joined.when(dispatcher, releaseCo(BUREAU)).thenRefused('NOT_A_CO_UNIT', { unit: BUREAU })
  })
})

describe('协办不签收 only the co-unit answers for it', () => {
  const signDue = 4 * HOUR
  it('只亮协办自己的灯，主办的灯和钟不动', () => {
    const order = dual.and(move(sweeper, { type: 'tick' }, signDue + HOUR))
    const lamps = (no: number) => order.state.clocks.filter((clock) => clock.assignmentNo === no && clock.stoppedAt === null).map((clock) => [clock.clockId, clock.lamp])
    expect(lamps(2)).toEqual([['sign', 'red'], ['handling', 'green']])
    expect(lamps(1)).toEqual([['handling', 'green']])
  })
  it('政策时间未到：CO_STILL_HAS_TIME；到了以后主办可以不等，记协办未履职', () => {
    dual.when(street, goOnWithoutCo(WATER), signDue + 2 * HOUR).thenRefused('CO_STILL_HAS_TIME', { hours: 4 })
    const order = dual.when(handlerOf(STREET), goOnWithoutCo(WATER), signDue + 5 * HOUR)
      .thenEvents({ type: 'CoHandlerFailedToAct', data: { no: 2, unitCode: WATER, signDueAt: dual.state.clocks.find((clock) => clock.clockId === 'sign' && clock.assignmentNo === 2)!.dueAt! } })
    expect(order.state).toMatchObject({ status: 'handling', assignments: [{ role: 'lead', status: 'handling' }, { status: 'released' }], jointHandling: { released: [{ no: 2, because: 'failedToAct' }] } })
    order.when(handlerOf(STREET), submit()).thenEvents({ type: 'ResultSubmitted', data: { waivedCo: null } })
  })
  it('签收了的协办不算未履职', () => {
    joined.and(move(street, addCoHandler(BUREAU))).when(street, goOnWithoutCo(WATER), DAY).thenRefused('CO_HAS_SIGNED', { unit: WATER })
  })
})

describe('移交主办 the lead passes by agreement', () => {
  const offered = joined.and(move(street, offerLead(WATER), HOUR))
  it('提议：协办有一个答复钟，主办照办', () => {
    const order = joined.when(street, offerLead(WATER)).thenEvents({ type: 'LeadOffered', data: { from: 1, to: 2, unitCode: WATER } })
    expect(runningClock(order.state, 'leadOffer')).toMatchObject({ holderUnit: WATER, assignmentNo: null })
    expect(leadOf(order.state)).toMatchObject({ unitCode: STREET })
  })
  it('同意：主办换人，答应诉求人的时限一刻不变；原主办成协办，接着走协办的钟', () => {
    const promised = runningClock(offered.state, 'handling', 1)!
    const helps = runningClock(offered.state, 'handling', 2)!
    const order = offered.when(water, answerLeadOffer(true)).thenEvents({ type: 'LeadHandedOver', data: { from: 1, to: 2, unitCode: WATER } })
    expect(leadOf(order.state)).toMatchObject({ no: 2, unitCode: WATER, role: 'lead', status: 'handling' })
    expect(order.state.assignments[0]).toMatchObject({ role: 'co', status: 'handling' })
    expect(runningClock(order.state, 'handling', 2)).toEqual({ ...promised, assignmentNo: 2 })
    expect(runningClock(order.state, 'handling', 1)).toEqual({ ...helps, assignmentNo: 1 })
    expect(runningClock(order.state, 'firstContact', 2)).toMatchObject({ startedAt: order.now })
    expect(runningClock(order.state, 'leadOffer')).toBeNull()
    order.when(handlerOf(WATER), submit()).thenRefused('CONTACT_FIRST')
    order.and(contactedBy(WATER)).when(handlerOf(WATER), submit()).thenRefused('CO_ASSIGNMENT_OPEN', { units: STREET })
    order.and(contactedBy(WATER), submittedBy(STREET), approvedBy(STREET)).when(handlerOf(WATER), submit()).thenEvents('ResultSubmitted')
  })
  it('还没联系过诉求人时移交：先行联系钟原样跟过去，不重来', () => {
    const silent = given(fromTheDesk(), dispatchedTo(STREET, WATER), signedBy(STREET), signedBy(WATER), move(street, offerLead(WATER)))
    const waiting = runningClock(silent.state, 'firstContact', 1)!
    const order = silent.when(water, answerLeadOffer(true)).thenEvents('LeadHandedOver')
    expect(runningClock(order.state, 'firstContact', 2)).toEqual({ ...waiting, assignmentNo: 2 })
  })
  it('不同意：什么都没变，可以另找', () => {
    const order = offered.when(water, answerLeadOffer(false)).thenEvents('LeadOfferDeclined')
    expect(order.state.assignments).toEqual(joined.state.assignments)
    order.when(street, offerLead(WATER)).thenEvents('LeadOffered')
  })
  it('逾期没答复：自动作罢', () => {
    const order = offered.when(sweeper, { type: 'tick' }, 4 * HOUR + 1).thenEvents('ClockTurned', 'LeadOfferLapsed')
    order.when(water, answerLeadOffer(true)).thenRefused('NO_LEAD_OFFER')
  })
  it('只能提给签收了的协办；一次只能提一个；别人不能替它答', () => {
    dual.when(street, offerLead(WATER)).thenRefused('CO_MUST_SIGN_FIRST', { unit: WATER })
    joined.when(street, offerLead(BUREAU)).thenRefused('NOT_A_CO_UNIT', { unit: BUREAU })
    handled.when(street, offerLead(WATER)).thenRefused('NO_OPEN_CO')
    offered.when(street, offerLead(WATER)).thenRefused('LEAD_OFFER_PENDING')
    offered.when(street, answerLeadOffer(true)).thenRefused('NOT_YOUR_ORDER')
  })
  it('协办先交了结果，或请它退出，提议随之作罢', () => {
    expect(runningClock(offered.and(submittedBy(WATER)).state, 'leadOffer')).toBeNull()
    expect(runningClock(offered.and(move(street, releaseCo(WATER))).state, 'leadOffer')).toBeNull()
  })
  it('移交以后，原主办问过的提级不再等', () => {
    const asked = offered.and(move(street, requestEscalation()))
    expect(runningClock(asked.and(move(water, answerLeadOffer(true))).state, 'escalationReview')).toBeNull()
  })
})

describe('首接负责 first-receiver responsibility', () => {
  const facts = (unit: string) => ({ now: 0, actor: coordinatorOf(unit), policy }) as unknown as Parameters<typeof firstReceiverRefusal>[3]
  it('涉及几个单位的，首接单位不得以“只占一部分”退单', () => {
    expect(firstReceiverRefusal(dual.state, STREET, 'onlyPartIsMine', facts(STREET))).toMatchObject({ refused: 'FIRST_RECEIVER_LEADS' })
    expect(firstReceiverRefusal(dual.state, STREET, 'notMyDuty', facts(STREET))).toBeNull()
    expect(firstReceiverRefusal(dual.state, WATER, 'onlyPartIsMine', facts(WATER))).toBeNull()
  })
  it('只涉及它一家的不适用；清单还列了别的单位的适用', () => {
    expect(firstReceiverRefusal(handled.state, STREET, 'onlyPartIsMine', facts(STREET))).toBeNull()
    const listed = given(fromTheDesk({ proposal: { lead: STREET, co: [WATER], because: [], listVersion: 'l' } }), dispatchedTo(STREET))
    expect(firstReceiverRefusal(listed.state, STREET, 'onlyPartIsMine', facts(STREET))).toMatchObject({ refused: 'FIRST_RECEIVER_LEADS' })
  })
  it('政策不要求时不适用；协商移交以后不再是它', () => {
    const free = { ...facts(STREET), policy: { ...policy, dispatch: { ...policy.dispatch, firstReceiverLead: false } } }
    expect(firstReceiverRefusal(dual.state, STREET, 'onlyPartIsMine', free)).toBeNull()
    const order = joined.and(move(street, offerLead(WATER)), move(water, answerLeadOffer(true)))
    expect(firstReceiverOf(order.state)).toMatchObject({ unitCode: STREET })
    expect(firstReceiverRefusal(order.state, STREET, 'onlyPartIsMine', facts(STREET))).toBeNull()
  })
})

describe('协办各走各的 each co-unit for itself', () => {
  it('协办的内审、退回、办结都不动主办的状态', () => {
    const order = joined.and(move(handlerOf(WATER), contact()), submittedBy(WATER)).when(reviewerOf(WATER), approve).thenEvents('ResultApprovedByUnit')
    expect(order.state).toMatchObject({ status: 'handling', assignments: [{ status: 'handling' }, { status: 'done' }] })
    order.and(move(street, addCoHandler(CITY_BUREAU))).when(handlerOf(STREET), submit()).thenRefused('CO_ASSIGNMENT_OPEN', { units: CITY_BUREAU })
  })
})
