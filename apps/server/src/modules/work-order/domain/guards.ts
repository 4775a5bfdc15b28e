import { refuse, type Refusal } from '@suban/domain-kit'
import type { Given } from './given.ts'
import type { WorkOrderRefusal } from './refusals.ts'
import { isHeld, type Assignment, type AssignmentStatus, type Status, type WorkOrderState } from './state.ts'

export type GuardAnswer = Refusal<WorkOrderRefusal> | null

/** The order must be in one of these states, and at its desk nobody may be waiting for the word on a proposal to decline it. */
export const inStatus = (state: WorkOrderState, ...allowed: readonly Status[]): GuardAnswer => {
  if (!allowed.includes(state.status)) return refuse('WRONG_STATUS', { status: state.status })
  return state.decline?.pending ? refuse('DECLINE_PENDING') : null
}

/** The actor's unit's share of the order: the newest, in one of these states where named. A share that was taken back is none. */
export const ownAssignment = (state: WorkOrderState, given: Given, ...statuses: readonly AssignmentStatus[]): Assignment | null => {
  const { actor } = given
  if (actor.kind !== 'staff') return null
  return state.assignments.findLast((assignment) => assignment.unitCode === actor.unitCode && (statuses.length === 0 ? isHeld(assignment) : statuses.includes(assignment.status))) ?? null
}

/** The actor's unit must hold a share in one of these states, while the order is being handled. */
export const holdsAssignment = (state: WorkOrderState, given: Given, ...statuses: readonly AssignmentStatus[]): GuardAnswer => {
  const own = ownAssignment(state, given)
  if (!own) return refuse('NOT_YOUR_ORDER')
  const held = ownAssignment(state, given, ...statuses)
  if (held) return null
  return own.status === 'signPending' ? refuse('SIGN_FIRST') : refuse('WRONG_STATUS', { status: state.status })
}

/** Others wait for this order's result: it may not end without one. */
export const withoutMembers = (state: WorkOrderState): GuardAnswer => (state.members.length > 0 ? refuse('HAS_MEMBERS') : null)

/** Whether a member of staff with one of these posts asks. */
export const hasPost = ({ actor }: Given, ...posts: readonly string[]): boolean => actor.kind === 'staff' && actor.roles.some((role) => posts.includes(role))
export const accountOf = (given: Given): string => (given.actor.kind === 'staff' ? given.actor.accountId : given.actor.kind)
export const firstRefusal = (...answers: readonly GuardAnswer[]): GuardAnswer => answers.find((answer) => answer !== null) ?? null
