import { queryOptions } from '@tanstack/react-query'
import { client } from './client.ts'
import { keys } from './query.ts'

/** How often the desks' counts are asked for, in milliseconds. */
const pollEvery = 15_000

/** What waits at each desk; the server keeps counters, so asking is cheap. */
export const countsQuery = queryOptions({
  queryKey: keys.counts,
  queryFn: ({ signal }) => client.read('/api/counts', { signal }),
  refetchInterval: pollEvery,
})

export const noticesQuery = queryOptions({
  queryKey: keys.notices,
  queryFn: async ({ signal }) => (await client.read('/api/notices', { signal })).items,
  refetchInterval: pollEvery * 4,
})

export const cityQuery = queryOptions({ queryKey: keys.city, queryFn: () => client.read('/api/city'), staleTime: Infinity })
