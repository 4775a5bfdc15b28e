import { queryOptions } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'
import type { Queue } from '../../lib/desk/use-queue.ts'

export const queueName = 'dispatch'
/** The dearest mistake first: the server orders by expected cost of error. */
export const readQueue = (cursor: string | null, signal: AbortSignal): Promise<Queue> => client.read('/api/desks/:desk', { params: { desk: 'dispatch' }, query: { cursor, limit: 50 }, signal })

/** What the lists say for another matter at the same place. */
export const resolveQuery = (matter: string, place: string | null, kind: string) => queryOptions({
  queryKey: ['resolve', matter, place, kind],
  queryFn: ({ signal }) => client.read('/api/catalogue/resolve', { query: { matter, place, kind }, signal }),
  staleTime: 60_000,
})
