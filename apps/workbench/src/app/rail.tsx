import { keyboard, say, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { countsQuery } from '../lib/counts.ts'
import { useSession } from '../lib/session.ts'
import { desksOf } from './desks.ts'

/** The desks of this person with what waits at each. */
export const Rail = () => {
  const t = useT()
  const session = useSession()
  const { data } = useQuery(countsQuery)
  const counts = data?.counts ?? {}
  const help = () => { keyboard.all().find((shortcut) => shortcut.id === 'help.open')?.run() }
  return (
    <nav className="rail" aria-label={t('工作台', 'Desks')}>
      {desksOf(session).map((desk) => {
        const waiting = desk.count ? counts[desk.count] : undefined
        const overdue = desk.overdue ? counts[desk.overdue] ?? 0 : 0
        return (
          <Link key={desk.to} to={desk.to} className="rail-link" activeProps={{ className: 'rail-link rail-link-here', 'aria-current': 'page' }}>
            <span>{say(desk.label)}</span>
            {overdue > 0 ? <span className="rail-overdue sb-number" title={t('超时', 'Overdue')}>■ {overdue}</span> : null}
            {waiting === undefined ? null : <span className="rail-count sb-number">{waiting}</span>}
          </Link>
        )
      })}
      <button type="button" className="rail-link rail-help" onClick={help}><span>{t('按键', 'Keys')}</span><kbd className="sb-key">?</kbd></button>
    </nav>
  )
}
