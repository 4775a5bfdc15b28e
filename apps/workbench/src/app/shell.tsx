import { KeyHelp, useT } from '@suban/ui'
import { Outlet } from '@tanstack/react-router'
import { Toasts } from '../lib/toast.tsx'
import { Rail } from './rail.tsx'
import { TopLine } from './top-line.tsx'

/** Desks at the left, unit and name above, the one job in the middle. */
export const Shell = () => {
  const t = useT()
  return (
    <div className="shell">
      <a className="skip" href="#work">{t('跳到正文', 'Skip to the work')}</a>
      <TopLine />
      <Rail />
      <main id="work" className="work" tabIndex={-1}><Outlet /></main>
      <Toasts />
      <KeyHelp />
    </div>
  )
}
