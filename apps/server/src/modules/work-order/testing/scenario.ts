import { isRefused, refuse } from '@suban/domain-kit'
import { expect } from 'vitest'
import type { Decision } from '../domain/action.ts'
import type { WorkOrderCommand } from '../domain/commands.ts'
import { workOrder } from '../domain/decide.ts'
import type { EventOf, WorkOrderEvent, WorkOrderEventType } from '../domain/events.ts'
import type { DecisionActor, Given } from '../domain/given.ts'
import type { WorkOrderRefusal } from '../domain/refusals.ts'
import type { WorkOrderState } from '../domain/state.ts'
import { MINUTE, MONDAY, worldFor } from './world.ts'

/** Somebody does something some time after the step before (a minute, unless named). */
export type Move = { readonly by: DecisionActor; readonly command: WorkOrderCommand; readonly after: number }
export const move = (by: DecisionActor, command: WorkOrderCommand, after = MINUTE): Move => ({ by, command, after })

/** Any part of something, at any depth. */
type Part<Whole> = Whole extends object ? { readonly [Name in keyof Whole]?: Part<Whole[Name]> } : Whole

/** What an event must say at least: its type, or its type with part of its data. */
export type ExpectedEvent = WorkOrderEventType | { readonly [Type in WorkOrderEventType]: { readonly type: Type; readonly at?: number; readonly data?: Part<EventOf<Type>['data']> } }[WorkOrderEventType]

/** An order with a past made of real events: `given(…moves).when(who, what).thenEvents(…events)`. */
export type Order = {
  readonly events: readonly WorkOrderEvent[]
  readonly state: WorkOrderState
  readonly now: number
  /** Ask for something, `after` milliseconds after the last step; `world` changes what the decision may know. */
  when(by: DecisionActor, command: WorkOrderCommand, after?: number, world?: Partial<Given>): Outcome
  /** Go on with the past. */
  and(...moves: readonly (Move | readonly Move[])[]): Order
}
export type Outcome = {
  readonly decision: Decision
  /** Exactly these events, in this order; answers the order as it stands after them. */
  thenEvents(...events: readonly ExpectedEvent[]): Order
  /** Exactly this refusal, with these params where named. */
  thenRefused(code: WorkOrderRefusal, params?: Readonly<Record<string, string | number>>): void
}

const orderOf = (events: readonly WorkOrderEvent[], state: WorkOrderState, now: number): Order => ({
  events, state, now,
  when: (by, command, after = MINUTE, world = {}) => outcomeOf(events, state, now + after, workOrder.decide(command, state, worldFor(by, now + after, world))),
  and(...moves) {
    let order = orderOf(events, state, now)
    for (const step of moves.flat() as Move[]) {
      const decision = workOrder.decide(step.command, order.state, worldFor(step.by, order.now + step.after))
      if (isRefused(decision)) throw new Error(`this past cannot be: ${step.command.type} is refused with ${decision.refused}`)
      order = after(order, order.now + step.after, decision as readonly WorkOrderEvent[])
    }
    return order
  },
})

const after = (order: Pick<Order, 'events' | 'state'>, now: number, events: readonly WorkOrderEvent[]): Order =>
  orderOf([...order.events, ...events], events.reduce(workOrder.evolve, order.state), now)

const outcomeOf = (events: readonly WorkOrderEvent[], state: WorkOrderState, now: number, decision: Decision): Outcome => ({
  decision,
  thenEvents(...expected) {
    if (isRefused(decision)) throw new Error(`refused with ${decision.refused} ${JSON.stringify(decision.params ?? {})}`)
    const found = decision as readonly WorkOrderEvent[]
    expect(found.map((event) => event.type)).toEqual(expected.map((one) => (typeof one === 'string' ? one : one.type)))
    expected.forEach((one, index) => typeof one === 'string' || expect(found[index]).toMatchObject(one))
    return after({ events, state }, now, found)
  },
  thenRefused(code, params) {
    expect(decision).toEqual(params === undefined ? expect.objectContaining({ refused: code }) : refuse(code, params))
  },
})

/** An order on whose stream nothing has happened yet, Monday 09:00. */
export const nothingYet: Order = orderOf([], workOrder.initial, MONDAY)
export const given = (...moves: readonly (Move | readonly Move[])[]): Order => nothingYet.and(...moves)
