import { useState } from 'preact/hooks'
import { newKey, ProblemError } from '@suban/api-client'
import type { Problem, Tracking } from '@suban/contract'
import { t } from '@suban/ui/i18n'
import { client } from '../../lib/client.ts'
import { adviceOf, ErrorSummary, sentenceOf, type SummaryLine } from '../../lib/form/error-summary.tsx'
import { BackLink } from '../../lib/page/back-link.tsx'
import { Heading } from '../../lib/page/heading.tsx'
import { Notice } from '../../lib/page/notice.tsx'
import { mayRetry } from '../../lib/request/outbox.ts'
import { photoStore } from '../../lib/photo/photo-store.ts'
import { useKept } from '../../lib/use-kept.ts'
import { ActionFields } from './action-fields.tsx'
import { actionName, commandOf, whyNot, type Action } from './actions.ts'
import { bodyOf, checkWords } from './action-body.ts'
import { emptyWords, keptWords, type Words } from './kept-words.ts'

type Props = { token: string; action: Action; tracking: Tracking; onDone: () => void }

/** What would come of it, before it is done. */
const IfWithdrawn = ({ takeBackDays, goesOn }: NonNullable<Tracking['ifWithdrawn']>) => (
  <Notice title={t('撤回以后会怎样', 'What happens then')}>
    <ul>
      <li>{goesOn ? t('别人反映的同一件事接着办，但不再问您的意见。', 'The same matter of others goes on, but you are not asked any more.') : t('负责的单位马上停下，不再办，也不再请您评价。', 'The unit stops at once, and you are not asked to judge it.')}</li>
      <li>{t(`${takeBackDays} 天内改变主意，可以在这一页恢复，从停下的地方接着办。`, `Within ${takeBackDays} days you can take it up again on this page; it goes on where it stopped.`)}</li>
      <li>{t('我们可能打电话问一声：是不是您本人，是不是自愿。', 'We may call to ask whether it was you, and of your own will.')}</li>
    </ul>
  </Notice>
)

/** One thing to do, one page. What is filled in stays on the device until the server has it. */
export const ActionForm = ({ token, action, tracking, onDone }: Props) => {
  const [kept] = useState(() => keptWords(tracking.receiptNo, action))
  const [fresh] = useState(emptyWords)
  const words = useKept(kept) ?? fresh
  const [wrong, setWrong] = useState<readonly SummaryLine[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSending, setSending] = useState(false)
  const change = (part: Partial<Words>) => kept.set({ ...(kept.get() ?? fresh), ...part })
  const lines = problem ? [{ text: sentenceOf(problem) }] : wrong
  const back = `/track/${encodeURIComponent(token)}`
  const because = tracking.can[action] ? null : whyNot(action, tracking) ?? t('现在不用做这件事，或者已经做过了。', 'There is no need for this now, or it is done already.')

  const send = async (event: Event) => {
    event.preventDefault()
    if (isSending) return
    const found = checkWords(action, words, tracking.asksPhoneTail)
    setWrong(found)
    setProblem(null)
    if (found.length > 0) return
    setSending(true)
    try {
      await client.write(`POST /api/public/track/:token/${commandOf[action]}`, bodyOf(action, words) as never, { params: { token }, key: words.key })
      kept.set(null)
      for (const { id } of words.photos) void photoStore.remove(id)
      onDone()
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      if (!mayRetry(error.problem)) change({ key: newKey() })
      setProblem(error.problem)
      setSending(false)
    }
  }

  return (
    <>
      <BackLink href={back} text={t('回到进度', 'Back')} />
      <ErrorSummary lines={lines} advice={problem ? adviceOf(problem) : undefined} attempt={problem ?? wrong} />
      <form onSubmit={(event) => void send(event)} noValidate>
        <Heading title={actionName(action)}>{actionName(action)}</Heading>
        <p class="hint">{tracking.title}</p>
        {because
          ? <p>{because}</p>
          : (
            <>
              {action === 'supplyInfo' && tracking.question && <blockquote><p class="words">{tracking.question.question}</p></blockquote>}
              {action === 'withdraw' && tracking.ifWithdrawn && <IfWithdrawn {...tracking.ifWithdrawn} />}
              <ActionFields action={action} words={words} change={change} update={(photos) => change({ photos: photos((kept.get() ?? fresh).photos) })} wrong={wrong} asksPhoneTail={tracking.asksPhoneTail} />
              <button type="submit" class="button button-main" aria-disabled={isSending}>{isSending ? t('正在提交……', 'Sending…') : t('提交', 'Send')}</button>
            </>
          )}
      </form>
    </>
  )
}
