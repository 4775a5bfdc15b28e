import { dayOf } from '../../../kernel/time.ts'
import { knownOuterIds, rejectOf, writeBatch, type Batch, type Reject, type RejectSink } from './batch-writer.ts'
import { fault, type ImportFault } from './faults.ts'
import { ImportRun, type RunCounts } from './import-run.ts'
import { compileMapping, type MappedRow } from './map-row.ts'
import type { ImportMapping } from './mapping.ts'
import { orderHistory } from './order-history.ts'
import { PlaceFinder } from './place-finder.ts'
import type { RawRecord } from './read/record.ts'
import type { ImportServices } from './services.ts'

export type ImportOptions = {
  readonly mapping: ImportMapping
  /** Where the orders come from; the same id of the same source never makes two. */
  readonly source: string
  /** The file's records from its beginning, whatever was done before. */
  readonly records: AsyncIterable<readonly RawRecord[]>
  readonly digest: Buffer
  readonly batchSize: number
  /** Stop after so many records of the file. */
  readonly limit?: number | undefined
  /** Forget how far an interrupted run came. */
  readonly isAnew?: boolean
  /** Opened when it is known after which record it goes on. */
  readonly rejects: (resumedFrom: number) => Promise<RejectSink>
  /** Called after each commit: what it counts is durable. */
  readonly onProgress?: ((counts: RunCounts) => void) | undefined
  /** The time: asked anew for each batch, because a long import sees midnight. */
  readonly now: () => number
}

export type ImportSummary = RunCounts & {
  /** Records that an earlier, interrupted run had done already. */
  readonly resumedFrom: number
  readonly isFinished: boolean
  /** Rejected lines of this run by code. */
  readonly reasons: Readonly<Record<string, number>>
}

/**
 * Import the records of a file: every one is accepted, repeated or rejected, and the three sum up to those read. While one batch is
 * written, the next is decided. Memory holds two batches, whatever the size of the file.
 */
export const importRows = async (services: ImportServices, options: ImportOptions): Promise<ImportSummary> => {
  const run = await ImportRun.open(services.db, services.cityCode, options, options.now(), options.isAnew ?? false)
  const reasons: Record<string, number> = {}
  let writing: Promise<void> = Promise.resolve()
  try {
    const sink = await options.rejects(run.resumedFrom)
    const rejects: RejectSink = {
      async append(list) {
        for (const reject of list) reasons[reject.code] = (reasons[reject.code] ?? 0) + 1
        await sink.append(list)
      },
    }
    const decider = new BatchDecider(services, options, run.id)
    const batches = batchesOf(options.records, options.batchSize, run.resumedFrom, options.limit ?? Infinity)
    let isFinished = true
    for await (const records of batches) {
      if (records === 'limit') {
        isFinished = false
        break
      }
      const batch = await decider.decide(records)
      await writing
      writing = writeBatch(services, run, options.source, batch, rejects, options.now).then(() => options.onProgress?.(run.counts))
      // Its failure is met by the await above or below, never left unheard meanwhile.
      writing.catch(() => {})
    }
    await writing
    if (isFinished) await run.finish(options.now())
    return { ...run.counts, resumedFrom: run.resumedFrom, isFinished, reasons }
  } finally {
    await writing.catch(() => {})
    await run.close()
  }
}

/** What an import would do, without writing anything; `onRow` sees every line that would be taken in. */
export const tryRows = async (services: ImportServices, options: Pick<ImportOptions, 'mapping' | 'source' | 'records' | 'batchSize' | 'limit' | 'now'>, onRow?: (row: MappedRow) => void, rejects?: RejectSink): Promise<ImportSummary> => {
  const decider = new BatchDecider(services, options, '')
  const reasons: Record<string, number> = {}
  let counts: RunCounts = { read: 0, accepted: 0, repeated: 0, rejected: 0 }
  let isFinished = true
  for await (const records of batchesOf(options.records, options.batchSize, 0, options.limit ?? Infinity)) {
    if (records === 'limit') {
      isFinished = false
      break
    }
    const sorted = await decider.sort(records)
    for (const { row } of sorted.fresh) onRow?.(row)
    for (const reject of sorted.rejects) reasons[reject.code] = (reasons[reject.code] ?? 0) + 1
    await rejects?.append(sorted.rejects)
    counts = { read: counts.read + records.length, accepted: counts.accepted + sorted.fresh.length, repeated: counts.repeated + sorted.repeated, rejected: counts.rejected + sorted.rejects.length }
  }
  return { ...counts, resumedFrom: 0, isFinished, reasons }
}

type Fresh = { readonly record: RawRecord; readonly row: MappedRow }

class BatchDecider {
  readonly #services: ImportServices
  readonly #source: string
  readonly #now: () => number
  readonly #runId: string
  readonly #map: (fields: Record<string, unknown>, now: number) => MappedRow | ImportFault
  readonly #places: PlaceFinder
  /** Ids of the batch that is being written: the database does not show them yet. */
  #underWay = new Set<string>()

  constructor(services: ImportServices, options: Pick<ImportOptions, 'mapping' | 'source' | 'now'>, runId: string) {
    this.#services = services
    this.#source = options.source
    this.#now = options.now
    this.#runId = runId
    this.#map = compileMapping(options.mapping)
    this.#places = new PlaceFinder(services.organisation.directory)
  }

  /** Which records are new, which came before, which cannot be taken in. */
  async sort(records: readonly RawRecord[]): Promise<{ fresh: Fresh[]; repeated: number; rejects: Reject[] }> {
    const now = this.#now()
    const rejects: Reject[] = []
    const readable: Fresh[] = []
    for (const record of records) {
      const row = 'fault' in record ? record.fault : this.#check(this.#map(record.fields, now))
      if ('code' in row) rejects.push(rejectOf(record, row))
      else readable.push({ record, row })
    }
    const known = readable.length === 0 ? new Set<string>() : await knownOuterIds(this.#services, this.#source, readable.map(({ row }) => row.outerId))
    const seen = new Set<string>()
    const fresh = readable.filter(({ row }) => {
      const isNew = !known.has(row.outerId) && !this.#underWay.has(row.outerId) && !seen.has(row.outerId)
      seen.add(row.outerId)
      return isNew
    })
    this.#underWay = seen
    return { fresh, repeated: readable.length - fresh.length, rejects }
  }

  async decide(records: readonly RawRecord[]): Promise<Batch> {
    const { fresh, repeated, rejects } = await this.sort(records)
    const orders: Batch['orders'][number][] = []
    for (const { record, row } of fresh) {
      const history = await orderHistory(this.#services, this.#places, this.#source, row, { id: this.#runId, now: this.#now() })
      if ('code' in history) rejects.push(rejectOf(record, history))
      else orders.push({ record, outerId: row.outerId, history })
    }
    return { read: records.length, repeated, rejects, orders }
  }

  #check(row: MappedRow | ImportFault): MappedRow | ImportFault {
    if ('code' in row || row.matterCode === undefined) return row
    const isListed = this.#services.catalogues.on(dayOf(row.receivedAt)).matters.has(row.matterCode)
    return isListed ? row : fault('MATTER_UNKNOWN', { text: row.matterCode })
  }
}

/** Records in batches from behind `skip` to `limit`; the word 'limit' when there would have been more. */
async function* batchesOf(records: AsyncIterable<readonly RawRecord[]>, size: number, skip: number, limit: number): AsyncGenerator<readonly RawRecord[] | 'limit'> {
  let batch: RawRecord[] = []
  for await (const some of records) {
    for (const record of some) {
      if (record.no <= skip) continue
      if (record.no > limit) {
        if (batch.length > 0) yield batch
        yield 'limit'
        return
      }
      batch.push(record)
      if (batch.length < size) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
