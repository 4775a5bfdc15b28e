/** Why an order is handled again. */
export const callBackReasons: Record<string, { zh: string; en: string }> = {
  REWORK_UNSOLVED: { zh: '诉求人说没有解决，第 {round} 次重办', en: 'The requester says it is not solved: rework {round}' },
  REWORK_DISSATISFIED: { zh: '诉求人打了 {satisfaction} 星，第 {round} 次重办', en: 'The requester gave {satisfaction} of 5: rework {round}' },
  REWORK_FRAUD_CONFIRMED: { zh: '查实虚假办结，须重新办理', en: 'Fraud was confirmed: it is done again' },
  REWORK_REQUESTER_REOPENED: { zh: '诉求人在期限内要求重办', en: 'The requester reopened it within the window' },
}
