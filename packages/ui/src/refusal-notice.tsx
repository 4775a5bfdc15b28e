import type { Problem } from '@suban/contract'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { either } from './i18n.ts'
import { useT } from './use-language.ts'

export type RefusalNoticeProps = {
  readonly problem: Problem
  readonly onRetry?: (() => void) | undefined
  readonly onClose?: (() => void) | undefined
  readonly children?: ReactNode
}

/** What happened, what is kept, and what to do now. */
export const RefusalNotice = ({ problem, onRetry, onClose, children }: RefusalNoticeProps) => {
  const t = useT()
  const isFault = problem.status === 0 || problem.status >= 500
  return (
    <div className={`sb-notice ${isFault ? 'sb-notice-fault' : 'sb-notice-refused'}`} role="alert">
      <p><strong>{either(problem.detail, problem.detailEn)}</strong></p>
      <p>{either(problem.next, problem.nextEn)}</p>
      {problem.fieldErrors && problem.fieldErrors.length > 1 ? <ul>{problem.fieldErrors.map((error) => <li key={error.path}>{error.path}：{error.message}</li>)}</ul> : null}
      {children}
      <div className="sb-row">
        {onRetry ? <Button onClick={onRetry}>{t('重试', 'Try again')}</Button> : null}
        {onClose ? <Button look="quiet" onClick={onClose}>{t('知道了', 'Close')}</Button> : null}
        {isFault && problem.requestId ? <span className="sb-muted sb-selectable">{t('请求编号', 'Request id')} {problem.requestId}</span> : null}
      </div>
    </div>
  )
}
