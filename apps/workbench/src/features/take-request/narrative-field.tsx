import { useT } from '@suban/ui'
import { useId, type Ref } from 'react'
import { Highlighted, type Span } from '../../lib/highlighted.tsx'
import { isTooLong, Room } from '../../lib/long-text.tsx'
import { narrativeLimit } from './sheet.ts'

export type NarrativeFieldProps = {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly spans: readonly Span[]
  readonly isMissing: boolean
  readonly field: Ref<HTMLTextAreaElement>
}

/** The narrative, growing with its text; the words that speak for the matter are marked in a copy that lies exactly behind it. */
export const NarrativeField = ({ value, onChange, spans, isMissing, field }: NarrativeFieldProps) => {
  const t = useT()
  const id = useId()
  const personal = spans.filter((span) => span.kind === 'personal').length
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{t('诉求', 'Request')}</label>
      <div className="narrative-field">
        <div className="narrative-copy" aria-hidden="true"><Highlighted text={value} spans={spans} />{'\n'}</div>
        <textarea ref={field} id={id} value={value} spellCheck={false} aria-invalid={isMissing || isTooLong(value, narrativeLimit)} aria-describedby={`${id}-hint`}
          placeholder={t('谁、在哪里、什么事、想要什么结果。一边听一边记，原话优先。', 'Who, where, what, and what is wanted. Their own words first.')} onChange={(event) => { onChange(event.target.value) }} />
      </div>
      <span id={`${id}-hint`} className="field-hint sb-muted narrative-hint">
        <span>{isMissing ? <span className="field-error" role="alert">{t('请先记下诉求', 'Write the request first')}</span> : personal > 0 ? t(`波浪线处是个人信息（${personal} 处），承办单位看到的会遮盖`, `${personal} pieces of personal data (wavy) are masked for the unit`) : ''}</span>
        <span className="sb-number">{value.length > 0 ? t(`${value.length} 字`, `${value.length}`) : ''}</span>
      </span>
      <Room text={value} most={narrativeLimit} />
    </div>
  )
}
