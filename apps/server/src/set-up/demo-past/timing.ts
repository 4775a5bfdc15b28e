import { dayOf } from '../../kernel/time.ts'
import type { Dice } from './dice.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
/** Chinese time, all year. */
export const utcOffset = 8 * hour

/** When somebody does this kind of thing: at any time, on every day while people are awake, or in office hours of working days. */
export type Hours = 'any' | 'day' | 'office'
const windows = { day: { from: 8 * hour, to: 21 * hour }, office: { from: 8.5 * hour, to: 17.8 * hour } } as const

export type Timing = {
  /** The instant itself, or a moment soon after the next opening. */
  later(at: number, hours: Hours): number
  /** The instant itself, or a moment before the last closing. */
  earlier(at: number, hours: Hours): number
}

/** @param isWorkday of a city day `YYYY-MM-DD` */
export const timingOf = (isWorkday: (day: string) => boolean, dice: Dice): Timing => {
  const midnightOf = (at: number) => Math.floor((at + utcOffset) / day) * day - utcOffset
  const opens = (midnight: number, hours: 'day' | 'office') => hours === 'day' || isWorkday(dayOf(midnight))
  const move = (at: number, hours: Hours, direction: 1 | -1): number => {
    if (hours === 'any') return at
    const { from, to } = windows[hours]
    let midnight = midnightOf(at)
    if (opens(midnight, hours)) {
      if (at >= midnight + from && at < midnight + to) return at
      if (direction === 1 && at < midnight + from) return midnight + from + dice.between(0, 1.2 * hour)
      if (direction === -1 && at >= midnight + to) return midnight + to - dice.between(0, 1.2 * hour)
    }
    do midnight += direction * day
    while (!opens(midnight, hours))
    return direction === 1 ? midnight + from + dice.between(0, 1.2 * hour) : midnight + to - dice.between(0, 1.2 * hour)
  }
  return { later: (at, hours) => move(at, hours, 1), earlier: (at, hours) => move(at, hours, -1) }
}

/** How many requests come in each hour of a day, for calls; what comes by web is spread more evenly. */
const callHours = [3, 2, 1, 1, 1, 2, 6, 18, 46, 62, 58, 44, 30, 36, 52, 55, 50, 44, 36, 34, 30, 22, 13, 6]
const webHours = [6, 4, 2, 1, 1, 2, 6, 14, 24, 28, 28, 26, 28, 26, 26, 26, 26, 26, 28, 32, 36, 34, 24, 12]
const weekdays = [0.62, 1.18, 1.08, 1.02, 1, 0.98, 0.74]

/** How many times as much comes at this moment as on average over the week: little at night, less on weekends. */
export const arrivalShare = (at: number, isCall: boolean): number => {
  const hours = isCall ? callHours : webHours
  const local = new Date(at + utcOffset)
  return (hours[local.getUTCHours()]! / mean(hours)) * (weekdays[local.getUTCDay()]! / mean(weekdays))
}
const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length
/** More than `arrivalShare` ever is. */
export const busiest = 3

/** A moment in [from, to) as requests come: few at night, fewer on weekends. */
export const arrival = (from: number, to: number, isCall: boolean, dice: Dice): number => {
  const hours = isCall ? callHours : webHours
  const most = Math.max(...hours) * Math.max(...weekdays)
  for (;;) {
    const at = Math.floor(dice.between(from, to))
    const local = new Date(at + utcOffset)
    if (dice.between(0, most) < hours[local.getUTCHours()]! * weekdays[local.getUTCDay()]!) return at
  }
}
