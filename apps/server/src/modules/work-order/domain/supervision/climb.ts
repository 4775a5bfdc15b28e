import type { Reason } from '@suban/domain-kit'
import { clockStarter } from '../clock-effects.ts'
import type { ClockTurn } from '../clock-turn.ts'
import type { EventOf, WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import type { ClockStart, WorkOrderState } from '../state.ts'
import { rungOf, type Rung } from './policy.ts'
import type { Supervision } from './state.ts'
import { toldAt } from './told.ts'

const hour = 3_600_000

/** The unit's clock to answer: as long as the rung has it, else C14, or until an instant that somebody named. */
export const unitClock = (state: WorkOrderState, given: Given, unitCode: string, rung: Rung, asked: { readonly dueAt: number; readonly reason: 'supervision' | 'leaderNote' } | null, no?: number): ClockStart => {
  const plain: ClockStart = { ...clockStarter(state, given, no)('supervision'), holderUnit: unitCode }
  const within = rungOf(given.policy.supervision, rung)?.withinHours
  const hours = within?.[state.deadlineClass] ?? within?.['*'] ?? null
  const granted = asked ?? (hours === null ? null : { dueAt: given.now + hours * hour, reason: 'supervision' as const })
  if (granted === null) return plain
  const turns: readonly ClockTurn[] = [{ kind: 'granted', at: given.now, ...granted }]
  return { ...plain, ...given.turnClock({ ...plain, lamp: 'green', stoppedAt: null }, turns), turns }
}

export type ClimbFacts = { readonly why: EventOf<'SupervisionClimbed'>['data']['why']; readonly note: string; readonly because: readonly Reason[]; readonly by: string; readonly causeNo?: number | null }

/**
 * One rung or several up, with a clock of its own.
 *
 * @param no the clock's number, where other events of the same act start clocks before it
 */
export const climbed = (state: WorkOrderState, given: Given, one: Supervision, to: Rung, facts: ClimbFacts, no?: number): WorkOrderEvent => {
  const { causeNo = one.causeNo, ...rest } = facts
  const needsReply = rungOf(given.policy.supervision, to)?.needsReply ?? true
  return {
    type: 'SupervisionClimbed', at: given.now,
    data: {
      no: one.no, unitCode: one.unitCode, from: one.rung, to, ...rest, causeNo: needsReply ? null : causeNo, told: toldAt(to, one.unitCode, given),
      clocks: { stop: one.clockNo === null ? [] : [one.clockNo], start: [unitClock(state, given, one.unitCode, to, null, no)] },
    },
  }
}

/** When the unit was put on a rung last over this order; null: never. A leader's note is beside the ladder. */
const lastClimb = (state: WorkOrderState, unitCode: string): number | null => {
  const climbs = (state.supervisions ?? []).filter((one) => one.unitCode === unitCode && one.notedBy === null).map((one) => one.climbedAt)
  return climbs.length === 0 ? null : Math.max(...climbs)
}

/** Whether the least time since the unit's last climb is over. */
export const pauseIsOver = (state: WorkOrderState, unitCode: string, given: Given): boolean => {
  const last = lastClimb(state, unitCode)
  return last === null || given.now - last >= given.policy.supervision.pauseHours[state.deadlineClass] * hour
}
