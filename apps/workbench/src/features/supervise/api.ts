import { queryOptions } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'
import { keys } from '../../lib/query.ts'

/** The tabs of the desk, in the order of the work: answers to judge, answers waited for, who is late. */
export const tabs = ['judge', 'answer', 'black', 'red'] as const
export type SuperviseTab = (typeof tabs)[number]

export type Narrowing = { readonly unit?: string | undefined; readonly clock?: string | undefined }

export const queueNameOf = (tab: SuperviseTab, { unit, clock }: Narrowing): string => `supervise-${tab}-${unit ?? ''}-${clock ?? ''}`
export const readTab = (tab: SuperviseTab, narrowing: Narrowing) => (cursor: string | null, signal: AbortSignal) => {
  const query = { ...narrowing, cursor, limit: 50 }
  return tab === 'judge' || tab === 'answer'
    ? client.read('/api/supervisions', { query: { ...query, turn: tab === 'judge' ? 'supervisor' : 'unit' }, signal })
    : client.read('/api/overdue', { query: { ...query, lamp: tab }, signal })
}

export const overdueQuery = queryOptions({ queryKey: keys.queue('overdue-summary'), queryFn: ({ signal }) => client.read('/api/overdue/summary', { signal }), refetchInterval: 30_000 })
