import type { ClockId } from './clock-kinds.ts'
import type { ClockMode, Duration, DurationRule } from './duration.ts'

/** A city's published time limits: which clock runs how long for which deadline class, and when its lamp changes. */
export type DeadlinePolicy = {
  readonly id: string
  readonly version: string
  /** First day on which clocks start under this version; clocks already running keep theirs. */
  readonly effectiveFrom: string
  readonly lamps: LampPolicy
  /** Deadline classes by id, such as '2h', '24h', '7d', '15d'. */
  readonly classes: Readonly<Record<string, DeadlineClass>>
  readonly clocks: Readonly<Record<ClockId, ClockPolicy>>
  /** Worked cases that must hold, checked by `checkExamples`. */
  readonly examples: readonly DeadlineExample[]
}

/** When the lamp changes; shares of the clock's whole span, measured in the clock's own time. */
export type LampPolicy = {
  /** `preWarn`: yellow before the due time, red after it. `postOverdue`: yellow only once overdue, red later. */
  readonly mode: 'preWarn' | 'postOverdue'
  /** Yellow when the remaining share of the span falls to this. */
  readonly yellowRatio: number
  /** Black when overdue by this many whole spans. */
  readonly blackRatio: number
  /** `postOverdue` only: red when overdue by this many whole spans. */
  readonly redRatio?: number
}

export type DeadlineClass = {
  readonly name: string
  /** Rulebook §7.6: urgent classes run in natural time always, also on days off; a working limit for them is refused. */
  readonly isNaturalOnly: boolean
}

export type ClockPolicy = {
  /** The rulebook's usual time of this clock, a label for people; each limit's own unit decides. */
  readonly calendarMode: ClockMode
  /**
   * Limit by deadline class; `'*'` serves the classes not named and orders not classed yet. null: this clock runs without
   * a due time.
   */
  readonly byClass: Readonly<Record<string, ClockLimit | null>>
}

export type ClockLimit = {
  readonly duration: Duration
  readonly rule: DurationRule
  /** Yellow with this many minutes left, instead of `yellowRatio`. */
  readonly warnMinutesLeft?: number
  /** Where the number comes from, in words, with the rulebook's source mark. */
  readonly basis: string
  /** How sure the source is; `preset` is our own proposal that a city has to confirm. */
  readonly confidence: 'high' | 'medium' | 'low' | 'preset'
}

/** A worked case; times are city times 'YYYY-MM-DD HH:MM', null where the clock has no due time. */
export type DeadlineExample = {
  readonly name: string
  readonly given: { readonly clockId: ClockId; readonly deadlineClass: string | null; readonly startAt: string }
  readonly expect: { readonly warnAt?: string | null; readonly dueAt: string | null; readonly blackAt?: string | null }
}

/** The entry that speaks for classes not named. */
export const ANY_CLASS = '*'
