export type WhistleKind = 'daily' | 'jointEnforcement' | 'emergency'

/** One department called by a whistle: it comes, stays until the street lets it go, and each scores the other. */
export type Summons = {
  readonly unitCode: string
  readonly clockNo: number
  /** Its share of the order that came with the whistle; null where it had one already, or helps without one. */
  readonly shareNo: number | null
  readonly arrivedAt: number | null
  /** Late is whoever arrived after its clock was due; null before it arrived. */
  readonly isLate: boolean | null
  /** When it was overdue without having come; a fact for supervision and assessment. */
  readonly overdueAt: number | null
  /** When it asked to be let go; null where it did not. */
  readonly askedToLeaveAt: number | null
  readonly releasedAt: number | null
  /** What the street says of the department. */
  readonly score: { readonly arrival: ArrivalScore; readonly solved: boolean; readonly attitude: number } | null
  /** What the department says of the call. */
  readonly callScore: { readonly needed: boolean; readonly prepared: number } | null
}
export type ArrivalScore = 'inTime' | 'late' | 'absent'

/** A street calls departments to a place (吹哨报到, rulebook 2.7). */
export type Whistle = {
  readonly no: number
  readonly kind: WhistleKind
  readonly byUnit: string
  /** The share of the unit that blew it: a whistle ends with it. */
  readonly byShare: number
  readonly matter: string
  readonly place: string
  readonly blownAt: number
  /** Null while it is open. */
  readonly endedAt: number | null
  /** `overtaken`: whoever blew it has the order no longer, so that nobody could close it. */
  readonly end: 'closed' | 'withdrawn' | 'overtaken' | null
  readonly summons: readonly Summons[]
}

export const whistleClocks: Readonly<Record<WhistleKind, string>> = { daily: 'whistleDaily', jointEnforcement: 'whistleJoint', emergency: 'whistleEmergency' }
