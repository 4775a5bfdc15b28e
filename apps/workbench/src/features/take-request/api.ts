import type { In } from '@suban/api-client'
import type { Assist, AssistQuery, Receipt, RegisterRequest } from '@suban/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'
import { keys } from '../../lib/query.ts'
import { narrativeLimit } from './sheet.ts'

/** Shortest narrative that the machine is asked about, in characters. */
const leastToAsk = 4

/** What the machine makes of the words so far; the last answer stays while the next one comes. */
export const assistQuery = (query: In<typeof AssistQuery>) => queryOptions({
  queryKey: ['assist', query],
  queryFn: ({ signal }): Promise<Assist> => client.write('POST /api/intake/assist', query, { signal }),
  enabled: query.narrative.trim().length >= leastToAsk && query.narrative.trim().length <= narrativeLimit,
  staleTime: 60_000,
  placeholderData: query.narrative.trim().length >= leastToAsk ? keepPreviousData : undefined,
})

/** A number that can be looked up: a mobile phone, or a landline with its area code. */
export const isWholePhone = (phone: string): boolean => /^(1\d{10}|0\d{9,11})$/.test(phone.replaceAll(/[\s-]/g, ''))

/** Who calls: the earlier orders of this number, found without opening any seal. */
export const callerQuery = (phone: string) => queryOptions({
  queryKey: ['caller', phone],
  queryFn: ({ signal }) => client.write('POST /api/intake/caller', { phone }, { signal }),
  enabled: isWholePhone(phone),
  staleTime: 30_000,
})

export const draftsQuery = queryOptions({ queryKey: keys.drafts, queryFn: async ({ signal }) => (await client.read('/api/drafts', { signal })).items })

export const saveDraft = (id: string, body: Record<string, unknown>) => client.write('PUT /api/drafts/:id', { body }, { params: { id } })
export const deleteDraft = (id: string) => client.write('DELETE /api/drafts/:id', undefined, { params: { id } })
export const register = (body: In<typeof RegisterRequest>, key: string): Promise<Receipt> => client.write('POST /api/requests', body, { key })
