import type { Problem } from '@suban/contract'
import type { ReactNode } from 'react'
import { RefusalNotice } from './refusal-notice.tsx'
import { useT } from './use-language.ts'

/** Nothing here, and a sentence of what comes here. */
export const Empty = ({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) => (
  <div className="sb-empty"><p>{children}</p>{action}</div>
)

const widths = ['92%', '76%', '84%', '60%', '88%', '70%']

/** The shape of what is coming. */
export const Loading = ({ rows = 6 }: { readonly rows?: number }) => {
  const t = useT()
  return (
    <div className="sb-loading" role="status">
      <span className="sb-hidden">{t('正在载入', 'Loading')}</span>
      {Array.from({ length: rows }, (_, index) => <span key={index} className="sb-skeleton" style={{ width: widths[index % widths.length] }} />)}
    </div>
  )
}

/** It could not be read; the old content, if any, stays where it is. */
export const Failed = ({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) => <RefusalNotice problem={problem} onRetry={onRetry} />
