/** Today in the city, `2026-11-22`; all of China keeps one time, the desk may stand elsewhere. */
export const cityDay = (now: number = Date.now()): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
