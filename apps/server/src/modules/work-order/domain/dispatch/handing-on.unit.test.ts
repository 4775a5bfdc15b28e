import { describe, expect, it } from 'vitest'
import { answerDirectly, approveReturn, award, dispatch, dispatchToDistrict, onwardDispatch, openConsult, openDispute, register, requestReturn, signFor, tick, undo } from '../../testing/commands.ts'
import { dispatchedTo, fromTheDesk, signedBy } from '../../testing/pasts.ts'
import { agent, BUREAU, CITY_BUREAU, cityArbiter, coordinatorOf, dispatcher, DISTRICT, STREET, sweeper, WATER } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, MINUTE, policy, SECOND } from '../../testing/world.ts'
import { leadOf, runningClock } from '../state.ts'
import { circle, leadPath } from './path.ts'
import { isBelow } from './to-district.ts'
import { worldFor } from '../../testing/world.ts'

const nobody = { proposal: { lead: null, co: [], because: [], listVersion: 'lists.1' } }
const unclear = given(fromTheDesk(nobody))
const atDistrict = unclear.and(move(dispatcher, dispatchToDistrict))
const platform = coordinatorOf(DISTRICT)

describe('派区级平台（T19）', () => {
  it('平台收单：二级派单钟和办理钟起，没有签收钟', () => {
    const order = unclear.when(dispatcher, dispatchToDistrict).thenEvents({ type: 'DispatchedToDistrict', data: { assignment: { no: 1, unitCode: DISTRICT, role: 'lead' }, because: [{ code: 'UNCLEAR_NO_LEAD', params: {} }] } })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total', 'onwardDispatch', 'handling'])
    expect(runningClock(order.state, 'onwardDispatch')).toMatchObject({ dueAt: order.now + 4 * HOUR })
  })
  it('30 秒内可撤回；平台也可自己签收办理', () => {
    expect(atDistrict.when(dispatcher, undo, 10 * SECOND).thenEvents('DispatchTakenBack').state).toMatchObject({ status: 'dispatchPending', assignments: [{ status: 'takenBack' }] })
    const order = atDistrict.when(platform, signFor).thenEvents('AssignmentSigned')
    expect(runningClock(order.state, 'onwardDispatch')).toBeNull()
    order.when(platform, onwardDispatch(STREET)).thenRefused('WRONG_STATUS')
  })
  it('清单写明的、地点不明的不派平台', () => {
    given(fromTheDesk()).when(dispatcher, dispatchToDistrict).thenRefused('LEAD_IS_CLEAR')
    given(fromTheDesk({ ...nobody, place: { placeId: null, communityCode: null, lng: null, lat: null } })).when(dispatcher, dispatchToDistrict).thenRefused('NO_DISTRICT_PLATFORM')
    given(fromTheDesk({ ...nobody, matterCode: null, matterBy: 'none' })).when(dispatcher, dispatchToDistrict).thenRefused('MATTER_MISSING')
  })
})

describe('转派下级（T20）', () => {
  it('平台转给本区单位：签收钟另起，办理钟与总钟不重起', () => {
    const before = runningClock(atDistrict.state, 'handling', 1)!
    const order = atDistrict.when(platform, onwardDispatch(STREET), HOUR).thenEvents({ type: 'DispatchedOnward', data: { from: 1, fromUnit: DISTRICT, assignment: { no: 2, unitCode: STREET, role: 'lead' } } })
    expect(order.state).toMatchObject({ status: 'signPending', assignments: [{ status: 'handedOn' }, { unitCode: STREET, status: 'signPending' }] })
    expect(runningClock(order.state, 'handling', 2)).toMatchObject({ startedAt: before.startedAt, dueAt: before.dueAt })
    expect(runningClock(order.state, 'sign', 2)).toMatchObject({ startedAt: order.now })
    expect(runningClock(order.state, 'handling', 1)).toBeNull()
    expect(leadPath(order.state)).toEqual([DISTRICT, STREET])
  })
  it('部门转给本系统的下级；不能转给别的系统、上级或自己', () => {
    const atCity = given(fromTheDesk(), dispatchedTo(CITY_BUREAU))
    atCity.when(coordinatorOf(CITY_BUREAU), onwardDispatch(BUREAU)).thenEvents('DispatchedOnward')
    atCity.when(coordinatorOf(CITY_BUREAU), onwardDispatch(WATER)).thenRefused('ONWARD_NOT_BELOW')
    given(fromTheDesk(), dispatchedTo(BUREAU)).when(coordinatorOf(BUREAU), onwardDispatch(CITY_BUREAU)).thenRefused('ONWARD_NOT_BELOW')
    atDistrict.when(platform, onwardDispatch(DISTRICT)).thenRefused('ONWARD_NOT_BELOW')
    atDistrict.when(platform, onwardDispatch(WATER)).thenRefused('ONWARD_NOT_BELOW')
  })
  it('街道、企业不能转派，协办不能转派，签收后不能转派', () => {
    given(fromTheDesk(), dispatchedTo(STREET)).when(coordinatorOf(STREET), onwardDispatch(BUREAU)).thenRefused('NOT_A_HANDING_ON_UNIT')
    given(fromTheDesk(), dispatchedTo(STREET, CITY_BUREAU)).when(coordinatorOf(CITY_BUREAU), onwardDispatch(BUREAU)).thenRefused('NOT_A_HANDING_ON_UNIT')
    given(fromTheDesk(), dispatchedTo(STREET, WATER), signedBy(WATER)).when(coordinatorOf(WATER), onwardDispatch(BUREAU)).thenRefused('NOT_A_HANDING_ON_UNIT')
  })
  it('到转派上限即拒绝', () => {
    const two = { policy: { ...policy, handingOn: { ...policy.handingOn, mostHops: 1 } } }
    atDistrict.when(platform, onwardDispatch(STREET), MINUTE, two).thenRefused('ONWARD_TOO_OFTEN', { most: 1 })
  })
  it('裁定后不得转派', () => {
    const ruled = given(fromTheDesk(), dispatchedTo(STREET), move(coordinatorOf(STREET), requestReturn(WATER)), move(dispatcher, openDispute), move(cityArbiter, award(CITY_BUREAU)))
    ruled.when(coordinatorOf(CITY_BUREAU), onwardDispatch(BUREAU)).thenRefused('ONWARD_AFTER_RULING')
  })
  it('上下级关系看组织树', () => {
    const world = worldFor(dispatcher, 0)
    expect([isBelow(STREET, DISTRICT, world), isBelow(BUREAU, DISTRICT, world), isBelow(BUREAU, CITY_BUREAU, world), isBelow(WATER, CITY_BUREAU, world), isBelow(DISTRICT, DISTRICT, world)]).toEqual([true, true, true, false, false])
  })
})

describe('转圈的判断 circle', () => {
  const assignment = (unitCode: string, no: number) => ({ no, unitCode, role: 'lead' as const, status: 'returned' as const, dispatchedAt: 0, signedAt: null, firstContactAt: null, contactAttempts: 0, submittedAt: null, submittedBy: null })
  const had = (...units: readonly string[]) => ({ ...unclear.state, assignments: units.map((unit, index) => assignment(unit, index + 1)) })
  const world = worldFor(dispatcher, 0)
  it('没到过的单位、上限以内：照常', () => expect(circle(had(STREET, BUREAU), WATER, world)).toBeNull())
  it('到过的单位：往返', () => expect(circle(had(STREET, WATER), STREET, world)).toMatchObject({ code: 'DISPUTE_PING_PONG' }))
  it('上下级同一对两次：熔断；政策放宽往返时仍熔断', () => {
    expect(circle(had(DISTRICT, STREET), DISTRICT, world)).toMatchObject({ code: 'DISPUTE_UP_AND_DOWN', params: { times: 2 } })
    const lenient = worldFor(dispatcher, 0, { policy: { ...policy, dispute: { ...policy.dispute, openOnReturnToFormerUnit: false } } })
    expect(circle(had(DISTRICT, STREET), DISTRICT, lenient)).toMatchObject({ code: 'DISPUTE_UP_AND_DOWN' })
    expect(circle(had(STREET, WATER), STREET, lenient)).toBeNull()
  })
  it('被撤回的派单不算', () => expect(circle({ ...unclear.state, assignments: [{ ...assignment(STREET, 1), status: 'takenBack' }] }, STREET, world)).toBeNull())
})

describe('咨询转派两家仍未答复，自动回中心（反互踢 6）', () => {
  const question = given(fromTheDesk({ kind: 'consultation' }), dispatchedTo(CITY_BUREAU), move(coordinatorOf(CITY_BUREAU), onwardDispatch(BUREAU)))
  it('第二家退单：不审、不裁，回中心直接答复', () => {
    const order = question.when(coordinatorOf(BUREAU), requestReturn(STREET)).thenEvents('ReturnRequested', { type: 'QuestionReturnedToCentre', data: { takenBack: [2], because: [{ code: 'QUESTION_UNIT_RETURNS', params: { forwards: 2 }, source: { policy: 'life-cycle', version: 'test.1', entry: 'handingOn.questionForwards' } }] } })
    expect(order.state).toMatchObject({ status: 'dispatchPending', isBackAtCentre: true, returns: [{ outcome: 'moot' }], assignments: [{ status: 'handedOn' }, { status: 'returned' }] })
    expect(leadOf(order.state)).toBeNull()
    order.when(dispatcher, dispatch(WATER)).thenRefused('QUESTION_STAYS_AT_CENTRE')
    order.when(dispatcher, openConsult(WATER)).thenRefused('QUESTION_STAYS_AT_CENTRE')
    order.when(dispatcher, dispatchToDistrict).thenRefused('QUESTION_STAYS_AT_CENTRE')
    order.when(dispatcher, openDispute).thenRefused('QUESTION_STAYS_AT_CENTRE')
    expect(order.when(agent, answerDirectly()).thenEvents('RequestAnswered').state).toMatchObject({ status: 'directAnswered', isBackAtCentre: false })
  })
  it('第二家办理逾时：到点自动回中心', () => {
    const order = question.and(signedBy(BUREAU), move(sweeper, tick, 7 * DAY + 1))
    expect(order.state).toMatchObject({ status: 'dispatchPending', isBackAtCentre: true, assignments: [{ status: 'handedOn' }, { status: 'takenBack' }] })
  })
  it('末一家还要转：不再转，回中心', () => {
    const twice = given(move(agent, register({ kind: 'consultation', ...nobody }), 0), dispatchedTo(WATER), move(coordinatorOf(WATER), requestReturn(STREET)), move(dispatcher, approveReturn({ lead: null, co: [], because: [] })), move(dispatcher, dispatchToDistrict))
    twice.when(platform, onwardDispatch(STREET)).thenEvents({ type: 'QuestionReturnedToCentre', data: { because: [{ code: 'QUESTION_UNIT_PASSES_ON', params: { forwards: 2 }, source: { policy: 'life-cycle', version: 'test.1', entry: 'handingOn.questionForwards' } }] } })
  })
  it('只派过一家的咨询、别的诉求不回', () => {
    given(fromTheDesk({ kind: 'consultation' }), dispatchedTo(BUREAU)).when(coordinatorOf(BUREAU), requestReturn(STREET)).thenEvents('ReturnRequested')
    expect(given(fromTheDesk(), dispatchedTo(CITY_BUREAU), move(coordinatorOf(CITY_BUREAU), onwardDispatch(BUREAU)), move(sweeper, tick, 7 * DAY + 1)).state.status).toBe('signPending')
  })
})
