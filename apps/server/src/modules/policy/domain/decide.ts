import { refuse } from '@suban/domain-kit'
import { approverRoles, contentOf, editorRoles, type ChangeSetCommand, type ChangeSetGiven, type ChangeSetRefusal, type ChangeSetState, type ChangeSetStatus, type ChangeSetStep } from './change-set.ts'

type Answer = ChangeSetRefusal | null

/** Why this command may not be given now; null: it may. The same question decides which buttons are shown. */
export const guard = (command: ChangeSetCommand, state: ChangeSetState, given: ChangeSetGiven): Answer => {
  switch (command.type) {
    case 'open': return first(isEditor(given), state.status === 'absent' ? null : refuse('CHANGE_SET_NOT_OPEN'), notBefore(command.effectiveFrom, later(given.today, command.leastDate)))
    case 'describe': return first(isEditor(given), isIn(state, 'draft', 'checked'), notBefore(command.effectiveFrom, given.today))
    case 'saveDocument':
    case 'removeDocument': return first(isEditor(given), isIn(state, 'draft', 'checked'), state.rollBackOf === null ? null : refuse('ROLL_BACK_IS_FIXED'))
    case 'askSimulation': return first(isEditor(given, ...approverRoles), isIn(state, 'draft', 'checked', 'submitted'), isInOrder(state, given))
    case 'submit': return first(isEditor(given), isIn(state, 'draft', 'checked'), isInOrder(state, given), given.isSimulated ? null : refuse('SIMULATION_NEEDED'), notBefore(state.effectiveFrom, given.today))
    case 'takeBack': return first(isEditor(given), isIn(state, 'submitted', 'rejected'))
    case 'withdraw': return first(isEditor(given), isIn(state, 'draft', 'checked', 'submitted', 'rejected'))
    case 'approve': return first(isApprover(given), isIn(state, 'submitted'), isSecondPerson(state, given), notBefore(command.effectiveFrom, given.today), isInOrder(state, given), given.isSimulated ? null : refuse('SIMULATION_NEEDED'))
    case 'reject': return first(isApprover(given), isIn(state, 'submitted'), isSecondPerson(state, given))
  }
}

export const decide = (command: ChangeSetCommand, state: ChangeSetState, given: ChangeSetGiven): readonly ChangeSetStep[] | ChangeSetRefusal => {
  const refusal = guard(command, state, given)
  if (refusal) return refusal
  const head = { at: given.now, by: given.actor.accountId }
  const errors = given.errors.count
  switch (command.type) {
    case 'open': return [{ ...head, type: 'ChangeSetOpened', data: { title: command.title, reason: command.reason, effectiveFrom: command.effectiveFrom, rollBackOf: command.rollBackOf, documents: command.documents, errors } }]
    case 'describe': return [{ ...head, type: 'ChangeSetDescribed', data: { title: command.title, reason: command.reason, effectiveFrom: command.effectiveFrom, errors } }]
    case 'saveDocument': return [{ ...head, type: 'DocumentSaved', data: { document: command.document, errors } }]
    case 'removeDocument': return state.documents.some((document) => document.kind === command.kind) ? [{ ...head, type: 'DocumentRemoved', data: { kind: command.kind, errors } }] : []
    case 'askSimulation': return [{ ...head, type: 'SimulationAsked', data: { simulation: command.simulation, days: command.days } }]
    case 'submit': return [{ ...head, type: 'ChangeSetSubmitted', data: { content: contentOf(state) } }]
    case 'takeBack': return [{ ...head, type: 'ChangeSetTakenBack', data: {} }]
    case 'withdraw': return [{ ...head, type: 'ChangeSetWithdrawn', data: { reason: command.reason } }]
    case 'approve': return [{ ...head, type: 'ChangeSetApproved', data: { note: command.note, effectiveFrom: command.effectiveFrom, content: contentOf(state), published: command.versions } }]
    case 'reject': return [{ ...head, type: 'ChangeSetRejected', data: { reason: command.reason } }]
  }
}

const first = (...answers: readonly Answer[]): Answer => answers.find((answer) => answer !== null) ?? null
const later = (one: string, other: string): string => (one > other ? one : other)

const isEditor = ({ actor }: ChangeSetGiven, ...more: readonly string[]): Answer => (actor.roles.some((role) => editorRoles.includes(role) || more.includes(role)) ? null : refuse('NOT_YOUR_ROLE'))
const isApprover = ({ actor }: ChangeSetGiven): Answer => {
  if (!actor.roles.some((role) => approverRoles.includes(role))) return refuse('NOT_YOUR_ROLE')
  return actor.isOfCity ? null : refuse('APPROVER_NOT_OF_CITY')
}
/** Separation of duties: whoever wrote a word of it does not decide on it, not even with an approver's role beside. */
const isSecondPerson = (state: ChangeSetState, { actor }: ChangeSetGiven): Answer => (state.editors.includes(actor.accountId) ? refuse('SECOND_PERSON_NEEDED') : null)
const isIn = (state: ChangeSetState, ...statuses: readonly ChangeSetStatus[]): Answer => (statuses.includes(state.status) ? null : refuse('CHANGE_SET_NOT_OPEN'))
const notBefore = (on: string, least: string): Answer => (on < least ? refuse('EFFECTIVE_DATE_PAST', { on, least }) : null)

/** There is something in it, it is made from what it would follow, and nothing is wrong with it. */
const isInOrder = (state: ChangeSetState, { errors, movedBase }: ChangeSetGiven): Answer => {
  if (state.documents.length === 0) return refuse('CHANGE_SET_EMPTY')
  if (state.documents.every((document) => document.changes === 0)) return refuse('NOTHING_CHANGED')
  if (movedBase) return refuse('POLICY_BASE_MOVED', movedBase)
  return errors.count > 0 ? refuse('POLICY_HAS_FAULTS', { count: errors.count, first: errors.first, firstEn: errors.firstEn }) : null
}
