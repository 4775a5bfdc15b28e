import { createHash } from 'node:crypto'
import { problemOf, type BulkAct, type BulkRun, type OrderCommandName } from '@suban/contract'
import { isRefused, refuse, type Refusal } from '@suban/domain-kit'
import type { SignedIn } from '../../../kernel/http/access.ts'
import { allowedActions } from '../domain/allowed-actions.ts'
import type { WorkOrderState } from '../domain/state.ts'
import type { Asked, WorkOrderContext } from '../http/context.ts'
import { runCommand } from '../http/run-command.ts'
import { titleFor } from '../http/conceal.ts'
import { mayRead } from '../http/scope.ts'
import { staffActor } from '../work-orders.ts'
import { bulkCommands } from './bulk-commands.ts'
import { ordersById, selectOrders, type Selected } from './select-orders.ts'

/** So many orders one act takes: at five milliseconds an order, a person waits a few seconds. */
export const mostOrders = 500
/** Orders that are worked on at once. */
const atOnce = 4

type Candidate = Selected & { readonly state: WorkOrderState }
const sentence = (refusal: Refusal) => {
  const problem = problemOf(refusal, '')
  return { code: problem.code, zh: `${problem.detail}${problem.next}`, en: `${problem.detailEn} ${problem.nextEn}` }
}

/** Acts on many orders: selected by the server, tried dry, run one by one through the same commands as at the desks, and taken back. */
export class BulkRuns {
  readonly #context: WorkOrderContext

  constructor(context: WorkOrderContext) {
    this.#context = context
  }

  /** Which orders the act would reach, and why some would refuse it. Changes nothing. */
  async preview(person: SignedIn, act: BulkAct) {
    const { candidates, isCapped } = await this.#select(person, act)
    const rows = candidates.map((one) => ({ id: one.id, orderNo: one.state.orderNo, title: titleFor(person, { ...one.state, title: one.title }, this.#context), refusal: this.#refusalOf(person, act, one.state) }))
    return {
      rows: rows.map(({ refusal, ...row }) => ({ ...row, refusedBecause: refusal && sentence(refusal) })), allowed: rows.filter((row) => row.refusal === null).length, isCapped, most: mostOrders,
    }
  }

  /**
   * Run the act on every selected order. Each order succeeds or refuses on its own. The selection is kept under the act's id: sent again
   * after a broken line, the act goes on where it stopped and does nothing twice.
   */
  async run(person: SignedIn, act: BulkAct, id: string): Promise<BulkRun | Refusal> {
    const { db, cityCode } = this.#context
    const { rows: known } = await db.query<{ account_id: string; body: unknown }>('select account_id, body from bulk_run where city_code = $1 and id = $2', [cityCode, id])
    if (known[0] && (known[0].account_id !== person.accountId || JSON.stringify(known[0].body) !== JSON.stringify(act))) return refuse('COMMAND_ID_REUSED')
    if (!known[0]) {
      const { candidates } = await this.#select(person, act)
      if (candidates.length === 0) return refuse('NOTHING_SELECTED')
      await this.#begin(person, act, id, candidates)
    }
    await this.#workOff(person, act, id)
    return (await this.read(person, id))!
  }

  /** A run with what came of each order; null where it does not exist or is another person's. */
  async read(person: SignedIn, id: string): Promise<BulkRun | null> {
    const { db, cityCode } = this.#context
    const { rows: runs } = await db.query<{ action: BulkRun['action']; started_at: Date; finished_at: Date | null }>(
      'select action, started_at, finished_at from bulk_run where city_code = $1 and id = $2 and account_id = $3', [cityCode, id, person.accountId])
    const run = runs[0]
    if (!run) return null
    const { rows } = await db.query<{ work_order_id: string; order_no: string; title: string; secrecyLevel: number; accusedUnits: string[]; outcome: 'done' | 'refused' | 'undone' | null; refusal: Refusal | null; undo_until: Date | null }>(
      `select i.work_order_id, w.order_no, r.title, (w.state ->> 'secrecyLevel')::int as "secrecyLevel", w.state -> 'accusedUnits' as "accusedUnits", i.outcome, i.refusal, i.undo_until from bulk_item i
       join work_order w on w.city_code = i.city_code and w.id = i.work_order_id join request r on r.city_code = w.city_code and r.id = w.request_id
       where i.city_code = $1 and i.run_id = $2 order by i.no`, [cityCode, id])
    return {
      id, action: run.action, startedAt: run.started_at.toISOString(), finishedAt: run.finished_at?.toISOString() ?? null,
      items: rows.map((row) => ({
        workOrderId: row.work_order_id, orderNo: row.order_no, title: titleFor(person, row, this.#context), outcome: row.outcome ?? 'waiting', refusedBecause: row.refusal && sentence(row.refusal), undoUntil: row.undo_until?.toISOString() ?? null,
      })),
    }
  }

  /** Take back what can still be taken back, order by order; the rest stays as it is and says why. */
  async undo(person: SignedIn, id: string): Promise<BulkRun | Refusal> {
    const { db, cityCode } = this.#context
    if (!(await this.read(person, id))) return refuse('NOT_FOUND')
    const { rows } = await db.query<{ no: number; work_order_id: string }>(
      `select no, work_order_id from bulk_item where city_code = $1 and run_id = $2 and outcome = 'done' and undo_until is not null order by no`, [cityCode, id])
    if (rows.length === 0) return refuse('NOTHING_TO_UNDO')
    await inTurns(rows, async ({ no, work_order_id: orderId }) => {
      const done = await runCommand(this.#context, this.#asked(person, orderId, 'undo', {}, commandIdFor(id, orderId, 'undo')))
      if (isRefused(done)) await db.query('update bulk_item set refusal = $4 where city_code = $1 and run_id = $2 and no = $3', [cityCode, id, no, JSON.stringify(done)])
      else await db.query(`update bulk_item set outcome = 'undone', refusal = null, undo_until = null where city_code = $1 and run_id = $2 and no = $3`, [cityCode, id, no])
    })
    return (await this.read(person, id))!
  }

  async #select(person: SignedIn, act: BulkAct): Promise<{ readonly candidates: readonly Candidate[]; readonly isCapped: boolean }> {
    const { db, cityCode } = this.#context
    const selected = 'ids' in act.selection
      ? await ordersById(db, cityCode, act.selection.ids)
      : await selectOrders(db, cityCode, person, act.selection.filter, this.#context.now(), null, mostOrders + 1)
    const { rows } = await db.query<{ id: string; state: WorkOrderState }>('select id, state from work_order where city_code = $1 and id = any($2::uuid[])', [cityCode, selected.map((one) => one.id)])
    const states = new Map(rows.map((row) => [row.id, row.state]))
    const candidates = selected.flatMap((one) => { const state = states.get(one.id); return state && mayRead(person, state, this.#context) ? [{ ...one, state }] : [] })
    return { candidates: candidates.slice(0, mostOrders), isCapped: candidates.length > mostOrders }
  }

  #refusalOf(person: SignedIn, act: BulkAct, state: WorkOrderState): Refusal | null {
    const { type, command } = bulkCommands[act.action]
    const dryRun = allowedActions(state, this.#context.workOrders.given(staffActor(person), this.#context.now())).find((run) => run.action === type)
    if (!dryRun) return refuse('NOT_YOUR_ROLE')
    if (dryRun.refusal) return dryRun.refusal
    const one = command(act, state)
    return isRefused(one) ? one : null
  }

  async #begin(person: SignedIn, act: BulkAct, id: string, candidates: readonly Candidate[]): Promise<void> {
    const { db, cityCode } = this.#context
    await db.query(
      `with run as (insert into bulk_run (city_code, id, account_id, action, body, started_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id)
       insert into bulk_item (city_code, run_id, no, work_order_id) select $1, run.id, chosen.no, chosen.order_id from run, unnest($7::uuid[]) with ordinality as chosen(order_id, no)`,
      [cityCode, id, person.accountId, act.action, JSON.stringify(act), new Date(this.#context.now()), candidates.map((one) => one.id)])
  }

  async #workOff(person: SignedIn, act: BulkAct, id: string): Promise<void> {
    const { db, cityCode, workOrders } = this.#context
    const { rows } = await db.query<{ no: number; work_order_id: string }>('select no, work_order_id from bulk_item where city_code = $1 and run_id = $2 and outcome is null order by no', [cityCode, id])
    await inTurns(rows, async ({ no, work_order_id: orderId }) => {
      const found = await workOrders.state(orderId)
      const one = found ? bulkCommands[act.action].command(act, found.state) : refuse('ORDER_NOT_FOUND')
      const done = isRefused(one) ? one : await runCommand(this.#context, this.#asked(person, orderId, one.name, one.body, commandIdFor(id, orderId, act.action)))
      await db.query('update bulk_item set outcome = $4, refusal = $5, version = $6, undo_until = $7 where city_code = $1 and run_id = $2 and no = $3',
        isRefused(done) ? [cityCode, id, no, 'refused', JSON.stringify(done), null, null] : [cityCode, id, no, 'done', null, done.version, done.undoUntil])
    })
    await db.query('update bulk_run set finished_at = coalesce(finished_at, $3) where city_code = $1 and id = $2', [cityCode, id, new Date(this.#context.now())])
  }

  #asked(person: SignedIn, id: string, name: OrderCommandName, body: object, commandId: string): Asked {
    return { id, name, body, person, commandId, expectedVersion: null }
  }
}

/** The idempotency key of one order's part in an act: the same whenever the act is sent again. */
const commandIdFor = (runId: string, orderId: string, step: string): string => {
  const digest = createHash('sha256').update(`${runId}:${orderId}:${step}`).digest('hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

/** A few at a time, each to its end before its place is taken. */
const inTurns = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  let next = 0
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    while (next < items.length) await work(items[next++]!)
  }))
}
