import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'

export const mattersQuery = (q: string) => queryOptions({
  queryKey: ['matters', q], queryFn: async ({ signal }) => (await client.read('/api/matters', { query: { q }, signal })).items, staleTime: 60_000, placeholderData: keepPreviousData,
})
export const matterQuery = (code: string) => queryOptions({ queryKey: ['matter', code], queryFn: ({ signal }) => client.read('/api/matters/:code', { params: { code }, signal }), staleTime: 60_000 })
export const findingsQuery = queryOptions({ queryKey: ['findings'], queryFn: async ({ signal }) => (await client.read('/api/catalogue/findings', { signal })).items, staleTime: 60_000 })
export const versionsQuery = queryOptions({ queryKey: ['list-versions'], queryFn: async ({ signal }) => (await client.read('/api/catalogue/versions', { signal })).items, staleTime: 60_000 })
export const differenceQuery = (from: string, to: string) => queryOptions({
  queryKey: ['list-difference', from, to], queryFn: async ({ signal }) => (await client.read('/api/catalogue/difference', { query: { from, to }, signal })).items, staleTime: 60_000, enabled: from !== '' && to !== '' && from !== to,
})
export const resolveQuery = (matter: string, place: string | null, kind: string) => queryOptions({
  queryKey: ['resolve', matter, place, kind], queryFn: ({ signal }) => client.read('/api/catalogue/resolve', { query: { matter, place, kind }, signal }), staleTime: 60_000, enabled: matter !== '',
})
