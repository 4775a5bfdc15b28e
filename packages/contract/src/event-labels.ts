import type { Label } from './labels.ts'

/** The lane of the one timeline that an event stands in. */
export type Lane = 'requester' | 'centre' | 'unit' | 'machine' | 'clock'
export type EventLabel = Label & { readonly lane: Lane; /** The requester sees it on the tracking page. */ readonly isPublic: boolean; /** What the requester reads instead of the staff's words. */ readonly publicZh?: string; readonly publicEn?: string }

const label = (lane: Lane, isPublic: boolean, zh: string, en: string, publicZh?: string, publicEn?: string): EventLabel =>
  ({ lane, isPublic, zh, en, ...(publicZh ? { publicZh, publicEn: publicEn ?? en } : {}) })

/** Words of every event of a work order; a test fails on an event without them. */
export const eventLabels: Record<string, EventLabel> = {
  RequestRegistered: label('requester', true, '诉求登记', 'Request registered', '收到您的诉求', 'Your request was received'),
  RequestAccepted: label('centre', true, '受理', 'Accepted', '已受理', 'Accepted'),
  RequestDeclined: label('centre', true, '不予受理', 'Declined', '不属于本热线受理范围', 'Not for this hotline'),
  RequestAnswered: label('centre', true, '直接答复', 'Answered directly', '已答复', 'Answered'),
  DirectAnswerSampled: label('machine', true, '直接答复抽中回访', 'Direct answer sampled for call-back', '抽到您的答复做回访，请您评价', 'Your answer was chosen for a call-back; please judge it'),
  AnswerRejected: label('requester', true, '答复被否，转为工单', 'Answer rejected', '您认为答复不准，已转为工单', 'You found the answer wrong; it is being handled'),
  RequestReclassified: label('centre', false, '更正事项', 'Reclassified'),
  WorkOrderDispatched: label('centre', true, '派单', 'Dispatched', '已交给负责处理的单位', 'Given to the responsible unit'),
  DispatchTakenBack: label('centre', false, '撤回派单', 'Dispatch taken back'),
  WorkOrderMerged: label('centre', true, '并入同一事件', 'Joined another order', '与邻居反映的同一件事一起办理', 'Handled together with the same event'),
  MergeTakenBack: label('centre', false, '撤回并单', 'Merge taken back'),
  MemberJoined: label('centre', false, '有诉求并入', 'Another request joined'),
  MemberLeft: label('centre', false, '并入的诉求撤出', 'A member left'),
  WorkOrderSplit: label('centre', true, '拆单', 'Split', '您反映的几件事分开办理', 'Your demands are handled separately'),
  AssignmentSigned: label('unit', true, '签收', 'Signed for', '单位已签收', 'The unit has signed for it'),
  RequesterContacted: label('unit', true, '联系诉求人', 'Requester contacted', '单位联系您', 'The unit contacted you'),
  ProgressAdded: label('unit', true, '办理进展', 'Progress', '办理进展', 'Progress'),
  ResultSubmitted: label('unit', false, '提交办理结果', 'Result submitted'),
  ResultApprovedByUnit: label('unit', false, '单位审核通过', 'Approved by the unit'),
  ResultRejectedByUnit: label('unit', false, '单位审核退回', 'Rejected by the unit'),
  ResultPassedByCentre: label('centre', true, '中心审核通过', 'Passed by the centre', '办理结果已审核', 'The result was checked'),
  ResultSentBackByCentre: label('centre', true, '中心审核退回', 'Sent back by the centre', '办理结果不够，已退回补办', 'The result was not enough; sent back'),
  MemberCallBackOpened: label('machine', true, '主件有结果，转入本件回访', 'Main order done; own call-back opened', '一起办理的事有了结果，请您评价', 'There is a result; please judge it'),
  CallBackStarted: label('centre', false, '开始回访', 'Call-back started'),
  CallBackFailed: label('centre', true, '回访未接通', 'Call-back not reached', '我们给您打了电话，没有接通', 'We called you and could not reach you'),
  CallBackExhausted: label('centre', true, '回访次数用完', 'Call-back attempts used up', '多次回访未接通', 'We could not reach you'),
  CallBackCompleted: label('requester', true, '回访评价', 'Call-back verdict', '您的评价（电话回访）', 'Your verdict (by phone)'),
  RequesterEvaluated: label('requester', true, '诉求人评价', 'Requester\'s verdict', '您的评价', 'Your verdict'),
  WorkOrderReopened: label('requester', true, '诉求人要求重办', 'Reopened by the requester', '您要求重新办理', 'You asked to reopen it'),
  ReworkOpened: label('machine', true, '转入重办', 'Rework opened', '转入重新办理', 'Being redone'),
  ReworkEscalated: label('machine', true, '提级办理', 'Taken up a level', '交由上一级单位办理', 'Taken up to a higher unit'),
  ReworkAccepted: label('unit', true, '开始重办', 'Rework started', '单位开始重新办理', 'The unit started again'),
  WorkOrderClosed: label('machine', true, '办结', 'Closed', '已办结', 'Closed'),
  WorkOrderArchived: label('machine', false, '归档', 'Archived'),
  ClueAdded: label('requester', true, '补充线索', 'Clue added', '您补充了情况', 'You added information'),
  MemberClueAdded: label('requester', false, '并入的诉求补充线索', 'Clue from a joined request'),
  WorkOrderUrged: label('requester', true, '催办', 'Urged', '催了一次', 'Asked to hurry'),
  ClockTurned: label('clock', false, '亮灯', 'Lamp turned'),
  HistoryImported: label('machine', true, '载入历史记录', 'History imported', '载入历史记录', 'History imported'),
}
