import type { City } from '@suban/server/city.ts'
import { Batch } from './batch.ts'

/** Batches written at once: the database then works on all of a small machine's cores that the copying leaves. */
const atOnce = 2

/** Writes full batches beside the copying, two transactions at a time, and hands their memory out again. */
export class Writers {
  readonly #city: City
  readonly #onWritten: (orders: number) => void
  readonly #writing: Promise<void>[] = []
  readonly #spare: Batch[] = []

  constructor(city: City, onWritten: (orders: number) => void) {
    this.#city = city
    this.#onWritten = onWritten
  }

  empty(): Batch {
    return this.#spare.pop() ?? new Batch()
  }

  /** Returns when the next batch may be filled. */
  async write(batch: Batch): Promise<void> {
    if (this.#writing.length === atOnce) await this.#writing.shift()
    const written = batch.write(this.#city).then(() => {
      this.#onWritten(batch.orders)
      batch.clear()
      this.#spare.push(batch)
    })
    // Told to whoever waits for it; until then it is no unhandled rejection.
    written.catch(() => {})
    this.#writing.push(written)
  }

  /** @throws what the writing of a batch threw */
  async end(): Promise<void> {
    await Promise.all(this.#writing)
  }

  /** Wait for what is still being written, also where it fails: nothing is written once this has returned. */
  async stop(): Promise<void> {
    await Promise.allSettled(this.#writing)
  }
}
