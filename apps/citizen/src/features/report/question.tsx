import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { either, t } from '@suban/ui/i18n'
import { ErrorSummary } from '../../lib/form/error-summary.tsx'
import { BackLink } from '../../lib/page/back-link.tsx'
import { Heading } from '../../lib/page/heading.tsx'
import { steps, type Draft, type Step } from '../../lib/request/draft.ts'
import { checkStep, type FieldError } from '../../lib/request/validate.ts'
import { go } from '../../lib/router.ts'

/** What every question gets. */
export type QuestionProps = { readonly draft: Draft; readonly isChange: boolean }

/** The address of a question; `isChange` leads back to the check page afterwards. */
export const stepHref = (step: Step, isChange = false): string => `/report?step=${step}${isChange ? '&from=check' : ''}`

export const Progress = ({ step }: { step: Step }) => {
  const place = steps.indexOf(step) + 1
  return (
    <div class="progress">
      <p class="hint">{t(`第 ${place} 步，共 ${steps.length} 步`, `Step ${place} of ${steps.length}`)}</p>
      <div class="segments" aria-hidden="true">{steps.map((name, index) => <i key={name} class={index < place ? 'is-done' : ''} />)}</div>
    </div>
  )
}

type Props = {
  step: Exclude<Step, 'check'>
  draft: Draft
  isChange: boolean
  heading: string
  /** Draws the fields; `errorOf` gives the error of a field. */
  children: (errorOf: (field: string) => string | undefined) => ComponentChildren
  nextText?: string | undefined
}

/** One question: where we are, the question as heading, its fields, one button on. Errors come up on "next" and go when corrected. */
export const Question = ({ step, draft, isChange, heading, children, nextText }: Props) => {
  const [shown, setShown] = useState<readonly FieldError[]>([])
  const standing = checkStep(step, draft)
  const stillWrong = shown.filter((error) => standing.some(({ field }) => field === error.field))
  const errorOf = (field: string) => {
    const error = stillWrong.find((one) => one.field === field)
    return error && either(error.zh, error.en)
  }
  const next = steps[steps.indexOf(step) + 1] ?? 'check'
  const before = steps[steps.indexOf(step) - 1]
  const onSubmit = (event: Event) => {
    event.preventDefault()
    setShown(standing)
    if (standing.length === 0) go(stepHref(isChange ? 'check' : next))
  }
  return (
    <>
      <BackLink href={isChange ? stepHref('check') : before ? stepHref(before) : '/'} />
      <Progress step={step} />
      <ErrorSummary lines={stillWrong.map(({ field, zh, en }) => ({ field, text: either(zh, en) }))} attempt={shown} />
      <form onSubmit={onSubmit} noValidate>
        <Heading title={heading}>{heading}</Heading>
        {children(errorOf)}
        <p class="hint kept">{draft.savedAt > 0 && t('您写的会自动存在这台设备上。', 'What you write is kept on this device.')}</p>
        <button type="submit" class="button button-main">{isChange ? t('改好了', 'Done') : nextText ?? t('下一步', 'Next')}</button>
      </form>
    </>
  )
}
