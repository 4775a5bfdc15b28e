import type { TimeSource } from '../kernel/time.ts'

export const minutes = (n: number): number => n * 60_000
export const hours = (n: number): number => n * 3_600_000
export const days = (n: number): number => n * 86_400_000

/** Tuesday 3 March 2026, ten in the morning in China: a plain working day with a plain week before and after it. */
export const tuesdayMorning = Date.parse('2026-03-03T10:00:00+08:00')

/** A time that goes on only when a test says so. */
export class TestClock implements TimeSource {
  #now = tuesdayMorning

  now(): number {
    return this.#now
  }

  /** Let time pass. @param milliseconds how much */
  pass(milliseconds: number): void {
    this.#now += milliseconds
  }

  set(at: number): void {
    this.#now = at
  }
}
