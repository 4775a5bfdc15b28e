import { isRunning, type WorkOrderState } from '../state.ts'
import type { SuspensionState } from './state.ts'

/** An application that waits for its examiner. */
export const pendingApplication = (state: WorkOrderState): SuspensionState | null => {
  const { suspension } = state
  return suspension && suspension.end === null && suspension.approvedAt === null && isRunning(state, suspension.reviewNo) ? suspension : null
}
export const isSuspensionPending = (state: WorkOrderState): boolean => pendingApplication(state) !== null

/** Where the order stands in the suspension ledger; null where it was never applied for. `ended`: something else took it out. */
export const ledgerStage = (state: WorkOrderState): 'district' | 'city' | 'suspended' | 'refused' | 'lapsed' | 'cleared' | 'expired' | 'ended' | null => {
  const { suspension } = state
  if (!suspension) return null
  if (suspension.end !== null) return suspension.end
  if (suspension.approvedAt !== null) return state.status === 'suspended' ? 'suspended' : 'ended'
  return isRunning(state, suspension.reviewNo) ? suspension.stage : 'ended'
}
