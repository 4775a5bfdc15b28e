import type { Assist, Problem } from '@suban/contract'
import { Button, Because, either, listed, named, RefusalNotice, useT } from '@suban/ui'
import { useId } from 'react'
import { Field } from '../../lib/field.tsx'
import { LineText, LongText } from '../../lib/long-text.tsx'
import { ProposalView } from '../../lib/order/proposal-view.tsx'
import { flagWords } from '../../lib/order/tags.tsx'
import { handoverFor, TransferFields, type Handover } from '../../lib/order/transfer-fields.tsx'
import { limits, type Decided, type Sheet, type Way } from './sheet.ts'

export type DecisionPanelProps = {
  readonly sheet: Sheet
  readonly onChange: (change: Partial<Sheet>) => void
  readonly assist: Assist | undefined
  readonly decided: Decided
  readonly way: Way
  readonly isAnswering: boolean
  readonly onAnswering: (is: boolean) => void
  /** What is filled in of handing it to an emergency service; null while nobody does. */
  readonly handover: Handover | null
  readonly onHandover: (handover: Handover | null) => void
  readonly isSending: boolean
  readonly problem: Problem | null
  readonly onSend: (way: Way) => void
  readonly draftState: string
}

/** What to ask, whom it goes to and for when it is promised: all before it is sent. */
export const DecisionPanel = ({ sheet, onChange, assist, decided, way, isAnswering, onAnswering, handover, onHandover, isSending, problem, onSend, draftState }: DecisionPanelProps) => {
  const t = useT()
  const ids = { answer: useId(), basis: useId() }
  const { proposal } = decided
  const targets = assist?.transferTargets ?? []
  const targetName = targets.find((one) => one.target === handover?.target)?.name ?? ''
  const main = {
    dispatch: t(`受理并派给${proposal?.lead?.shortName ?? ''}`, `Accept, dispatch to ${proposal?.lead?.shortName ?? ''}`), accept: t('受理，转派单台', 'Accept, on to dispatch'),
    attach: t('受理并并入', 'Accept and attach'), answer: t('直接答复并登记', 'Answer and register'),
    transfer: t(`登记并转 ${targetName}`, `Register, transfer to ${targetName}`),
  }[way]
  return (
    <section className="take-decision" aria-label={t('派单建议', 'Proposal')}>
      <div>
        <h3 className="section-title">{t('问清这两点', 'Ask these two')}</h3>
        {assist && assist.askFor.length > 0 ? <ol className="take-ask">{assist.askFor.slice(0, 2).map((question) => <li key={question}>{question}</li>)}</ol>
          : <p className="sb-muted">{t('记下诉求后，这里给出会影响派单的问题。', 'Questions that change the dispatch appear once the request is written.')}</p>}
      </div>
      <div>
        <h3 className="section-title">{t('派给谁，何时办结', 'To whom, by when')}</h3>
        {sheet.attachTo ? (
          <p>{t('并入', 'Attach to')} <strong className="sb-number">{sheet.attachTo.orderNo}</strong> {sheet.attachTo.title}<br /><span className="sb-muted">{t('一起办理；来电人仍有自己的回执、回访和评价。', 'Handled together; the caller keeps the own receipt, call-back and verdict.')}</span></p>
        ) : proposal ? <ProposalView proposal={proposal} />
          : <p className="sb-muted">{assist?.abstains && decided.matter === null ? t('事项没有把握，请选定一个；或只受理，由派单台判断。', 'The matter is unsure: choose one, or leave it to the dispatch desk.') : t('定了事项和地点，清单给出单位和时限。', 'The lists name unit and time once matter and place are known.')}</p>}
        {assist?.abstains && sheet.matter === null && assist.abstainBecause.length > 0 ? <Because reasons={assist.abstainBecause} title={t('为什么没有把握', 'Why it is unsure')} label={t('为什么没有把握', 'Why unsure')} /> : null}
      </div>
      {isAnswering ? (
        <div className="take-answer">
          <Field label={t('答复', 'Answer')} htmlFor={ids.answer}><LongText id={ids.answer} autoFocus value={sheet.answer} most={limits.answer} autoSize={{ minRows: 3, maxRows: 10 }} onText={(answer) => { onChange({ answer }) }} /></Field>
          <Field label={t('依据', 'Basis')} htmlFor={ids.basis}><LineText id={ids.basis} value={sheet.basis} most={limits.basis} placeholder={t('文件、条款或知识库条目', 'Document, clause or article')} onText={(basis) => { onChange({ basis }) }} /></Field>
        </div>
      ) : null}
      {handover ? <div className="take-answer"><TransferFields targets={targets} value={handover} onChange={onHandover} /></div> : null}
      {problem ? <RefusalNotice problem={problem} /> : null}
      <div className="take-send">
        <Button look="primary" keys="Ctrl+Enter" isBusy={isSending} onClick={() => { onSend(way) }}>{main}</Button>
        {way === 'dispatch' ? <Button disabled={isSending} onClick={() => { onSend('accept') }}>{t('只受理，转派单台', 'Only accept')}</Button> : null}
        {(decided.kind === 'consultation' || isAnswering) && handover === null ? <Button keys="a" aria-pressed={isAnswering} disabled={isSending} onClick={() => { onAnswering(!isAnswering) }}>{isAnswering ? t('改为派单', 'Dispatch instead') : t('直接答复', 'Answer directly')}</Button> : null}
        {handover ? <Button disabled={isSending} onClick={() => { onHandover(null) }}>{t('不转了', 'Do not transfer')}</Button>
          : targets.length > 0 && !isAnswering ? <Button look="quiet" disabled={isSending} onClick={() => { onHandover(handoverFor(targets, assist?.emergency ?? null)) }}>{t('转 110 等', 'To emergency')}</Button> : null}
        <span className="sb-muted" role="status">{draftState}</span>
      </div>
      {assist && assist.flags.length > 0 && assist.emergency === null ? <p className="sb-muted">{named(t('已留意', 'Noticed'), listed(assist.flags.map(flagWords)))}</p> : null}
      {sheet.attachTo && proposal?.lead ? <p className="sb-muted">{t('若不并入，将派给', 'Otherwise to')} {either(proposal.lead.name, undefined)}</p> : null}
    </section>
  )
}
