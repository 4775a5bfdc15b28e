// 吹哨报到: a street calls departments to the place; each comes, stays until it is let go, and both score each other.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** 哨种 WHT (rulebook 2.7). */
export const whistleKinds = ['daily', 'jointEnforcement', 'emergency'] as const
export const whistleKindLabels: Record<(typeof whistleKinds)[number], Label> = { daily: label('日常哨', 'Daily'), jointEnforcement: label('执法哨', 'Joint enforcement'), emergency: label('应急哨', 'Emergency') }
/** How a department answers the call. */
export const arrivalWays = ['onSite', 'online'] as const
export const arrivalWayLabels: Record<(typeof arrivalWays)[number], Label> = { onSite: label('到现场', 'On site'), online: label('线上', 'Online') }
/** 到场 as the street scores it; taken from the record, not typed. */
export const arrivalScores = ['inTime', 'late', 'absent'] as const
export const arrivalScoreLabels: Record<(typeof arrivalScores)[number], Label> = { inTime: label('按时报到', 'In time'), late: label('迟到', 'Late'), absent: label('未报到', 'Absent') }
/** One to five, in words. */
export const fiveScoreLabels: Record<1 | 2 | 3 | 4 | 5, Label> = { 5: label('很好', 'Very good'), 4: label('好', 'Good'), 3: label('一般', 'Fair'), 2: label('差', 'Poor'), 1: label('很差', 'Very poor') }

/** Domain command → button. */
export const whistleActionLabels = {
  blowWhistle: { command: 'blow-whistle', zh: '吹哨', en: 'Blow the whistle', rank: 5, hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'WHISTLE_ONLY_STREETS'] },
  recordArrival: { command: 'record-arrival', zh: '报到', en: 'Record arrival', rank: 1, hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'NOT_SUMMONED', 'ALREADY_ARRIVED'] },
  askToLeave: { command: 'ask-to-leave', zh: '申请撤离', en: 'Ask to leave', rank: 6, hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'NOT_SUMMONED', 'NOT_ARRIVED_YET'] },
  releaseDepartment: { command: 'release-department', zh: '放行部门', en: 'Release a department', rank: 5, summary: '放行一个部门并打分', hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'NO_OPEN_WHISTLE'] },
  closeWhistle: { command: 'close-whistle', zh: '关哨打分', en: 'Close the whistle', rank: 4, hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'NO_OPEN_WHISTLE'] },
  withdrawWhistle: { command: 'withdraw-whistle', zh: '撤哨', en: 'Withdraw the whistle', rank: 8, hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'NO_OPEN_WHISTLE', 'WHISTLE_ANSWERED'] },
  scoreWhistle: { command: 'score-whistle', zh: '评价吹哨', en: 'Score the call', rank: 6, hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'NOT_SUMMONED', 'WHISTLE_NOT_OVER', 'ALREADY_SCORED'] },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const whistleEventLabels = {
  WhistleBlown: eventLabel('unit', true, '吹哨', 'Whistle blown', '街道已请有关部门到场', 'The street has called departments to the place'),
  DepartmentArrived: eventLabel('unit', true, '部门报到', 'Department arrived', '有关部门已到', 'A department has come'),
  SummonsOverdue: eventLabel('clock', false, '部门逾期未报到', 'Department overdue'),
  DepartmentAskedToLeave: eventLabel('unit', false, '部门申请撤离', 'Department asks to leave'),
  DepartmentReleased: eventLabel('unit', false, '部门放行', 'Department released'),
  WhistleClosed: eventLabel('unit', false, '关哨', 'Whistle closed'),
  WhistleWithdrawn: eventLabel('unit', false, '撤哨', 'Whistle withdrawn'),
  WhistleCallScored: eventLabel('unit', false, '部门评价吹哨', 'Call scored by the department'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const whistleRefusals = {
  WHISTLE_ONLY_STREETS: entry(403, '只有街道、乡镇能吹哨。', '请增加协办，或申请提级。', 'Only streets and towns may blow the whistle.', 'Add a co-unit, or ask for escalation.'),
  WHISTLE_ONLY_DEPARTMENTS: entry(422, '「{unit}」不是能报到的部门。', '请选择部门、公共服务企业或平台。', '{unit} cannot be called.', 'Choose a department, company or platform.'),
  WHISTLE_OPEN_FOR_MATTER: entry(409, '“{matter}”已经吹过哨，还没有关。', '请在那一次里处理；事情办完先关哨。', 'A whistle for “{matter}” is open.', 'Go on with that one, or close it first.'),
  DEPARTMENT_ALREADY_SUMMONED: entry(409, '「{unit}」已经被吹哨，还没有放行。', '请在那一次里处理。', '{unit} was called and not released yet.', 'Go on with that call.'),
  NOT_SUMMONED: entry(403, '本单位没有被吹哨。', '请核对工单。', 'Your unit was not called.', 'Check the order.'),
  ALREADY_ARRIVED: entry(409, '本单位已经报到。', '无需重复报到。', 'Your unit has arrived already.', 'Nothing to do.'),
  NOT_ARRIVED_YET: entry(409, '「{unit}」还没有报到。', '请先报到；一直不来的，关哨时记未报到。', '{unit} has not arrived.', 'Record the arrival first; who never comes is scored absent when the whistle closes.'),
  NO_OPEN_WHISTLE: entry(409, '本单位在这张工单上没有开着的哨。', '请刷新查看最新状态。', 'Your unit has no open whistle on this order.', 'Reload to see the newest state.'),
  NO_SUCH_WHISTLE: entry(409, '没有这一次吹哨，或与本单位无关。', '请刷新后再选。', 'There is no such whistle for your unit.', 'Reload and choose again.'),
  WHISTLE_ANSWERED: entry(409, '已有部门报到，不能撤哨。', '请关哨，并给各部门打分。', 'A department has come; the whistle cannot be withdrawn.', 'Close it and score the departments.'),
  DEPARTMENT_NOT_ON_WHISTLE: entry(409, '「{unit}」不在这次吹哨里，或已经放行。', '请刷新后再选。', '{unit} is not called by this whistle, or was released.', 'Reload and choose again.'),
  SCORES_MISSING: entry(422, '还有部门没有打分：{units}。', '请给每个部门打分后再关哨。', 'Some departments have no score: {units}.', 'Score each of them first.'),
  WHISTLE_NOT_OVER: entry(409, '街道还没有放行本单位，或已撤哨。', '放行以后再评价；撤哨的不必评价。', 'Your unit was not released yet, or the whistle was withdrawn.', 'Score it after the release; withdrawn calls need no score.'),
  ALREADY_SCORED: entry(409, '本单位已经评价过。', '一次吹哨评价一次。', 'Your unit has scored this call.', 'Each call is scored once.'),
  SCORE_WINDOW_OVER: entry(409, '放行已超过 {days} 天，不能再评价。', '如有意见，请向督办员反映。', 'More than {days} days have passed since the release.', 'Tell the supervisor if something was wrong.'),
  WHISTLE_STILL_OPEN: entry(409, '“{matter}”的哨还开着。', '请先关哨、给部门打分，再提交结果。', 'The whistle for “{matter}” is still open.', 'Close it and score the departments, then submit.'),
  STAY_UNTIL_RELEASED: entry(409, '事不完人不撤：「{unit}」还没有放行本单位。', '请先申请撤离，放行以后再提交结果。', '{unit} has not released your unit yet.', 'Ask to leave, and submit after the release.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const whistleNotices = {
  NOTICE_WHISTLE: label('工单 {orderNo}：{street}吹哨（{matter}），请按时报到', 'Order {orderNo}: {street} calls your unit ({matter}), please come in time'),
  NOTICE_WHISTLE_LATE: label('工单 {orderNo}：本单位逾期未报到（{matter}），请负责人督促', 'Order {orderNo}: your unit is overdue at “{matter}”; its head is asked to act'),
  NOTICE_WHISTLE_MISSED: label('工单 {orderNo}：{department}逾期未报到（{matter}）', 'Order {orderNo}: {department} is overdue at “{matter}”'),
  NOTICE_WHISTLE_ARRIVED: label('工单 {orderNo}：{department}已报到', 'Order {orderNo}: {department} has arrived'),
  NOTICE_ASKS_TO_LEAVE: label('工单 {orderNo}：{department}申请撤离，请答复', 'Order {orderNo}: {department} asks to leave, please answer'),
  NOTICE_RELEASED: label('工单 {orderNo}：{street}已放行本单位并打分，请评价这次吹哨', 'Order {orderNo}: {street} has released and scored your unit; please score the call'),
  NOTICE_WHISTLE_WITHDRAWN: label('工单 {orderNo}：{street}已撤哨，不必报到', 'Order {orderNo}: {street} has withdrawn its whistle'),
} as const satisfies Readonly<Record<string, Label>>
