import type { Label } from './labels.ts'

/** Messages to a unit; slots are filled from the notice's params. */
export const noticeLabels: Record<string, Label> = {
  NOTICE_NEW_LEAD: { zh: '新工单 {orderNo}：本单位主办，请签收', en: 'New order {orderNo}: your unit leads, please sign for it' },
  NOTICE_NEW_CO: { zh: '新工单 {orderNo}：本单位协办，请签收', en: 'New order {orderNo}: your unit joins, please sign for it' },
  NOTICE_LAMP_YELLOW: { zh: '▲ 工单 {orderNo} 的{clock}将到期', en: '▲ Order {orderNo}: {clock} is due soon' },
  NOTICE_LAMP_RED: { zh: '■ 工单 {orderNo} 的{clock}已超时', en: '■ Order {orderNo}: {clock} is overdue' },
  NOTICE_LAMP_BLACK: { zh: '✖ 工单 {orderNo} 的{clock}严重超时', en: '✖ Order {orderNo}: {clock} is far overdue' },
  NOTICE_CLUE: { zh: '诉求人给工单 {orderNo} 补充了情况', en: 'The requester added information to order {orderNo}' },
  NOTICE_MEMBER_CLUE: { zh: '并入工单 {orderNo} 的一件诉求补充了情况', en: 'A request that joined order {orderNo} was added to' },
  NOTICE_URGED: { zh: '工单 {orderNo} 被催办', en: 'Order {orderNo} was urged' },
  NOTICE_REWORK: { zh: '工单 {orderNo} 第 {round} 次重办，请处理', en: 'Order {orderNo} is to be redone (round {round})' },
  NOTICE_ESCALATED: { zh: '工单 {orderNo} 提级到本单位主办', en: 'Order {orderNo} was taken up to your unit' },
  NOTICE_SENT_BACK: { zh: '工单 {orderNo} 被中心退回补办', en: 'Order {orderNo} was sent back by the centre' },
}
