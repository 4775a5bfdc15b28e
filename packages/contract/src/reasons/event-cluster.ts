/** What a member's verdict has done again, and why only that. */
export const eventClusterReasons: Record<string, { zh: string; en: string }> = {
  MEMBER_REOPENS_OWN: { zh: '按本市规定，同一事件里谁不满意，只重办谁的这一件，其他人的评价不变', en: 'By the city\'s rule a bad verdict within one event has only that requester\'s order done again; the others stand' },
  MEMBER_REOPENS_MAIN: { zh: '按本市规定，同一事件里有人不满意，由主件统一重办，其他人的评价不变', en: 'By the city\'s rule a bad verdict within one event has the main order done again; the other verdicts stand' },
  MEMBER_DISSATISFIED: { zh: '并入的诉求 {orderNo} 不满意，由本单统一重办', en: 'The requester of {orderNo}, which joined this order, is not content: it is done again here' },
}
