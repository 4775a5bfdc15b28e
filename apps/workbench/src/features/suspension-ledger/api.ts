import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'

export type LedgerList = 'suspended' | 'requests' | 'ended'
export type LedgerTab = LedgerList | 'exclusions'
/** The part of the address that this page reads. */
export type LedgerSearch = { readonly tab?: LedgerTab | undefined; readonly unit?: string | undefined; readonly category?: string | undefined; readonly expiringDays?: number | undefined; readonly overdue?: boolean | undefined }
export type LedgerFilter = { readonly list: LedgerList; readonly unit?: string | undefined; readonly category?: string | undefined; readonly expiringDays?: number | undefined; readonly overdue?: boolean | undefined }

/** What the address of the page says, as the server is asked. */
const queryOf = ({ list, unit, category, expiringDays, overdue }: LedgerFilter, cursor: string | null): Record<string, string> => ({
  list, limit: '50', ...(unit ? { unit } : {}), ...(category ? { category } : {}), ...(expiringDays ? { expiringDays: String(expiringDays) } : {}), ...(overdue ? { overdue: 'true' } : {}), ...(cursor ? { cursor } : {}),
})

export const ledgerQuery = (filter: LedgerFilter) => infiniteQueryOptions({
  queryKey: ['queue', 'suspensions', filter],
  queryFn: ({ pageParam, signal }) => client.read('/api/suspensions', { query: queryOf(filter, pageParam), signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
})

export const publishedQuery = infiniteQueryOptions({
  queryKey: ['queue', 'published-exclusions'],
  queryFn: ({ pageParam, signal }) => client.read('/api/exclusions/published', { query: { limit: '50', ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
})
