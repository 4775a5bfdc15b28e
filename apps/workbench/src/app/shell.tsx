import { KeyHelp, say, useLanguage, useT } from '@suban/ui'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, type MouseEvent, type RefObject } from 'react'
import { Toasts } from '../lib/toast.tsx'
import { useKeptFocus } from '../lib/use-kept-focus.ts'
import { nameOfPage } from './desks.ts'
import { Rail } from './rail.tsx'
import { TopLine } from './top-line.tsx'

/** The page's name stands in the title of the window; whoever comes from elsewhere by keyboard starts in its work. */
const usePage = (work: RefObject<HTMLElement | null>): void => {
  const { pathname } = useLocation()
  const language = useLanguage()
  const before = useRef(pathname)
  useEffect(() => {
    const name = nameOfPage(pathname)
    document.title = `${name ? `${say(name)} · ` : ''}${say({ zh: '诉办', en: 'Suban' })}`
  }, [pathname, language])
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (!work.current?.contains(document.activeElement)) work.current?.focus({ preventScroll: true })
  }, [pathname, work])
}

/** Desks at the left, unit and name above, the one job in the middle. */
export const Shell = ({ isCovered }: { readonly isCovered: boolean }) => {
  const t = useT()
  const work = useRef<HTMLElement>(null)
  useKeptFocus(work)
  usePage(work)
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    work.current?.focus()
  }
  return (
    <div className="shell" inert={isCovered}>
      <a className="skip" href="#work" onClick={skip}>{t('跳到正文', 'Skip to the work')}</a>
      <TopLine />
      <Rail />
      <main id="work" ref={work} className="work" tabIndex={-1}><Outlet /></main>
      <Toasts />
      <KeyHelp />
    </div>
  )
}
