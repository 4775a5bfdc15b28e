import type { Database } from './database.ts'

/**
 * Running numbers without a hot row: each server takes blocks of a series and hands them out from memory. Numbers never repeat;
 * a stopped server leaves a gap.
 */
export class SerialNumbers {
  readonly #db: Database
  readonly #cityCode: string
  readonly #blocks = new Map<string, { next: number; end: number; refill: Promise<void> | null }>()

  constructor(db: Database, cityCode: string) {
    this.#db = db
    this.#cityCode = cityCode
  }

  async take(series: string, blockSize = 500): Promise<number> {
    let block = this.#blocks.get(series)
    if (!block) this.#blocks.set(series, (block = { next: 0, end: 0, refill: null }))
    while (block.next === block.end) {
      block.refill ??= this.#refill(series, block, blockSize).finally(() => (block.refill = null))
      await block.refill
    }
    return block.next++
  }

  async #refill(series: string, block: { next: number; end: number }, size: number): Promise<void> {
    const { rows } = await this.#db.query<{ taken: number }>(
      `insert into serial_block (city_code, series, taken) values ($1, $2, $3)
       on conflict (city_code, series) do update set taken = serial_block.taken + $3 returning taken`,
      [this.#cityCode, series, size],
    )
    block.end = rows[0]!.taken + 1
    block.next = block.end - size
  }
}
