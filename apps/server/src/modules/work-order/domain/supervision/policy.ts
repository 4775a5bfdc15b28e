import type { DeadlineClass } from '../status.ts'

/** 提醒 → 催办 → 督办 → 约谈 → 通报: from the softest word to a unit to the loudest. */
export const rungs = ['remind', 'urge', 'supervise', 'interview', 'publish'] as const
export type Rung = (typeof rungs)[number]

/** Who hears of it: the unit, its head, the unit above it, the discipline inspectors. */
export const audiences = ['unit', 'head', 'superior', 'inspector'] as const
export type Audience = (typeof audiences)[number]

export type RungPolicy = {
  readonly rung: Rung
  /** Roles that may put a unit on this rung; empty: only time and triggers do. */
  readonly byHand: readonly string[]
  /** Whether the unit has to answer. Where not, it is over as soon as the overdue clock that it is about has stopped. */
  readonly needsReply: boolean
  /** Natural hours until it climbs on, by deadline class (`*`: the others); missing: the deadline policy's clock C14. */
  readonly withinHours?: Readonly<Partial<Record<DeadlineClass | '*', number>>>
  readonly tells: readonly Audience[]
  /** Where it goes when nobody answers, or the answer is no good; null: no further. */
  readonly next: Rung | null
}

/** What happens to an order elsewhere that supervision looks at. */
export const happenings = {
  whistleOverdue: 'SummonsOverdue',
  suspensionExpired: 'SuspensionExpired',
  milestoneMissed: 'MilestoneMissed',
  disputeDefaulted: 'DisputeDefaulted',
  resultSentBack: 'ResultSentBackByCentre',
} as const
export type Happening = keyof typeof happenings

export type TriggerWhen =
  /** A clock of these kinds turned this lamp. */
  | { readonly lamp: 'red' | 'black'; readonly clocks: readonly string[] }
  /** The order is handled anew, for this time or a later one. */
  | { readonly reworkRound: number }
  /** The requester reopened it after it was closed, for this time or a later one. */
  | { readonly reopenings: number }
  /** The requester urged, for this time or a later one. */
  | { readonly urges: number }
  /** It was dispatched with one of these flags, or came on one of these channels. */
  | { readonly flags: readonly string[]; readonly channels: readonly string[] }
  | { readonly happening: Happening }

export type Trigger = {
  readonly id: string
  /** What happened, in words: 办理超时. */
  readonly name: { readonly zh: string; readonly en: string }
  readonly when: TriggerWhen
  readonly rung: Rung
}

/** 督办 (rulebook 2.8, T58–T60, C14). */
export type SupervisionPolicy = {
  readonly rungs: readonly RungPolicy[]
  /** Least time between two climbs of one unit over one order, by hand, trigger or judgement; hours by deadline class. */
  readonly pauseHours: Readonly<Record<DeadlineClass, number>>
  readonly triggers: readonly Trigger[]
  /** Ready words of a leader's note. */
  readonly notePhrases: readonly string[]
}

export const rankOf = (rung: Rung): number => rungs.indexOf(rung)
export const rungOf = ({ rungs: ladder }: SupervisionPolicy, rung: Rung): RungPolicy | null => ladder.find((one) => one.rung === rung) ?? null

export type LadderFault = { readonly rung: Rung; readonly why: 'twice' | 'missing' | 'circle' | 'down' }

/**
 * Why rungs are no ladder: one stands twice, leads to one that is missing, or leads down or round in a circle. Empty: they are one.
 */
export const ladderFaults = (ladder: readonly RungPolicy[]): readonly LadderFault[] =>
  ladder.flatMap((one, index): LadderFault[] => {
    if (ladder.findIndex((other) => other.rung === one.rung) !== index) return [{ rung: one.rung, why: 'twice' }]
    if (one.next === null) return []
    if (!ladder.some((other) => other.rung === one.next)) return [{ rung: one.rung, why: 'missing' }]
    if (leadsBack(ladder, one)) return [{ rung: one.rung, why: 'circle' }]
    return rankOf(one.next) > rankOf(one.rung) ? [] : [{ rung: one.rung, why: 'down' }]
  })

const leadsBack = (ladder: readonly RungPolicy[], from: RungPolicy): boolean => {
  const seen = new Set<Rung>()
  for (let at = from.next; at !== null && !seen.has(at); at = ladder.find((one) => one.rung === at)?.next ?? null) {
    if (at === from.rung) return true
    seen.add(at)
  }
  return false
}
