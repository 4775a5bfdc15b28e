import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'

export const accountsQuery = (q: string) => queryOptions({
  queryKey: ['accounts', q], queryFn: async ({ signal }) => (await client.read('/api/admin/accounts', { query: { q }, signal })).items, placeholderData: keepPreviousData,
})
export const unlock = (id: string) => client.write('POST /api/admin/accounts/:id/unlock', undefined, { params: { id } })
export const policiesQuery = queryOptions({ queryKey: ['policies'], queryFn: async ({ signal }) => (await client.read('/api/admin/policies', { signal })).items })
export const ledgerQuery = queryOptions({ queryKey: ['ledger'], queryFn: async ({ signal }) => (await client.read('/api/admin/ledger', { signal })).checkpoints })
