import type { ChangeSet, ChangeSetCommandName } from '@suban/contract'
import { Button, RefusalNotice, useKeys, useT } from '@suban/ui'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Field } from '../../lib/field.tsx'
import { client } from '../../lib/client.ts'
import { today } from './today.ts'
import type { SetCommand } from './use-set-command.ts'

export type DecisionAction = ChangeSetCommandName | 'simulate'
type Props = { readonly set: ChangeSet; readonly action: DecisionAction; readonly command: SetCommand; readonly onClose: () => void; readonly onOpened: (id: string) => void }

const dayCounts = [7, 30, 90, 365] as const

/** What an action asks for before it is sent. In the flow of the page; Ctrl+Enter sends, Esc closes. */
export const DecisionForm = ({ set, action, command, onClose, onOpened }: Props) => {
  const t = useT()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [text, setText] = useState('')
  const least = action === 'roll-back' && set.effectiveFrom > today() ? set.effectiveFrom : today()
  const [day, setDay] = useState(() => (action === 'approve' && set.effectiveFrom > least ? set.effectiveFrom : least))
  const [days, setDays] = useState<number>(30)
  useEffect(() => { form.current?.querySelector<HTMLElement>('textarea, select, input')?.focus() }, [])

  const needsReason = action === 'reject' || action === 'withdraw' || action === 'roll-back'
  const missing = needsReason && text.trim().length < 2 ? t('请写明理由', 'State the reason') : null
  const labels: Record<DecisionAction, string> = {
    simulate: t('开始推演', 'Simulate'), submit: t('提交批准', 'Submit'), approve: t('批准并公布', 'Approve and publish'), reject: t('不批准', 'Reject'), 'take-back': t('取回修改', 'Take back'), withdraw: t('撤回不用', 'Withdraw'), 'roll-back': t('建立回退', 'Open the roll-back'),
  }
  const send = async (): Promise<ChangeSet | null> => {
    const reason = text.trim()
    switch (action) {
      case 'simulate': return command.send((options) => client.write('POST /api/policies/change-sets/:id/simulate', { days }, { params: { id: set.id }, ...options }), ['simulate', days, Date.now()], t('推演已开始', 'The simulation has begun'))
      case 'submit': return command.act('submit', {}, t('已提交，等另一人批准', 'Submitted; another person decides'))
      case 'take-back': return command.act('take-back', {}, t('已取回，可以修改', 'Taken back; it can be edited'))
      case 'approve': return command.act('approve', { note: reason, ...(day === set.effectiveFrom ? {} : { effectiveFrom: day }) }, t(`已批准，${day} 起生效`, `Approved; in force from ${day}`))
      case 'reject': return command.act('reject', { reason }, t('已退回起草人', 'Rejected'))
      case 'withdraw': return command.act('withdraw', { reason }, t('已撤回', 'Withdrawn'))
      case 'roll-back': return command.act('roll-back', { reason, effectiveFrom: day }, t('已建立回退，推演后提交批准', 'Roll-back opened; simulate and submit it'))
    }
  }
  const submit = () => {
    if (missing !== null || command.isSending) return
    void send().then((done) => {
      if (!done) return
      onClose()
      if (done.id !== set.id) onOpened(done.id)
    })
  }
  useKeys([{ id: 'form.send', keys: 'Ctrl+Enter', label: { zh: '提交表单', en: 'Send the form' }, run: submit }, { id: 'form.close', keys: 'Escape', label: { zh: '收起表单', en: 'Close the form' }, run: onClose }])
  return (
    <form ref={form} className="policy-decision" aria-label={labels[action]} onSubmit={(event: FormEvent) => { event.preventDefault(); submit() }}
      onKeyDown={(event) => { if (event.key === 'Escape' && !event.nativeEvent.isComposing) { event.preventDefault(); onClose() } }}>
      {action === 'simulate' ? (
        <Field label={t('看过去多少天的工单', 'Orders of how many days')} htmlFor={`${id}days`}>
          <select className="sb-input policy-short" id={`${id}days`} value={days} onChange={(event) => { setDays(Number(event.target.value)) }}>{dayCounts.map((count) => <option key={count} value={count}>{t(`${count} 天`, `${count} days`)}</option>)}</select>
        </Field>
      ) : null}
      {action === 'submit' ? <p>{t('提交后不能再改（可以取回）。由另一位督办员或市领导批准后，从生效日期零点起生效。', 'It cannot be edited once submitted (it can be taken back). It counts from midnight of its day once another supervisor or leader has approved it.')}</p> : null}
      {action === 'take-back' ? <p>{t('取回后可以修改，改好再提交。', 'It can be edited again and submitted anew.')}</p> : null}
      {action === 'approve' || action === 'roll-back' ? (
        <Field label={t('从哪一天零点起生效', 'In force from midnight of')} htmlFor={`${id}day`} hint={action === 'roll-back' ? t('回退另成一版，文字就是旧版原文；已经发生的事不改写，正在走的时钟不变。', 'A roll-back is a version of its own with the older text; what has happened, and running clocks, stay as they are.') : t('今天：批准后几秒内全部服务器采用。', 'Today: every server uses it within seconds.')}>
          <input className="sb-input policy-short" id={`${id}day`} type="date" min={least} value={day} required onChange={(event) => { setDay(event.target.value) }} />
        </Field>
      ) : null}
      {needsReason || action === 'approve' ? (
        <Field label={needsReason ? t('理由', 'Reason') : t('批注（可不填）', 'Note (optional)')} htmlFor={`${id}text`} isWide><textarea className="sb-input" id={`${id}text`} rows={2} maxLength={500} value={text} onChange={(event) => { setText(event.target.value) }} /></Field>
      ) : null}
      {command.problem ? <RefusalNotice problem={command.problem} /> : null}
      <div className="sb-row">
        <Button type="submit" look={action === 'reject' || action === 'withdraw' ? 'danger' : 'primary'} isBusy={command.isSending} disabled={missing !== null} keys="Ctrl+Enter">{labels[action]}</Button>
        <Button look="quiet" onClick={onClose}>{t('收起', 'Close')}</Button>
        {missing === null ? null : <span className="sb-muted" role="status">{missing}</span>}
      </div>
    </form>
  )
}
