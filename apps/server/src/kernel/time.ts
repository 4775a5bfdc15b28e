/** Where a part of the system gets the time from; tests and the simulation hand in their own. */
export type TimeSource = { now(): number }

export const systemTime: TimeSource = { now: () => Date.now() }

/** The last instant of a calendar day `YYYY-MM-DD` of the city. */
export const endOfDay = (day: string, utcOffsetMinutes = 480): number => Date.parse(`${day}T00:00:00Z`) - utcOffsetMinutes * 60_000 + 86_400_000 - 1
/** The city's calendar day of an instant, `YYYY-MM-DD`. China keeps one offset all year. */
export const dayOf = (at: number, utcOffsetMinutes = 480): string => new Date(at + utcOffsetMinutes * 60_000).toISOString().slice(0, 10)

/** The city's local time of an instant, `YYYY-MM-DD HH:MM`. */
export const timeOf = (at: number, utcOffsetMinutes = 480): string => new Date(at + utcOffsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')
