import type { Refusal } from '@suban/domain-kit'

/** Stored states. Whether an approved set counts already, or counts no more, follows from the day (`phaseOf`). */
export type ChangeSetStatus = 'absent' | 'draft' | 'checked' | 'submitted' | 'approved' | 'rejected' | 'withdrawn'

/** A document of a change set: made from which version, with which content (`digest`), last edited by whom. */
export type SetDocument = { readonly kind: string; readonly baseVersion: string; readonly digest: string; readonly changes: number; readonly editedBy: string }

/** What a roll-back takes back: a change set, or everything after one version of a kind. */
export type RollBackOf = { readonly changeSet: string | null; readonly title: string }

export type ChangeSetState = {
  readonly status: ChangeSetStatus
  readonly title: string
  readonly reason: string
  /** The day from which it is to count, `YYYY-MM-DD`. */
  readonly effectiveFrom: string
  /** Account that opened it. */
  readonly author: string
  /** Accounts that wrote any part of it; none of them may decide on it. */
  readonly editors: readonly string[]
  readonly documents: readonly SetDocument[]
  readonly rollBackOf: RollBackOf | null
  readonly decidedBy: string | null
  /** What its approval published. */
  readonly published: readonly { readonly kind: string; readonly version: string }[]
}

export const absent: ChangeSetState = {
  status: 'absent', title: '', reason: '', effectiveFrom: '', author: '', editors: [], documents: [], rollBackOf: null, decidedBy: null, published: [],
}

type About = { readonly title: string; readonly reason: string; readonly effectiveFrom: string }

export type ChangeSetCommand =
  | ({ readonly type: 'open'; readonly rollBackOf: RollBackOf | null; readonly documents: readonly Omit<SetDocument, 'editedBy'>[]; readonly leastDate: string } & About)
  | ({ readonly type: 'describe' } & About)
  | { readonly type: 'saveDocument'; readonly document: Omit<SetDocument, 'editedBy'> }
  | { readonly type: 'removeDocument'; readonly kind: string }
  | { readonly type: 'askSimulation'; readonly simulation: string; readonly days: number }
  | { readonly type: 'submit' }
  | { readonly type: 'takeBack' }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'approve'; readonly note: string; readonly effectiveFrom: string; readonly versions: readonly { readonly kind: string; readonly version: string }[] }
  | { readonly type: 'reject'; readonly reason: string }

type Step<Type extends string, Data extends object> = { readonly type: Type; readonly at: number; readonly by: string; readonly data: Data }
/** The history of a change set; stored names are for ever. */
export type ChangeSetStep =
  | Step<'ChangeSetOpened', About & { readonly rollBackOf: RollBackOf | null; readonly documents: readonly Omit<SetDocument, 'editedBy'>[]; readonly errors: number }>
  | Step<'ChangeSetDescribed', About & { readonly errors: number }>
  | Step<'DocumentSaved', { readonly document: Omit<SetDocument, 'editedBy'>; readonly errors: number }>
  | Step<'DocumentRemoved', { readonly kind: string; readonly errors: number }>
  | Step<'SimulationAsked', { readonly simulation: string; readonly days: number }>
  | Step<'ChangeSetSubmitted', { readonly content: string }>
  | Step<'ChangeSetTakenBack', object>
  | Step<'ChangeSetWithdrawn', { readonly reason: string }>
  | Step<'ChangeSetApproved', { readonly note: string; readonly effectiveFrom: string; readonly content: string; readonly published: readonly { readonly kind: string; readonly version: string }[] }>
  | Step<'ChangeSetRejected', { readonly reason: string }>

export type ChangeSetRefusal = Refusal<
  | 'NOT_YOUR_ROLE' | 'CHANGE_SET_NOT_OPEN' | 'CHANGE_SET_EMPTY' | 'NOTHING_CHANGED' | 'POLICY_HAS_FAULTS' | 'POLICY_BASE_MOVED' | 'SIMULATION_NEEDED' | 'SECOND_PERSON_NEEDED'
  | 'APPROVER_NOT_OF_CITY' | 'EFFECTIVE_DATE_PAST' | 'ROLL_BACK_IS_FIXED'>

/** Everything a decision may know beside the state. Checks and versions are those that the command would leave behind. */
export type ChangeSetGiven = {
  readonly now: number
  /** The city's day, `YYYY-MM-DD`. */
  readonly today: string
  readonly actor: { readonly accountId: string; readonly roles: readonly string[]; /** Of a unit of the city's own level. */ readonly isOfCity: boolean }
  /** Errors that stand in the way of publication, and the first of them in words. */
  readonly errors: { readonly count: number; readonly first: string; readonly firstEn: string }
  /** A document whose base is no longer the version that it would follow. */
  readonly movedBase: { readonly kind: string; readonly base: string; readonly version: string; readonly name: string; readonly nameEn: string } | null
  /** Whether the content as it stands was simulated. */
  readonly isSimulated: boolean
}

/** What a change set says, as one text: the same text, the same content. */
export const contentOf = (state: Pick<ChangeSetState, 'documents'>): string => state.documents.map(({ kind, digest }) => `${kind} ${digest}`).sort().join('\n')

/** Editors write, approvers decide; who did the one may not do the other, on the same change set, whatever roles they hold. */
export const editorRoles: readonly string[] = ['systemAdmin', 'analyst']
export const approverRoles: readonly string[] = ['supervisor', 'leader']
