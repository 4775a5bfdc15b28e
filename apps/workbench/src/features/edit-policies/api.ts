import type { ChangeSet, PolicyKind } from '@suban/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'
import { queryClient } from '../../lib/query.ts'

/** While a simulation is under way its set is asked for again, in milliseconds. */
const lookAgainAfter = 1_200

export const kindsQuery = queryOptions({ queryKey: ['policy-kinds'], queryFn: async ({ signal }) => (await client.read('/api/policies/kinds', { signal })).items })
export const versionsQuery = (kind: PolicyKind) => queryOptions({ queryKey: ['policy-versions', kind], queryFn: async ({ signal }) => (await client.read('/api/policies/kinds/:kind/versions', { params: { kind }, signal })).items })
export const versionQuery = (kind: PolicyKind, version: string) => queryOptions({
  queryKey: ['policy-version', kind, version], queryFn: ({ signal }) => client.read('/api/policies/kinds/:kind/versions/:version', { params: { kind, version }, signal }), staleTime: 600_000, enabled: version !== '',
})
export const differenceQuery = (kind: PolicyKind, from: string, to: string) => queryOptions({
  queryKey: ['policy-difference', kind, from, to], queryFn: ({ signal }) => client.read('/api/policies/kinds/:kind/difference', { params: { kind }, query: { from, to }, signal }), staleTime: 600_000, enabled: from !== '' && from !== to,
})
export const setsQuery = (below: string | null) => queryOptions({ queryKey: ['change-sets', below], queryFn: ({ signal }) => client.read('/api/policies/change-sets', { query: { below }, signal }) })
export const setQuery = (id: string) => queryOptions({
  queryKey: ['change-set', id], queryFn: ({ signal }) => client.read('/api/policies/change-sets/:id', { params: { id }, signal }),
  refetchInterval: ({ state }) => (['waiting', 'running'].includes(state.data?.simulation?.status ?? '') ? lookAgainAfter : false),
})
export const documentQuery = (id: string, kind: PolicyKind, version: number) => queryOptions({
  // Each step of the set may have changed the document; an older answer stays until the newer one is there.
  queryKey: ['change-set-document', id, kind, version], queryFn: ({ signal }) => client.read('/api/policies/change-sets/:id/documents/:kind', { params: { id, kind }, signal }), staleTime: 600_000, placeholderData: keepPreviousData,
})
export const tryQuery = (id: string, kind: PolicyKind, text: string, body: object | null) => queryOptions({
  queryKey: ['policy-try', id, kind, text], queryFn: ({ signal }) => client.write('POST /api/policies/change-sets/:id/try', { kind, body: body as Record<string, unknown> }, { params: { id }, signal }), staleTime: 600_000, gcTime: 60_000, enabled: body !== null,
})

/** Takes the newest state of a set in; what lists show of it is asked for again. */
export const takeSet = (set: ChangeSet): void => {
  queryClient.setQueryData(setQuery(set.id).queryKey, set)
  for (const queryKey of [['change-sets'], ['policy-kinds'], ['policy-versions'], ['policies']]) void queryClient.invalidateQueries({ queryKey })
}
