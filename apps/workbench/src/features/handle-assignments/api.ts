import { client } from '../../lib/client.ts'
import type { Queue } from '../../lib/desk/use-queue.ts'

/** The tabs of the bench, in the order of the work. */
export const benchStatuses = ['signPending', 'handling', 'unitReview', 'rework', 'open', 'done'] as const
export type BenchStatus = (typeof benchStatuses)[number]

export const queueNameOf = (status: BenchStatus): string => `bench-${status}`
export const readBench = (status: BenchStatus) => (cursor: string | null, signal: AbortSignal): Promise<Queue> =>
  client.read('/api/unit-bench', { query: { status, cursor, limit: 100 }, signal })
