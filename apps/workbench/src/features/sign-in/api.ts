import type { In } from '@suban/api-client'
import type { Session, SignIn } from '@suban/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'

export const signIn = (body: In<typeof SignIn>): Promise<Session> => client.write('POST /api/session', body)

/** The city, as everybody may know it. */
export const cityOfHotlineQuery = queryOptions({ queryKey: ['public-city'], queryFn: () => client.read('/api/public/city'), staleTime: Infinity })
