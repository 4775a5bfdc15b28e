import { describe, expect, it } from 'vitest'
import type { Given } from '../given.ts'
import { dispatch, recomputeClocks, register } from '../../testing/commands.ts'
import { agent, dispatcher, STREET, sweeper } from '../../testing/people.ts'
import { HOUR, MONDAY, worldFor } from '../../testing/world.ts'
import { workOrder } from '../decide.ts'
import type { WorkOrderEvent } from '../events.ts'
import { absent, runningClock, type WorkOrderState } from '../state.ts'

const act = (state: WorkOrderState, by: Given['actor'], command: Parameters<typeof workOrder.decide>[0], change: Partial<Given> = {}): { events: readonly WorkOrderEvent[]; state: WorkOrderState } => {
  const decision = workOrder.decide(command, state, worldFor(by, MONDAY, change))
  if ('refused' in decision) throw new Error(decision.refused)
  return { events: decision, state: decision.reduce<WorkOrderState>(workOrder.evolve, state) }
}
const dispatched = () => act(act(absent, agent, register({ orderNo: 'GD-1' })).state, dispatcher, dispatch(STREET)).state

describe('counting clocks anew (rulebook 7.6)', () => {
  it('moves running clocks to what they should be and keeps beside it what was promised first', () => {
    const before = dispatched()
    const [sign, handling] = [runningClock(before, 'sign')!, runningClock(before, 'handling')!]
    const { events, state } = act(before, sweeper, recomputeClocks)
    expect(events).toMatchObject([{ type: 'ClocksRecomputed', data: { moved: [
      { no: sign.no, clockId: 'sign', assignmentNo: 1, from: sign.dueAt, to: sign.dueAt! + HOUR },
      { no: handling.no, clockId: 'handling', assignmentNo: 1, from: handling.dueAt, to: handling.dueAt! + HOUR },
    ] } }])
    expect(runningClock(state, 'handling')).toMatchObject({
      startedAt: handling.startedAt, dueAt: handling.dueAt! + HOUR, policyVersion: 'test.2',
      promised: { dueAt: handling.dueAt, policyVersion: 'test.1', calendarVersion: 'test.1' },
    })
    // The total clock is never due; the dispatch clock has stopped.
    expect(state.clocks.filter(({ clockId }) => clockId === 'total' || clockId === 'dispatch')).toEqual(before.clocks.filter(({ clockId }) => clockId === 'total' || clockId === 'dispatch'))
  })

  it('a second time nothing moves, and nothing is written; what was promised first stays when a third version moves it again', () => {
    const { state } = act(dispatched(), sweeper, recomputeClocks)
    expect(act(state, sweeper, recomputeClocks).events).toEqual([])
    const promised = runningClock(state, 'handling')!.promised!
    const again: Partial<Given> = {
      recountClock: (clock) => ({ change: { warnAt: 1, dueAt: clock.dueAt! + HOUR, redAt: clock.dueAt! + HOUR, blackAt: clock.dueAt! + 2 * HOUR, policyVersion: 'test.3', calendarVersion: 'test.1', promised: clock.promised! }, from: clock.dueAt, to: clock.dueAt! + HOUR }),
    }
    expect(runningClock(act(state, sweeper, recomputeClocks, again).state, 'handling')).toMatchObject({ policyVersion: 'test.3', promised })
  })

  it('leaves a clock alone whose times a decision gave and no rule', () => {
    const state = dispatched()
    const departed = { ...state, clocks: state.clocks.map((clock) => ({ ...clock, departure: [{ code: 'CLOCK_LEAST_TIME', params: { hours: 8 } }] })) }
    expect(act(departed, sweeper, recomputeClocks).events).toEqual([])
  })

  it('is nobody\'s but the machine\'s', () => {
    expect(workOrder.decide(recomputeClocks, dispatched(), worldFor(dispatcher, MONDAY))).toEqual({ refused: 'NOT_YOUR_ROLE' })
  })
})
