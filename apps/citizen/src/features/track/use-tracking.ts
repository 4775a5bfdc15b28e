import { useCallback, useEffect, useState } from 'preact/hooks'
import { ProblemError } from '@suban/api-client'
import type { Problem, Tracking } from '@suban/contract'
import { client } from '../../lib/client.ts'

const pollSeconds = 30

export type Reading = {
  readonly tracking: Tracking | null
  /** The last reading failed; an older `tracking` may still stand. */
  readonly problem: Problem | null
  readonly readAt: number
  readonly reload: () => Promise<void>
}

/** The request behind a tracking token; read again every half minute while the page is looked at. */
export const useTracking = (token: string): Reading => {
  const [tracking, setTracking] = useState<Tracking | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [readAt, setReadAt] = useState(0)

  const reload = useCallback(async () => {
    try {
      setTracking(await client.read('/api/public/track/:token', { params: { token } }))
      setProblem(null)
      setReadAt(Date.now())
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      setProblem(error.problem)
    }
  }, [token])

  useEffect(() => {
    const look = () => { if (document.visibilityState === 'visible') void reload() }
    look()
    const timer = setInterval(look, pollSeconds * 1000)
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', look)
    }
  }, [reload])

  return { tracking, problem, readAt, reload }
}
