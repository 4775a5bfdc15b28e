import type { DispatchedUnit } from './event.ts'
import { leadOf, type Assignment, type Timer, type WorkOrderState } from './state.ts'

/** A unit's share as it is when it is dispatched. */
export const assignmentOf = (unit: DispatchedUnit, at: number, status: Assignment['status'] = 'signPending'): Assignment => ({
  ...unit, status, dispatchedAt: at, signedAt: status === 'signPending' ? null : at, firstContactAt: null, contactAttempts: 0, submittedAt: null, submittedBy: null,
})
export const change = (state: WorkOrderState, no: number, facts: Partial<Assignment>): { assignments: readonly Assignment[] } =>
  ({ assignments: state.assignments.map((assignment) => (assignment.no === no ? { ...assignment, ...facts } : assignment)) })
export const changeLead = (state: WorkOrderState, facts: Partial<Assignment>): { assignments: readonly Assignment[] } => change(state, leadOf(state)?.no ?? 0, facts)
export const silent = (state: Pick<WorkOrderState, 'timers'>): readonly Timer[] => state.timers.map((timer) => ({ ...timer, at: null }))
/** These timers ring no more; one that was never set stays out. */
export const silence = (state: Pick<WorkOrderState, 'timers'>, ...timerIds: readonly Timer['timerId'][]): readonly Timer[] =>
  state.timers.map((timer) => (timerIds.includes(timer.timerId) ? { ...timer, at: null } : timer))
export const setTimer = (state: Pick<WorkOrderState, 'timers'>, timerId: Timer['timerId'], at: number): readonly Timer[] => [...state.timers.filter((timer) => timer.timerId !== timerId), { timerId, at }]
export const roleOf = (state: WorkOrderState, no: number) => state.assignments.find((assignment) => assignment.no === no)?.role
export const withOne = (list: readonly string[], one: string): readonly string[] => (list.includes(one) ? list : [...list, one])
