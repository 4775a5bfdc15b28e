/**
 * The clocks of a work order's spine: their ids, Chinese names and codes in the rulebook (C01 … C22). How long each
 * runs is policy (`DeadlinePolicy`); when each starts and stops is decided by the work order.
 */
export const CLOCK_KINDS = {
  intake: { name: '网络受理钟', code: 'C02' },
  dispatch: { name: '派单钟', code: 'C03' },
  sign: { name: '签收钟', code: 'C04' },
  firstContact: { name: '先行联系钟', code: 'C05' },
  handling: { name: '办理钟', code: 'C06' },
  unitReview: { name: '内审钟', code: 'C10' },
  centreReview: { name: '中心审核钟', code: 'C11' },
  callBack: { name: '回访钟', code: 'C12' },
  rework: { name: '重办钟', code: 'C13' },
  /** Neither paused nor reset, so that a return cannot wash the time away. */
  total: { name: '诉求总钟', code: 'C19' },
} as const satisfies Record<string, { name: string; code: string }>

export type ClockId = keyof typeof CLOCK_KINDS

/** All clock ids, in the order of the chain. */
export const CLOCK_IDS = Object.keys(CLOCK_KINDS) as readonly ClockId[]
