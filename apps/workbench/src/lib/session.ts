import { ProblemError } from '@suban/api-client'
import type { Role, Session } from '@suban/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { client } from './client.ts'
import { forgetAllWords } from './order/kept-words.ts'
import { keys, queryClient } from './query.ts'
import { setSignInNeeded } from './sign-in-needed.ts'

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async (): Promise<Session | null> => {
    try {
      const session = await client.read('/api/session')
      client.setCsrfToken(session.csrfToken)
      return session
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.status !== 401) throw error
      setSignInNeeded(false)
      return null
    }
  },
  staleTime: Infinity,
})

/** Takes a new session in; what another person saw before is forgotten. */
export const takeSession = (session: Session): void => {
  const before = queryClient.getQueryData(sessionQuery.queryKey)
  client.setCsrfToken(session.csrfToken)
  if (before && before.accountId !== session.accountId) {
    queryClient.clear()
    forgetAllWords()
  }
  queryClient.setQueryData(sessionQuery.queryKey, session)
  setSignInNeeded(false)
  // What failed while nobody was signed in is read again.
  void queryClient.invalidateQueries({ predicate: (query) => query.queryKey !== keys.session })
}

export const signOut = async (): Promise<void> => {
  await client.write('DELETE /api/session', undefined)
  client.setCsrfToken('')
  queryClient.clear()
  forgetAllWords()
  queryClient.setQueryData(sessionQuery.queryKey, null)
}

/** The person behind the page. Only below the shell, which stands when somebody is signed in. */
export const useSession = (): Session => {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('useSession outside of the shell')
  return data
}

export const hasRole = (session: Pick<Session, 'roles'>, ...roles: readonly Role[]): boolean => roles.some((role) => session.roles.includes(role))
