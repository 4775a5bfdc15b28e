import { describe, expect, it } from 'vitest'
import { approve, approveReturn, attach, award, changeSecrecy, completeCallBack, contact, decline, dispatch, nameAccused, openDispute, passReview, progress, register, reject, requestReturn, signFor, startCallBack, submit } from '../../testing/commands.ts'
import { attachedTo, awaitingVerdict, dispatchedTo, doneBy, fromTheDesk, fromTheWeb, handledBy, judged, passed, signedBy, takenUpBy } from '../../testing/pasts.ts'
import {
  agent, alsoAs, BUREAU, CENTRE, CITY_BUREAU, COMMUNITY, coordinatorOf, dispatcher, DISTRICT, districtArbiter, handlerOf, inspector, officer, otherDispatcher, requester, reviewerOf, shiftLead, STREET, supervisor, WATER,
} from '../../testing/people.ts'
import { given, move, nothingYet } from '../../testing/scenario.ts'
import { runningClock } from '../state.ts'

const pending = given(fromTheDesk({ kind: 'report' }))

describe('改保密级别 change secrecy (T70)', () => {
  it('升级随时可以', () => {
    const order = pending.when(shiftLead, changeSecrecy(2)).thenEvents({ type: 'SecrecyChanged', data: { before: 1, level: 2, consent: null, by: 'shift-lead-1' } })
    expect(order.state.secrecyLevel).toBe(2)
    given(handledBy()).when(supervisor, changeSecrecy(3)).thenEvents('SecrecyChanged')
  })
  it('降级须有诉求人同意的记录', () => {
    const secret = pending.and(move(shiftLead, changeSecrecy(3)))
    secret.when(shiftLead, changeSecrecy(2)).thenRefused('SECRECY_NEEDS_CONSENT')
    secret.when(shiftLead, changeSecrecy(2, 'call-3')).thenEvents({ type: 'SecrecyChanged', data: { before: 3, level: 2, consent: 'call-3' } })
  })
  it('不变的、结束了的、无权的', () => {
    pending.when(shiftLead, changeSecrecy(1)).thenRefused('SECRECY_THE_SAME', { level: 1 })
    given(fromTheWeb(), move(shiftLead, decline())).when(shiftLead, changeSecrecy(3)).thenRefused('WRONG_STATUS', { status: 'declined' })
    pending.when(dispatcher, changeSecrecy(3)).thenRefused('NOT_YOUR_ROLE')
    given(handledBy()).when(handlerOf(STREET), changeSecrecy(0, 'call-3')).thenRefused('NOT_YOUR_ROLE')
  })
})

describe('标明针对的单位 name the accused', () => {
  it('登记时标明：保密级别按类型升，不会低于已选的', () => {
    const report = nothingYet.when(agent, register({ kind: 'report', accusedUnits: [STREET] })).thenEvents({ type: 'RequestRegistered', data: { accusedUnits: [STREET], secrecyLevel: 3 } }, 'RequestAccepted')
    expect(report.state).toMatchObject({ accusedUnits: [STREET], secrecyLevel: 3 })
    expect(nothingYet.when(agent, register({ kind: 'complaint', accusedUnits: [STREET] })).thenEvents('RequestRegistered', 'RequestAccepted').state.secrecyLevel).toBe(2)
    expect(nothingYet.when(agent, register({ kind: 'complaint', accusedUnits: [STREET], secrecyLevel: 3 })).thenEvents('RequestRegistered', 'RequestAccepted').state.secrecyLevel).toBe(3)
    expect(pending.state).not.toHaveProperty('accusedUnits')
  })
  it('派单员、纪检等随时可以标明，逐次累加', () => {
    const order = pending.when(dispatcher, nameAccused(STREET)).thenEvents({ type: 'AccusedUnitsNamed', data: { units: [STREET], level: 3, by: 'dispatcher-1' } })
    order.when(inspector, nameAccused(WATER, STREET)).thenEvents({ type: 'AccusedUnitsNamed', data: { units: [STREET, WATER] } })
    order.when(agent, nameAccused(STREET)).thenRefused('ACCUSED_ALREADY')
  })
  it('目录里没有的、热线中心本身，不能这样标', () => {
    pending.when(dispatcher, nameAccused('nobody')).thenRefused('UNIT_UNKNOWN', { unit: 'nobody' })
    pending.when(dispatcher, nameAccused(CENTRE)).thenRefused('ACCUSED_IS_CENTRE')
    nothingYet.when(agent, register({ accusedUnits: ['nobody'] })).thenRefused('UNIT_UNKNOWN', { unit: 'nobody' })
    given(handledBy()).when(handlerOf(STREET), nameAccused(WATER)).thenRefused('NOT_YOUR_ROLE')
  })
})

describe('利益冲突 conflict of interest (rulebook 6.5.4)', () => {
  const accused = pending.and(move(dispatcher, nameAccused(BUREAU)))

  it('被投诉单位不能主办，它的下级也不能；可以在别人主办下协办', () => {
    accused.when(dispatcher, dispatch(BUREAU)).thenRefused('ACCUSED_UNIT_ALONE', { unit: BUREAU })
    accused.when(dispatcher, dispatch(BUREAU, WATER)).thenRefused('ACCUSED_UNIT_ALONE', { unit: BUREAU })
    pending.and(move(dispatcher, nameAccused(DISTRICT))).when(dispatcher, dispatch(STREET)).thenRefused('ACCUSED_UNIT_ALONE', { unit: STREET })
    accused.when(dispatcher, dispatch(CITY_BUREAU, BUREAU)).thenEvents('WorkOrderDispatched')
  })
  it('社区被投诉，街道作为上级可以主办', () => void pending.and(move(dispatcher, nameAccused(COMMUNITY))).when(dispatcher, dispatch(STREET)).thenEvents('WorkOrderDispatched'))
  it('不能并入由它主办的工单', () => {
    accused.when(dispatcher, { ...attach('m'), target: { status: 'handling', orderNo: 'GD1', lead: BUREAU } }).thenRefused('ACCUSED_UNIT_ALONE', { unit: BUREAU })
    accused.when(dispatcher, { ...attach('m'), target: { status: 'handling', orderNo: 'GD1', lead: WATER } }).thenEvents('WorkOrderMerged')
  })

  describe('协办的被投诉单位', () => {
    const joined = accused.and(dispatchedTo(CITY_BUREAU, BUREAU), ...takenUpBy(CITY_BUREAU), signedBy(BUREAU))
    const reported = joined.and(move(handlerOf(BUREAU), submit()))
    it('可以说明情况、交结果，不能联系诉求人', () => {
      joined.when(handlerOf(BUREAU), progress()).thenEvents('ProgressAdded')
      joined.when(handlerOf(BUREAU), contact()).thenRefused('ACCUSED_UNIT_KEPT_OUT')
    })
    it('它的结果由上级审核，自己不能审', () => {
      reported.when(reviewerOf(BUREAU), approve).thenRefused('ACCUSED_UNIT_KEPT_OUT')
      reported.when(reviewerOf(BUREAU), reject).thenRefused('ACCUSED_UNIT_KEPT_OUT')
      reported.when(reviewerOf(WATER), approve).thenRefused('NOT_YOUR_ORDER')
      reported.when(reviewerOf(CITY_BUREAU), reject).thenEvents('ResultRejectedByUnit')
      expect(reported.when(reviewerOf(CITY_BUREAU), approve).thenEvents({ type: 'ResultApprovedByUnit', data: { no: 2 } }).state.assignments[1]!.status).toBe('done')
    })
    it('没有上级的，由主办单位审核', () => {
      const order = pending.and(move(dispatcher, nameAccused(WATER)), dispatchedTo(BUREAU, WATER), signedBy(WATER), move(handlerOf(WATER), submit()))
      order.when(reviewerOf(BUREAU), approve).thenEvents('ResultApprovedByUnit')
    })
    it('它的人不能做中心审核，也不能回访', () => {
      const done = reported.and(move(reviewerOf(CITY_BUREAU), approve), ...doneBy(CITY_BUREAU))
      done.when(alsoAs(reviewerOf(BUREAU), 'centreReviewer'), passReview).thenRefused('ACCUSED_UNIT_KEPT_OUT')
      done.and(passed).when(alsoAs(reviewerOf(BUREAU), 'callbackOfficer'), startCallBack).thenRefused('CALL_BACK_BY_INVOLVED_PERSON')
    })
  })

  it.each([
    ['待签收', given(fromTheDesk(), dispatchedTo(STREET, WATER))],
    ['办理中', given(fromTheDesk(), dispatchedTo(STREET, WATER), ...takenUpBy(STREET))],
    ['内审中', given(fromTheDesk(), dispatchedTo(STREET), ...takenUpBy(STREET), move(handlerOf(STREET), submit()))],
    ['中心审核', given(handledBy(), doneBy(STREET))],
    ['待回访', given(awaitingVerdict())],
    ['重办中', given(awaitingVerdict(), judged(false, 1))],
  ])('%s时才发现针对的就是主办单位：收回，另行派单', (_name, order) => {
    const taken = order.when(dispatcher, nameAccused(STREET)).thenEvents('AccusedUnitsNamed', { type: 'OrderTakenFromAccused', data: { unit: STREET } })
    expect(taken.state.status).toBe('dispatchPending')
    expect(taken.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total', 'dispatch'])
    taken.when(handlerOf(STREET), signFor).thenRefused('NOT_YOUR_ORDER')
    taken.when(dispatcher, dispatch(STREET)).thenRefused('ACCUSED_UNIT_ALONE')
    taken.when(dispatcher, dispatch(DISTRICT)).thenEvents('WorkOrderDispatched')
  })
  it('裁定给它的，裁定随之失效：另派的单位不受它约束，再退就再裁定', () => {
    const ruled = given(fromTheDesk({ kind: 'report' }), dispatchedTo(STREET), move(coordinatorOf(STREET), requestReturn()), move(otherDispatcher, approveReturn()), move(dispatcher, openDispute), move(districtArbiter, award(BUREAU)))
    expect(ruled.state.ruling).toMatchObject({ by: 'arbiter' })
    const anew = ruled.and(move(dispatcher, nameAccused(BUREAU)), dispatchedTo(WATER))
    expect(anew.state.ruling).toBeNull()
    anew.when(coordinatorOf(WATER), requestReturn()).thenEvents('ReturnRequested', 'DisputeOpened')
  })
  it('针对的是协办单位：主办照办', () => {
    const order = given(fromTheDesk(), dispatchedTo(STREET, WATER)).when(dispatcher, nameAccused(WATER)).thenEvents('AccusedUnitsNamed')
    expect(runningClock(order.state, 'handling', 2)).not.toBeNull()
  })
  it('并入的成员要求重办，而主件由它针对的单位主办：由其上级重办', () => {
    const member = given(fromTheDesk(), move(dispatcher, nameAccused(BUREAU)), attachedTo('order-main'), move({ kind: 'system', job: 'members' }, { type: 'openMemberCallBack', leadUnit: BUREAU }), move(officer, startCallBack))
    const order = member.when(officer, completeCallBack(false, 1)).thenEvents('CallBackCompleted', 'ReworkOpened')
    expect(order.state.assignments).toMatchObject([{ unitCode: CITY_BUREAU }])
  })
})

it('诉求人自己不能改保密级别', () => pending.when(requester, changeSecrecy(0, 'x')).thenRefused('NOT_YOUR_ROLE'))
