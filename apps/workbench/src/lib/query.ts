import { ProblemError, strangeProblem } from '@suban/api-client'
import type { Problem } from '@suban/contract'
import { QueryClient } from '@tanstack/react-query'

/** Keys of what is kept from the server. */
export const keys = {
  session: ['session'] as const,
  city: ['city'] as const,
  counts: ['counts'] as const,
  notices: ['notices'] as const,
  drafts: ['drafts'] as const,
  order: (id: string) => ['order', id] as const,
  clock: (id: string, no: number) => ['clock', id, no] as const,
  similar: (id: string) => ['similar', id] as const,
  precedents: (id: string) => ['precedents', id] as const,
  holding: (id: string) => ['holding', id] as const,
  personLog: (id: string) => ['person-log', id] as const,
  queue: (name: string) => ['queue', name] as const,
  queues: ['queue'] as const,
}

// Always tried: the hotline's network has often no way to the internet, and a browser that calls itself offline would hold a command back
// without a word and send it at any later time.
const networkMode = 'always'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: false, networkMode },
    mutations: { retry: false, networkMode },
  },
})

/** What to show of anything that was thrown by a call. */
export const problemOf = (error: unknown): Problem => (error instanceof ProblemError ? error.problem : strangeProblem(500))
