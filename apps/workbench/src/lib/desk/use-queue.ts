import type { Out } from '@suban/api-client'
import type { QueuePage } from '@suban/contract'
import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keys, queryClient } from '../query.ts'

export type Queue = Out<typeof QueuePage>
export type Row = Queue['items'][number]

/** How often a desk asks whether something new has come, in milliseconds. */
const pollEvery = 20_000

/** A queue page by page, in the server's order. */
export const useQueue = (name: string, read: (cursor: string | null, signal: AbortSignal) => Promise<Queue>) => {
  const query = useInfiniteQuery({
    queryKey: keys.queue(name),
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Queue) => page.next,
    refetchInterval: pollEvery,
  })
  const rows = useMemo(() => {
    const seen = new Set<string>()
    // A row may move between pages while they are read; it stands once.
    return (query.data?.pages ?? []).flatMap((page) => page.items).filter((row) => !seen.has(row.id) && seen.add(row.id))
  }, [query.data])
  return { ...query, rows, total: query.data?.pages[0]?.total ?? 0 }
}

/** Takes a row out at once, before the server's next answer says the same. */
export const dropRow = (name: string, id: string): void => {
  queryClient.setQueryData<InfiniteData<Queue, string | null>>(keys.queue(name), (before) => before && {
    ...before,
    pages: before.pages.map((page) => {
      const items = page.items.filter((row) => row.id !== id)
      return { ...page, items, total: page.total - (page.items.length - items.length) }
    }),
  })
}
