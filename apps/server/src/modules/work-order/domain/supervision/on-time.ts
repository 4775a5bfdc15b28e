import type { OnTime } from '../action.ts'
import type { WorkOrderEvent } from '../events.ts'
import { climbed } from './climb.ts'
import { rungOf } from './policy.ts'
import { openSupervisions, settledAt } from './state.ts'

/** What was overdue has been done: the word that needs no answer is over. Nobody answered in time: the next rung. */
export const supervisionTimeIsUp: OnTime = (state, given) => {
  const events: WorkOrderEvent[] = []
  let startedClocks = 0
  for (const one of openSupervisions(state)) {
    const { no, unitCode, clockNo, causeNo } = one
    if (settledAt(state, one) !== null) {
      events.push({ type: 'SupervisionSettled', at: given.now, data: { no, unitCode, causeNo: causeNo!, clocks: { stop: clockNo === null ? [] : [clockNo] } } })
      continue
    }
    const clock = state.clocks.find((candidate) => candidate.no === clockNo)
    const next = rungOf(given.policy.supervision, one.rung)?.next ?? null
    if (one.turn !== 'unit' || next === null || !clock || clock.redAt === null || given.now <= clock.redAt) continue
    events.push(climbed(state, given, one, next, { why: 'noReply', note: '', because: [], by: 'system' }, state.clocks.length + 1 + startedClocks++))
  }
  return events
}
