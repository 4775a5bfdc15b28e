import type { Reason } from '@suban/domain-kit'
import type { WorkOrderEvent } from '../events.ts'
import { IDLE } from '../idle/follow.ts'
import type { Given } from '../given.ts'
import { leadOf, type WorkOrderState } from '../state.ts'
import { climbed, pauseIsOver } from './climb.ts'
import { canBeSupervised, opened } from './open.ts'
import { happenings, rankOf, type Trigger, type TriggerWhen } from './policy.ts'
import { openSupervisions } from './state.ts'

/** Whom an event gives cause to supervise, and over which clock. */
type Cause = { readonly unitCode: string; readonly causeNo: number | null }

/** The unit that leads, else the centre. */
const leading = (state: WorkOrderState, given: Given): string => leadOf(state)?.unitCode ?? given.centre

/** @param state the order after the event */
const causeOf = (when: TriggerWhen, event: WorkOrderEvent, state: WorkOrderState, given: Given): Cause | null => {
  const lead = (): Cause => ({ unitCode: leading(state, given), causeNo: null })
  if ('lamp' in when) {
    if (event.type !== 'ClockTurned' || event.data.lamp !== when.lamp || !when.clocks.includes(event.data.clockId)) return null
    const clock = state.clocks.find(({ no }) => no === event.data.no)
    const share = state.assignments.find(({ no }) => no === event.data.assignmentNo)
    return { unitCode: clock?.holderUnit ?? share?.unitCode ?? (event.data.clockId === IDLE ? leading(state, given) : given.centre), causeNo: event.data.no }
  }
  if ('reworkRound' in when) return (event.type === 'ReworkOpened' || event.type === 'ReworkEscalated') && event.data.round >= when.reworkRound ? lead() : null
  if ('reopenings' in when) return event.type === 'WorkOrderReopened' && (state.reopenings ?? 0) >= when.reopenings ? lead() : null
  if ('urges' in when) return event.type === 'WorkOrderUrged' && event.data.by === 'requester' && (state.urges ?? 0) >= when.urges ? lead() : null
  if ('flags' in when) return event.type === 'WorkOrderDispatched' && (when.channels.includes(state.channel) || state.flags.some((flag) => when.flags.includes(flag))) ? lead() : null
  if ((event.type as string) !== happenings[when.happening]) return null
  const named = (event.data as { readonly unitCode?: unknown }).unitCode
  return typeof named === 'string' ? { unitCode: named, causeNo: null } : lead()
}

/** The trigger that asks for most of a unit because of one event; null: none does. */
const loudest = (event: WorkOrderEvent, state: WorkOrderState, given: Given): (Cause & { readonly trigger: Trigger }) | null =>
  given.policy.supervision.triggers.reduce<ReturnType<typeof loudest>>((found, trigger) => {
    if (found && rankOf(found.trigger.rung) >= rankOf(trigger.rung)) return found
    const cause = causeOf(trigger.when, event, state, given)
    return cause ? { ...cause, trigger } : found
  }, null)

/**
 * T58, by itself: what has just happened puts a unit on the rung that the policy names, or one that is held to something already on a
 * higher one. Within the least time between two climbs nothing happens: the unit was told a moment ago, and its clock runs.
 *
 * @param state the order after the event
 */
export const superviseBecauseOf = (event: WorkOrderEvent, state: WorkOrderState, given: Given): WorkOrderEvent | null => {
  if (!canBeSupervised(state)) return null
  const found = loudest(event, state, given)
  if (!found || !given.unit(found.unitCode)?.isActive || !pauseIsOver(state, found.unitCode, given)) return null
  const { unitCode, causeNo, trigger } = found
  const because: readonly Reason[] = [{
    code: 'SUPERVISION_TRIGGERED', params: { trigger: trigger.name.zh, triggerEn: trigger.name.en },
    source: { policy: 'life-cycle', version: given.policy.version, entry: `supervision.triggers.${trigger.id}` },
  }]
  const running = openSupervisions(state).find((one) => one.unitCode === unitCode && one.notedBy === null)
  if (!running) return opened(state, given, { unitCode, rung: trigger.rung, reason: '', demands: '', because, causeNo, by: 'system' })
  return rankOf(trigger.rung) > rankOf(running.rung) ? climbed(state, given, running, trigger.rung, { why: 'trigger', note: '', because, by: 'system', causeNo }) : null
}
