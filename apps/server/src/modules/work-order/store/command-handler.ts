import { refuse, type Refusal } from '@suban/domain-kit'
import type { Queryable } from '../../../kernel/database/database.ts'
import { countWrite } from '../../../kernel/database/queue-counts.ts'
import { hexBytes, isVersionConflict, mergeWrites, violatedKey, writeAll, type Write } from '../../../kernel/database/write-statement.ts'
import { appendEvents, genesisHash } from '../../../kernel/ledger/append.ts'
import type { Actor } from '../../../kernel/ledger/event.ts'
import type { WorkOrderCommand } from '../domain/commands.ts'
import { workOrder } from '../domain/decide.ts'
import type { WorkOrderEvent } from '../domain/events.ts'
import type { Given } from '../domain/given.ts'
import { absent, leadOf, runningClock, type Clock, type WorkOrderState } from '../domain/state.ts'
import { outboxRows } from './outbox-rows.ts'
import { changedRows, countChanges, project } from './project.ts'
import { rulingWrites } from './ruling-rows.ts'
import { assignmentTable, clockTable, commandLogTable, exclusionTable, outboxTable, publicationTable, suspensionTable, transferTable, workOrderTable } from './tables.ts'

/** What a finished command answers; the command log keeps it for the case that the command comes again. */
export type Done = {
  readonly workOrderId: string
  readonly version: number
  readonly status: string
  readonly at: string
  readonly undoUntil: string | null
  /** The unit that leads now and when it promised to be done. */
  readonly leadUnit: string | null
  readonly promisedAt: string | null
  /** The clock that this act stopped, the unit's work before what is beside it; missing in answers recorded before it was told. */
  readonly finished?: Pick<Clock, 'clockId' | 'mode' | 'dueAt' | 'stoppedAt'> | null
}

/** One command for one order, with everything that must be written together with its events. */
export type Step = {
  readonly orderId: string
  readonly commands: readonly WorkOrderCommand[]
  /** Rows of other modules that belong to the same act: the request, the sealed contact, the clue's text … */
  readonly writes?: readonly Write[]
  /** The version that the actor saw; null where any version will do. */
  readonly expectedVersion?: number | null
}

export type Act = {
  readonly cityCode: string
  readonly commandId: string
  readonly actor: Actor
  readonly given: Given
  /** When the ledger takes it down; differs from `given.now` only for imported and seeded pasts. */
  readonly recordedAt: number
  readonly policies?: Readonly<Record<string, string>>
  /** What the caller asked for; the same `commandId` with another is refused. Missing where the machine itself acts. */
  readonly fingerprint?: Buffer
}

export type HandleRefusal = Refusal<string>

type Loaded = { id: string; version: number; last_hash: Buffer; state: WorkOrderState }

/** Several people at one order at once each win a turn; more than this many turns lost is a refusal. */
const mostTries = 12
/** PostgreSQL ended one of two acts that waited for each other; nothing of it was written. */
const isDeadlock = (error: unknown): boolean => (error as { code?: string }).code === '40P01'

/**
 * Run commands on one or several orders as one act: read each order's row, decide, fold, and write events, read models, clocks,
 * counters, outbox and command log in one statement. All of it happens, or nothing.
 *
 * Idempotent by `commandId`: a repeated act gets the recorded answer, another one under the same id COMMAND_ID_REUSED. A stream that
 * moved on meanwhile is read and decided again, unless the actor named the version they saw: then the answer is VERSION_CONFLICT.
 */
export const handle = async (db: Queryable, act: Act, steps: readonly Step[]): Promise<Done | HandleRefusal> => {
  for (let tries = 1; ; tries++) {
    const creates = steps.every((step) => step.commands[0]?.type === 'register')
    const loaded = creates ? { orders: new Map<string, Loaded>(), answer: null } : await load(db, act, steps)
    if (loaded.answer) return answerAgain(loaded.answer, act, steps)
    const prepared = prepare(act, steps, loaded.orders)
    if ('refused' in prepared) return prepared
    try {
      if (prepared.writes.length > 0) await writeAll(db, prepared.writes, prepared.guard)
      return prepared.done
    } catch (error) {
      const violated = violatedKey(error)
      if (violated !== null) {
        // Which unique key is hit first is the database's affair: a repeated registration may meet its own order before its command.
        const recorded = await recordedAnswer(db, act)
        if (recorded) return answerAgain(recorded, act, steps)
        const registers = steps.some((step) => step.commands[0]?.type === 'register')
        if (registers && (violated === 'work_order_pkey' || violated === 'event_pkey')) return refuse('ORDER_EXISTS')
      }
      if (!isVersionConflict(error) && !isDeadlock(error)) throw error
      if (tries === mostTries) return refuse('VERSION_CONFLICT')
    }
  }
}

/** What was answered when this act came before; null when it did not. For callers that cannot even prepare a repeated act. */
export const answeredBefore = async (db: Queryable, act: Pick<Act, 'cityCode' | 'commandId' | 'fingerprint'>): Promise<Done | HandleRefusal | null> => {
  const recorded = await recordedAnswer(db, act)
  return recorded && answerAgain(recorded, act, [])
}

const answerAgain = (recorded: Recorded, act: Pick<Act, 'fingerprint'>, steps: readonly Step[]): Done | HandleRefusal => {
  const first = steps[0]
  // A registration makes up a new id each time it is tried; only its fingerprint tells it from another one.
  const isOther = first !== undefined && first.commands[0]?.type !== 'register' && recorded.stream !== first.orderId
  const asksOther = recorded.fingerprint !== null && act.fingerprint !== undefined && !recorded.fingerprint.equals(act.fingerprint)
  return isOther || asksOther ? refuse('COMMAND_ID_REUSED') : recorded.answer
}

type Prepared = { readonly writes: Write[]; readonly guard: Parameters<typeof writeAll>[2]; readonly done: Done }

const prepare = (act: Act, steps: readonly Step[], orders: ReadonlyMap<string, Loaded>): Prepared | HandleRefusal => {
  const lists: Write[][] = []
  const guarded: { row: object; id: string; version: number }[] = []
  let done: Done | null = null
  for (const step of steps) {
    const before = orders.get(step.orderId)
    if (step.expectedVersion !== undefined && step.expectedVersion !== null && before && before.version !== step.expectedVersion) return refuse('VERSION_CONFLICT')
    const outcome = decideAll(step, before?.state ?? absent, act.given)
    if ('refused' in outcome) return outcome
    const { events, state } = outcome
    done ??= {
      workOrderId: step.orderId, version: (before?.version ?? 0) + events.length, status: state.status, at: new Date(act.given.now).toISOString(),
      undoUntil: state.undoable ? new Date(state.undoable.until).toISOString() : null,
      leadUnit: leadOf(state)?.unitCode ?? null, promisedAt: promiseOf(state),
      finished: finishedClock(before?.state ?? absent, state),
    }
    if (events.length === 0 && !step.writes?.length) continue
    const meta = { by: act.actor, commandId: act.commandId, ...(act.policies ? { policies: act.policies } : {}) }
    const appended = appendEvents({ cityCode: act.cityCode, id: step.orderId, version: before?.version ?? 0, lastHash: before?.last_hash ?? genesisHash }, events, meta, act.recordedAt)
    const was = before ? project(act.cityCode, step.orderId, before.state, before.version, before.last_hash) : null
    const now = project(act.cityCode, step.orderId, state, appended.version, appended.lastHash)
    if (before) guarded.push({ row: now.order, id: step.orderId, version: before.version })
    lists.push([
      ...(before ? [] : [{ table: workOrderTable, rows: [now.order] }]),
      appended.write,
      { table: assignmentTable, rows: changedRows(was?.assignments ?? [], now.assignments) },
      { table: clockTable, rows: changedRows(was?.clocks ?? [], now.clocks) },
      { table: publicationTable, rows: changedRows(was?.publications ?? [], now.publications) },
      { table: suspensionTable, rows: changedRows(was?.suspensions ?? [], now.suspensions) },
      { table: exclusionTable, rows: changedRows(was?.exclusions ?? [], now.exclusions) },
      { table: transferTable, rows: changedRows(was?.transfers ?? [], now.transfers) },
      countWrite(act.cityCode, countChanges(was?.counted ?? new Set(), now.counted)),
      { table: outboxTable, rows: outboxRows(act.cityCode, step.orderId, events, state, act.recordedAt) },
      ...rulingWrites(act.cityCode, step.orderId, events, state),
      ...(step.writes ?? []),
    ])
  }
  if (lists.length > 0) {
    lists.push([{ table: commandLogTable, rows: [{ city_code: act.cityCode, command_id: act.commandId, actor: actorKey(act.actor), stream: steps[0]!.orderId, answer: done!, fingerprint: act.fingerprint ? hexBytes(act.fingerprint) : null }] }])
  }
  // Rows are locked in one order everywhere, else two acts on the same orders could wait for each other.
  guarded.sort((one, other) => (one.id < other.id ? -1 : 1))
  const guard = guarded.length === 0 ? null : { table: workOrderTable, rows: guarded.map((one) => one.row), expected: guarded.map(({ id, version }) => ({ id, version })) }
  return { writes: mergeWrites(lists), guard, done: done! }
}

const promiseOf = (state: WorkOrderState): string | null => {
  const lead = leadOf(state)
  const clock = lead && (runningClock(state, 'rework', lead.no) ?? runningClock(state, 'handling', lead.no))
  return clock?.dueAt ? new Date(clock.dueAt).toISOString() : null
}

/** What an act is about, first to last, where it stops several clocks. */
const byWeight: readonly string[] = ['handling', 'rework', 'supervision', 'unitReview', 'firstContact', 'sign', 'centreReview', 'callBack', 'dispatch', 'intake']

const finishedClock = (before: WorkOrderState, after: WorkOrderState): NonNullable<Done['finished']> | null => {
  const wasRunning = new Set(before.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.no))
  const stopped = after.clocks.filter((clock) => wasRunning.has(clock.no) && clock.stoppedAt !== null && byWeight.includes(clock.clockId))
  const first = stopped.toSorted((one, other) => byWeight.indexOf(one.clockId) - byWeight.indexOf(other.clockId))[0]
  return first ? { clockId: first.clockId, mode: first.mode, dueAt: first.dueAt, stoppedAt: first.stoppedAt } : null
}

/** Several commands on one order, each deciding on what the one before made of it. */
const decideAll = (step: Step, from: WorkOrderState, given: Given): { events: WorkOrderEvent[]; state: WorkOrderState } | HandleRefusal => {
  let state = from
  const events: WorkOrderEvent[] = []
  for (const command of step.commands) {
    const decision = workOrder.decide(command, state, given)
    if ('refused' in decision) return decision
    for (const event of decision) state = workOrder.evolve(state, event)
    events.push(...decision)
  }
  return { events, state }
}

const actorKey = (actor: Actor): string => (actor.kind === 'staff' ? actor.accountId : actor.kind === 'system' ? `system:${actor.job}` : 'requester')

type Recorded = { stream: string; answer: Done; fingerprint: Buffer | null }

const load = async (db: Queryable, act: Act, steps: readonly Step[]): Promise<{ orders: Map<string, Loaded>; answer: Recorded | null }> => {
  const { rows } = await db.query<Loaded & { recorded_stream: string | null; answer: Done | null; fingerprint: Buffer | null }>({
    name: 'load_orders',
    text: `select w.id, w.version, w.last_hash, w.state, c.stream as recorded_stream, c.answer, c.fingerprint
      from (select 1) one
      left join command_log c on c.city_code = $1 and c.command_id = $3
      left join work_order w on w.city_code = $1 and w.id = any($2::uuid[])`,
    values: [act.cityCode, steps.map((step) => step.orderId), act.commandId],
  })
  const first = rows[0]!
  return {
    orders: new Map(rows.filter((row) => row.id !== null).map((row) => [row.id, row])),
    answer: first.answer ? { stream: first.recorded_stream!, answer: first.answer, fingerprint: first.fingerprint } : null,
  }
}

const recordedAnswer = async (db: Queryable, act: Pick<Act, 'cityCode' | 'commandId'>): Promise<Recorded | null> => {
  const { rows } = await db.query<Recorded>('select stream, answer, fingerprint from command_log where city_code = $1 and command_id = $2', [act.cityCode, act.commandId])
  return rows[0] ?? null
}
