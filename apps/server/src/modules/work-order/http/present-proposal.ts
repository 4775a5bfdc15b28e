import { renderReason, type Proposal } from '@suban/contract'
import type { Resolution } from '../../catalogue/index.ts'
import type { DecisionActor } from '../domain/given.ts'
import type { WorkOrderContext } from './context.ts'
import { maybeUnit, unitRef } from './names.ts'
import { previewClock } from './present-clock.ts'

const anyone: DecisionActor = { kind: 'system', job: 'preview' }

/** What the lists propose, with the handling clock that would start now. */
export const presentProposal = (context: WorkOrderContext, resolution: Resolution, deadlineClass: string | null, urgency: Proposal['urgency'], extra: Parameters<typeof renderReason>[0][] = []): Proposal => {
  const { organisation: { directory } } = context
  const now = context.now()
  const started = deadlineClass === null ? null : context.workOrders.given(anyone, now).startClock('handling', deadlineClass as '7d', now)
  return {
    lead: maybeUnit(directory, resolution.lead), co: resolution.co.map((code) => unitRef(directory, code)), deadlineClass: deadlineClass as Proposal['deadlineClass'], urgency,
    because: [...resolution.because, ...extra].map(renderReason), missing: resolution.missing.map(renderReason),
    handling: started ? previewClock(started, now, context) : null,
  }
}
