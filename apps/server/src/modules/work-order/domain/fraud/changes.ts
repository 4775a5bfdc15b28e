import type { Changes } from '../changes.ts'
import { silent } from '../fold.ts'
import type { WorkOrderState } from '../state.ts'
import type { FraudEvent } from './events.ts'
import type { Suspicion } from './state.ts'

/** What was open has its answer. */
const settled = ({ suspicions }: WorkOrderState, outcome: NonNullable<Suspicion['outcome']>): Partial<WorkOrderState> =>
  (suspicions ? { suspicions: suspicions.map((one) => (one.outcome === null ? { ...one, outcome } : one)) } : {})

/** What each event changes. */
export const fraudChanges: Changes<FraudEvent> = {
  VerdictSuspected: (state, { no, round, unitCode }, at) => ({ suspicions: [...(state.suspicions ?? []), { no, at, round, unitCode, outcome: null }] }),
  SuspicionDismissed: (state) => settled(state, 'dismissed'),
  FraudConfirmed: (state) => ({ closedAt: null, timers: silent(state), verdicts: state.verdicts.map((verdict) => ({ ...verdict, isVoid: true as const })), ...settled(state, 'confirmed') }),
}
