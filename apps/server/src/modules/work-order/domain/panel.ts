import { refuse, type Reason } from '@suban/domain-kit'
import type { Given } from './given.ts'
import { accountOf, firstRefusal, type GuardAnswer } from './guards.ts'
import { isOneOfAccused } from './secrecy/accused.ts'
import type { WorkOrderState } from './state.ts'
import type { Vote } from './vote.ts'

/** The units above a unit, up to the city's hotline centre: that one is above everybody and takes no side. */
const superiorsOf = (code: string, given: Given): readonly string[] => {
  const line: string[] = []
  for (let above = given.unit(code)?.superior ?? null; above !== null && above !== given.centre && !line.includes(above); above = given.unit(above)?.superior ?? null) line.push(above)
  return line
}

/** The unit above, where there is one below the city's hotline centre. */
export const superiorBelowCentre = (code: string, given: Given): string | null => superiorsOf(code, given)[0] ?? null

/** Belongs to a unit that holds or held a share, or to one above it. */
export const isOfConcernedUnit = (state: WorkOrderState, given: Given): boolean => {
  const { actor } = given
  if (actor.kind !== 'staff') return false
  const units = state.assignments.filter((assignment) => assignment.status !== 'takenBack').map((assignment) => assignment.unitCode)
  return units.some((code) => code === actor.unitCode || superiorsOf(code, given).includes(actor.unitCode))
}

/** Dispatched, handled or reviewed it, in the unit or in the centre. */
const hasWorkedOn = (state: WorkOrderState, account: string): boolean =>
  [...state.handlers, ...state.centreReviewers, ...(state.dispatchers ?? []), ...(state.suspension?.examiners ?? []), ...(state.suspension?.formerExaminers ?? [])].includes(account)

/**
 * Who judges may have no part in it (rulebook 7.4 `sod`: applicant ≠ panel): nobody of a unit that holds a share or of its superior
 * line or that the request is against, and nobody who applied, handled, dispatched or reviewed.
 */
export const disinterested = (state: WorkOrderState, given: Given, applicants: readonly string[] = []): GuardAnswer => {
  const account = accountOf(given)
  return isOfConcernedUnit(state, given) || isOneOfAccused(state, given) || hasWorkedOn(state, account) || applicants.includes(account) ? refuse('INTERESTED_PERSON') : null
}

/** What a panel decides about: its votes, those who sat on a panel about it before, and who applied. */
export type Matter = { readonly votes: readonly Vote[]; readonly formerVoters: readonly string[]; readonly appliedBy: string }

/** Whether this member may vote: disinterested, once, and on one panel about the same thing only. */
export const mayVote = (state: WorkOrderState, matter: Matter, given: Given): GuardAnswer => {
  const account = accountOf(given)
  return firstRefusal(
    disinterested(state, given, [matter.appliedBy]),
    matter.formerVoters.includes(account) ? refuse('PANEL_SAT_BEFORE') : null,
    matter.votes.some((vote) => vote.by === account) ? refuse('PANEL_VOTED_ALREADY') : null,
  )
}

/** The member's vote as it is kept. */
export const voteOf = (isFor: boolean, given: Given): Vote => {
  const by = accountOf(given)
  const title = given.titleOf(by)
  return { by, isFor, isLegal: given.policy.panel.legalTitles.some((word) => title.includes(word)) }
}

/** What the votes say (T62, T65): at least the policy's number, a lawyer among them, then the majority; null while that is open. */
export const majorityOf = (votes: readonly Vote[], given: Given): 'for' | 'against' | null => {
  const { yes, no } = countOf(votes)
  if (votes.length < given.policy.panel.size || !votes.some((vote) => vote.isLegal) || yes === no) return null
  return yes > no ? 'for' : 'against'
}

export const countOf = (votes: readonly Vote[]): { readonly yes: number; readonly no: number } => {
  const yes = votes.filter((vote) => vote.isFor).length
  return { yes, no: votes.length - yes }
}

/** Why the panel decided as it did. */
export const panelReason = (votes: readonly Vote[], given: Given): Reason => {
  const { yes, no } = countOf(votes)
  const source = { policy: 'life-cycle', version: given.policy.version, entry: 'panel' }
  return yes > no ? { code: 'PANEL_MAJORITY_FOR', params: { yes, no }, source } : { code: 'PANEL_MAJORITY_AGAINST', params: { yes, no }, source }
}

/** The clock ran out before a panel had decided: what was asked for is not granted. */
export const panelTimedOut = (votes: readonly Vote[], given: Given): Reason =>
  ({ code: 'PANEL_TIMED_OUT', params: { votes: votes.length, size: given.policy.panel.size }, source: { policy: 'life-cycle', version: given.policy.version, entry: 'panel' } })
