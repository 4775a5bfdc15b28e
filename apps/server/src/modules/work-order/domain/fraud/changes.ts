import type { Changes } from '../changes.ts'
import { silent } from '../fold.ts'
import type { FraudEvent } from './events.ts'

/** What each event changes. */
export const fraudChanges: Changes<FraudEvent> = {
  FraudConfirmed: (state) => ({ closedAt: null, timers: silent(state), verdicts: state.verdicts.map((verdict) => ({ ...verdict, isVoid: true as const })) }),
}
