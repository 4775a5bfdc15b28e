import type { PoolClient } from 'pg'
import type { Database } from '../../../kernel/database/database.ts'
import { newId } from '../../../kernel/ids.ts'

/** How far a run is; `read` counts records of the file from its beginning. */
export type RunCounts = { readonly read: number; readonly accepted: number; readonly repeated: number; readonly rejected: number }

type RunRow = { id: string; lines_done: number; accepted: number; repeated: number; rejected: number; finished_at: Date | null }

const lockKey = 'hashtextextended($1, 0)'
const lockTries = 40
const lockPause = 500

/** The importer of a killed process may still hold its lock for a moment; another one that works holds it for long. */
const takeLock = async (client: PoolClient, name: string): Promise<void> => {
  for (let tries = 1; ; tries++) {
    const { rows } = await client.query<{ isMine: boolean }>(`select pg_try_advisory_lock(${lockKey}) as "isMine"`, [name])
    if (rows[0]!.isMine) return
    if (tries === lockTries) throw new Error('另一个进程正在导入这份文件，请等它结束。')
    await new Promise((resolve) => setTimeout(resolve, lockPause))
  }
}

/**
 * One file on its way into the city: how far it came stands in `import_run` and moves in the same transaction as the orders, so
 * that a kill at any moment loses and doubles nothing.
 */
export class ImportRun {
  readonly id: string
  readonly resumedFrom: number
  readonly #client: PoolClient
  readonly #cityCode: string
  readonly #lock: string
  #counts: RunCounts

  private constructor(client: PoolClient, cityCode: string, lock: string, row: RunRow) {
    this.id = row.id
    this.#client = client
    this.#cityCode = cityCode
    this.#lock = lock
    this.#counts = { read: row.lines_done, accepted: row.accepted, repeated: row.repeated, rejected: row.rejected }
    this.resumedFrom = row.lines_done
  }

  get counts(): RunCounts {
    return this.#counts
  }

  /**
   * Take the file's run up where it stopped; one that is finished (or is to start anew) begins again, and finds its orders repeated.
   *
   * @throws when another process imports the same file
   */
  static async open(db: Database, cityCode: string, file: { readonly source: string; readonly digest: Buffer }, now: number, isAnew: boolean): Promise<ImportRun> {
    const client = await db.connect()
    const lock = `import ${cityCode} ${file.source} ${file.digest.toString('hex')}`
    try {
      await takeLock(client, lock)
      await client.query('insert into import_run (city_code, id, outer_source, file_digest, started_at) values ($1, $2, $3, $4, $5) on conflict do nothing', [cityCode, newId(now), file.source, file.digest, new Date(now)])
      const key = [cityCode, file.source, file.digest]
      await client.query(
        `update import_run set lines_done = 0, accepted = 0, repeated = 0, rejected = 0, finished_at = null, started_at = $5
         where city_code = $1 and outer_source = $2 and file_digest = $3 and (finished_at is not null or $4)`, [...key, isAnew, new Date(now)])
      const { rows } = await client.query<RunRow>(
        'select id, lines_done, accepted, repeated, rejected, finished_at from import_run where city_code = $1 and outer_source = $2 and file_digest = $3', key)
      return new ImportRun(client, cityCode, lock, rows[0]!)
    } catch (error) {
      client.release(true)
      throw error
    }
  }

  /** Do `work` and move on by what it answers, in one transaction. */
  async advance(work: (client: PoolClient) => Promise<RunCounts>): Promise<void> {
    const client = this.#client
    await client.query('begin')
    try {
      const more = await work(client)
      const before = this.#counts
      const after = { read: before.read + more.read, accepted: before.accepted + more.accepted, repeated: before.repeated + more.repeated, rejected: before.rejected + more.rejected }
      const { rowCount } = await client.query(
        'update import_run set lines_done = $3, accepted = $4, repeated = $5, rejected = $6 where city_code = $1 and id = $2 and lines_done = $7',
        [this.#cityCode, this.id, after.read, after.accepted, after.repeated, after.rejected, before.read])
      if (rowCount !== 1) throw new Error('另一个进程推进了这份文件的导入，本次停止。')
      await client.query('commit')
      this.#counts = after
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    }
  }

  async finish(now: number): Promise<void> {
    await this.#client.query('update import_run set finished_at = $3 where city_code = $1 and id = $2', [this.#cityCode, this.id, new Date(now)])
  }

  async close(): Promise<void> {
    await this.#client.query(`select pg_advisory_unlock(${lockKey})`, [this.#lock]).then(() => this.#client.release(), () => this.#client.release(true))
  }
}
