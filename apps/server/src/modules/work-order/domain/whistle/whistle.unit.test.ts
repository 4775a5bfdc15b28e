import { describe, expect, it } from 'vitest'
import { approve, askToLeave, blowWhistle, closeWhistle, evaluate, recordArrival, releaseCo, releaseDepartment, scoreWhistle, signFor, submit, withdrawWhistle } from '../../testing/commands.ts'
import { approvedBy, dispatchedTo, fromTheDesk, handledBy, passed, signedBy, submittedBy, takenUpBy } from '../../testing/pasts.ts'
import { BUREAU, CITY_BUREAU, COMMUNITY, coordinatorOf, handlerOf, requester, STREET, sweeper, WATER } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, MINUTE } from '../../testing/world.ts'
import { runningClock } from '../state.ts'
import { overdueSummons, summonedUnits } from './open.ts'

const street = coordinatorOf(STREET)
const water = coordinatorOf(WATER)
const handled = given(handledBy(STREET))
const blown = handled.and(move(street, blowWhistle()))
const two = handled.and(move(street, blowWhistle({ departments: [WATER, BUREAU] })))
const arrived = blown.and(move(handlerOf(WATER), recordArrival(), 20 * MINUTE))

describe('吹哨 T34', () => {
  it('执法哨：每个部门一只报到钟，由它自己持有；按政策各领一份协办；总钟、主办的钟不动', () => {
    const order = handled.when(street, blowWhistle({ departments: [WATER, BUREAU] })).thenEvents({
      type: 'WhistleBlown', data: { no: 1, kind: 'jointEnforcement', byUnit: STREET, assignments: [{ no: 2, unitCode: WATER, role: 'co' }, { no: 3, unitCode: BUREAU, role: 'co' }] },
    })
    expect(order.state.clocks.filter((clock) => clock.clockId === 'whistleJoint').map((clock) => [clock.holderUnit, clock.assignmentNo, clock.dueAt! - order.now])).toEqual([[WATER, null, HOUR], [BUREAU, null, HOUR]])
    expect(order.state.clocks.slice(0, handled.state.clocks.length)).toEqual(handled.state.clocks)
    expect(order.state.whistles).toMatchObject([{ byUnit: STREET, endedAt: null, summons: [{ unitCode: WATER, shareNo: 2, arrivedAt: null }, { unitCode: BUREAU, shareNo: 3 }] }])
    expect(summonedUnits(order.state)).toEqual([WATER, BUREAU])
  })
  it('应急哨按政策不派份额；日常哨由街道选', () => {
    handled.when(street, blowWhistle({ kind: 'emergency', withShare: true })).thenEvents({ type: 'WhistleBlown', data: { assignments: [] } })
    handled.when(street, blowWhistle({ kind: 'daily', withShare: true })).thenEvents({ type: 'WhistleBlown', data: { assignments: [{ no: 2, unitCode: WATER, role: 'co' }] } })
    handled.when(street, blowWhistle({ kind: 'daily' })).thenEvents({ type: 'WhistleBlown', data: { assignments: [] } })
  })
  it('已经是协办的部门不另派份额', () => {
    given(fromTheDesk(), dispatchedTo(STREET, WATER), takenUpBy(STREET)).when(street, blowWhistle()).thenEvents({ type: 'WhistleBlown', data: { summons: [{ unitCode: WATER, clockNo: 8, shareNo: null }], assignments: [] } })
  })
  it('只有街道、乡镇能吹；街道作协办也能吹；没签收不能吹', () => {
    given(handledBy(BUREAU)).when(coordinatorOf(BUREAU), blowWhistle()).thenRefused('WHISTLE_ONLY_STREETS')
    const co = given(fromTheDesk(), dispatchedTo(BUREAU, STREET), takenUpBy(BUREAU))
    co.when(street, blowWhistle()).thenRefused('SIGN_FIRST')
    co.and(signedBy(STREET)).when(street, blowWhistle()).thenEvents('WhistleBlown')
  })
  it('只吹部门：社区、街道不行；不存在的、重复的不行', () => {
    handled.when(street, blowWhistle({ departments: [COMMUNITY] })).thenRefused('WHISTLE_ONLY_DEPARTMENTS', { unit: COMMUNITY })
    handled.when(street, blowWhistle({ departments: ['nobody'] })).thenRefused('UNIT_UNKNOWN', { unit: 'nobody' })
    handled.when(street, blowWhistle({ departments: [WATER, WATER] })).thenRefused('UNIT_TWICE')
  })
  it('同一事项不可重复吹，标点空格不算不同；别的事项可以；已吹的部门不能再吹', () => {
    blown.when(street, blowWhistle({ matter: '路面塌陷 需要现场处置。', departments: [BUREAU] })).thenRefused('WHISTLE_OPEN_FOR_MATTER')
    blown.when(street, blowWhistle({ matter: '地下管线不明' })).thenRefused('DEPARTMENT_ALREADY_SUMMONED', { unit: WATER })
    blown.when(street, blowWhistle({ matter: '地下管线不明', departments: [BUREAU] })).thenEvents({ type: 'WhistleBlown', data: { no: 2 } })
    arrived.and(move(street, closeWhistle(WATER))).when(street, blowWhistle()).thenEvents({ type: 'WhistleBlown', data: { no: 2 } })
  })
})

describe('报到 T35', () => {
  it('按时到场：钟停，记下谁、何时、怎么到的', () => {
    const order = blown.when(handlerOf(WATER), recordArrival(), 59 * MINUTE).thenEvents({ type: 'DepartmentArrived', data: { whistleNo: 1, unitCode: WATER, people: '抢修班 3 人', how: 'onSite', isLate: false } })
    expect(order.state.whistles![0]!.summons).toMatchObject([{ arrivedAt: order.now, isLate: false, overdueAt: null }])
    expect(runningClock(order.state, 'whistleJoint')).toBeNull()
    order.when(handlerOf(WATER), recordArrival()).thenRefused('ALREADY_ARRIVED')
  })
  it('没有按时报到：红灯，成为督办可见的事实；晚到记迟到，事实不消', () => {
    const order = blown.when(sweeper, { type: 'tick' }, HOUR + 1).thenEvents('ClockTurned', { type: 'SummonsOverdue', data: { whistleNo: 1, unitCode: WATER } })
    order.when(sweeper, { type: 'tick' }, 1).thenEvents()
    const late = order.when(water, recordArrival({ how: 'online' })).thenEvents({ type: 'DepartmentArrived', data: { isLate: true, how: 'online' } })
    expect(overdueSummons(late.state).map(({ summons }) => [summons.unitCode, summons.isLate])).toEqual([[WATER, true]])
    expect(runningClock(order.state, 'handling', 1)!.lamp).toBe('green')
  })
  it('没被吹的部门：NOT_SUMMONED', () => blown.when(coordinatorOf(BUREAU), recordArrival()).thenRefused('NOT_SUMMONED'))
})

describe('事不完人不撤', () => {
  const signed = arrived.and(signedBy(WATER))
  it('街道放行以前，部门不能报办结：STAY_UNTIL_RELEASED；可以申请撤离', () => {
    signed.when(handlerOf(WATER), submit()).thenRefused('STAY_UNTIL_RELEASED', { unit: STREET })
    const order = signed.when(handlerOf(WATER), askToLeave()).thenEvents({ type: 'DepartmentAskedToLeave', data: { unitCode: WATER } })
    expect(order.state.whistles![0]!.summons[0]!.askedToLeaveAt).toBe(order.now)
    blown.when(handlerOf(WATER), askToLeave()).thenRefused('NOT_ARRIVED_YET', { unit: WATER })
  })
  it('放行并打分；最后一个放行，哨就关了；放行后部门可以交它的结果', () => {
    const order = signed.when(street, releaseDepartment(WATER, { attitude: 5 })).thenEvents(
      { type: 'DepartmentReleased', data: { score: { unitCode: WATER, arrival: 'inTime', solved: true, attitude: 5, note: '' } } }, { type: 'WhistleClosed', data: { scores: [] } })
    expect(order.state.whistles).toMatchObject([{ end: 'closed', summons: [{ score: { arrival: 'inTime', solved: true, attitude: 5 } }] }])
    order.when(handlerOf(WATER), submit()).thenEvents('ResultSubmitted')
  })
  it('两个部门：放走一个，另一个还在；没到的不能单独放', () => {
    const one = two.and(move(water, recordArrival()))
    const order = one.when(street, releaseDepartment(WATER)).thenEvents('DepartmentReleased')
    expect(order.state.whistles![0]!.endedAt).toBeNull()
    order.when(street, releaseDepartment(WATER)).thenRefused('DEPARTMENT_NOT_ON_WHISTLE', { unit: WATER })
    order.when(street, releaseDepartment(BUREAU)).thenRefused('NOT_ARRIVED_YET', { unit: BUREAU })
  })
  it('哨没关，主办不能交结果：WHISTLE_STILL_OPEN', () => {
    arrived.when(handlerOf(STREET), submit({ waiveCo: '无需' })).thenRefused('WHISTLE_STILL_OPEN', { matter: '路面塌陷，需要现场处置' })
    arrived.and(move(street, closeWhistle(WATER))).when(handlerOf(STREET), submit({ waiveCo: '已在现场处置' })).thenEvents('ResultSubmitted')
  })
})

describe('关哨与双向打分 T36', () => {
  it('街道给每个部门打分：没到的记缺席，它的报到钟停', () => {
    const order = two.and(move(water, recordArrival(), 2 * HOUR)).when(street, closeWhistle(WATER, BUREAU)).thenEvents({
      type: 'WhistleClosed', data: { scores: [{ unitCode: WATER, arrival: 'late', solved: true, attitude: 4, note: '' }, { unitCode: BUREAU, arrival: 'absent', solved: true, attitude: 4, note: '' }] },
    })
    expect(runningClock(order.state, 'whistleJoint')).toBeNull()
    expect(order.state.whistles![0]).toMatchObject({ endedAt: order.now, summons: [{ releasedAt: order.now }, { releasedAt: order.now }] })
  })
  it('少一个部门的分：SCORES_MISSING，点名；多一个：DEPARTMENT_NOT_ON_WHISTLE', () => {
    two.when(street, closeWhistle(WATER)).thenRefused('SCORES_MISSING', { units: BUREAU })
    two.when(street, closeWhistle(WATER, BUREAU, CITY_BUREAU)).thenRefused('DEPARTMENT_NOT_ON_WHISTLE', { unit: CITY_BUREAU })
  })
  it('部门也给这次吹哨打分：该不该吹、准备得怎样；一次；办结以后也可以，过期不行', () => {
    blown.when(water, scoreWhistle()).thenRefused('WHISTLE_NOT_OVER')
    const over = arrived.and(move(street, closeWhistle(WATER)))
    const order = over.when(water, scoreWhistle({ needed: false, prepared: 2, note: '养护单位即可处理' })).thenEvents({ type: 'WhistleCallScored', data: { unitCode: WATER, needed: false, prepared: 2 } })
    expect(order.state.whistles![0]!.summons[0]!.callScore).toEqual({ needed: false, prepared: 2 })
    order.when(water, scoreWhistle()).thenRefused('ALREADY_SCORED')
    over.when(water, scoreWhistle(), 7 * DAY + 1).thenRefused('SCORE_WINDOW_OVER', { days: 7 })
    over.when(coordinatorOf(BUREAU), scoreWhistle()).thenRefused('NOT_SUMMONED')
    over.and(submittedBy(STREET, { waiveCo: '已处置' }), approvedBy(STREET), passed, move(requester, evaluate(true, 5))).when(water, scoreWhistle()).thenEvents('WhistleCallScored')
  })
  it('别的街道不能关：NO_OPEN_WHISTLE；编号不对：NO_SUCH_WHISTLE', () => {
    blown.when(water, closeWhistle(WATER)).thenRefused('NO_OPEN_WHISTLE')
    blown.when(street, { ...closeWhistle(WATER), whistleNo: 9 }).thenRefused('NO_SUCH_WHISTLE')
  })
})

describe('撤哨', () => {
  it('没人报到以前可以撤：随哨派的、没签收的份额一并撤回，部门不留记录', () => {
    const order = blown.when(street, withdrawWhistle()).thenEvents({ type: 'WhistleWithdrawn', data: { whistleNo: 1, shares: [2] } })
    expect(order.state).toMatchObject({ assignments: [{ status: 'handling' }, { unitCode: WATER, status: 'takenBack' }], whistles: [{ end: 'withdrawn' }] })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total', 'handling'])
    order.when(water, scoreWhistle()).thenRefused('WHISTLE_NOT_OVER')
  })
  it('签收了的份额留着', () => {
    const order = blown.and(signedBy(WATER)).when(street, withdrawWhistle()).thenEvents({ type: 'WhistleWithdrawn', data: { shares: [] } })
    expect(order.state.assignments[1]).toMatchObject({ status: 'handling' })
  })
  it('有人到了就不能撤，要关哨打分：WHISTLE_ANSWERED', () => arrived.when(street, withdrawWhistle()).thenRefused('WHISTLE_ANSWERED'))
})

describe('部门的份额', () => {
  it('照协办签收、办理、内审，只记它自己', () => {
    const order = arrived.and(move(water, signFor), move(street, releaseDepartment(WATER)), submittedBy(WATER)).when({ ...water, roles: ['unitReviewer'], accountId: 'water-r' } as typeof water, approve).thenEvents('ResultApprovedByUnit')
    expect(order.state).toMatchObject({ status: 'handling', assignments: [{ status: 'handling' }, { status: 'done' }] })
  })
})

describe('吹哨的街道不再办这张工单', () => {
  it('它的份额一完，哨也就止了：没报到的钟停，谁也不用再来，别人交结果不受影响', () => {
    const co = given(fromTheDesk(), dispatchedTo(BUREAU, STREET), takenUpBy(BUREAU), signedBy(STREET), move(street, blowWhistle({ kind: 'emergency' })))
    const order = co.and(move(coordinatorOf(BUREAU), releaseCo(STREET)))
    expect(order.state.whistles).toMatchObject([{ end: 'overtaken', endedAt: order.now }])
    expect(runningClock(order.state, 'whistleEmergency')).toBeNull()
    order.when(water, recordArrival()).thenRefused('NOT_SUMMONED')
    order.when(handlerOf(BUREAU), submit()).thenEvents('ResultSubmitted')
  })
})
