/** By when a result that was sent back is due. */
export const reviewReasons: Record<string, { zh: string; en: string }> = {
  CLOCK_GOES_ON: { zh: '退回补办，原到期时间不变', en: 'Sent back; the due time stays' },
  CLOCK_LEAST_TIME: { zh: '退回补办，剩余时间不足，按最少 {hours} 小时计', en: 'Sent back with too little time left: at least {hours} hours' },
}
