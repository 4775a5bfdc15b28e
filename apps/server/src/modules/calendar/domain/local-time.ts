/**
 * Days and instants in a city's fixed offset from UTC. China has one offset and no daylight saving, so an offset in
 * minutes is exact and a time-zone database is not needed.
 *
 * An instant is a number of milliseconds since 1970 (UTC). A day is 'YYYY-MM-DD' in the city; its day number counts days
 * since 1970-01-01.
 */

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Number of the city day that holds the instant. */
export const dayNumberAt = (at: number, utcOffsetMinutes: number): number =>
  Math.floor((at + utcOffsetMinutes * MINUTE) / DAY)

/** The instant at which a city day begins (00:00). The day ends where the next one begins. */
export const startOfDay = (dayNumber: number, utcOffsetMinutes: number): number =>
  dayNumber * DAY - utcOffsetMinutes * MINUTE

/** 'YYYY-MM-DD' of a day number. */
export const dayText = (dayNumber: number): string => new Date(dayNumber * DAY).toISOString().slice(0, 10)

/** Day number of 'YYYY-MM-DD', or undefined when there is no such day (2026-02-30). */
export const dayNumberOf = (day: string): number | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))]
  const midnight = Date.UTC(Number(day.slice(0, 4)), month - 1, date)
  const found = new Date(midnight)
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === date ? midnight / DAY : undefined
}

/** ISO weekday, Monday 1 … Sunday 7. Day 0 was a Thursday. */
export const isoWeekday = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1

/** Minutes after midnight of 'HH:MM', 24:00 included, or undefined. */
export const minuteOfDay = (clockTime: string): number | undefined => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(clockTime) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const minute = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && minute <= 24 * 60 ? minute : undefined
}

/** Instant of a city time 'YYYY-MM-DD HH:MM' (24:00 is the end of the day), or undefined when it is not one. */
export const instantOf = (localTime: string, utcOffsetMinutes: number): number | undefined => {
  if (localTime.length !== 16 || localTime[10] !== ' ') return undefined
  const day = dayNumberOf(localTime.slice(0, 10))
  const minute = minuteOfDay(localTime.slice(11))
  if (day === undefined || minute === undefined) return undefined
  return startOfDay(day, utcOffsetMinutes) + minute * MINUTE
}

/** City time 'YYYY-MM-DD HH:MM' of an instant, cut to the minute. */
export const localTimeOf = (at: number, utcOffsetMinutes: number): string =>
  new Date(at + utcOffsetMinutes * MINUTE).toISOString().slice(0, 16).replace('T', ' ')

/** As `localTimeOf`, but a midnight is told as 24:00 of the day that it ends: how a deadline is told. */
export const deadlineTextOf = (at: number, utcOffsetMinutes: number): string => {
  const local = at + utcOffsetMinutes * MINUTE
  return local % DAY === 0 ? `${dayText(local / DAY - 1)} 24:00` : localTimeOf(at, utcOffsetMinutes)
}
