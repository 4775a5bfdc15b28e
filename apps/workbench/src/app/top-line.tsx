import { either, setLanguage, setTheme, useLanguage, useT, useTheme } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { cityQuery, noticesQuery } from '../lib/counts.ts'
import { problemOf } from '../lib/query.ts'
import { signOut, useSession } from '../lib/session.ts'
import { toast } from '../lib/toast.tsx'
import { OrderSearch } from './order-search.tsx'

const Bell = ({ unread }: { readonly unread: number }) => {
  const t = useT()
  return (
    <Link to="/notices" className="top-item" activeProps={{ className: 'top-item top-item-here' }} aria-label={t(`通知，${unread} 条未读`, `Notices, ${unread} unread`)}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="M2 10.5h10L10.8 9V5.8a3.8 3.8 0 0 0-7.6 0V9zM5.5 12a1.6 1.6 0 0 0 3 0" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinejoin="round" /></svg>
      {unread > 0 ? <span className="sb-number top-unread">{unread}</span> : null}
    </Link>
  )
}

/** Whose desk this is; search, notices, language, theme, sign out. */
export const TopLine = () => {
  const t = useT()
  const session = useSession()
  const isDark = useTheme() === 'dark'
  const isChinese = useLanguage() === 'zh'
  const { data: city } = useQuery(cityQuery)
  const { data: notices = [] } = useQuery(noticesQuery)
  const leave = () => { signOut().catch((error: unknown) => { const { detail, next, detailEn, nextEn } = problemOf(error); toast(either(`${detail}${next}`, `${detailEn} ${nextEn}`), { tone: 'refused' }) }) }
  return (
    <header className="top">
      <Link to="/" className="top-brand" aria-label={t('诉办，回到我的工作台', 'Suban, back to my desk')}><strong>{t('诉办', 'Suban')}</strong>{city ? <span className="sb-muted top-city">{city.name} {city.hotline}</span> : null}</Link>
      <OrderSearch />
      <div className="top-tools">
        <Bell unread={notices.filter((notice) => !notice.isRead).length} />
        <button type="button" className="top-item" onClick={() => { setLanguage(isChinese ? 'en' : 'zh') }} lang={isChinese ? 'en' : 'zh-CN'}>{isChinese ? 'EN' : '中文'}</button>
        <button type="button" className="top-item" onClick={() => { setTheme(isDark ? 'light' : 'dark') }}>{isDark ? t('浅色', 'Light') : t('深色', 'Dark')}</button>
        <Link to="/me" className="top-item top-person" activeProps={{ className: 'top-item top-person top-item-here' }} title={`${session.unit.name} ${session.title}`}>
          <span className="top-unit sb-muted">{session.unit.shortName}</span><span>{session.name}</span>
        </Link>
        <button type="button" className="top-item" onClick={leave}>{t('退出', 'Sign out')}</button>
      </div>
    </header>
  )
}
