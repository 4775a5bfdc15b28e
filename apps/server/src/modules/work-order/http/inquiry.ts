import type { EventOf } from '../domain/events.ts'
import { SUSPICION_CLOCK } from '../domain/fraud/state.ts'
import type { WorkOrderState } from '../domain/state.ts'
import type { CaseEvent, CaseRecord } from '../store/read-case.ts'

/** Posts that look into a verdict. An inquiry is worth nothing once those know of it whom it is about. */
export const inquiryPosts: readonly string[] = ['disciplineInspector', 'supervisor']

/** Clocks that run for them alone. */
export const inquiryClocks: readonly string[] = [SUSPICION_CLOCK]

type Reader = { readonly roles: readonly string[] }
const mayKnow = (reader: Reader | null): boolean => reader !== null && reader.roles.some((role) => inquiryPosts.includes(role))

/** Kinds of clock that this reader knows nothing of. */
export const clocksHiddenFrom = (reader: Reader | null): readonly string[] => (mayKnow(reader) ? [] : inquiryClocks)

/** An event as whoever knows nothing of an inquiry reads it; nothing where it is about that alone. */
const withoutInquiry = (event: CaseEvent): readonly CaseEvent[] => {
  switch (event.type) {
    case 'VerdictSuspected': case 'SuspicionDismissed': return []
    case 'ClockTurned': return inquiryClocks.includes((event.data as EventOf<'ClockTurned'>['data']).clockId) ? [] : [event]
    case 'ClocksRecomputed': {
      const data = event.data as EventOf<'ClocksRecomputed'>['data']
      const moved = data.moved.filter(({ clockId }) => !inquiryClocks.includes(clockId))
      return moved.length === 0 ? [] : [{ ...event, data: { ...data, moved } }]
    }
    default: return [event]
  }
}

/** An order's state without what this reader may not know. */
export const stateFor = (reader: Reader | null, state: WorkOrderState): WorkOrderState => {
  if (mayKnow(reader) || !state.suspicions) return state
  const { suspicions: _suspicions, ...rest } = state
  return { ...rest, clocks: state.clocks.filter(({ clockId }) => !inquiryClocks.includes(clockId)) }
}

/**
 * A case as this reader may know it: what is left out here no page of it can show.
 *
 * @param reader null: the requester
 */
export const caseFor = (reader: Reader | null, record: CaseRecord): CaseRecord =>
  (mayKnow(reader) || !record.state.suspicions ? record : { ...record, state: stateFor(reader, record.state), events: record.events.flatMap(withoutInquiry) })
