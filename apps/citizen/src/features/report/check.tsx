import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { newKey } from '@suban/api-client'
import type { Problem } from '@suban/contract'
import { either, t } from '@suban/ui/i18n'
import { adviceOf, ErrorSummary, sentenceOf } from '../../lib/form/error-summary.tsx'
import { BackLink } from '../../lib/page/back-link.tsx'
import { EmergencyNotice } from '../../lib/page/emergency-notice.tsx'
import { Heading } from '../../lib/page/heading.tsx'
import { emergenciesIn } from '../../lib/emergency.ts'
import { PhotoRow } from '../../lib/photo/photo-picker.tsx'
import type { Step } from '../../lib/request/draft.ts'
import { draftStore } from '../../lib/request/draft-store.ts'
import { outbox } from '../../lib/request/outbox-of-device.ts'
import { blamedField, checkStep, type FieldError } from '../../lib/request/validate.ts'
import { go } from '../../lib/router.ts'
import { Progress, stepHref, type QuestionProps } from './question.tsx'

/** After this time the requester need not wait on the page any more; sending goes on by itself. */
const patienceMilliseconds = 12_000

const Answer = ({ name, step, children }: { name: string; step: Step; children: ComponentChildren }) => (
  <div class="answer">
    <dt>{name}</dt>
    <dd>{children}</dd>
    <dd class="change"><a href={stepHref(step, true)}>{t('修改', 'Change')}<span class="unseen">{t('：', ': ')}{name}</span></a></dd>
  </div>
)

/** All answers once more, each with a way back to its question; then it is sent. */
export const Check = ({ draft }: QuestionProps) => {
  const [isSending, setSending] = useState(false)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const lines = problem
    ? [{ text: sentenceOf(problem), href: blame(problem) }]
    : errors.map(({ zh, en, step }) => ({ text: either(zh, en), href: stepHref(step, true) }))
  const none = <span class="hint">{t('没有填', 'Not given')}</span>
  const where = [draft.place?.name ?? draft.placeText.trim(), draft.address.trim()].filter(Boolean).join(' ')

  const send = async () => {
    const found = checkStep('check', draft)
    setErrors(found)
    setProblem(null)
    if (found.length > 0) return
    const { key } = draft
    outbox.add(draft)
    setSending(true)
    const outcome = navigator.onLine
      ? await Promise.race([outbox.send(key), new Promise<{ kind: 'waiting' }>((resolve) => { setTimeout(() => resolve({ kind: 'waiting' }), patienceMilliseconds) })])
      : { kind: 'waiting' as const }
    if (outcome.kind === 'refused') {
      // Nothing was registered: the answers come back as they were, and the next try is a new one.
      const kept = outbox.get().find((waiting) => waiting.draft.key === key)?.draft ?? draft
      outbox.remove(key)
      draftStore.replace({ ...kept, key: newKey() })
      setSending(false)
      setProblem(outcome.problem)
      return
    }
    go(`/report?step=${outcome.kind === 'sent' ? 'done' : 'waiting'}`, { replace: true })
    draftStore.clear()
  }

  return (
    <>
      <BackLink href={stepHref('reach')} />
      <Progress step="check" />
      <ErrorSummary lines={lines} advice={problem ? adviceOf(problem) : undefined} attempt={problem ?? errors} />
      <Heading title={t('看看对不对', 'Check your answers')}>{t('看看对不对', 'Check your answers')}</Heading>
      <dl class="answers">
        <Answer name={t('发生了什么', 'What happened')} step="what">{draft.narrative.trim() ? <p class="words">{draft.narrative.trim()}</p> : none}</Answer>
        <Answer name={t('在什么地方', 'Where')} step="where">{where ? <>{where}{draft.place && <span class="hint block">{draft.place.area}</span>}</> : none}</Answer>
        <Answer name={t('照片', 'Photos')} step="photos">{draft.photos.length > 0 ? <PhotoRow photos={draft.photos} /> : none}</Answer>
        <Answer name={t('怎样联系您', 'How to reach you')} step="reach">
          {draft.reach === null ? none : draft.reach === 'anonymous'
            ? t('匿名，不留联系方式', 'Anonymous, no contact')
            : <>{draft.phone} {draft.name}{draft.reach === 'sealed' && <span class="hint block">{t('为我保密', 'Sealed')}</span>}</>}
        </Answer>
      </dl>
      <EmergencyNotice numbers={emergenciesIn(draft.narrative)} />
      <p class="hint">{t('提交后马上给您一个编号，凭它查进度。', 'You get a number at once, to follow your request with.')}</p>
      <button type="button" class="button button-main" aria-disabled={isSending} onClick={() => { if (!isSending) void send() }}>
        {isSending ? t('正在提交……', 'Sending…') : t('提交诉求', 'Send the request')}
      </button>
      <p class="unseen" role="status">{isSending && t('正在提交', 'Sending')}</p>
    </>
  )
}

const blame = (problem: Problem): string | undefined => {
  const field = blamedField(problem)
  return field ? stepHref(field.step, true) : undefined
}
