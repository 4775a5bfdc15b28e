import { callBackChanges } from './call-back/changes.ts'
import { clueChanges } from './clue/changes.ts'
import { directAnswerChanges } from './direct-answer/changes.ts'
import { dispatchChanges } from './dispatch/changes.ts'
import { consultationChanges } from './consultation/changes.ts'
import { disputeChanges } from './dispute/changes.ts'
import { returnsChanges } from './returns/changes.ts'
import { emergencyTransferChanges } from './emergency-transfer/changes.ts'
import { disclosureChanges } from './disclosure/changes.ts'
import { eventClusterChanges } from './event-cluster/changes.ts'
import { handlingChanges } from './handling/changes.ts'
import { jointHandlingChanges } from './joint-handling/changes.ts'
import { whistleChanges } from './whistle/changes.ts'
import { escalationChanges } from './escalation/changes.ts'
import { informationChanges } from './information/changes.ts'
import { extensionChanges } from './extension/changes.ts'
import { pauseChanges } from './pause/changes.ts'
import { suspensionChanges } from './suspension/changes.ts'
import { terminationChanges } from './termination/changes.ts'
import { exclusionChanges } from './exclusion/changes.ts'
import { fraudChanges } from './fraud/changes.ts'
import { intakeChanges } from './intake/changes.ts'
import { reviewChanges } from './review/changes.ts'
import { secrecyChanges } from './secrecy/changes.ts'
import { supervisionChanges } from './supervision/changes.ts'
import { timeChanges } from './time/changes.ts'
import { withdrawalChanges } from './withdrawal/changes.ts'
import type { Changes } from './changes.ts'
import type { ClockEffects } from './event.ts'
import type { WorkOrderEvent } from './events.ts'
import { followBusy } from './idle/idle.ts'
import { lampAt } from './lamp.ts'
import { endWhistles } from './whistle/open.ts'
import { isOpenShare, type Clock, type WorkOrderState } from './state.ts'

/** What each event changes, mechanism by mechanism. A missing one does not compile. */
export const changes: Changes<WorkOrderEvent> = {
  ...intakeChanges,
  ...directAnswerChanges,
  ...informationChanges,
  ...emergencyTransferChanges,
  ...withdrawalChanges,
  ...secrecyChanges,
  ...dispatchChanges,
  ...consultationChanges,
  ...returnsChanges,
  ...disputeChanges,
  ...eventClusterChanges,
  ...handlingChanges,
  ...jointHandlingChanges,
  ...whistleChanges,
  ...escalationChanges,
  ...extensionChanges,
  ...pauseChanges,
  ...suspensionChanges,
  ...terminationChanges,
  ...reviewChanges,
  ...callBackChanges,
  ...exclusionChanges,
  ...fraudChanges,
  ...clueChanges,
  ...supervisionChanges,
  ...disclosureChanges,
  ...timeChanges,
}

/** Clocks start, stop, go on and change wherever an event says so; one that goes on may change by the same event. */
const turnClocks = (clocks: readonly Clock[], effects: ClockEffects | undefined, at: number): readonly Clock[] => {
  if (!effects) return clocks
  const changed = clocks.map((clock) => {
    if (effects.stop?.includes(clock.no)) return { ...clock, stoppedAt: at }
    const running = effects.resume?.includes(clock.no) ? { ...clock, stoppedAt: null } : clock
    const change = effects.change?.find((one) => one.no === clock.no)
    // A clock that has more time than before shows the lamp of its new times; a lamp that was lit stays in the history of its events.
    return change ? { ...running, ...change, lamp: lampAt(change, at) } : running
  })
  const started = (effects.start ?? []).map((clock): Clock => ({ ...clock, lamp: 'green', stoppedAt: null }))
  return [...changed, ...started]
}

/** What is asked beside a share ends with the share, whatever ended it: nobody has to think of it. */
const endBeside = (state: WorkOrderState, at: number): WorkOrderState => {
  const isOver = ({ beside, stoppedAt }: Clock) => beside !== undefined && stoppedAt === null && !state.assignments.some((assignment) => assignment.no === beside && isOpenShare(assignment))
  return state.clocks.some(isOver) ? { ...state, clocks: state.clocks.map((clock) => (isOver(clock) ? { ...clock, stoppedAt: at } : clock)) } : state
}

/** Fold one event into the state. Total: every event changes every state to a state. */
export const evolve = (state: WorkOrderState, event: WorkOrderEvent): WorkOrderState => {
  const change = changes[event.type] as (state: WorkOrderState, data: object, at: number) => Partial<WorkOrderState>
  const next = { ...state, ...change(state, event.data, event.at) }
  const clocks = turnClocks(next.clocks, event.data.clocks, event.at)
  return followBusy(state, endWhistles(endBeside(clocks === next.clocks ? next : { ...next, clocks }, event.at), event.at), event.at)
}
