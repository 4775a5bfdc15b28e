import type { ClockTurn } from './clock-turn.ts'
import type { Clock, ClockStart } from './state.ts'

/** A clock that was paused, goes on, was extended or counted anew: its turns from now on and the times that follow from them. */
export type ClockChange = Pick<ClockStart, 'no' | 'warnAt' | 'dueAt' | 'redAt' | 'blackAt'> & {
  /** Missing where it had none and was only counted anew. */
  readonly turns?: readonly ClockTurn[]
  /** What was promised before the clock was counted under other versions for the first time. */
  readonly promised?: NonNullable<Clock['promised']>
  /** The versions that count from now on, where they are others than before. */
  readonly policyVersion?: string
  readonly calendarVersion?: string
}

/**
 * What an event does to clocks: started ones carry their times and the versions that explain them; stopped and resumed ones (a stop
 * that is taken back) are named by number; changed ones carry their turns and new times.
 */
export type ClockEffects = { readonly start?: readonly ClockStart[]; readonly stop?: readonly number[]; readonly resume?: readonly number[]; readonly change?: readonly ClockChange[] }

/** One kind of event of a work order. */
export type Fact<Type extends string, Data extends object> = {
  readonly type: Type
  /** When it happened, epoch milliseconds. */
  readonly at: number
  readonly data: Data & { readonly clocks?: ClockEffects }
}

export type DispatchedUnit = { readonly no: number; readonly unitCode: string; readonly role: 'lead' | 'co' }
