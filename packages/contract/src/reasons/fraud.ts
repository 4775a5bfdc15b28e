/** Why a verdict may not be the requester's. */
export const fraudReasons: Record<string, { zh: string; en: string }> = {
  VERDICT_BY_HANDLER: { zh: '诉求人的号码是经办过本件的人登记的号码', en: 'The requester\'s phone is that of somebody who handled this order' },
  VERDICT_BY_UNIT_STAFF: { zh: '诉求人的号码是办过本件的单位里的人登记的号码', en: 'The requester\'s phone is that of somebody of a unit that had this order' },
}
