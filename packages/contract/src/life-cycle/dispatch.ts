// Dispatch to one unit or several, and the step back.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** Domain command → button. */
export const dispatchActionLabels = {
  dispatch: { command: 'dispatch', zh: '派单', en: 'Dispatch', rank: 2, summary: '派单（直派、双派）' },
  undo: { command: 'undo', zh: '撤回上一步', en: 'Undo', rank: 8 },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const dispatchEventLabels = {
  WorkOrderDispatched: eventLabel('centre', true, '派单', 'Dispatched', '已交给负责处理的单位', 'Given to the responsible unit'),
  DispatchTakenBack: eventLabel('centre', false, '撤回派单', 'Dispatch taken back'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const dispatchRefusals = {
  MATTER_MISSING: entry(409, '还没有确定事项，无法派单。', '请先选定事项，再派单。', 'The matter is not decided yet.', 'Choose the matter first.'),
  UNIT_UNKNOWN: entry(422, '单位「{unit}」不在组织目录中。', '请从列表中选择单位。', 'Unit {unit} is unknown.', 'Choose a unit from the list.'),
  UNIT_INACTIVE: entry(409, '单位「{unit}」已停用。', '请改派其承接单位。', 'Unit {unit} is no longer active.', 'Choose its successor.'),
  UNIT_CANNOT_HANDLE: entry(409, '「{unit}」不是承办单位（社区、网格不直接承办）。', '请派给街道、部门或公共服务企业。', 'Unit {unit} cannot hold assignments (communities and grids do not).', 'Choose a street, department or company.'),
  UNIT_TWICE: entry(422, '同一单位不能既主办又协办。', '请去掉重复的单位。', 'A unit may stand only once.', 'Remove the repeated unit.'),
  DEPARTMENT_MUST_JOIN: entry(409, '此事项由职能部门主责，不能只派给基层。', '请加派主责部门主办或协办。', 'A department is responsible; the grassroots may not hold it alone.', 'Add the responsible department.'),
  NOTHING_TO_UNDO: entry(409, '没有可以撤回的操作。', '请刷新查看最新状态。', 'There is nothing to take back.', 'Reload to see the newest state.'),
  UNDO_TOO_LATE: entry(409, '已超过 {seconds} 秒，不能撤回。', '请联系承办单位退回，或改派。', 'More than {seconds} seconds have passed.', 'Ask the unit to return it.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const dispatchNotices = {
  NOTICE_NEW_LEAD: label('新工单 {orderNo}：本单位主办，请签收', 'New order {orderNo}: your unit leads, please sign for it'),
  NOTICE_NEW_CO: label('新工单 {orderNo}：本单位协办，请签收', 'New order {orderNo}: your unit joins, please sign for it'),
} as const satisfies Readonly<Record<string, Label>>
