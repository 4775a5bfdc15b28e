import type { EscalationReason, WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import type { Directory } from '../../../organisation/index.ts'
import { pendingRequest } from '../../domain/escalation/actions.ts'
import { leadOf } from '../../domain/state.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import { unitRef } from '../names.ts'
import { eventsOf, iso, lastOf } from './facts.ts'

/** Who asked to be relieved of the lead, who leads instead, and what came back from above. */
export const presentEscalation = ({ state, events }: CaseRecord, directory: Directory, cover: Cover): Pick<WorkOrder, 'escalation'> => {
  if (state.escalation === undefined) return {}
  const unit = (no: number) => unitRef(directory, state.assignments.find((assignment) => assignment.no === no)?.unitCode ?? '')
  const request = pendingRequest(state)
  const { current } = state.escalation
  const isLed = current !== null && leadOf(state)?.no === current.superior
  return {
    escalation: {
      request: request ? {
        from: unit(request.from), to: unitRef(directory, request.to), reason: request.reason as EscalationReason, text: cover(lastOf(events, 'EscalationRequested')?.data.text ?? ''),
        decideBy: iso(state.clocks.find((clock) => clock.no === request.clockNo)?.dueAt ?? null),
      } : null,
      current: current && isLed ? { from: unit(current.from), superior: unit(current.superior), reason: current.reason as EscalationReason, since: iso(current.at)! } : null,
      handedBack: eventsOf(events, 'WorkOrderHandedBack').map(({ at, data }) => ({
        by: unit(data.from), to: unitRef(directory, data.unitCode), at: iso(at)!, opinion: cover(data.opinion), resources: cover(data.resources), authority: cover(data.authority),
      })).toReversed(),
    },
  }
}
