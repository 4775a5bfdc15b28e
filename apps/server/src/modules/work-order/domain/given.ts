import type { Reason, Refusal } from '@suban/domain-kit'
import type { ClockTurn, Duration } from './clock-turn.ts'
import type { ConsultationPolicy } from './consultation/policy.ts'
import type { DisputePolicy } from './dispute/policy.ts'
import type { HandingOnPolicy } from './dispatch/policy.ts'
import type { ReturnsPolicy } from './returns/policy.ts'
import type { EmergencyTransferPolicy } from './emergency-transfer/policy.ts'
import type { InformationPolicy } from './information/policy.ts'
import type { DeclinePolicy } from './intake/policy.ts'
import type { WorkOrderRefusal } from './refusals.ts'
import type { SecrecyPolicy } from './secrecy/policy.ts'
import type { WithdrawalPolicy } from './withdrawal/policy.ts'
import type { WhistleKind } from './whistle/state.ts'
import type { Clock, ClockStart, DeadlineClass, Place } from './state.ts'
import type { DisclosurePolicy } from './disclosure/policy.ts'
import type { SupervisionPolicy } from './supervision/policy.ts'

/** Who asks. Names and phones never come near a decision. */
export type DecisionActor =
  | { readonly kind: 'staff'; readonly accountId: string; readonly unitCode: string; readonly roles: readonly string[] }
  | { readonly kind: 'requester' }
  | { readonly kind: 'system'; readonly job: string }

/** Policy values of the life cycle (policies/…/life-cycle.json). */
export type LifeCyclePolicy = {
  readonly version: string
  /** How long a dispatch or attachment may be taken back, seconds. */
  readonly undoSeconds: number
  /** Days after closing in which the requester may reopen; then the order is archived. */
  readonly reopenWindowDays: number
  /** Hours in which a direct answer may be rejected before the order closes. */
  readonly answerWindowHours: number
  readonly rework: { readonly mostRounds: number; readonly escalateFromRound: number }
  readonly callBack: { readonly mostAttempts: number; readonly gapHours: number; /** Share of directly answered requests that are called back, 0 to 1. */ readonly shareOfDirectAnswers: number }
  /** A verdict is bad when the request is not solved or satisfaction is at most this (five-level rating). */
  readonly badVerdict: { readonly satisfactionAtMost: number }
  readonly urgeGapHours: number
  /** A unit that is sent back work has at least this long, hours. */
  readonly sendBackLeastHours: number
  readonly contactAttemptsAreEnough: number
  /** Result types that need at least one piece of evidence. */
  readonly evidenceFor: readonly string[]
  readonly dispatch: {
    /** Whether the first receiver of an order of several units leads it (首接负责). */
    readonly firstReceiverLead: boolean
    /** Return reasons that say "only a part is mine", which a first receiver may not give. */
    readonly partialReasons: readonly string[]
  }
  readonly jointHandling: {
    readonly mostCoUnits: number
    /** Hours after the sign clock of a co-unit is due, from which on the lead may go on without it. */
    readonly coUnsignedAfterHours: number
  }
  readonly whistle: {
    /** Kinds of unit that may blow one. */
    readonly blownBy: readonly string[]
    /** Whether a department that is called gets a share of the order, by kind of whistle. */
    readonly shareFor: Readonly<Record<WhistleKind, 'always' | 'choice' | 'never'>>
    /** Days after its release in which a department may score the call. */
    readonly scoreWithinDays: number
  }
  readonly escalation: {
    /** Class under which the handling clock is set anew, by the order's own class. */
    readonly classOf: Readonly<Record<DeadlineClass, DeadlineClass>>
    /** A unit that gets an order back from above has at least this long, hours. */
    readonly handBackLeastHours: number
  }
  readonly eventCluster: {
    /** What a bad verdict of a member has done again: its own order, or the main order it joined. */
    readonly badVerdictReopens: 'own' | 'main'
  }
  readonly handingOn: HandingOnPolicy
  readonly consultation: ConsultationPolicy
  readonly returns: ReturnsPolicy
  readonly dispute: DisputePolicy
  readonly decline: DeclinePolicy
  readonly information: InformationPolicy
  readonly emergencyTransfer: EmergencyTransferPolicy
  readonly withdrawal: WithdrawalPolicy
  readonly secrecy: SecrecyPolicy
  readonly supervision: SupervisionPolicy
  readonly disclosure: DisclosurePolicy
  /** How often a unit may ask for its share of one round, refusals included, and which reasons need a document. What may be granted is the deadline policy's. */
  readonly extension: { readonly mostRequests: number; readonly evidenceFor: readonly string[] }
  /** Pauses that end by themselves when the requester adds something (reasons of the deadline policy). */
  readonly pause: { readonly endedByClue: readonly string[] }
  readonly suspension: SuspensionPolicy
  readonly panel: PanelPolicy
  readonly termination: TerminationPolicy
  readonly exclusion: { /** Days in which the requester may object to it; 0: not at all. */ readonly appealDays: number }
}

/** 挂账 (rulebook 2.8, T41–T44). */
export type SuspensionPolicy = {
  /** From application to expiry at most, days. */
  readonly mostDays: number
  /** Applications of one order, refusals included; it is suspended once at most. */
  readonly mostApplications: number
  /** Who examines first, before the city's supervisor; a unit without a superior below the city goes to the supervisor at once. */
  readonly firstReviewBy: readonly ('superiorCoordinator' | 'districtArbiter')[]
  /** Who verifies a clearance before the unit's own review (a unit without a superior below the city: the city). */
  readonly clearanceReviewBy: 'none' | 'district' | 'city'
  /** A milestone shows yellow from so many days before its day. */
  readonly milestoneWarnDays: number
}

/** 认定小组: who decides about termination and exclusion (T62, T65). */
export type PanelPolicy = {
  /** So many votes decide, at least 3. */
  readonly size: number
  /** Titles by which a member counts as a lawyer: one of them must vote. */
  readonly legalTitles: readonly string[]
}

/** 终止 (T62a–T63). */
export type TerminationPolicy = {
  readonly mostApplications: number
  readonly appealDays: number
  /** What the requester is told about their rights. */
  readonly rights: { readonly zh: string; readonly en: string }
}

export type UnitFacts = {
  readonly code: string
  /** For the reasons that name it: as it was called when the decision fell. */
  readonly name: string
  readonly level: string
  readonly kind: string
  readonly isActive: boolean
  readonly canHandle: boolean
  /** Streets, towns and below. */
  readonly isGrassroots: boolean
  /** Who takes over when rework fails: district platform for territory, city department for a bureau. */
  readonly superior: string | null
  /** The platform of the district that the unit belongs to; null for units of the whole city. */
  readonly districtPlatform: string | null
}

/** A clock counted anew: what changes of it, and its due time before and after (of one that stands still: if it went on). */
export type Recount = {
  readonly change: Pick<ClockStart, 'warnAt' | 'dueAt' | 'redAt' | 'blackAt' | 'policyVersion' | 'calendarVersion'> & { readonly promised: NonNullable<Clock['promised']> }
  readonly from: number | null
  readonly to: number | null
}

/** Everything a decision may know beside the state. */
export type Given = {
  readonly now: number
  readonly actor: DecisionActor
  readonly policy: LifeCyclePolicy
  unit(code: string): UnitFacts | null
  /** The hotline centre of the city. */
  readonly centre: string
  /** The platform of the district in which a place lies; null where the place is not known. */
  platformAt(place: Place): string | null
  /** The title of an account's holder; empty where it has none. */
  titleOf(accountId: string): string
  /** Whether the duty list names a department as responsible for the matter, so that a grassroots unit may not hold it alone. */
  departmentIsResponsible(matterCode: string): boolean
  startClock(clockId: string, deadlineClass: DeadlineClass, at: number): Omit<ClockStart, 'no' | 'assignmentNo'>
  /** The times of a clock if these were its turns; all null while it stands still. */
  turnClock(clock: Clock, turns: readonly ClockTurn[]): Pick<ClockStart, 'warnAt' | 'dueAt' | 'redAt' | 'blackAt' | 'policyVersion' | 'calendarVersion'>
  /** The times of a clock under the versions in force, from the same start and the same turns; null where its due time is the same, or where they cannot tell. */
  recountClock(clock: Clock): Recount | null
  /** Why a clock may not stand still now, by the deadline policy; or until when it may at the latest. */
  mayPause(clock: Clock, ask: { readonly reason: string; readonly hasEvidence: boolean; readonly isRequesterTold: boolean }): Refusal<WorkOrderRefusal> | { readonly mostUntil: number }
  /** Why a clock may not be extended now, by the deadline policy; null: it may. */
  mayExtend(clock: Clock, ask: { readonly by: Duration; readonly reason: string; readonly isRequesterTold: boolean }): Refusal<WorkOrderRefusal> | null
  /** Whether an extension for this reason is held against the unit. */
  extensionCounts(clock: Clock, reason: string): boolean
  /** Why the lists, asked again, propose what they do; recorded with the dispatch. */
  readonly because?: readonly Reason[]
}
