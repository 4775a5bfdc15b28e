// Time in which nobody handles an order (反互踢 4).

import { label, type Label } from '../words.ts'

/** Messages to a unit; slots are filled from the notice's params. */
export const idleNotices = {
  NOTICE_IDLE_YELLOW: label('▲ 工单 {orderNo} 空转将到上限，正在您这里，请尽快办理', '▲ Order {orderNo} has been idle for long and is with you: please take it up'),
  NOTICE_IDLE_RED: label('■ 工单 {orderNo} 空转超过上限，正在您这里，请立即办理', '■ Order {orderNo} has been idle for too long and is with you: take it up now'),
  NOTICE_IDLE_SIDES: label('■ 抄送：本单位经手的工单 {orderNo} 空转超过上限', '■ Copy: order {orderNo}, which your unit has had, has been idle for too long'),
} as const satisfies Readonly<Record<string, Label>>
