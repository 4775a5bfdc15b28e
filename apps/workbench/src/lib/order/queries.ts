import { queryOptions } from '@tanstack/react-query'
import { client } from '../client.ts'
import { keys } from '../query.ts'

/** One work order with everything a screen shows of it. */
export const orderQuery = (id: string) => queryOptions({
  queryKey: keys.order(id),
  queryFn: ({ signal }) => client.read('/api/work-orders/:id', { params: { id }, signal }),
})

/** Earlier rulings on the same matter, the likest first. */
export const precedentsQuery = (id: string) => queryOptions({
  queryKey: keys.precedents(id),
  queryFn: async ({ signal }) => (await client.read('/api/work-orders/:id/precedents', { params: { id }, signal })).items,
  staleTime: 60_000,
})

/** Who had the order when, and whether somebody handled it. */
export const holdingQuery = (id: string) => queryOptions({
  queryKey: keys.holding(id),
  queryFn: ({ signal }) => client.read('/api/work-orders/:id/holding', { params: { id }, signal }),
})

/** Orders that may be the same event. */
export const similarQuery = (id: string) => queryOptions({
  queryKey: keys.similar(id),
  queryFn: async ({ signal }) => (await client.read('/api/work-orders/:id/similar', { params: { id }, signal })).items,
  staleTime: 60_000,
})
