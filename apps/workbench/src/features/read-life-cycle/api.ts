import { queryOptions } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'

export const lifeCycleQuery = queryOptions({ queryKey: ['life-cycle'], queryFn: ({ signal }) => client.read('/api/life-cycle', { signal }), staleTime: Infinity })
