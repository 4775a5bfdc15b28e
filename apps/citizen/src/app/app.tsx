import { useEffect, useState } from 'preact/hooks'
import { onLanguage } from '@suban/ui/i18n'
import { Home } from '../features/home/home.tsx'
import { keepSending } from '../lib/request/outbox-of-device.ts'
import { useAddress, type Address } from '../lib/router.ts'
import { Frame } from './frame.tsx'
import { later } from './later.tsx'
import { NotFound } from './not-found.tsx'

const Report = later(async () => (await import('../features/report/report.tsx')).Report)
const Track = later(async () => (await import('../features/track/track.tsx')).Track)
const FindRequest = later(async () => (await import('../features/track/find-request.tsx')).FindRequest)
const Published = later(async () => (await import('../features/published/published.tsx')).Published)
const Help = later(async () => (await import('../features/help/help.tsx')).Help)

/** The other screens come when the first one stands, so that a line that breaks afterwards does no harm. */
const fetchTheRest = () => {
  for (const screen of [Report, FindRequest, Track, Help, Published]) screen.fetch()
}

const screenOf = ({ path, query }: Address) => {
  const token = /^\/track\/([^/]+)$/.exec(path)?.[1]
  if (token) return <Track token={decodeURIComponent(token)} action={query.get('do')} />
  switch (path) {
    case '/': return <Home />
    case '/report': return <Report step={query.get('step')} isChange={query.get('from') === 'check'} />
    case '/track': return <FindRequest />
    case '/published': return <Published list={query.get('list')} />
    case '/help': return <Help />
    default: return <NotFound />
  }
}

export const App = () => {
  const address = useAddress()
  const [, draw] = useState({})
  useEffect(() => onLanguage(() => draw({})), [])
  useEffect(() => {
    keepSending()
    const timer = setTimeout(fetchTheRest, 1500)
    return () => clearTimeout(timer)
  }, [])
  // A request stays one screen while its pages come and go: it is read once.
  const page = address.path.startsWith('/track/') ? address.path : `${address.path}?${address.query}`
  return <Frame page={page}>{screenOf(address)}</Frame>
}
