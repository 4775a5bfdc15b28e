// Dispatch to one unit or several, and the step back.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** Domain command → button. */
export const dispatchActionLabels = {
  dispatch: { command: 'dispatch', zh: '派单', en: 'Dispatch', rank: 2, summary: '派单（直派、双派）' },
  dispatchToDistrict: { command: 'dispatch-to-district', zh: '派区级平台', en: 'To the district', rank: 4, summary: '派区级平台兜底' },
  onwardDispatch: { command: 'onward-dispatch', zh: '转派下级', en: 'Hand on', rank: 2, summary: '二级派单：转派给下级单位' },
  undo: { command: 'undo', zh: '撤回上一步', en: 'Undo', rank: 8 },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const dispatchEventLabels = {
  WorkOrderDispatched: eventLabel('centre', true, '派单', 'Dispatched', '已交给负责处理的单位', 'Given to the responsible unit'),
  DispatchedToDistrict: eventLabel('centre', true, '派区级平台', 'Dispatched to the district', '已交给区里的平台安排', 'Given to the platform of the district'),
  DispatchedOnward: eventLabel('unit', true, '转派下级单位', 'Handed on', '已交给负责处理的单位', 'Given to the responsible unit'),
  QuestionReturnedToCentre: eventLabel('machine', true, '咨询回中心直接答复', 'Question back at the centre', '您的问题由热线中心直接答复', 'The hotline centre answers your question itself'),
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
  LEAD_IS_CLEAR: entry(409, '清单写明了由谁办理，不必会商或派区级平台。', '请直接派单；认为清单不对的，请先更正事项。', 'The lists name who handles it.', 'Dispatch it; correct the matter first if that is wrong.'),
  NO_DISTRICT_PLATFORM: entry(409, '地点不明，找不到属地的区级平台。', '请先补全地点，或直接派给单位。', 'The place is unknown, so no platform of a district can be found.', 'Complete the place, or dispatch to a unit.'),
  NOT_A_HANDING_ON_UNIT: entry(403, '本单位不能转派：只有主办的区级平台和部门可以转派下级。', '请签收办理；不归本单位的，请申请退单。', 'Only a leading platform or department may hand an order on.', 'Sign for it, or ask to return it.'),
  ONWARD_ONLY_UNSIGNED: entry(409, '已经签收，不能再转派。', '请继续办理，需要配合的请增加协办。', 'It is signed for: it cannot be handed on any more.', 'Go on handling it; add co-units where you need help.'),
  ONWARD_NOT_BELOW: entry(409, '「{unit}」不是本单位的下级。', '请选择本区、本系统的下级单位；不归本单位的，请申请退单。', '{unit} does not stand below your unit.', 'Choose a unit below yours, or ask to return it.'),
  ONWARD_TOO_OFTEN: entry(409, '本单已经转派 {most} 次，不能再转。', '请签收办理；确有争议的，请派单员提请裁定。', 'It has been passed on {most} times already.', 'Sign for it; in a real dispute the dispatcher asks for a ruling.'),
  ONWARD_AFTER_RULING: entry(409, '本单已经裁定，不能再转派。', '请按裁定办理。', 'A ruling binds: the order cannot be handed on.', 'Handle it as ruled.'),
  QUESTION_STAYS_AT_CENTRE: entry(409, '这件咨询转派后仍未答复，已回到中心，不能再派。', '请直接答复诉求人。', 'This question was passed on without an answer and is back at the centre.', 'Answer the requester directly.'),
  UNDO_TOO_LATE: entry(409, '已超过 {seconds} 秒，不能撤回。', '请联系承办单位退回，或改派。', 'More than {seconds} seconds have passed.', 'Ask the unit to return it.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const dispatchNotices = {
  NOTICE_NEW_LEAD: label('新工单 {orderNo}：本单位主办，请签收', 'New order {orderNo}: your unit leads, please sign for it'),
  NOTICE_NEW_PLATFORM: label('新工单 {orderNo}：请本区平台明确承办单位', 'New order {orderNo}: please name the unit that handles it'),
  NOTICE_NEW_CO: label('新工单 {orderNo}：本单位协办，请签收', 'New order {orderNo}: your unit joins, please sign for it'),
} as const satisfies Readonly<Record<string, Label>>
