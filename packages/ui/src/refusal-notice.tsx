import type { Problem } from '@suban/contract'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { either, named, say, type Words } from './i18n.ts'
import { useT } from './use-language.ts'

export type RefusalNoticeProps = {
  readonly problem: Problem
  readonly onRetry?: (() => void) | undefined
  readonly onClose?: (() => void) | undefined
  /** What a field is called on this screen. */
  readonly nameOf?: ((path: string) => string | undefined) | undefined
  readonly children?: ReactNode
}

/** The fields that people fill in, by their names in the interface. */
const fields: Readonly<Record<string, Words>> = {
  narrative: { zh: '诉求', en: 'Request' }, address: { zh: '门牌等细节', en: 'Details of the place' }, placeId: { zh: '地点', en: 'Place' }, 'contact.phone': { zh: '电话', en: 'Phone' },
  'contact.name': { zh: '称呼', en: 'Name' }, text: { zh: '内容', en: 'Text' }, note: { zh: '说明', en: 'Note' }, reason: { zh: '原因', en: 'Reason' }, basis: { zh: '依据', en: 'Basis' },
  requesterOpinion: { zh: '诉求人的意见', en: 'What the requester thinks' }, remark: { zh: '为什么', en: 'Why' }, answer: { zh: '答复', en: 'Answer' }, alternative: { zh: '可以去哪里办', en: 'Where to go' },
  attachmentIds: { zh: '附件', en: 'Files' }, account: { zh: '账号', en: 'Account' }, password: { zh: '密码', en: 'Password' },
}
const fieldName = (path: string): string => (fields[path] ? say(fields[path]) : path)

/** What happened, what is kept, and what to do now. */
export const RefusalNotice = ({ problem, onRetry, onClose, nameOf, children }: RefusalNoticeProps) => {
  const t = useT()
  const lineOf = (error: NonNullable<Problem['fieldErrors']>[number]): string => named(nameOf?.(error.path) ?? fieldName(error.path), either(error.message, error.messageEn))
  const [first, ...more] = problem.fieldErrors ?? []
  const isFault = problem.status === 0 || problem.status >= 500
  return (
    <div className={`sb-notice ${isFault ? 'sb-notice-fault' : 'sb-notice-refused'}`} role="alert">
      <p><strong>{first ? lineOf(first) : either(problem.detail, problem.detailEn)}</strong></p>
      <p>{either(problem.next, problem.nextEn)}</p>
      {more.length > 0 ? <ul>{more.map((error) => <li key={error.path}>{lineOf(error)}</li>)}</ul> : null}
      {children}
      <div className="sb-row">
        {onRetry ? <Button onClick={onRetry}>{t('重试', 'Try again')}</Button> : null}
        {onClose ? <Button look="quiet" onClick={onClose}>{t('知道了', 'Close')}</Button> : null}
        {isFault && problem.requestId ? <span className="sb-muted sb-selectable">{t('请求编号', 'Request id')} {problem.requestId}</span> : null}
      </div>
    </div>
  )
}
