import { isRefused } from '@suban/domain-kit'
import type { City } from '../../city.ts'
import type { Write } from '../../kernel/database/write-statement.ts'
import { newId } from '../../kernel/ids.ts'
import { History, nextTurn, workOrder, type DecisionActor, type Given, type WorkOrderCommand, type WorkOrderState } from '../../modules/work-order/index.ts'

/** The sweeper looks once a second. */
const sweepDelay = 700
const sweeper: DecisionActor = { kind: 'system', job: 'sweeper' }

/** Something that somebody does beside the plan, because the order asks for it: when at the latest, by whom. */
export type Answer = { readonly at: number; readonly actor: DecisionActor; readonly command: WorkOrderCommand }

/** The history of one order as it is lived: every move at its time, and every lamp that turns on the way. */
export class Life {
  readonly history: History
  readonly #city: City
  #lastAt = 0
  /** What the order as it stands will be answered by; null: nothing. */
  answers: (state: WorkOrderState) => Answer | null = () => null

  constructor(city: City, orderId: string) {
    this.#city = city
    this.history = new History(orderId)
  }

  get state(): WorkOrderState {
    return this.history.state
  }

  /**
   * Do one thing at an instant.
   *
   * @throws when the life cycle refuses: then the past was invented wrongly
   */
  do(at: number, actor: DecisionActor, command: WorkOrderCommand, more: { writes?: readonly Write[]; commandId?: string } = {}): void {
    this.turnClocks(at)
    this.#move(at, actor, command, more)
  }

  /** As `do`, where the order lets it be done. @returns whether it did */
  try(at: number, actor: DecisionActor, command: WorkOrderCommand): boolean {
    this.turnClocks(at)
    if (isRefused(workOrder.decide(command, this.state, this.#city.workOrders.given(actor, at)))) return false
    this.#move(at, actor, command, {})
    return true
  }

  get lastAt(): number {
    return this.#lastAt
  }

  #move(at: number, actor: DecisionActor, command: WorkOrderCommand, more: { writes?: readonly Write[]; commandId?: string }): void {
    const given = this.#city.workOrders.given(actor, at)
    const refusal = this.history.add({ command, actor, commandId: more.commandId ?? newId(at), given, writes: more.writes ?? [] }, this.#policiesOf(given))
    this.#lastAt = at
    if (isRefused(refusal)) throw new Error(`the past refuses ${command.type} on ${this.state.orderNo || this.history.orderId} (${this.state.status}) at ${new Date(at).toISOString()}: ${refusal.refused} ${JSON.stringify(refusal.params)}`)
  }

  /** Let every clock and timer have its say that would have had it before this instant. */
  turnClocks(until: number): void {
    for (;;) {
      const next = nextTurn(this.state)
      // A clock may start with a lamp that is due already: the sweeper finds it soon after the move that started it.
      const at = next === null ? Infinity : Math.max(next, this.#lastAt) + sweepDelay
      const answer = this.answers(this.state)
      const answeredAt = answer === null ? Infinity : Math.max(answer.at, this.#lastAt + 1_000)
      if (answer && answeredAt < Math.min(at, until)) {
        this.#move(answeredAt, answer.actor, answer.command, {})
        continue
      }
      if (at >= until) return
      const before = this.state
      const given = this.#city.workOrders.given(sweeper, at)
      const refusal = this.history.add({ command: { type: 'tick' }, actor: sweeper, commandId: newId(at), given }, this.#policiesOf(given))
      this.#lastAt = at
      if (isRefused(refusal) || this.state === before) throw new Error(`the clocks of ${before.orderNo} do not turn at ${new Date(at).toISOString()}`)
    }
  }

  /** The requester's words as a row beside the events; the event keeps their digest. */
  words(kind: 'clue' | 'remark' | 'reopening', body: string, at: number): { write: Write; textId: string; textDigest: string } {
    return this.#city.workOrders.requesterText(this.history.orderId, kind, body, at)
  }

  /** Versions of the policies that a decision of then was made under. */
  #policiesOf({ now }: Given): Readonly<Record<string, string>> {
    return this.#city.policies.at(now).versions
  }
}
