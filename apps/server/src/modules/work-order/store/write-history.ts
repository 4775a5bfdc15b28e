import type { Refusal } from '@suban/domain-kit'
import type { Queryable } from '../../../kernel/database/database.ts'
import { countWrite } from '../../../kernel/database/queue-counts.ts'
import { mergeWrites, writeAll, type Write } from '../../../kernel/database/write-statement.ts'
import { appendEvents, genesisHash } from '../../../kernel/ledger/append.ts'
import type { Actor, EventMeta } from '../../../kernel/ledger/event.ts'
import type { WorkOrderCommand } from '../domain/commands.ts'
import { workOrder } from '../domain/decide.ts'
import type { WorkOrderEvent } from '../domain/events.ts'
import type { Given } from '../domain/given.ts'
import { absent, type WorkOrderState } from '../domain/state.ts'
import { countChanges, project } from './project.ts'
import { rulingWrites } from './ruling-rows.ts'
import { assignmentTable, clockTable, exclusionTable, publicationTable, suspensionTable, workOrderTable } from './tables.ts'

/** One thing that was done to an order, by whom and (in `given.now`) when. */
export type Move = { readonly command: WorkOrderCommand; readonly actor: Actor; readonly commandId: string; readonly given: Given; readonly writes?: readonly Write[] }

/** The whole life of one new order up to now. */
export class History {
  readonly orderId: string
  state: WorkOrderState = absent
  readonly #pieces: { events: readonly WorkOrderEvent[]; meta: EventMeta }[] = []
  readonly #writes: Write[] = []

  constructor(orderId: string) {
    this.orderId = orderId
  }

  /** Decide one more move on what the ones before made of the order; a refusal leaves the history as it was. */
  add(move: Move, policies?: Readonly<Record<string, string>>): Refusal | null {
    const decision = workOrder.decide(move.command, this.state, move.given)
    if ('refused' in decision) return decision
    for (const event of decision) this.state = workOrder.evolve(this.state, event)
    this.#pieces.push({ events: decision, meta: { by: move.actor, commandId: move.commandId, ...(policies ? { policies } : {}) } })
    this.#writes.push(...(move.writes ?? []))
    return null
  }

  /** Rows of the whole history: events chained, read models of the end, counters, and what the moves brought along. */
  rows(cityCode: string, recordedAt: number | null): Write[] {
    let version = 0
    let lastHash: Buffer = genesisHash
    const events: Write[] = []
    for (const piece of this.#pieces) {
      if (piece.events.length === 0) continue
      const appended = appendEvents({ cityCode, id: this.orderId, version, lastHash }, piece.events, piece.meta, recordedAt ?? piece.events.at(-1)!.at)
      events.push(appended.write)
      version = appended.version
      lastHash = appended.lastHash
    }
    const now = project(cityCode, this.orderId, this.state, version, lastHash)
    return [
      { table: workOrderTable, rows: [now.order] }, ...events, { table: assignmentTable, rows: now.assignments }, { table: clockTable, rows: now.clocks }, { table: publicationTable, rows: now.publications },
      { table: suspensionTable, rows: now.suspensions }, { table: exclusionTable, rows: now.exclusions },
      countWrite(cityCode, countChanges(new Set(), now.counted)), ...this.#pieces.flatMap((piece) => rulingWrites(cityCode, this.orderId, piece.events, this.state)), ...this.#writes,
    ]
  }
}

/**
 * Write many new orders with their histories in one statement: imports, the demo city's past, load generators. All or nothing.
 * Nothing is sent to anybody: what is long past needs no notice.
 *
 * @param recordedAt when the ledger takes them down; null: as if each had been recorded when it happened (demo data only)
 */
export const writeHistories = async (db: Queryable, cityCode: string, histories: readonly History[], recordedAt: number | null): Promise<void> => {
  const writes = mergeWrites(histories.map((history) => history.rows(cityCode, recordedAt)))
  // Counter changes of a batch are summed, so that one batch adds one row a queue.
  await writeAll(db, writes.map((write) => (write.table.name === 'queue_delta' ? summed(cityCode, write) : write)))
}

const summed = (cityCode: string, write: Write): Write => {
  const sums = new Map<string, number>()
  for (const row of write.rows as readonly { key: string; n: number }[]) sums.set(row.key, (sums.get(row.key) ?? 0) + row.n)
  return countWrite(cityCode, sums)
}
