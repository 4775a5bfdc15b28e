import { Loading, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { problemOf } from '../lib/query.ts'
import { sessionQuery } from '../lib/session.ts'
import { useSignInNeeded } from '../lib/sign-in-needed.ts'
import { Shell } from './shell.tsx'
import { Failed } from '@suban/ui'

const fetchSignIn = async () => ({ default: (await import('../features/sign-in/Screen.tsx')).Screen })
const SignIn = lazy(fetchSignIn)
/** When the sign-in is fetched, so that it is there when a session runs out; in milliseconds. */
const fetchAfter = 4_000

/** Over the page, so that whatever was being written is still there afterwards. */
const SignInAgain = () => {
  const t = useT()
  const { data: session } = useQuery(sessionQuery)
  useEffect(() => {
    const before = document.activeElement
    // The page below wakes up with the same change that takes this away.
    return () => { setTimeout(() => { if (before instanceof HTMLElement && before.isConnected) before.focus() }) }
  }, [])
  return (
    <div className="sign-in-again" role="dialog" aria-modal="true" aria-label={t('登录已过期', 'Session over')}>
      <Suspense fallback={null}><SignIn account={session?.account ?? ''} notice={t('登录已过期。重新登录后继续，页面上的内容都在。', 'Your session has run out. Sign in to go on; everything on the page is still there.')} /></Suspense>
    </div>
  )
}

/** Nobody signed in: the sign-in, at whatever address; afterwards the address that was asked for. */
export const Root = () => {
  const session = useQuery(sessionQuery)
  const isSignInNeeded = useSignInNeeded()
  useEffect(() => {
    const timer = setTimeout(() => { fetchSignIn().catch(() => { /* It is fetched when it is needed. */ }) }, fetchAfter)
    return () => { clearTimeout(timer) }
  }, [])
  // Another person's page begins anew.
  if (session.data) return <><Shell key={session.data.accountId} isCovered={isSignInNeeded} />{isSignInNeeded ? <SignInAgain /> : null}</>
  if (session.error) return <main className="alone"><Failed problem={problemOf(session.error)} onRetry={() => { void session.refetch() }} /></main>
  if (session.isPending) return <main className="alone"><Loading rows={3} /></main>
  return <Suspense fallback={<main className="alone"><Loading rows={3} /></main>}><SignIn /></Suspense>
}
