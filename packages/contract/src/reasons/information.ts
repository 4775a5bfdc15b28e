/** Why a request does not end although nobody answered. */
export const informationReasons: Record<string, { zh: string; en: string }> = {
  INFO_OVERDUE_URGENT: { zh: '时限为 {deadlineClass} 的急件，不因没有补充而结束', en: 'An urgent request ({deadlineClass}) does not end for want of an answer' },
  INFO_OVERDUE_DANGER: { zh: '有危险标记，不因没有补充而结束', en: 'A request with a danger flag does not end for want of an answer' },
  INFO_OVERDUE_MEMBERS: { zh: '有 {members} 件诉求并入，都在等结果', en: '{members} request(s) have joined it and wait for the result' },
  INFO_OVERDUE_NOT_REMINDED: { zh: '没有按规定提醒够次数，不能归责于诉求人', en: 'The requester was not reminded as often as promised' },
}
