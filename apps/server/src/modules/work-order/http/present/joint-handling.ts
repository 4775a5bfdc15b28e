import type { WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import type { Directory } from '../../../organisation/index.ts'
import { firstReceiverOf, involvesSeveral } from '../../domain/joint-handling/first-receiver.ts'
import { pendingOffer } from '../../domain/joint-handling/offer.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import { maybeUnit, unitRef } from '../names.ts'
import { iso, lastOf } from './facts.ts'

/** Who leads because it was first, who was let go, whom the lead is offered to; nothing where one unit alone has the order. */
export const presentJointHandling = ({ state, events }: CaseRecord, directory: Directory, cover: Cover): Pick<WorkOrder, 'jointHandling'> => {
  const offer = pendingOffer(state)
  const released = state.jointHandling?.released ?? []
  if (state.assignments.length === 0 || (!involvesSeveral(state) && released.length === 0)) return {}
  const unit = (no: number) => unitRef(directory, state.assignments.find((assignment) => assignment.no === no)?.unitCode ?? '')
  return {
    jointHandling: {
      firstReceiver: maybeUnit(directory, firstReceiverOf(state)?.unitCode ?? null),
      released: released.map(({ no, because, at }) => ({ no, unit: unit(no), because, at: iso(at)! })),
      offer: offer ? { from: unit(offer.from), to: unit(offer.to.no), reason: cover(lastOf(events, 'LeadOffered')?.data.reason ?? ''), answerBy: iso(offer.clock.dueAt) } : null,
    },
  }
}
