// Requests about the same event, handled as one order; one request that is about several, handled as several.

import { entry, eventLabel, type ActionLabel, type EventLabel, type RefusalEntry } from '../words.ts'

/** Domain command → button. */
export const eventClusterActionLabels = {
  attach: { command: 'attach', zh: '并入同一事件', en: 'Attach', rank: 6 },
  gather: { command: 'gather-alike', zh: '收入相似件', en: 'Gather alike', rank: 6, summary: '把相似的待派工单一并并入本单', hiddenBy: ['TARGET_IS_OVER', 'WRONG_STATUS'] },
  moveMember: { command: 'move-member', zh: '改并别单', en: 'Move to another', rank: 6, summary: '改并入另一主件', hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'NOT_A_MEMBER'] },
  unmerge: { command: 'unmerge', zh: '拆出并单', en: 'Separate', rank: 7, summary: '不是同一事件，拆出并单', hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'NOT_A_MEMBER'] },
  split: { command: 'split', zh: '拆单', en: 'Split', rank: 7 },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const eventClusterEventLabels = {
  WorkOrderMerged: eventLabel('centre', true, '并入同一事件', 'Joined another order', '与邻居反映的同一件事一起办理', 'Handled together with the same event'),
  MergeTakenBack: eventLabel('centre', false, '撤回并单', 'Merge taken back'),
  MemberJoined: eventLabel('centre', false, '有诉求并入', 'Another request joined'),
  MembersGathered: eventLabel('centre', false, '一次并入多件诉求', 'Several requests joined'),
  MemberMoved: eventLabel('centre', true, '改并入另一工单', 'Moved to another order', '与另一件同样的事一起办理', 'Handled together with another report of the same event'),
  WorkOrderUnmerged: eventLabel('centre', true, '不是同一事件，拆出', 'Separated: not the same event', '核实后单独办理您这一件', 'Your request is handled on its own'),
  MemberSentBack: eventLabel('machine', true, '由主件重办，等新的结果', 'The main order is done again', '一起办理的事要重新办，办好再请您评价', 'It is being done again; you will be asked anew'),
  MemberDissatisfied: eventLabel('machine', false, '并入的诉求人不满意', 'A member is not content'),
  MemberLeft: eventLabel('centre', false, '并入的诉求撤出', 'A member left'),
  WorkOrderSplit: eventLabel('centre', true, '拆单', 'Split', '您反映的几件事分开办理', 'Your demands are handled separately'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const eventClusterRefusals = {
  ATTACH_TO_ITSELF: entry(422, '不能并入自己。', '请选择另一张工单。', 'An order cannot join itself.', 'Choose another order.'),
  TARGET_IS_OVER: entry(409, '目标工单 {orderNo} 已结束，不能并入。', '请单独派单。', 'Order {orderNo} is over.', 'Dispatch this one on its own.'),
  NOT_A_MEMBER: entry(409, '这张工单没有并入别单。', '无需拆出。', 'This order has not joined another one.', 'Nothing to separate.'),
  ALREADY_THERE: entry(409, '已经并入工单 {orderNo}。', '请选择别的工单。', 'It belongs to order {orderNo} already.', 'Choose another order.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>
