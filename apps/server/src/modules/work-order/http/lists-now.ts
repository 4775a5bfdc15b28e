import { dayOf } from '../../../kernel/time.ts'
import type { Named } from '../domain/returns/list-verdict.ts'
import type { WorkOrderState } from '../domain/state.ts'
import type { WorkOrderContext } from './context.ts'

/** Whom the lists in force name for the order's matter and place, and why; what they lack stands among the reasons. */
export const listsNow = (context: WorkOrderContext, state: Pick<WorkOrderState, 'matterCode' | 'place' | 'kind' | 'flags' | 'accusedUnits'>): Named => {
  if (state.matterCode === null) return { lead: null, co: [], because: [] }
  const { directory } = context.organisation
  const place = state.place.placeId === null ? null : directory.place(state.place.placeId)
  const { lead, co, because, missing } = context.proposer.resolve({
    matterCode: state.matterCode, place, communityCode: state.place.communityCode, kind: state.kind, flags: state.flags, day: dayOf(context.now()), accused: state.accusedUnits,
  })
  return { lead, co, because: [...because, ...missing] }
}
