// Requests about the same event, handled as one order; one request that is about several, handled as several.

import { entry, eventLabel, type ActionLabel, type EventLabel, type RefusalEntry } from '../words.ts'

/** Domain command → button. */
export const eventClusterActionLabels = {
  attach: { command: 'attach', zh: '并入同一事件', en: 'Attach', rank: 6 },
  split: { command: 'split', zh: '拆单', en: 'Split', rank: 7 },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const eventClusterEventLabels = {
  WorkOrderMerged: eventLabel('centre', true, '并入同一事件', 'Joined another order', '与邻居反映的同一件事一起办理', 'Handled together with the same event'),
  MergeTakenBack: eventLabel('centre', false, '撤回并单', 'Merge taken back'),
  MemberJoined: eventLabel('centre', false, '有诉求并入', 'Another request joined'),
  MemberLeft: eventLabel('centre', false, '并入的诉求撤出', 'A member left'),
  WorkOrderSplit: eventLabel('centre', true, '拆单', 'Split', '您反映的几件事分开办理', 'Your demands are handled separately'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const eventClusterRefusals = {
  ATTACH_TO_ITSELF: entry(422, '不能并入自己。', '请选择另一张工单。', 'An order cannot join itself.', 'Choose another order.'),
  TARGET_IS_OVER: entry(409, '目标工单 {orderNo} 已结束，不能并入。', '请单独派单。', 'Order {orderNo} is over.', 'Dispatch this one on its own.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>
