import { Button, Empty, useT } from '@suban/ui'
import { Link, Navigate, type ErrorComponentProps } from '@tanstack/react-router'
import { useSession } from '../lib/session.ts'
import { desksOf } from './desks.ts'

/** Straight to the work: the first desk of the person's post. */
export const FirstDesk = () => <Navigate to={desksOf(useSession())[0]?.to ?? '/lists'} replace />

export const NotHere = () => {
  const t = useT()
  return <Empty action={<Link to="/" className="sb-link">{t('回到我的工作台', 'Back to my desk')}</Link>}>{t('没有这个页面。', 'There is no such page.')}</Empty>
}

/** A fault of the program itself: said plainly, with the way on. */
export const Broken = ({ error, reset }: ErrorComponentProps) => {
  const t = useT()
  return (
    <div className="sb-notice sb-notice-fault" role="alert">
      <p><strong>{t('这个页面出了问题。', 'Something broke on this page.')}</strong></p>
      <p>{t('已提交的内容没有丢；受理台的草稿也在。请重新打开。', 'What was sent is safe, and so are drafts. Open it again.')}</p>
      <p className="sb-muted">{error instanceof Error ? error.message : String(error)}</p>
      <div className="sb-row"><Button onClick={reset}>{t('重新打开', 'Open again')}</Button><Button look="quiet" onClick={() => { location.reload() }}>{t('刷新整页', 'Reload')}</Button></div>
    </div>
  )
}
