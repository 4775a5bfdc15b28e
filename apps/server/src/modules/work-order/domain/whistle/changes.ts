import type { Changes } from '../changes.ts'
import { assignmentOf } from '../fold.ts'
import type { WorkOrderState } from '../state.ts'
import type { ScoredDepartment, WhistleEvent } from './events.ts'
import { isBound } from './open.ts'
import type { Summons, Whistle } from './state.ts'

/** What each event changes. */
export const whistleChanges: Changes<WhistleEvent> = {
  WhistleBlown: (state, data, at) => ({
    whistles: [...(state.whistles ?? []), {
      no: data.no, kind: data.kind, byUnit: data.byUnit, byShare: data.byShare, matter: data.matter, place: data.place, blownAt: at, endedAt: null, end: null,
      summons: data.summons.map((summons) => ({ ...summons, arrivedAt: null, isLate: null, overdueAt: null, askedToLeaveAt: null, releasedAt: null, score: null, callScore: null })),
    }],
    assignments: [...state.assignments, ...data.assignments.map((unit) => assignmentOf(unit, at))],
  }),
  DepartmentArrived: (state, data, at) => summons(state, data.whistleNo, data.unitCode, { arrivedAt: at, isLate: data.isLate }),
  SummonsOverdue: (state, data, at) => summons(state, data.whistleNo, data.unitCode, { overdueAt: at }),
  DepartmentAskedToLeave: (state, data, at) => summons(state, data.whistleNo, data.unitCode, { askedToLeaveAt: at }),
  DepartmentReleased: (state, data, at) => summons(state, data.whistleNo, data.score.unitCode, released(data.score, at)),
  WhistleClosed: (state, data, at) => whistle(state, data.whistleNo, (one) => ({
    endedAt: at, end: 'closed',
    summons: one.summons.map((called) => {
      const score = data.scores.find((candidate) => candidate.unitCode === called.unitCode)
      return score && isBound(called) ? { ...called, ...released(score, at) } : called
    }),
  })),
  WhistleWithdrawn: (state, data, at) => ({
    ...whistle(state, data.whistleNo, (one) => ({ endedAt: at, end: 'withdrawn', summons: one.summons.map((called) => ({ ...called, releasedAt: at })) })),
    assignments: state.assignments.map((assignment) => (data.shares.includes(assignment.no) ? { ...assignment, status: 'takenBack' as const } : assignment)),
  }),
  WhistleCallScored: (state, data) => summons(state, data.whistleNo, data.unitCode, { callScore: { needed: data.needed, prepared: data.prepared } }),
}

/** Nobody is called any more: the order left the hands that called. Nothing where nobody was. */
export const whistlesEnded = (state: WorkOrderState, at: number): Pick<WorkOrderState, 'whistles'> =>
  (state.whistles ? { whistles: state.whistles.map((one) => (one.endedAt === null ? { ...one, endedAt: at, end: 'withdrawn', summons: one.summons.map((called) => ({ ...called, releasedAt: called.releasedAt ?? at })) } : one)) } : {})

const released = (score: ScoredDepartment, at: number): Partial<Summons> => ({ releasedAt: at, score: { arrival: score.arrival, solved: score.solved, attitude: score.attitude } })

const whistle = (state: WorkOrderState, no: number, how: (one: Whistle) => Partial<Whistle>): { whistles: readonly Whistle[] } =>
  ({ whistles: (state.whistles ?? []).map((one) => (one.no === no ? { ...one, ...how(one) } : one)) })

const summons = (state: WorkOrderState, no: number, unitCode: string, facts: Partial<Summons>): { whistles: readonly Whistle[] } =>
  whistle(state, no, (one) => ({ summons: one.summons.map((called) => (called.unitCode === unitCode ? { ...called, ...facts } : called)) }))
