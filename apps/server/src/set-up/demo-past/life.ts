import { isRefused, type Reason } from '@suban/domain-kit'
import type { City } from '../../city.ts'
import type { Write } from '../../kernel/database/write-statement.ts'
import { newId } from '../../kernel/ids.ts'
import { dayOf } from '../../kernel/time.ts'
import { History, project, type DecisionActor, type WorkOrderCommand, type WorkOrderState } from '../../modules/work-order/index.ts'

const noHash = Buffer.alloc(0)
/** The sweeper looks once a second. */
const sweepDelay = 700

/** The history of one order as it is lived: every move at its time, and every lamp that turns on the way. */
export class Life {
  readonly history: History
  readonly #city: City

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
  do(at: number, actor: DecisionActor, command: WorkOrderCommand, more: { writes?: readonly Write[]; because?: readonly Reason[]; commandId?: string } = {}): void {
    this.turnClocks(at)
    const given = this.#city.workOrders.given(actor, at, more.because)
    const refusal = this.history.add({ command, actor, commandId: more.commandId ?? newId(at), given, writes: more.writes ?? [] }, this.#policies(at))
    if (isRefused(refusal)) throw new Error(`the past refuses ${command.type} on ${this.state.orderNo || this.history.orderId} (${this.state.status}) at ${new Date(at).toISOString()}: ${refusal.refused} ${JSON.stringify(refusal.params)}`)
  }

  /** Let every clock and timer have its say that would have had it before this instant. */
  turnClocks(until: number): void {
    for (;;) {
      const next = this.#nextTurn()
      if (next === null || next + sweepDelay >= until) return
      const at = next + sweepDelay
      const before = this.state
      const actor = { kind: 'system', job: 'sweeper' } as const
      const refusal = this.history.add({ command: { type: 'tick' }, actor, commandId: newId(at), given: this.#city.workOrders.given(actor, at) }, this.#policies(at))
      if (isRefused(refusal) || this.state === before) throw new Error(`the clocks of ${before.orderNo} do not turn at ${new Date(at).toISOString()}`)
    }
  }

  /** The requester's words as a row beside the events; the event keeps their digest. */
  words(kind: 'clue' | 'remark' | 'reopening', body: string, at: number): { write: Write; textId: string; textDigest: string } {
    return this.#city.workOrders.requesterText(this.history.orderId, kind, body, at)
  }

  #nextTurn(): number | null {
    if (this.state.status === 'absent') return null
    let next: number | null = null
    for (const clock of project(this.#city.cityCode, this.history.orderId, this.state, 0, noHash).clocks) {
      if (clock.next_at === null) continue
      const at = Date.parse(clock.next_at)
      if (next === null || at < next) next = at
    }
    return next
  }

  #policies(at: number): Readonly<Record<string, string>> {
    const { workOrders, catalogues, calendar } = this.#city
    const given = workOrders.given({ kind: 'system', job: 'past' }, at)
    return { lifeCycle: given.policy.version, calendar: calendar.version, lists: catalogues.on(dayOf(at)).version }
  }
}

