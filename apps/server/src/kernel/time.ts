/** Where a part of the system gets the time from; tests and the simulation hand in their own. */
export type TimeSource = { now(): number }

export const systemTime: TimeSource = { now: () => Date.now() }

const DAY = 86_400_000
const twoDigits = (value: number): string => String(value).padStart(2, '0')
const minuteTexts = Array.from({ length: 24 * 60 }, (_, minute) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:`)
const secondTexts = Array.from({ length: 60 }, (_, second) => `${twoDigits(second)}.`)
const millisecondTexts = Array.from({ length: 1_000 }, (_, millisecond) => `${String(millisecond).padStart(3, '0')}Z`)
/** Days as they begin an instant's text, by their number since 1970. */
const dayTexts = new Map<number, string>()

const dayText = (day: number): string => {
  let text = dayTexts.get(day)
  if (text === undefined) {
    if (dayTexts.size >= 10_000) dayTexts.clear()
    dayTexts.set(day, (text = new Date(day * DAY).toISOString().slice(0, 11)))
  }
  return text
}

/**
 * An instant (epoch milliseconds) as the API writes it, `2026-03-02T01:30:00.000Z`: what `Date.toISOString` writes, put together from
 * pieces at a tenth of its price. A case holds dozens of instants; written by `Date` they were a quarter of presenting it.
 */
export const instantText = (at: number): string => {
  if (!Number.isInteger(at) || at < 0 || at >= 253_402_300_800_000) return new Date(at).toISOString()
  const day = Math.floor(at / DAY)
  const millisecond = at - day * DAY
  const second = Math.floor(millisecond / 1_000)
  const minute = Math.floor(second / 60)
  return dayText(day) + minuteTexts[minute]! + secondTexts[second - minute * 60]! + millisecondTexts[millisecond - second * 1_000]!
}

/** As `instantText`, for what may not have happened. */
export const maybeInstantText = (at: number | null): string | null => (at === null ? null : instantText(at))

/** The last instant of a calendar day `YYYY-MM-DD` of the city. */
export const endOfDay = (day: string, utcOffsetMinutes = 480): number => Date.parse(`${day}T00:00:00Z`) - utcOffsetMinutes * 60_000 + 86_400_000 - 1
/** The city's calendar day of an instant, `YYYY-MM-DD`. China keeps one offset all year. */
export const dayOf = (at: number, utcOffsetMinutes = 480): string => dayText(Math.floor((at + utcOffsetMinutes * 60_000) / DAY)).slice(0, 10)

/** The city's local time of an instant, `YYYY-MM-DD HH:MM`. */
export const timeOf = (at: number, utcOffsetMinutes = 480): string => new Date(at + utcOffsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')
