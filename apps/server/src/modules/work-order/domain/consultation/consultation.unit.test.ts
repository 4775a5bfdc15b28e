import { describe, expect, it } from 'vitest'
import { approveReturn, decideAssignee, dispatch, dispatchToDistrict, openConsult, opinion, register, requestReturn, signFor, tick } from '../../testing/commands.ts'
import { dispatchedTo, fromTheDesk } from '../../testing/pasts.ts'
import { agent, BUREAU, CITY_BUREAU, CLOSED_UNIT, coordinatorOf, dispatcher, DISTRICT, districtArbiter, STREET, sweeper, WATER } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, MINUTE, policy, worldFor } from '../../testing/world.ts'
import { isPaused } from '../clock-turn.ts'
import { workOrder } from '../decide.ts'
import { runningClock } from '../state.ts'

const nobody = { proposal: { lead: null, co: [], because: [], listVersion: 'lists.1' } }
const unclear = given(fromTheDesk(nobody))
const open = unclear.and(move(dispatcher, openConsult(STREET, BUREAU)))

describe('派单前会商（T16）', () => {
  it('清单无唯一主责：派单钟停，会商钟起，请各单位发表意见', () => {
    const order = unclear.when(dispatcher, openConsult(STREET, BUREAU)).thenEvents({ type: 'ConsultationOpened', data: { participants: [STREET, BUREAU], because: [{ code: 'UNCLEAR_NO_LEAD', params: {} }] } })
    expect(order.state).toMatchObject({ status: 'preConsult', consultation: { isOpen: true, opinions: [] }, asked: [{ unitCode: STREET, what: 'opinion', status: 'open' }, { unitCode: BUREAU, status: 'open' }] })
    expect(isPaused(runningClock(order.state, 'dispatch')!)).toBe(true)
    expect(runningClock(order.state, 'consultation')).toMatchObject({ holderUnit: DISTRICT, dueAt: order.now + 24 * HOUR })
  })
  it('机器把握不足、历史退过单也可会商', () => {
    given(fromTheDesk({ classification: { modelVersion: 'm1', candidates: [{ matterCode: '0101', probability: 0.6 }], abstains: true, expectedCost: 30 } })).when(dispatcher, openConsult(STREET))
      .thenEvents({ type: 'ConsultationOpened', data: { because: [{ code: 'UNCLEAR_MACHINE_UNSURE', params: { percent: 60, least: 85 }, source: { policy: 'life-cycle', version: 'test.1', entry: 'consultation.confidenceBelow' } }] } })
    given(fromTheDesk(), dispatchedTo(STREET), move(coordinatorOf(STREET), requestReturn()), move(dispatcher, approveReturn())).when(dispatcher, openConsult(STREET))
      .thenEvents({ type: 'ConsultationOpened', data: { because: [{ code: 'UNCLEAR_RETURNED', params: { times: 1 }, source: { policy: 'life-cycle', version: 'test.1', entry: 'dispute.levels' } }] } })
  })
  it('清单写明的不必会商；人工定的事项不看机器把握', () => {
    given(fromTheDesk()).when(dispatcher, openConsult(STREET)).thenRefused('LEAD_IS_CLEAR')
    given(fromTheDesk({ matterBy: 'person', classification: { modelVersion: 'm1', candidates: [], abstains: true, expectedCost: 30 } })).when(dispatcher, openConsult(STREET)).thenRefused('LEAD_IS_CLEAR')
  })
  it('同一单位不问两遍，停用的不问；暂停次数用完不再会商', () => {
    unclear.when(dispatcher, openConsult(STREET, STREET)).thenRefused('UNIT_TWICE')
    unclear.when(dispatcher, openConsult(CLOSED_UNIT)).thenRefused('UNIT_INACTIVE', { unit: CLOSED_UNIT })
    unclear.when(dispatcher, openConsult('nobody')).thenRefused('UNIT_UNKNOWN', { unit: 'nobody' })
    unclear.when(dispatcher, openConsult(STREET), MINUTE, { mayPause: () => ({ refused: 'CLOCK_NOT_PAUSABLE' as const }) }).thenRefused('CLOCK_NOT_PAUSABLE')
  })
  it('只有被问的单位回复；话务员不能发起', () => {
    open.when(coordinatorOf(STREET), opinion('notResponsible')).thenEvents({ type: 'OpinionGiven', data: { unitCode: STREET, position: 'notResponsible' } })
    open.when(coordinatorOf(WATER), opinion()).thenRefused('NOT_ASKED')
    unclear.when(agent, openConsult(STREET)).thenRefused('NOT_YOUR_ROLE')
  })
  it('意见可以改：以最后一次为准', () => {
    const order = open.and(move(coordinatorOf(STREET), opinion('notResponsible')), move(coordinatorOf(STREET), opinion('joining')))
    expect(order.state.consultation?.opinions).toMatchObject([{ unitCode: STREET, position: 'joining' }])
    expect(order.state.asked).toMatchObject([{ status: 'given' }, { status: 'open' }])
  })
})

describe('会商指定（T17）', () => {
  it('派单员或属地裁定员指定：会商钟、派单钟停，签收钟、办理钟起', () => {
    for (const by of [dispatcher, districtArbiter]) {
      const order = open.when(by, decideAssignee(BUREAU, STREET)).thenEvents({ type: 'AssigneeDecided', data: { assignments: [{ no: 1, unitCode: BUREAU, role: 'lead' }, { no: 2, unitCode: STREET, role: 'co' }], minutes: '三方会商一致', basis: '职责清单 0101' } })
      expect(order.state).toMatchObject({ status: 'signPending', consultation: { isOpen: false }, asked: [{ status: 'lapsed' }, { status: 'lapsed' }] })
      expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total', 'sign', 'handling', 'sign', 'handling'])
      order.when(coordinatorOf(BUREAU), signFor).thenEvents('AssignmentSigned')
    }
  })
  it('别区的裁定员不能指定；不能承办的单位不能指定', () => {
    open.when({ ...districtArbiter, unitCode: 'another-platform' } as typeof districtArbiter, decideAssignee(BUREAU)).thenRefused('CONSULTATION_OF_OTHER_DISTRICT')
    open.when(dispatcher, decideAssignee(CLOSED_UNIT)).thenRefused('UNIT_INACTIVE')
  })
  it('指定退过本单的单位，自动转裁定', () => {
    const order = given(fromTheDesk(), dispatchedTo(STREET), move(coordinatorOf(STREET), requestReturn()), move(dispatcher, approveReturn()), move(dispatcher, openConsult(STREET, BUREAU)))
    const disputed = order.when(dispatcher, decideAssignee(STREET)).thenEvents({ type: 'DisputeOpened', data: { provisional: { no: 2, unitCode: STREET, role: 'lead' } } })
    expect(disputed.state).toMatchObject({ status: 'arbitration', consultation: { isOpen: false }, asked: [{ what: 'opinion', status: 'lapsed' }, { what: 'opinion', status: 'lapsed' }, { what: 'statement', status: 'open' }, { what: 'statement', status: 'open' }] })
  })
  it('会商中不派单', () => open.when(dispatcher, dispatch(STREET)).thenRefused('WRONG_STATUS', { status: 'preConsult' }))
})

describe('会商到期', () => {
  it('按政策转入被问单位之间的争议', () => {
    const order = open.and(move(sweeper, tick, DAY + 1))
    expect(order.state).toMatchObject({ status: 'arbitration', dispute: { level: 'district', cause: 'CONSULTATION_TIME_UP', parties: [STREET, BUREAU], firstReceiver: null } })
    expect(given(fromTheDesk(nobody), move(dispatcher, openConsult(WATER, CITY_BUREAU)), move(sweeper, tick, DAY + 1)).state.dispute).toMatchObject({ level: 'city' })
  })
  it('或由属地区级平台兜底', () => {
    const toDistrict = { policy: { ...policy, consultation: { ...policy.consultation, onTimeUp: 'district' as const } } }
    const order = open.when(sweeper, tick, DAY + 1, toDistrict)
    expect((order.decision as readonly { type: string }[]).at(-1)).toMatchObject({ type: 'DispatchedToDistrict', data: { assignment: { unitCode: DISTRICT }, because: [{ code: 'CONSULTATION_TIME_UP' }] } })
    // Without a place there is no district: the city decides.
    const nowhere = given(move(agent, register({ ...nobody, place: { placeId: null, communityCode: null, lng: null, lat: null } }), 0), move(dispatcher, openConsult(STREET, BUREAU)))
    const events = workOrder.decide(tick, nowhere.state, worldFor(sweeper, nowhere.now + DAY + 1, toDistrict)) as readonly { type: string; data: object }[]
    expect(events.find((event) => event.type === 'DisputeOpened')).toMatchObject({ data: { level: 'city' } })
    nowhere.when(dispatcher, dispatchToDistrict).thenRefused('WRONG_STATUS')
  })
})
