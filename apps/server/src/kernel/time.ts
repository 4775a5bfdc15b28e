/** Where a part of the system gets the time from; tests and the simulation hand in their own. */
export type TimeSource = { now(): number }

export const systemTime: TimeSource = { now: () => Date.now() }

/** The city's calendar day of an instant, `YYYY-MM-DD`. China keeps one offset all year. */
export const dayOf = (at: number, utcOffsetMinutes = 480): string => new Date(at + utcOffsetMinutes * 60_000).toISOString().slice(0, 10)
