import './call-back.css'
import { callBackFailureLabels, satisfactionLabels, type CallBackFailure, type WorkOrder } from '@suban/contract'
import { Button, either, KeyCap, RefusalNotice, say, useKeys, useT, type Shortcut, type Words } from '@suban/ui'
import { useId, type KeyboardEvent } from 'react'
import { isTooLong, LongText } from '../../lib/long-text.tsx'
import { forgetWords, useWords, type FormId } from '../../lib/order/kept-words.ts'
import { OrderActions } from '../../lib/order/order-actions.tsx'
import { Person } from '../../lib/order/order-sections.tsx'
import { useOrderCommand } from '../../lib/order/use-order-command.ts'
import { moveByArrow } from '../../lib/arrow-keys.ts'

type Answer = boolean | null
/** Bottom row of the keyboard, left hand: how a call failed. */
const failures: readonly { readonly outcome: CallBackFailure; readonly keys: string }[] = [
  { outcome: 'noAnswer', keys: 'z' }, { outcome: 'busy', keys: 'x' }, { outcome: 'wrongNumber', keys: 'c' }, { outcome: 'refused', keys: 'v' }, { outcome: 'denied', keys: 'b' },
]
const scores = [5, 4, 3, 2, 1] as const
/** The contract's cap, in characters. */
const remarkMost = 1000

const chooseByClick = (event: KeyboardEvent<HTMLElement>): void => { moveByArrow(event, 'radio', (place) => { event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[place]?.click() }) }

const Option = ({ label, keys, isChosen, onChoose }: { readonly label: Words; readonly keys: string; readonly isChosen: boolean; readonly onChoose: () => void }) => (
  <button type="button" role="radio" aria-checked={isChosen} className="choice-option call-option" aria-keyshortcuts={keys} onClick={onChoose}>{say(label)} <KeyCap keys={keys} /></button>
)

/** What the script says beyond the three questions that always stand. */
const Script = ({ lines }: { readonly lines: readonly string[] }) => (lines.length === 0 ? null : <ol className="call-script">{lines.map((line) => <li key={line}>{line}</li>)}</ol>)

export const CallDesk = ({ order, onOver }: { readonly order: WorkOrder; readonly onOver: () => void }) => {
  const t = useT()
  const remarkId = useId()
  const words: FormId = `${order.id}.complete-call-back`
  const [contacted, setContacted] = useWords<Answer>(words, 'contacted', null)
  const [solved, setSolved] = useWords<Answer>(words, 'solved', null)
  const [satisfaction, setSatisfaction] = useWords<number | null>(words, 'satisfaction', null)
  const [remark, setRemark] = useWords(words, 'remark', '')
  const command = useOrderCommand(order, { done: (name) => { if (name === 'start-call-back') return; forgetWords(words); onOver() } })
  const can = (action: string) => order.allowedActions.some((candidate) => candidate.action === action && candidate.refusedBecause === null)
  const start = order.allowedActions.find((candidate) => candidate.action === 'start-call-back')
  const isCalling = can('complete-call-back')
  const isFull = contacted !== null && solved !== null && satisfaction !== null
  const begin = () => { void command.send('start-call-back', {}, t(`开始回访 ${order.orderNo}`, `Calling back for ${order.orderNo}`)) }
  const fail = (outcome: CallBackFailure) => { void command.send('record-failed-call', { outcome }, t(`${order.orderNo}：${callBackFailureLabels[outcome].zh}，已记录`, `${order.orderNo}: ${callBackFailureLabels[outcome].en}, recorded`)) }
  const complete = () => {
    if (!isFull || command.sending || isTooLong(remark, remarkMost)) return
    void command.send('complete-call-back', { contacted, solved, satisfaction, remark: remark.trim() }, t(`${order.orderNo} 回访已记录`, `${order.orderNo}: verdict recorded`))
  }
  const key = (id: string, keys: string, label: Words, run: () => void): Shortcut => ({ id: `callBack.${id}`, keys, label, run, isOff: !isCalling })
  useKeys([
    { id: 'callBack.main', keys: 'Ctrl+Enter', label: { zh: '开始回访 / 记录回访', en: 'Start / record' }, run: () => { if (isCalling) complete(); else if (can('start-call-back')) begin() } },
    key('contacted', 't', { zh: '联系过', en: 'Contacted' }, () => { setContacted(true) }), key('notContacted', 'g', { zh: '没有联系', en: 'Not contacted' }, () => { setContacted(false) }),
    key('solved', 'y', { zh: '解决了', en: 'Solved' }, () => { setSolved(true) }), key('notSolved', 'n', { zh: '没解决', en: 'Not solved' }, () => { setSolved(false) }),
    ...scores.map((score) => key(`score${score}`, String(score), satisfactionLabels[score], () => { setSatisfaction(score) })),
    ...failures.map(({ outcome, keys }) => key(outcome, keys, callBackFailureLabels[outcome], () => { fail(outcome) })),
  ])

  if (!isCalling) {
    return (
      <>
        <Person order={order} />
        <div className="sb-actions">
          {can('start-call-back') ? <Button look="primary" keys="Ctrl+Enter" isBusy={command.sending !== null} onClick={begin}>{t('开始回访', 'Start the call')}</Button> : null}
          {start?.refusedBecause ? <span className="sb-muted">{either(start.refusedBecause.zh, start.refusedBecause.en)}</span> : null}
        </div>
        {command.problem ? <RefusalNotice problem={command.problem} onClose={command.forget} /> : null}
        {start ? null : <OrderActions order={order} />}
      </>
    )
  }
  return (
    <div className="call">
      <Person order={order} />
      <Script lines={order.callBackScript} />
      <div className="call-question"><span>{t('单位联系过您吗？', 'Did the unit contact you?')}</span>
        <div role="radiogroup" aria-label={t('单位联系过您吗？', 'Contacted?')} className="choice" onKeyDown={chooseByClick}><Option label={{ zh: '联系过', en: 'Yes' }} keys="t" isChosen={contacted === true} onChoose={() => { setContacted(true) }} /><Option label={{ zh: '没有', en: 'No' }} keys="g" isChosen={contacted === false} onChoose={() => { setContacted(false) }} /></div>
      </div>
      <div className="call-question"><span>{t('问题解决了吗？', 'Is it solved?')}</span>
        <div role="radiogroup" aria-label={t('问题解决了吗？', 'Solved?')} className="choice" onKeyDown={chooseByClick}><Option label={{ zh: '解决了', en: 'Solved' }} keys="y" isChosen={solved === true} onChoose={() => { setSolved(true) }} /><Option label={{ zh: '没解决', en: 'Not solved' }} keys="n" isChosen={solved === false} onChoose={() => { setSolved(false) }} /></div>
      </div>
      <div className="call-question"><span>{t('对办理满意吗？', 'How satisfied are you?')}</span>
        <div role="radiogroup" aria-label={t('对办理满意吗？', 'Satisfied?')} className="choice" onKeyDown={chooseByClick}>{scores.map((score) => <Option key={score} label={satisfactionLabels[score]} keys={String(score)} isChosen={satisfaction === score} onChoose={() => { setSatisfaction(score) }} />)}</div>
      </div>
      <div className="call-question"><label htmlFor={remarkId}>{t('为什么？', 'Why?')}</label>
        <div><LongText id={remarkId} value={remark} most={remarkMost} autoSize={{ minRows: 1, maxRows: 6 }} placeholder={t('不满意或没解决时，记下原话', 'If not, in the requester\'s own words')} onText={setRemark} /></div>
      </div>
      {command.problem ? <RefusalNotice problem={command.problem} onClose={command.forget} /> : null}
      <div className="sb-row">
        <Button look="primary" keys="Ctrl+Enter" isBusy={command.sending === 'complete-call-back'} disabled={!isFull} onClick={complete}>{t('记录回访', 'Record the verdict')}</Button>
        <span className="call-failures"><span className="sb-muted">{t('未接通：', 'Not reached: ')}</span>
          {failures.map(({ outcome, keys }) => <Button key={outcome} look="quiet" keys={keys} disabled={command.sending !== null} onClick={() => { fail(outcome) }}>{say(callBackFailureLabels[outcome])}</Button>)}
        </span>
      </div>
    </div>
  )
}
