import type { Session } from './sign-in.ts'

/** What a load generator is to do. */
export type LoadPlan = {
  readonly port: number
  readonly clients: number
  readonly warmUpSeconds: number
  readonly seconds: number
  readonly method: 'GET' | 'POST'
  /** Asked for one after the other, round and round. */
  readonly targets: readonly { readonly path: string; readonly body?: string }[]
  /** Client n uses session n (round and round); none on public routes. */
  readonly sessions: readonly Session[]
  /** Each request carries an idempotency key of its own. */
  readonly withKeys: boolean
}

/** What came of it. */
export type LoadResult = {
  /** Answers a second while it was measured. */
  readonly perSecond: number
  /** Milliseconds of every answer while it was measured. */
  readonly latencies: Float64Array
  /** Answers by status, warm-up and run-out included: what the database must know of. */
  readonly statuses: ReadonlyMap<number, number>
  /** The first answer of each unexpected status, for the error message. */
  readonly oddities: readonly string[]
  /** Bytes of an answer, on average. */
  readonly bytes: number
  /** Share of one core that the generator itself used. */
  readonly ownCpu: number
}
