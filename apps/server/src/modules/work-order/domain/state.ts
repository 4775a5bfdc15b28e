import type { Reason } from '@suban/domain-kit'
import type { ClockTurn } from './clock-turn.ts'
import type { EscalationState } from './escalation/state.ts'
import type { JointHandlingState } from './joint-handling/state.ts'
import type { Whistle } from './whistle/state.ts'
import type { Asked } from './asked.ts'
import type { ConsultationState } from './consultation/state.ts'
import type { DisputeState, Ruling } from './dispute/state.ts'
import type { Stretch } from './idle/state.ts'
import type { ReturnRecord } from './returns/state.ts'
import type { Transfer } from './emergency-transfer/state.ts'
import type { Information } from './information/state.ts'
import type { Decline } from './intake/state.ts'
import type { Withdrawal } from './withdrawal/state.ts'
import type { Disclosure, Praise } from './disclosure/state.ts'
import type { Supervision } from './supervision/state.ts'
import type { ExclusionState } from './exclusion/state.ts'
import type { Suspicion } from './fraud/state.ts'
import type { ExtensionRequest } from './extension/state.ts'
import type { SuspensionState } from './suspension/state.ts'
import type { AssignmentStatus, DeadlineClass, Lamp, Status, Timer, TimerId } from './status.ts'
import type { TerminationState } from './termination/state.ts'

export type { AssignmentStatus, DeadlineClass, Lamp, Status, Timer, TimerId } from './status.ts'

/** Where it happened, down to a published place; free-form addresses of people stay in the request, never here. */
export type Place = { readonly placeId: string | null; readonly communityCode: string | null; readonly lng: number | null; readonly lat: number | null }

/** One unit's share of the order. */
export type Assignment = {
  readonly no: number
  readonly unitCode: string
  readonly role: 'lead' | 'co'
  readonly status: AssignmentStatus
  readonly dispatchedAt: number
  readonly signedAt: number | null
  readonly firstContactAt: number | null
  readonly contactAttempts: number
  readonly submittedAt: number | null
  /** Account that submitted the result under review: its reviewer must be somebody else. */
  readonly submittedBy: string | null
  /** The first receiver handles while others decide whose it is (先办后议). */
  readonly isProvisional?: boolean
}

/** The times of a clock as the calendar module computed them; instants are epoch milliseconds. */
export type ClockTimes = {
  readonly clockId: string
  readonly startedAt: number
  readonly warnAt: number | null
  /** The last instant in time. */
  readonly dueAt: number | null
  /** Overdue after this instant; later than `dueAt` only where a city's lamps speak late. */
  readonly redAt: number | null
  readonly blackAt: number | null
}
/** A clock of an order: what was promised, under which rules, and why where the rules alone do not tell. */
export type ClockStart = ClockTimes & {
  readonly no: number
  readonly assignmentNo: number | null
  readonly mode: 'natural' | 'working'
  readonly deadlineClass: string | null
  readonly policyVersion: string
  readonly calendarVersion: string
  /** Why its times are not those that the policy would give; then nothing else explains it. */
  readonly departure?: readonly Reason[]
  /** Pauses, extensions and grants, oldest first; missing while there were none. */
  readonly turns?: readonly ClockTurn[]
  /** The unit of the centre or above that must act while the clock runs, where it is no share of a unit. */
  readonly holderUnit?: string
  /** The share that it is about, where the unit of that share is not who must act: it ends with the share. */
  readonly beside?: number
}
/** A clock of the order, running while `stoppedAt` is null. */
export type Clock = ClockStart & {
  readonly lamp: Lamp
  readonly stoppedAt: number | null
  /** What was promised first, where other rules count now: kept beside what should be. */
  readonly promised?: Pick<ClockStart, 'dueAt' | 'policyVersion' | 'calendarVersion'>
}


export type Result = {
  readonly assignmentNo: number
  readonly round: number
  readonly resultType: string
  readonly solved: boolean
  readonly at: number
}

export type Verdict = {
  readonly at: number
  readonly by: 'callBack' | 'requester' | 'import'
  readonly round: number
  readonly contacted: boolean
  readonly solved: boolean
  readonly satisfaction: number
  /** Fraud was found: it is kept, but counts no more (T67). */
  readonly isVoid?: true
}

export type Candidate = { readonly matterCode: string; readonly probability: number }

/** The folded state of a work order; the order row keeps it, so a command reads one row. */
export type WorkOrderState = {
  readonly status: Status
  readonly requestId: string
  readonly orderNo: string
  readonly kind: string
  readonly channel: string
  readonly place: Place
  readonly isAnonymous: boolean
  readonly contactId: string | null
  readonly secrecyLevel: number
  readonly urgency: string
  readonly flags: readonly string[]
  readonly matterCode: string | null
  readonly matterBy: 'machine' | 'person' | 'none'
  readonly deadlineClass: DeadlineClass
  readonly candidates: readonly Candidate[]
  /** Expected cost of an error if the machine's proposal were taken as it is, in minutes of work (policy `classification`). */
  readonly expectedCost: number
  readonly proposal: { readonly lead: string | null; readonly co: readonly string[] }
  readonly registeredAt: number
  readonly registeredBy: string | null
  readonly acceptedAt: number | null
  readonly closedAt: number | null
  readonly parentId: string | null
  readonly mergedInto: string | null
  readonly members: readonly string[]
  readonly children: readonly string[]
  readonly assignments: readonly Assignment[]
  readonly clocks: readonly Clock[]
  readonly timers: readonly Timer[]
  readonly results: readonly Result[]
  readonly verdicts: readonly Verdict[]
  readonly reworkRound: number
  readonly callAttempts: number
  readonly callNotBefore: number | null
  /** A merged member whose own call-back is open. */
  readonly memberCallBack: boolean
  readonly urgedAt: number | null
  readonly lastRequesterWord: 'clue' | 'urge' | 'reopening' | 'information' | 'appeal' | null
  /** Accounts that acted, by the kind of act that separation of duties asks about. */
  readonly handlers: readonly string[]
  readonly centreReviewers: readonly string[]
  /** The last step while it may still be taken back. */
  readonly undoable: { readonly step: 'dispatch' | 'attach'; readonly by: string; readonly until: number; readonly targetId: string | null; /** Members that went along. */ readonly followers?: readonly string[] } | null
  readonly jointHandling?: JointHandlingState
  readonly whistles?: readonly Whistle[]
  readonly escalation?: EscalationState
  /** Accounts that gave the order to units: none of them rules on it. */
  readonly dispatchers?: readonly string[]
  readonly returns?: readonly ReturnRecord[]
  readonly asked?: readonly Asked[]
  readonly consultation?: ConsultationState
  readonly dispute?: DisputeState
  /** When the order was not idle: somebody handled it, or nobody had to. Missing while it never was so. */
  readonly busy?: readonly Stretch[]
  /** A decision that binds: no unit may return the order any more. Null: the order was taken from the unit that it named. */
  readonly ruling?: Ruling | null
  /** A question that was passed on too often: the centre answers it itself. */
  readonly isBackAtCentre?: boolean
  // What a mechanism keeps; missing until it has touched the order.
  readonly decline?: Decline
  readonly information?: Information
  readonly transfers?: readonly Transfer[]
  /** Null again once it was taken back. */
  readonly withdrawal?: Withdrawal | null
  /** Units that the request is against: none of them handles it alone, nor learns who called. */
  readonly accusedUnits?: readonly string[]
  /** How often the requester urged. */
  readonly urges?: number
  /** How often the requester reopened it after it was closed. */
  readonly reopenings?: number
  readonly supervisions?: readonly Supervision[]
  readonly disclosures?: readonly Disclosure[]
  readonly isDisclosureObjected?: true
  readonly praises?: readonly Praise[]
  readonly extensions?: readonly ExtensionRequest[]
  readonly suspension?: SuspensionState
  readonly termination?: TerminationState
  readonly exclusion?: ExclusionState
  readonly suspicions?: readonly Suspicion[]
}

export const absent: WorkOrderState = {
  status: 'absent', requestId: '', orderNo: '', kind: '', channel: '', place: { placeId: null, communityCode: null, lng: null, lat: null },
  isAnonymous: false, contactId: null, secrecyLevel: 1, urgency: 'normal', flags: [], matterCode: null, matterBy: 'none', deadlineClass: '7d',
  candidates: [], expectedCost: 0, proposal: { lead: null, co: [] }, registeredAt: 0, registeredBy: null, acceptedAt: null, closedAt: null,
  parentId: null, mergedInto: null, members: [], children: [], assignments: [], clocks: [], timers: [], results: [], verdicts: [],
  reworkRound: 0, callAttempts: 0, callNotBefore: null, memberCallBack: false, urgedAt: null, lastRequesterWord: null,
  handlers: [], centreReviewers: [], undoable: null,
}

/** A share that was given up: the unit has nothing to do with the order any more. */
const givenUp: readonly AssignmentStatus[] = ['takenBack', 'returned', 'released', 'handedOn']
/** Whether the unit still has something to do for it. */
export const isOpenShare = (assignment: Pick<Assignment, 'status'>): boolean => assignment.status !== 'done' && !givenUp.includes(assignment.status)
/** Whether the share counts for the unit that has it. */
export const isHeld = (assignment: Pick<Assignment, 'status'>): boolean => !givenUp.includes(assignment.status)
export const leadOf = (state: WorkOrderState): Assignment | null => state.assignments.findLast((assignment) => assignment.role === 'lead' && isHeld(assignment)) ?? null
export const runningClock = (state: WorkOrderState, clockId: string, assignmentNo: number | null = null): Clock | null =>
  state.clocks.findLast((clock) => clock.clockId === clockId && clock.stoppedAt === null && (assignmentNo === null || clock.assignmentNo === assignmentNo)) ?? null
export const isRunning = (state: Pick<WorkOrderState, 'clocks'>, no: number | null): boolean => state.clocks.some((clock) => clock.no === no && clock.stoppedAt === null)
/** Whether a timer is set and its instant has come. */
export const hasRunOut = (state: Pick<WorkOrderState, 'timers'>, timerId: TimerId, now: number): boolean =>
  state.timers.some((timer) => timer.timerId === timerId && timer.at !== null && timer.at <= now)
const over: readonly Status[] = ['declined', 'emergencyTransferred', 'closed', 'archived', 'merged', 'directAnswered', 'withdrawn', 'terminated']
/** Closed for good or belonging to another order: nothing of the handling may happen any more. */
export const isOver = (state: WorkOrderState): boolean => over.includes(state.status)
