import type { Clock, Lamp } from './state.ts'

/** How bad a lamp is: a lamp only ever gets worse by itself. */
export const severity: Record<Lamp, number> = { green: 0, yellow: 1, red: 2, black: 3 }

/** The lamp that a clock's times give at an instant. */
export const lampAt = (clock: Pick<Clock, 'warnAt' | 'redAt' | 'blackAt'>, now: number): Lamp => {
  if (clock.blackAt !== null && now >= clock.blackAt) return 'black'
  if (clock.redAt !== null && now > clock.redAt) return 'red'
  if (clock.warnAt !== null && now >= clock.warnAt) return 'yellow'
  return 'green'
}
