import { describe, expect, it } from 'vitest'
import { addCoHandler, applySuspension, clearSuspension, decideExtension, decideSuspension, escalate, progress, reportMilestone, requestExtension, submit, tick, verifyClearance } from '../../testing/commands.ts'
import { BUREAU, CITY_BUREAU, coordinatorOf, DISTRICT, dispatcher, districtArbiter, handlerOf, STREET, supervisor, sweeper, WATER } from '../../testing/people.ts'
import { dispatchedTo, doneBy, fromTheDesk, handledBy, passed, signedBy, suspendedBy, takenUpBy } from '../../testing/pasts.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, MONDAY, policy } from '../../testing/world.ts'
import { isPaused } from '../clock-turn.ts'
import { runningClock } from '../state.ts'

const handled = given(handledBy())
const due = runningClock(handled.state, 'handling')!.dueAt!
const applied = handled.when(coordinatorOf(STREET), applySuspension()).thenEvents({ type: 'SuspensionApplied', data: { no: 1, unitCode: STREET, category: 'project', stage: 'district' } })
const suspended = given(handledBy(), suspendedBy())
const end = MONDAY + 90 * DAY

describe('申请挂账 applySuspension (T41a)', () => {
  it('先到区里审：审核钟由上级单位持有，办理钟照走', () => {
    expect(runningClock(applied.state, 'suspensionReview')).toMatchObject({ holderUnit: DISTRICT, beside: 1 })
    expect(runningClock(applied.state, 'handling')).toMatchObject({ dueAt: due })
    expect(applied.state.status).toBe('handling')
  })
  it('没有下级平台的单位直接报市里', () => {
    const order = given(handledBy(WATER)).when(coordinatorOf(WATER), applySuspension()).thenEvents({ type: 'SuspensionApplied', data: { stage: 'city' } })
    expect(runningClock(order.state, 'suspensionReview')).not.toHaveProperty('holderUnit')
    order.when(supervisor, decideSuspension(true)).thenEvents('SuspensionApproved')
  })
  it('超时件申请被拒：SUSPENSION_TOO_LATE', () => {
    handled.when(coordinatorOf(STREET), applySuspension(), due - handled.now).thenEvents('SuspensionApplied')
    handled.when(coordinatorOf(STREET), applySuspension(), due - handled.now + 1).thenRefused('SUSPENSION_TOO_LATE')
  })
  it('审核期间提级换了主办：不能同意，只能不同意；新的主办可以另行申请', () => {
    const taken = applied.and(move(coordinatorOf(DISTRICT), decideSuspension(true)), move(supervisor, escalate()))
    taken.when(supervisor, decideSuspension(true)).thenRefused('APPLICANT_LEADS_NO_MORE')
    taken.when(supervisor, decideSuspension(false)).thenEvents('SuspensionRefused')
  })
  it('最长 365 日：SUSPENSION_TOO_LONG；到期日已过：SUSPENSION_EXPIRY_PAST', () => {
    const until = (expiresAt: number) => applySuspension({ expiresAt, milestones: [{ dueAt: expiresAt, text: '完工' }] })
    const now = handled.now + 60_000
    handled.when(coordinatorOf(STREET), until(now + 365 * DAY)).thenEvents('SuspensionApplied')
    handled.when(coordinatorOf(STREET), until(now + 365 * DAY + 1)).thenRefused('SUSPENSION_TOO_LONG', { days: 365 })
    handled.when(coordinatorOf(STREET), until(now)).thenRefused('SUSPENSION_EXPIRY_PAST')
  })
  it('节点要按日期先后、晚于现在、不晚于到期：MILESTONES_OUT_OF_ORDER', () => {
    const at = (...days: readonly number[]) => applySuspension({ milestones: days.map((day) => ({ dueAt: MONDAY + day * DAY, text: '一步' })) })
    handled.when(coordinatorOf(STREET), at(60, 30)).thenRefused('MILESTONES_OUT_OF_ORDER')
    handled.when(coordinatorOf(STREET), at(0)).thenRefused('MILESTONES_OUT_OF_ORDER')
    handled.when(coordinatorOf(STREET), at(91)).thenRefused('MILESTONES_OUT_OF_ORDER')
    handled.when(coordinatorOf(STREET), at()).thenRefused('MILESTONES_OUT_OF_ORDER')
  })
  it('同类申请不可并行；申请次数有上限', () => {
    applied.when(coordinatorOf(STREET), applySuspension()).thenRefused('SUSPENSION_PENDING')
    const twice = applied.and(move(districtArbiter, decideSuspension(false)), move(coordinatorOf(STREET), applySuspension()), move(districtArbiter, decideSuspension(false)))
    twice.when(coordinatorOf(STREET), applySuspension()).thenRefused('SUSPENSION_APPLICATIONS_USED_UP', { times: 2 })
  })
  it('还没联系诉求人、协办单位、别的单位都不能', () => {
    given(fromTheDesk(), dispatchedTo(STREET), signedBy(STREET)).when(coordinatorOf(STREET), applySuspension()).thenRefused('CONTACT_FIRST')
    given(fromTheDesk(), dispatchedTo(BUREAU, STREET), takenUpBy(BUREAU), signedBy(STREET)).when(coordinatorOf(STREET), applySuspension()).thenRefused('LEAD_ONLY')
    handled.when(coordinatorOf(WATER), applySuspension()).thenRefused('NOT_YOUR_ORDER')
    handled.when(handlerOf(STREET), applySuspension()).thenRefused('NOT_YOUR_ROLE')
  })
})

describe('两级审核 decideSuspension (T41)', () => {
  const passedOn = applied.when(coordinatorOf(DISTRICT), decideSuspension(true)).thenEvents({ type: 'SuspensionPassedOn', data: { by: `${DISTRICT}-coordinator` } })
  it('区里通过，审核钟移到市里；市里同意：挂账，办理钟停住，检查钟开始走', () => {
    expect(runningClock(passedOn.state, 'suspensionReview')).not.toHaveProperty('holderUnit')
    const order = passedOn.when(supervisor, decideSuspension(true)).thenEvents({ type: 'SuspensionApproved', data: { no: 1, from: 'handling', expiresAt: end } })
    expect(order.state).toMatchObject({ status: 'suspended', suspension: { approvedAt: order.now, end: null } })
    expect(isPaused(runningClock(order.state, 'handling')!)).toBe(true)
    expect(runningClock(order.state, 'suspensionCheck')).toMatchObject({ assignmentNo: 1, dueAt: order.now + 30 * DAY })
  })
  it('区级裁定员也可以审；不归谁审谁不能审', () => {
    applied.when(districtArbiter, decideSuspension(true)).thenEvents('SuspensionPassedOn')
    applied.when(coordinatorOf(CITY_BUREAU), decideSuspension(true)).thenRefused('NOT_THE_EXAMINER')
    applied.when(supervisor, decideSuspension(true)).thenRefused('NOT_THE_EXAMINER')
    passedOn.when(districtArbiter, decideSuspension(true)).thenRefused('NOT_THE_EXAMINER')
  })
  it('政策只认上级单位的，裁定员不能审', () => {
    applied.when(districtArbiter, decideSuspension(true), HOUR, { policy: { ...policy, suspension: { ...policy.suspension, firstReviewBy: ['superiorCoordinator'] } } }).thenRefused('NOT_THE_EXAMINER')
  })
  it('上级单位自己也承办的，要回避：直接报市里', () => {
    const order = given(fromTheDesk(), dispatchedTo(STREET, DISTRICT), takenUpBy(STREET), move(coordinatorOf(STREET), applySuspension()))
    order.when(coordinatorOf(DISTRICT), decideSuspension(true)).thenRefused('NOT_THE_EXAMINER')
    order.when(supervisor, decideSuspension(true)).thenEvents('SuspensionApproved')
  })
  it('审核期间上级单位也成了协办的，要回避', () => {
    applied.and(move(dispatcher, addCoHandler(DISTRICT))).when(coordinatorOf(DISTRICT), decideSuspension(true)).thenRefused('INTERESTED_PERSON')
  })
  it('不同意要说理由：办理钟本来就在走', () => {
    const order = applied.when(districtArbiter, decideSuspension(false, '没有资金来源')).thenEvents({ type: 'SuspensionRefused', data: { stage: 'district', reason: '没有资金来源' } })
    expect(order.state).toMatchObject({ status: 'handling', suspension: { end: 'refused' } })
    expect(runningClock(order.state, 'handling')).toMatchObject({ dueAt: due })
    order.when(districtArbiter, decideSuspension(true)).thenRefused('SUSPENSION_NOT_ASKED')
  })
  it('审核期间到期的，不能再同意', () => {
    const late = handled.and(move(coordinatorOf(STREET), applySuspension(), due - handled.now - HOUR))
    late.when(districtArbiter, decideSuspension(true), HOUR + 1).thenRefused('SUSPENSION_TOO_LATE')
    late.when(districtArbiter, decideSuspension(false), HOUR + 1).thenEvents('SuspensionRefused')
  })
  it('逾时未审：不予挂账，留痕', () => {
    const order = applied.when(sweeper, tick, 72 * HOUR + 1).thenEvents({ type: 'ClockTurned', data: { clockId: 'suspensionReview', lamp: 'red' } }, { type: 'SuspensionLapsed', data: { stage: 'district' } })
    expect(order.state.suspension).toMatchObject({ end: 'lapsed' })
  })
  it('同意时，正在审的延期一并了结；协办的钟也停住', () => {
    const order = given(fromTheDesk(), dispatchedTo(STREET, WATER), takenUpBy(STREET), signedBy(WATER), move(handlerOf(STREET), requestExtension()), suspendedBy())
    expect(runningClock(order.state, 'extensionReview')).toBeNull()
    expect(order.state.clocks.filter((clock) => clock.clockId === 'handling').map(isPaused)).toEqual([true, true])
    order.when(dispatcher, decideExtension(true)).thenRefused('EXTENSION_NOT_ASKED')
    order.when(handlerOf(WATER), progress()).thenEvents('ProgressAdded')
    order.when(handlerOf(STREET), submit()).thenRefused('WRONG_STATUS', { status: 'suspended' })
  })
})

describe('节点 milestones (T42)', () => {
  it('上报：检查钟重新开始；完成要有佐证', () => {
    const order = suspended.when(coordinatorOf(STREET), reportMilestone({ milestone: 1 }), 20 * DAY).thenEvents({ type: 'MilestoneReported', data: { milestone: 1, isLate: false } })
    expect(runningClock(order.state, 'suspensionCheck')).toMatchObject({ dueAt: order.now + 30 * DAY })
    expect(order.state.suspension!.milestones).toMatchObject([{ doneAt: order.now }, { doneAt: null }])
    suspended.when(coordinatorOf(STREET), reportMilestone({ milestone: 1, attachmentIds: [] })).thenRefused('EVIDENCE_MISSING')
    order.when(coordinatorOf(STREET), reportMilestone({ milestone: 1 })).thenRefused('MILESTONE_UNKNOWN')
    suspended.when(coordinatorOf(STREET), reportMilestone({ milestone: 3 })).thenRefused('MILESTONE_UNKNOWN')
    suspended.when(handlerOf(WATER), reportMilestone()).thenRefused('NOT_YOUR_ORDER')
  })
  it('节点过了日子没完成：记一次逾期；逾期后报完成注明逾期', () => {
    suspended.and(move(coordinatorOf(STREET), reportMilestone(), 20 * DAY)).when(sweeper, tick, MONDAY + 30 * DAY + 1 - suspended.now - 20 * DAY).thenEvents({ type: 'MilestoneMissed', data: { milestone: 1, text: '完成测绘和设计' } })
    const late = suspended.and(move(coordinatorOf(STREET), reportMilestone(), 20 * DAY), move(sweeper, tick, 12 * DAY))
    late.when(sweeper, tick, 0).thenEvents()
    late.when(coordinatorOf(STREET), reportMilestone({ milestone: 1 })).thenEvents({ type: 'MilestoneReported', data: { milestone: 1, isLate: true } })
  })
  it('30 天没有上报：检查钟亮红灯', () => {
    suspended.when(sweeper, tick, 30 * DAY + HOUR).thenEvents({ type: 'ClockTurned', data: { clockId: 'suspensionCheck', lamp: 'red' } }, 'MilestoneMissed')
  })
})

describe('销账 clearSuspension (T43)', () => {
  const submitted = suspended.when(coordinatorOf(STREET), clearSuspension(), 40 * DAY).thenEvents({ type: 'ClearanceSubmitted', data: { stage: 'district', resultType: 'resolved' } })
  it('先核验：持有核验钟的是上级单位，核验前仍在账上', () => {
    expect(submitted.state.status).toBe('suspended')
    expect(runningClock(submitted.state, 'suspensionReview')).toMatchObject({ holderUnit: DISTRICT })
    submitted.when(coordinatorOf(STREET), clearSuspension()).thenRefused('CLEARANCE_PENDING')
  })
  it('核验通过：办理钟接着走，结果一并提交，进单位内审', () => {
    const order = submitted.when(districtArbiter, verifyClearance(true)).thenEvents({ type: 'SuspensionCleared', data: { no: 1 } }, { type: 'ResultSubmitted', data: { no: 1, by: `${STREET}-coordinator`, text: '改造工程已完工并验收，漏水消除。' } })
    expect(order.state).toMatchObject({ status: 'unitReview', suspension: { end: 'cleared' } })
    expect(runningClock(order.state, 'handling')).toMatchObject({ dueAt: due + (order.now - suspended.now) })
    order.and(...doneBy(STREET).slice(1), passed)
  })
  it('核验不通过：还在账上，可以再申请', () => {
    submitted.when(districtArbiter, verifyClearance(false)).thenEvents('ClearanceRefused').and(move(coordinatorOf(STREET), clearSuspension()))
  })
  it('政策不要核验的，直接进内审', () => {
    suspended.when(coordinatorOf(STREET), clearSuspension(), DAY, { policy: { ...policy, suspension: { ...policy.suspension, clearanceReviewBy: 'none' } } })
      .thenEvents('ClearanceSubmitted', 'SuspensionCleared', 'ResultSubmitted')
  })
  it('没有照片、不是核验人、没有申请', () => {
    suspended.when(coordinatorOf(STREET), clearSuspension({ attachmentIds: [] })).thenRefused('EVIDENCE_MISSING')
    submitted.when(supervisor, verifyClearance(true)).thenRefused('NOT_THE_EXAMINER')
    suspended.when(districtArbiter, verifyClearance(true)).thenRefused('CLEARANCE_NOT_SUBMITTED')
    handled.when(districtArbiter, verifyClearance(true)).thenRefused('WRONG_STATUS', { status: 'handling' })
  })
  it('协办没办完的，要写免除的理由', () => {
    const order = given(fromTheDesk(), dispatchedTo(STREET, WATER), takenUpBy(STREET), signedBy(WATER), suspendedBy())
    order.when(coordinatorOf(STREET), clearSuspension()).thenRefused('CO_ASSIGNMENT_OPEN', { units: WATER })
    order.when(coordinatorOf(STREET), clearSuspension({ waiveCo: '供水部分已并入改造工程' })).thenEvents('ClearanceSubmitted').when(districtArbiter, verifyClearance(true))
      .thenEvents('SuspensionCleared', { type: 'ResultSubmitted', data: { waivedCo: '供水部分已并入改造工程' } })
  })
})

describe('到期未销账自动回办 SuspensionExpired (T44)', () => {
  it('到期那一刻：回到办理，办理钟从那一刻接着走，留下督办要的事实', () => {
    const before = suspended.and(move(sweeper, tick, end - suspended.now - 1))
    before.when(sweeper, tick, 0).thenEvents()
    const order = before.when(sweeper, tick, 1).thenEvents({ type: 'SuspensionExpired', data: { no: 1, unitCode: STREET, expiresAt: end } })
    expect(order.state).toMatchObject({ status: 'handling', suspension: { end: 'expired', expired: true } })
    expect(runningClock(order.state, 'handling')).toMatchObject({ dueAt: due + (end - suspended.now) })
    expect(runningClock(order.state, 'suspensionCheck')).toBeNull()
  })
  it('扫得晚：办理钟也只停到到期那一刻', () => {
    const order = suspended.and(move(sweeper, tick, end - suspended.now + 3 * DAY))
    expect(runningClock(order.state, 'handling')).toMatchObject({ dueAt: due + (end - suspended.now) })
  })
  it('同件只许一次：SUSPENDED_ONCE', () => {
    suspended.and(move(sweeper, tick, end - suspended.now)).when(coordinatorOf(STREET), applySuspension({ expiresAt: end + 30 * DAY, milestones: [{ dueAt: end + 30 * DAY, text: '再来' }] })).thenRefused('SUSPENDED_ONCE')
  })
  it('等着核验的销账随到期了结，单位照常交结果', () => {
    const order = suspended.and(move(coordinatorOf(STREET), clearSuspension(), 80 * DAY), move(sweeper, tick, end - suspended.now - 80 * DAY))
    expect(order.state.suspension).not.toHaveProperty('clearance')
    expect(runningClock(order.state, 'suspensionReview')).toBeNull()
    order.when(handlerOf(STREET), submit()).thenEvents('ResultSubmitted')
  })
})
