import { Button, useT } from '@suban/ui'
import type { ReactNode } from 'react'
import { useWide } from '../use-wide.ts'
import { sideBySide } from './use-chosen.ts'

export type DeskLayoutProps = {
  readonly list: ReactNode
  /** The open case. */
  readonly children: ReactNode
  readonly isOpen: boolean
  readonly onBack: () => void
  readonly listWidth?: 'narrow' | 'wide'
}

/** List left, case right; on a narrow window one of the two. */
export const DeskLayout = ({ list, children, isOpen, onBack, listWidth = 'narrow' }: DeskLayoutProps) => {
  const t = useT()
  const isWide = useWide(sideBySide)
  if (!isWide) return isOpen ? <div className="desk-case-alone" tabIndex={-1}><Button look="quiet" onClick={onBack}>{t('← 回到列表', '← Back to the list')}</Button>{children}</div> : <div>{list}</div>
  return (
    <div className={`desk desk-${listWidth}`}>
      <div className="desk-list">{list}</div>
      <section className="desk-case" tabIndex={-1} aria-label={t('打开的工单', 'The open order')}>{children}</section>
    </div>
  )
}
