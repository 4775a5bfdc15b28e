/** Why the life cycle took a turn by itself. */
export const lifeCycleReasons: Record<string, { zh: string; en: string }> = {
  REWORK_UNSOLVED: { zh: '诉求人说没有解决，第 {round} 次重办', en: 'The requester says it is not solved: rework {round}' },
  REWORK_DISSATISFIED: { zh: '诉求人打了 {satisfaction} 星，第 {round} 次重办', en: 'The requester gave {satisfaction} of 5: rework {round}' },
  REWORK_REQUESTER_REOPENED: { zh: '诉求人在期限内要求重办', en: 'The requester reopened it within the window' },
  DIRECT_ANSWER_SAMPLED: { zh: '按政策回访 {percent}% 的直接答复，这一件抽中', en: 'The policy calls back {percent}% of direct answers; this one was chosen' },
  CLOCK_GOES_ON: { zh: '退回补办，原到期时间不变', en: 'Sent back; the due time stays' },
  CLOCK_LEAST_TIME: { zh: '退回补办，剩余时间不足，按最少 {hours} 小时计', en: 'Sent back with too little time left: at least {hours} hours' },
  CALENDAR_PROVISIONAL: { zh: '{on} 前后的放假安排未载入，暂按周末推算，载入后重算', en: 'The holiday arrangement around {on} is not loaded; counted with weekends only for now' },
}
