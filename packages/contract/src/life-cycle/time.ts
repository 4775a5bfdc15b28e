// What happens because time passes.

import { entry, eventLabel, label, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

export const timeEventLabels = {
  ClockTurned: eventLabel('clock', false, '亮灯', 'Lamp turned'),
  ClocksRecomputed: eventLabel('machine', true, '到期时间重算', 'Due times counted anew', '放假安排或时限规定有变，到期时间已重新计算', 'Holidays or time limits have changed; the due time was counted anew'),
  WorkOrderArchived: eventLabel('machine', false, '归档', 'Archived'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const timeRefusals = {
  NO_SUCH_CLOCK: entry(404, '这张工单没有这个时钟。', '请刷新后再看。', 'This order has no such clock.', 'Reload and look again.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const timeNotices = {
  NOTICE_LAMP_YELLOW: label('▲ 工单 {orderNo} 的{clock}将到期', '▲ Order {orderNo}: {clock} is due soon'),
  NOTICE_LAMP_RED: label('■ 工单 {orderNo} 的{clock}已超时', '■ Order {orderNo}: {clock} is overdue'),
  NOTICE_LAMP_BLACK: label('✖ 工单 {orderNo} 的{clock}严重超时', '✖ Order {orderNo}: {clock} is far overdue'),
} as const satisfies Readonly<Record<string, Label>>
