import type { Queryable } from '../../../kernel/database/database.ts'
import { askedUnits } from '../domain/asked-units.ts'
import { openSupervisions, type Supervision } from '../domain/supervision/state.ts'
import { leadOf, type Clock, type WorkOrderState } from '../domain/state.ts'

/** The part of an order's state that a row of a queue shows. */
export type QueueState = Pick<WorkOrderState, 'orderNo' | 'status' | 'kind' | 'channel' | 'place' | 'urgency' | 'deadlineClass' | 'matterCode' | 'expectedCost' | 'registeredAt' | 'reworkRound' | 'lastRequesterWord'> & {
  readonly leadUnit: string | null
  readonly assignments: readonly Pick<WorkOrderState['assignments'][number], 'no' | 'unitCode' | 'role' | 'status'>[]
  readonly runningClocks: readonly Clock[]
  /** Clocks of the units' work that have stopped. */
  readonly workClocks: readonly Pick<Clock, 'assignmentNo' | 'clockId' | 'mode' | 'dueAt' | 'stoppedAt'>[]
  readonly supervisions: readonly Pick<Supervision, 'no' | 'rung' | 'turn' | 'clockNo'>[]
  readonly proposal: { readonly lead: string | null; readonly co: readonly string[] }
  readonly probability: number | null
  /** Units without a share that may read it. */
  readonly askedUnits: readonly string[]
}

type Kept = { readonly stamp: string; readonly version: number; readonly state: QueueState }

/** About 30 MB at most: more than all open orders of a prefecture. */
const mostKept = 20_000
/** How often a list is read anew because an order of it moved on while its state was fetched. */
const mostReadings = 10

/**
 * The states of orders in queues. Queues are read all day long and their orders change now and then: so what a row shows is kept, and a
 * page of a queue fetches and parses only the orders that were written since. Whether one was, its stamp tells (the transaction that wrote
 * the row, `xmin`), not its version: a rebuild of the read models writes the same version anew.
 */
export class QueueStates {
  readonly #db: Queryable
  readonly #cityCode: string
  readonly #kept = new Map<string, Kept>()

  constructor(db: Queryable, cityCode: string) {
    this.#db = db
    this.#cityCode = cityCode
  }

  /**
   * The rows of a list with their states, all of one moment: a row never shows an order that has moved on out of the list (whoever acted on
   * it would be refused for a status they did not see). Where an order was written between the list and its state, the list is read anew;
   * after so many readings the list stands, with such an order as it is by then.
   */
  async listed<Row extends { readonly id: string; readonly stamp: string }>(list: () => Promise<readonly Row[]>): Promise<(Row & Kept)[]> {
    for (let readings = 1; ; readings++) {
      const rows = await list()
      const known = await this.of(rows)
      const isOfOneMoment = rows.every(({ id, stamp }) => known.get(id)!.stamp === stamp)
      if (isOfOneMoment || readings === mostReadings) return rows.map((row) => ({ ...row, ...known.get(row.id)! }))
    }
  }

  /** The states of these orders as these stamps say or, where one was written again meanwhile, as they are now. */
  async of(orders: readonly { readonly id: string; readonly stamp: string }[]): Promise<ReadonlyMap<string, Kept>> {
    const found = new Map<string, Kept>()
    const missing: string[] = []
    for (const { id, stamp } of orders) {
      const kept = this.#kept.get(id)
      if (kept?.stamp === stamp) found.set(id, kept)
      else missing.push(id)
    }
    if (missing.length === 0) return found
    const { rows } = await this.#db.query<{ id: string; stamp: string; version: number; state: WorkOrderState }>({
      name: 'read_queue_states', text: 'select id, xmin::text as stamp, version, state from work_order where city_code = $1 and id = any($2::uuid[])', values: [this.#cityCode, missing],
    })
    for (const { id, stamp, version, state } of rows) {
      const kept = { stamp, version, state: shownOf(state) }
      found.set(id, kept)
      this.#keep(id, kept)
    }
    return found
  }

  #keep(id: string, kept: Kept): void {
    // Put in anew, it stands at the end: what was not read for longest stands at the front and goes first.
    this.#kept.delete(id)
    this.#kept.set(id, kept)
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!)
  }
}

const shownOf = (state: WorkOrderState): QueueState => ({
  orderNo: state.orderNo, status: state.status, kind: state.kind, channel: state.channel, place: state.place, urgency: state.urgency, deadlineClass: state.deadlineClass,
  matterCode: state.matterCode, expectedCost: state.expectedCost, registeredAt: state.registeredAt, reworkRound: state.reworkRound, lastRequesterWord: state.lastRequesterWord,
  leadUnit: leadOf(state)?.unitCode ?? null, assignments: state.assignments.map(({ no, unitCode, role, status }) => ({ no, unitCode, role, status })),
  runningClocks: state.clocks.filter((clock) => clock.stoppedAt === null),
  workClocks: state.clocks.filter((clock) => clock.stoppedAt !== null && (clock.clockId === 'handling' || clock.clockId === 'rework')).map(({ assignmentNo, clockId, mode, dueAt, stoppedAt }) => ({ assignmentNo, clockId, mode, dueAt, stoppedAt })),
  proposal: { lead: state.proposal.lead, co: state.proposal.co }, probability: state.candidates[0]?.probability ?? null,
  askedUnits: askedUnits(state), supervisions: openSupervisions(state).map(({ no, rung, turn, clockNo }) => ({ no, rung, turn, clockNo })),
})
