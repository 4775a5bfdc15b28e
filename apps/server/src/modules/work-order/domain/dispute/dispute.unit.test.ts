import { describe, expect, it } from 'vitest'
import { approveReturn, award, contact, dispatch, dispatchToDistrict, escalateDispute, onwardDispatch, openDispute, register, requestReturn, signFor, statement, submit, tick } from '../../testing/commands.ts'
import { dispatchedTo, fromTheDesk, signedBy, takenUpBy } from '../../testing/pasts.ts'
import { alsoAs, BUREAU, CENTRE, cityArbiter, CITY_BUREAU, coordinatorOf, dispatcher, DISTRICT, districtArbiter, handlerOf, leader, otherDispatcher, STREET, sweeper, WATER } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, DEPARTMENT_MATTER, HOUR } from '../../testing/world.ts'
import { leadOf, runningClock } from '../state.ts'

const street = coordinatorOf(STREET)
const inReview = given(fromTheDesk(), dispatchedTo(STREET), move(street, requestReturn()))
const ofDistrict = inReview.and(move(otherDispatcher, openDispute))
const ofCity = given(fromTheDesk(), dispatchedTo(STREET), move(street, requestReturn(WATER)), move(otherDispatcher, openDispute))

describe('提请裁定 openDispute（T27）', () => {
  it('派单员在退单审核中提请：审核钟停，裁定钟起，原单位续办', () => {
    expect(ofDistrict.state).toMatchObject({ status: 'arbitration', dispute: { no: 1, level: 'district', parties: [STREET, BUREAU], firstReceiver: STREET, outcome: 'open' }, returns: [{ outcome: 'disputed' }] })
    expect(leadOf(ofDistrict.state)).toMatchObject({ unitCode: STREET, no: 1 })
    expect(runningClock(ofDistrict.state, 'returnReview')).toBeNull()
  })
  it('涉及市属单位的由市级裁定', () => expect(ofCity.state.dispute).toMatchObject({ level: 'city', parties: [STREET, WATER] }))
  it('待派单时提请：首接单位先行办理', () => {
    const order = inReview.and(move(dispatcher, approveReturn())).when(dispatcher, openDispute).thenEvents({ type: 'DisputeOpened', data: { provisional: { no: 2, unitCode: STREET, role: 'lead' } } })
    order.when(street, signFor).thenEvents({ type: 'AssignmentSigned', data: { no: 2 } })
  })
  it('首接单位不能独办时，无人暂代，仍由裁定员处理', () => {
    const both = given(fromTheDesk({ matterCode: DEPARTMENT_MATTER }), dispatchedTo(STREET, BUREAU), move(street, requestReturn(CITY_BUREAU)), move(dispatcher, approveReturn()))
    const order = both.when(dispatcher, openDispute).thenEvents({ type: 'DisputeOpened', data: { firstReceiver: null, provisional: null, level: 'city' } })
    expect(leadOf(order.state)).toBeNull()
    expect(runningClock(order.state, 'disputeCity')).toMatchObject({ holderUnit: CENTRE })
  })
  it('没有单位接过的，谈不上争议', () => given(fromTheDesk()).when(dispatcher, openDispute).thenRefused('DISPUTE_WITHOUT_UNITS'))
})

describe('双方陈述 submitStatement', () => {
  it('各方陈述，可以再补；记谁陈述过', () => {
    const order = ofDistrict.when(street, statement()).thenEvents({ type: 'StatementSubmitted', data: { unitCode: STREET, disputeNo: 1, position: 'notResponsible' } }).and(move(coordinatorOf(BUREAU), statement({ position: 'joining' })), move(street, statement()))
    expect(order.state.dispute?.heard).toEqual([STREET, BUREAU])
    expect(order.state.asked).toMatchObject([{ unitCode: STREET, what: 'statement', status: 'given' }, { unitCode: BUREAU, status: 'given' }])
  })
  it('不是争议一方不能陈述', () => ofDistrict.when(coordinatorOf(WATER), statement()).thenRefused('NOT_A_PARTY'))
})

describe('裁定 award（T28）', () => {
  it('裁给先办的单位：不必再签收，只停裁定钟；裁定有约束力', () => {
    const order = ofDistrict.and(signedBy(STREET)).when(districtArbiter, award(STREET)).thenEvents({ type: 'DisputeAwarded', data: { lead: STREET, assignments: [], takenBack: [], level: 'district' } })
    expect(order.state).toMatchObject({ status: 'handling', ruling: { disputeNo: 1, by: 'arbiter', level: 'district' }, dispute: { outcome: 'ruled' } })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).not.toContain('disputeDistrict')
  })
  it('裁给另一家：先办的收回，新主办、协办各自签收', () => {
    const order = ofDistrict.when(districtArbiter, award(BUREAU, [STREET])).thenEvents({ type: 'DisputeAwarded', data: { assignments: [{ no: 2, unitCode: BUREAU, role: 'lead' }, { no: 3, unitCode: STREET, role: 'co' }], takenBack: [1] } })
    expect(order.state).toMatchObject({ status: 'signPending', assignments: [{ status: 'takenBack' }, { status: 'signPending' }, { status: 'signPending' }] })
  })
  it('暂代的主办裁定后转正', () => {
    const order = inReview.and(move(dispatcher, approveReturn()), move(dispatcher, openDispute)).when(districtArbiter, award(STREET)).thenEvents('DisputeAwarded')
    expect(order.state.assignments.at(-1)).not.toHaveProperty('isProvisional')
  })
  it('裁定的到期时间或时限类别，主办新旧都按它', () => {
    const at = ofDistrict.now + 3 * DAY
    expect(runningClock(ofDistrict.when(districtArbiter, award(STREET, [], { dueAt: at })).thenEvents('DisputeAwarded').state, 'handling', 1)).toMatchObject({ dueAt: at })
    expect(runningClock(ofDistrict.when(districtArbiter, award(BUREAU, [], { dueAt: at })).thenEvents('DisputeAwarded').state, 'handling', 2)).toMatchObject({ dueAt: at, turns: [{ kind: 'granted', reason: 'ruling' }] })
    const classed = ofDistrict.when(districtArbiter, award(STREET, [], { deadlineClass: '24h' })).thenEvents('DisputeAwarded')
    expect(classed.state.deadlineClass).toBe('24h')
    expect(runningClock(classed.state, 'handling', 1)).toMatchObject({ dueAt: classed.now + DAY })
    ofDistrict.when(districtArbiter, award(STREET, [], { dueAt: ofDistrict.now })).thenRefused('AWARD_DUE_PAST')
    ofDistrict.when(districtArbiter, award(STREET, [], { dueAt: at, deadlineClass: '24h' })).thenRefused('AWARD_DUE_TWICE')
  })
  it('裁定也不能派给不可承办的，不能只派基层', () => {
    ofDistrict.when(districtArbiter, award('nobody')).thenRefused('UNIT_UNKNOWN')
    const department = given(fromTheDesk({ matterCode: DEPARTMENT_MATTER }), dispatchedTo(BUREAU, STREET), move(coordinatorOf(BUREAU), requestReturn(CITY_BUREAU)), move(dispatcher, openDispute))
    department.when(cityArbiter, award(STREET)).thenRefused('DEPARTMENT_MUST_JOIN')
  })
  it('本区的裁定员裁本区的，市级的裁市级的', () => {
    ofDistrict.when(cityArbiter, award(STREET)).thenRefused('NOT_YOUR_DISPUTE')
    ofCity.when(districtArbiter, award(STREET)).thenRefused('NOT_YOUR_DISPUTE')
    const elsewhere = { ...districtArbiter, unitCode: 'another-platform' } as typeof districtArbiter
    ofDistrict.when(elsewhere, award(STREET)).thenRefused('NOT_YOUR_DISPUTE')
    ofDistrict.when(leader, award(STREET)).thenRefused('NOT_YOUR_ROLE')
  })
  it('派过单的人、争议单位的人不能裁定', () => {
    ofCity.when(alsoAs(dispatcher, 'cityArbiter'), award(STREET)).thenRefused('ARBITER_INVOLVED')
    ofCity.when(alsoAs(coordinatorOf(WATER), 'cityArbiter'), award(STREET)).thenRefused('ARBITER_INVOLVED')
    ofCity.when(alsoAs(otherDispatcher, 'cityArbiter'), award(STREET)).thenEvents('DisputeAwarded')
  })
  it('可同时提请修改职责清单', () => {
    ofDistrict.when(districtArbiter, award(BUREAU, [], { listChange: { lead: BUREAU, co: [], reason: '清单没有写到这种灯' } })).thenEvents({ type: 'DisputeAwarded', data: { listChange: { lead: BUREAU, co: [], reason: '清单没有写到这种灯' } } })
  })
})

describe('逐级与到期（T29、T30）', () => {
  it('区级提交市级，市级裁定钟另起', () => {
    const order = ofDistrict.when(districtArbiter, escalateDispute).thenEvents({ type: 'DisputeEscalated', data: { because: [{ code: 'DISPUTE_HANDED_UP', params: {} }] } })
    expect(runningClock(order.state, 'disputeCity')).toMatchObject({ startedAt: order.now, holderUnit: CENTRE })
    order.when(districtArbiter, escalateDispute).thenRefused('DISPUTE_AT_LAST_LEVEL')
  })
  it('区级到期自动转市级', () => {
    const order = ofDistrict.when(sweeper, tick, DAY + 1).decision as readonly { type: string }[]
    expect(order.map((event) => event.type)).toContain('DisputeEscalated')
  })
  it('市级到期：先办的单位续办，有约束力', () => {
    const order = ofCity.and(signedBy(STREET), move(sweeper, tick, 2 * DAY + 1))
    expect(order.state).toMatchObject({ status: 'handling', ruling: { by: 'default', level: 'city' }, dispute: { outcome: 'byDefault' } })
    expect(leadOf(order.state)).toMatchObject({ unitCode: STREET, no: 1 })
    order.when(street, requestReturn()).thenRefused('RETURN_AFTER_RULING')
  })
  it('到期而无人在办：依次由首接单位、清单建议、区级平台、中心接', () => {
    const both = given(fromTheDesk({ matterCode: DEPARTMENT_MATTER, proposal: { lead: BUREAU, co: [], because: [], listVersion: 'lists.1' } }), dispatchedTo(STREET, BUREAU), move(street, requestReturn(CITY_BUREAU)), move(dispatcher, approveReturn({ lead: null, co: [], because: [] })), move(dispatcher, openDispute))
    const order = both.and(move(sweeper, tick, 2 * DAY + 1))
    expect(leadOf(order.state)).toMatchObject({ unitCode: CITY_BUREAU, status: 'signPending' })
  })
  it('先办的单位办完了，争议了结', () => {
    const order = ofDistrict.and(takenUpBy(STREET)).when(handlerOf(STREET), submit()).thenEvents({ type: 'DisputeSettled', data: { disputeNo: 1, unitCode: STREET } }, 'ResultSubmitted')
    expect(order.state).toMatchObject({ status: 'unitReview', dispute: { outcome: 'settled' } })
    expect(order.state.ruling).toBeUndefined()
  })
  it('裁定前协办交结果，争议照裁', () => {
    const both = given(fromTheDesk(), dispatchedTo(STREET, WATER), move(street, requestReturn()), move(otherDispatcher, openDispute), signedBy(WATER))
    const order = both.when(handlerOf(WATER), submit()).thenEvents('ResultSubmitted')
    expect(order.state.status).toBe('arbitration')
    order.when(handlerOf(WATER), contact()).thenEvents('RequesterContacted')
  })
})

describe('区级平台与转派中的争议', () => {
  const unclear = given(move(dispatcher, register({ proposal: { lead: null, co: [], because: [], listVersion: 'lists.1' } }), 0))
  it('平台转给退过的单位，自动转裁定；平台是一方，由市级裁', () => {
    const order = unclear.and(dispatchedTo(STREET), move(street, requestReturn()), move(dispatcher, approveReturn()), move(dispatcher, dispatchToDistrict))
    order.when(coordinatorOf(DISTRICT), onwardDispatch(STREET)).thenEvents({ type: 'DisputeOpened', data: { level: 'city', provisional: null, parties: [STREET, DISTRICT, BUREAU] } })
  })
  it('上下级同一对来回两次即熔断', () => {
    const order = unclear.and(move(dispatcher, dispatchToDistrict), move(coordinatorOf(DISTRICT), onwardDispatch(STREET)), move(street, requestReturn()), move(dispatcher, approveReturn()))
    order.when(dispatcher, dispatchToDistrict).thenEvents({ type: 'DisputeOpened', data: { because: [{ code: 'DISPUTE_UP_AND_DOWN', params: { one: STREET, other: DISTRICT, times: 2 }, source: { policy: 'life-cycle', version: 'test.1', entry: 'handingOn.mostBetweenTwo' } }] } })
    order.when(dispatcher, dispatch(BUREAU)).thenEvents('WorkOrderDispatched')
  })
  it('逾期的钟从不倒回', () => expect(unclear.and(move(dispatcher, dispatchToDistrict, HOUR)).state.clocks.filter((clock) => clock.clockId === 'total')).toHaveLength(1))
})
