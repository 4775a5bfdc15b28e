import { useEffect, useRef } from 'preact/hooks'
import type { Problem } from '@suban/contract'
import { t } from '@suban/ui/i18n'
import { plain } from '../plain.ts'

export type SummaryLine = { readonly text: string; readonly field?: string | undefined; readonly href?: string | undefined }

const focusField = (field: string) => (event: Event) => {
  event.preventDefault()
  const target = document.getElementById(field)
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}

/**
 * What is wrong, at the top of the page, each line leading to its field; `advice` is what the server says to do about its "no". Takes the focus once for each new `attempt`, not when a
 * line goes because its field was corrected.
 */
export const ErrorSummary = ({ lines, advice, attempt }: { lines: readonly SummaryLine[]; advice?: string | undefined; attempt: unknown }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'start' })
  }, [attempt])
  if (lines.length === 0) return null
  return (
    <div class="notice notice-red" role="alert" tabIndex={-1} ref={box}>
      <h2 class="notice-title">{advice === undefined ? t('还不能继续', 'Not yet') : t('没有成功，您填的都还在', 'It did not work; everything is still here')}</h2>
      <ul>
        {lines.map(({ text, field, href }) => (
          <li key={text}>{href ? <a href={href}>{text}</a> : field ? <a href={`#${field}`} onClick={focusField(field)}>{text}</a> : text}</li>
        ))}
      </ul>
      {advice && <p>{advice}</p>}
    </div>
  )
}

/** The server's "no" as a line of the summary. */
export const sentenceOf = (problem: Problem): string => plain(problem.detail, problem.detailEn)
/** What the server says to do now. */
export const adviceOf = (problem: Problem): string => plain(problem.next, problem.nextEn)
