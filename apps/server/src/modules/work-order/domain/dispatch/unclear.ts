import type { Reason } from '@suban/domain-kit'
import type { Given } from '../given.ts'
import type { WorkOrderState } from '../state.ts'

/**
 * Why no unit is clear (T16, T19): the lists name none, the machine is unsure of the matter, or a unit was right to return it. Nothing:
 * the order can simply be dispatched.
 */
export const whyUnclear = (state: WorkOrderState, given: Given): readonly Reason[] => {
  const { consultation, dispute, version } = given.policy
  const source = (entry: string) => ({ policy: 'life-cycle', version, entry })
  const probability = state.candidates[0]?.probability ?? 0
  const returned = (state.returns ?? []).filter((one) => one.outcome === 'founded').length
  return [
    ...(state.proposal.lead === null ? [{ code: 'UNCLEAR_NO_LEAD', params: {} }] : []),
    ...(state.matterBy !== 'person' && probability < consultation.confidenceBelow
      ? [{ code: 'UNCLEAR_MACHINE_UNSURE', params: { percent: Math.round(probability * 100), least: Math.round(consultation.confidenceBelow * 100) }, source: source('consultation.confidenceBelow') }] : []),
    ...(returned > 0 && dispute.levels.includes('consult') ? [{ code: 'UNCLEAR_RETURNED', params: { times: returned }, source: source('dispute.levels') }] : []),
  ]
}
