import type { BulkAct, WorklistFilter } from '@suban/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'

export const worklistQuery = (filter: WorklistFilter) => infiniteQueryOptions({
  queryKey: ['queue', 'worklist', filter],
  queryFn: ({ pageParam, signal }) => client.write('POST /api/worklists/query', { filter, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
})
export const savedQueuesQuery = queryOptions({ queryKey: ['saved-queues'], queryFn: async ({ signal }) => (await client.read('/api/worklists/saved', { signal })).items, staleTime: 30_000 })
export const previewQuery = (act: BulkAct | null) => queryOptions({
  queryKey: ['bulk-preview', act], queryFn: ({ signal }) => client.write('POST /api/bulk/preview', act!, { signal }), enabled: act !== null, staleTime: 0, gcTime: 0,
})
