import type { WorkOrder } from '@suban/contract'
import { dayOf } from '../../../../kernel/time.ts'
import type { Given } from '../../domain/given.ts'
import { nameAccused } from '../../domain/secrecy/actions.ts'
import { isAccused, superiorReviewer } from '../../domain/secrecy/accused.ts'
import { isHeld } from '../../domain/state.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import type { WorkOrderContext } from '../context.ts'
import { unitRef } from '../names.ts'

/** Whom the request is against, whom its words seem to be against, and who signs off what an accused unit reports. */
export const presentConflict = (context: WorkOrderContext, { state, request }: CaseRecord, given: Given): Pick<WorkOrder, 'conflict'> => {
  const { organisation: { directory }, proposer } = context
  const accused = state.accusedUnits ?? []
  const mayName = given.actor.kind === 'staff' && given.actor.roles.some((role) => (nameAccused.actors as readonly string[]).includes(role)) && nameAccused.guard(state, given) === null
  const suggested = mayName ? proposer.accusedIn(`${request.title}。${request.narrative}`, dayOf(given.now)).filter(({ unit }) => !accused.includes(unit)) : []
  if (accused.length === 0 && suggested.length === 0) return {}
  const reviewers = state.assignments.filter((assignment) => isHeld(assignment) && isAccused(state, assignment.unitCode, given)).flatMap((assignment) => superiorReviewer(state, assignment.unitCode, given) ?? [])
  return {
    conflict: {
      accused: accused.map((code) => unitRef(directory, code)), suggested: suggested.map(({ unit, words }) => ({ unit: unitRef(directory, unit), words: [...words] })),
      reviewers: [...new Set(reviewers)].map((code) => unitRef(directory, code)),
    },
  }
}
