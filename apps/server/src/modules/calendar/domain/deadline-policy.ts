import type { ClockId, FIRST_CLOCKS } from './clock-kinds.ts'
import type { WrittenTurn } from './clock-turns.ts'
import type { CalendarMode, Duration, DurationRule } from './duration.ts'

/** A city's published time limits: which clock runs how long for which deadline class, and when its lamp changes. */
export type DeadlinePolicy = {
  readonly id: string
  readonly version: string
  /** First day on which clocks start under this version; clocks already running keep theirs. */
  readonly effectiveFrom: string
  readonly lamps: LampPolicy
  /** Deadline classes by id, such as '2h', '24h', '7d', '15d'. */
  readonly classes: Readonly<Record<string, DeadlineClass>>
  /** Documents older than a clock do not have it (`missingClocks`). */
  readonly clocks: Readonly<Record<(typeof FIRST_CLOCKS)[number], ClockPolicy> & Partial<Record<ClockId, ClockPolicy>>>
  /** What a reclassified order keeps at least (T69); documents older than this rule give nothing beyond the instant itself. */
  readonly reclassified?: ReclassifiedPolicy
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

/** Where a number comes from, in words, with the rulebook's source mark; `preset` is our own proposal that a city has to confirm. */
export type Grounds = { readonly basis: string; readonly confidence: 'high' | 'medium' | 'low' | 'preset' }

/** A value by deadline class; `'*'` serves the classes not named and orders not classed yet. */
export type ByClass<Value> = Readonly<Record<string, Value>>

/** T69: the new limit counts from the same start, but leaves at least this share of itself from the reclassification on. */
export type ReclassifiedPolicy = Grounds & { readonly leastShare: number }

export type ClockPolicy = {
  /** The rulebook's usual time of this clock, a label for people; each limit's own unit decides. */
  readonly calendarMode: CalendarMode
  /** Limit by deadline class. null: this clock runs without a due time. */
  readonly byClass: ByClass<ClockLimit | null>
  /** Missing: this clock is never paused. */
  readonly pause?: PausePolicy
  /** Missing: this clock is never extended. */
  readonly extension?: ExtensionPolicy
}

export type ClockLimit = Grounds & {
  readonly duration: Duration
  readonly rule: DurationRule
  /** Yellow with this many minutes left, instead of `yellowRatio`. */
  readonly warnMinutesLeft?: number
}

/** How often and how long a clock may stand still. */
export type PausePolicy = Grounds & {
  /** The longest single pause by class, from its beginning on; null: this class is never paused. */
  readonly most: ByClass<Duration | null>
  /** Pauses of one clock, whatever their reasons. */
  readonly mostTimes: number
  readonly reasons: Readonly<Record<string, PauseReason>>
}

export type PauseReason = {
  readonly name: string
  readonly nameEn: string
  /** Refused without a document, photo or record that shows the reason. */
  readonly needsEvidence: boolean
  /** Refused unless the requester was told that their order stands still, why and until when at most. */
  readonly tellsRequester: boolean
  /** Instead of the clock's. */
  readonly most?: ByClass<Duration | null>
  /** Pauses of one clock for this reason, within the clock's own number. */
  readonly mostTimes?: number
}

/** How often and how far a due time may be moved on (T37, T38). */
export type ExtensionPolicy = Grounds & {
  readonly mostTimes: number
  /** All extensions of one clock together by class: a duration, or this many times the limit; null: never extended. */
  readonly most: ByClass<Duration | { readonly factor: number } | null>
  /** Asked for before the due time or not at all. */
  readonly beforeExpiryOnly: boolean
  /** Refused unless the requester was told (T37). */
  readonly tellsRequester: boolean
  readonly reasons: Readonly<Record<string, ExtensionReason>>
}

/** Reasons EXR of the rulebook §7.2. */
export type ExtensionReason = {
  readonly name: string
  readonly nameEn: string
  /** Whether the assessment holds the extension against the unit (T38). */
  readonly countsInAssessment: boolean
}

/** A worked case; times are city times 'YYYY-MM-DD HH:MM', null where the clock has no due time. */
export type DeadlineExample = { readonly name: string } & (
  | {
      readonly given: ExampleClock
      readonly expect: {
        readonly warnAt?: string | null
        /** null while the clock is paused, too. */
        readonly dueAt: string | null
        readonly blackAt?: string | null
        /** Only while paused: since when. */
        readonly pausedSince?: string
      }
    }
  | {
      readonly given: ExampleClock & { readonly asks: ExampleAsk }
      readonly expect: {
        /** Code of the refusal; null: allowed. */
        readonly refused: string | null
        /** When a pause that is allowed ends at the latest. */
        readonly mostUntil?: string
      }
    }
)

export type ExampleClock = {
  readonly clockId: ClockId
  readonly deadlineClass: string | null
  readonly startAt: string
  readonly turns?: readonly WrittenTurn[]
}

/** Somebody asks for a pause or an extension of the example's clock. */
export type ExampleAsk = { readonly at: string; readonly reason: string } & (
  | { readonly kind: 'pause'; readonly hasEvidence: boolean; readonly isRequesterTold: boolean }
  | { readonly kind: 'extension'; readonly by: Duration; readonly isRequesterTold: boolean }
)

/** The entry that speaks for classes not named. */
export const ANY_CLASS = '*'

/** What a table by class says about a class (null: not classed yet), and under which entry. */
export const ofClass = <Value>(byClass: ByClass<Value>, deadlineClass: string | null): { readonly value: Value; readonly entry: string } | undefined => {
  const entry = deadlineClass !== null && Object.hasOwn(byClass, deadlineClass) ? deadlineClass : ANY_CLASS
  return Object.hasOwn(byClass, entry) ? { value: byClass[entry] as Value, entry } : undefined
}
