import type { Refusal } from './refusal.ts'

/**
 * The whole of a life cycle: what may happen (`decide`) and what it changes (`evolve`). Both are pure.
 *
 * `given` carries everything a decision may know beside the state: the time, the actor, the policy values that apply.
 */
export type Decider<Command, Event, State, Given, Code extends string = string> = {
  readonly initial: State
  decide(command: Command, state: State, given: Given): readonly Event[] | Refusal<Code>
  evolve(state: State, event: Event): State
}

/** Fold a stream's events into its state. */
export const fold = <Event, State>(
  decider: { initial: State; evolve(state: State, event: Event): State },
  events: Iterable<Event>,
): State => {
  let state = decider.initial
  for (const event of events) state = decider.evolve(state, event)
  return state
}
