import { client } from '../../lib/client.ts'
import type { Queue } from '../../lib/desk/use-queue.ts'

export const queueName = 'intake'
export const readQueue = (cursor: string | null, signal: AbortSignal): Promise<Queue> => client.read('/api/desks/:desk', { params: { desk: 'intake' }, query: { cursor, limit: 50 }, signal })
