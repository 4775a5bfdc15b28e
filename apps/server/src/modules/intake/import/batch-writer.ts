import { violatedKey } from '../../../kernel/database/write-statement.ts'
import { writeHistories, type History } from '../../work-order/index.ts'
import { fault, faultSentence, type ImportFault } from './faults.ts'
import type { ImportRun } from './import-run.ts'
import type { RawRecord } from './read/record.ts'
import type { ImportServices } from './services.ts'

/** A line that was not taken in. */
export type Reject = { readonly no: number; readonly line: number; readonly code: string; readonly reason: string; readonly original: string }
/** Where rejected lines go; called before the batch is committed. */
export type RejectSink = { append(rejects: readonly Reject[]): Promise<void> }

/** A batch that is decided and waits to be written. */
export type Batch = { readonly read: number; readonly repeated: number; readonly rejects: readonly Reject[]; readonly orders: readonly { readonly record: RawRecord; readonly outerId: string; readonly history: History }[] }

export const rejectOf = (record: RawRecord, why: ImportFault): Reject =>
  ({ no: record.no, line: record.line, code: why.code, reason: faultSentence(why), original: record.original })

/** Ids of this source that the city knows already. */
export const knownOuterIds = async (services: ImportServices, source: string, ids: readonly string[]): Promise<Set<string>> => {
  const { rows } = await services.db.query<{ outer_id: string }>({
    name: 'known_outer_ids', text: 'select outer_id from request where city_code = $1 and outer_source = $2 and outer_id = any($3)', values: [services.cityCode, source, ids],
  })
  return new Set(rows.map((row) => row.outer_id))
}

const mostTries = 3

/**
 * Write a batch together with the run's progress. Somebody else may import the same orders at the same time: on a violated key the
 * batch is checked again and written without them; what the database refuses for itself costs its own line only.
 *
 * @param now the ledger takes the orders down when they are written: their day must not be closed by then
 */
export const writeBatch = async (services: ImportServices, run: ImportRun, source: string, batch: Batch, rejects: RejectSink, now: () => number): Promise<void> => {
  if (batch.rejects.length > 0) await rejects.append(batch.rejects)
  let { orders, repeated } = batch
  for (let tries = 1; tries <= mostTries; tries++) {
    try {
      return await run.advance(async (client) => {
        if (orders.length > 0) await writeHistories(client, services.cityCode, orders.map((order) => order.history), now())
        return { read: batch.read, accepted: orders.length, repeated, rejected: batch.rejects.length }
      })
    } catch (error) {
      if (!isAboutRows(error)) throw error
      const known = await knownOuterIds(services, source, orders.map((order) => order.outerId))
      if (known.size === 0) break
      repeated += known.size
      orders = orders.filter((order) => !known.has(order.outerId))
    }
  }
  await writeOneByOne(services, run, { ...batch, orders, repeated }, rejects, now)
}

const writeOneByOne = (services: ImportServices, run: ImportRun, batch: Batch, rejects: RejectSink, now: () => number): Promise<void> =>
  run.advance(async (client) => {
    let { repeated } = batch
    const refused: Reject[] = []
    for (const { record, history } of batch.orders) {
      await client.query('savepoint one')
      try {
        await writeHistories(client, services.cityCode, [history], now())
        await client.query('release savepoint one')
      } catch (error) {
        if (!isAboutRows(error)) throw error
        await client.query('rollback to savepoint one')
        if (violatedKey(error) === 'request_outer') repeated++
        else refused.push(rejectOf(record, fault('NOT_WRITABLE', { why: (error as Error).message.slice(0, 200) })))
      }
    }
    if (refused.length > 0) await rejects.append(refused)
    return {
      read: batch.read, repeated, rejected: batch.rejects.length + refused.length,
      accepted: batch.orders.length - refused.length - (repeated - batch.repeated),
    }
  })

/** Bad data (class 22) and violated constraints (class 23); anything else is no fault of a line. */
const isAboutRows = (error: unknown): boolean => /^2[23]/.test((error as { code?: string }).code ?? '')
