import type { eventClusterCommands } from '@suban/contract'
import { Button, Empty, Failed, Loading, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { useId, useRef, type ReactNode } from 'react'
import { client } from '../../client.ts'
import { Field } from '../../field.tsx'
import { LongText } from '../../long-text.tsx'
import { RemoteSelect } from '../../pickers/remote-select.tsx'
import { problemOf } from '../../query.ts'
import { useWords } from '../kept-words.ts'
import { similarQuery } from '../queries.ts'
import { SimilarList } from '../similar-list.tsx'
import type { FormEntries, Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'
import { GatherForm } from './gather-form.tsx'

type OtherOrder = { readonly id: string; readonly orderNo: string; readonly title: string }

/** The same event as another order: one handling, but the own receipt, call-back and verdict stay. */
const AttachForm = ({ onSend, ...frame }: Sends<'attach'>) => {
  const t = useT()
  const count = frame.order.members.length
  return (
    <TargetForm {...frame} label={t('并入同一事件', 'Attach')} onTarget={(target) => { onSend({ targetId: target.id }, t(`已并入 ${target.orderNo}`, `Attached to ${target.orderNo}`)) }}>
      <p className="sb-muted">{t('并入后一起办理；诉求人仍有自己的回执、回访和评价。', 'Handled together; the requester keeps the own receipt, call-back and verdict.')}{count > 0 ? t(`本单的 ${count} 件成员一起过去。`, ` Its ${count} members go along.`) : ''}</p>
    </TargetForm>
  )
}

/** The same event as another main order. */
const MoveForm = ({ onSend, ...frame }: Sends<'move-member'>) => {
  const t = useT()
  const [reason, setReason] = useWords(frame.words, 'reason', '')
  const id = useId()
  return (
    <TargetForm {...frame} label={t('改并别单', 'Move')} missing={reason.trim().length < 4 ? t('请写理由', 'Write the reason') : null} onTarget={(target) => { onSend({ targetId: target.id, reason: reason.trim() }, t(`已改并入 ${target.orderNo}`, `Moved to ${target.orderNo}`)) }}>
      <Field label={t('为什么是同一事件', 'Why it is the same event')} htmlFor={id}><LongText id={id} value={reason} most={500} autoSize={{ minRows: 2, maxRows: 6 }} onText={setReason} /></Field>
    </TargetForm>
  )
}

type TargetFormProps = Omit<Sends<'attach'>, 'onSend'> & { readonly label: string; readonly missing?: string | null; readonly onTarget: (target: Pick<OtherOrder, 'id' | 'orderNo'>) => void; readonly children: ReactNode }

/** Chooses the order that something joins: one of those that are alike, or any by its number. */
const TargetForm = ({ label, missing = null, onTarget, children, ...frame }: TargetFormProps) => {
  const t = useT()
  const { data, error, isPending, refetch } = useQuery(similarQuery(frame.order.id))
  const [chosen, setChosen] = useWords<string | null>(frame.words, 'chosen', null)
  const [other, setOther] = useWords<OtherOrder | null>(frame.words, 'other', null)
  const id = useId()
  const alike = (data ?? []).find((item) => item.workOrderId === chosen)
  const target = alike ? { id: alike.workOrderId, orderNo: alike.orderNo } : other
  return (
    <FormFrame {...frame} label={label} missing={target ? missing : t('请选择一张工单', 'Choose an order')} onSubmit={() => { if (target) onTarget(target) }}>
      {children}
      {isPending ? <Loading rows={3} /> : error ? <Failed problem={problemOf(error)} onRetry={() => { void refetch() }} />
        : data.length === 0 ? <Empty>{t('近期没有相似的诉求。', 'No similar requests lately.')}</Empty>
          : <SimilarList items={data} chosen={chosen} action={t('选这张', 'This one')} onChoose={(item) => { setOther(null); setChosen(item.workOrderId === chosen ? null : item.workOrderId) }} />}
      <Field label={t('或按编号找', 'Or by its number')} htmlFor={id}>
        <RemoteSelect<OtherOrder> id={id} what="order" placeholder={t('工单编号或回执编号', 'Order or receipt number')} value={other} onChange={(order) => { setChosen(null); setOther(order) }}
          search={async (q, signal) => (await client.read('/api/work-orders', { query: { q }, signal })).items.filter((order) => order.id !== frame.order.id)}
          keyOf={(order) => order.id} labelOf={(order) => `${order.orderNo} ${order.title}`} optionOf={(order) => <span>{order.orderNo} <span className="sb-muted">{order.title}</span></span>} />
      </Field>
    </FormFrame>
  )
}

/** Several demands in one request: this order keeps the first, each part becomes an order under the same receipt. */
const SplitForm = ({ onSend, ...frame }: Sends<'split'>) => {
  const t = useT()
  const [parts, setParts] = useWords<readonly { readonly id: number; readonly text: string }[]>(frame.words, 'parts', [{ id: 0, text: '' }])
  const next = useRef(Math.max(...parts.map((part) => part.id)) + 1)
  const filled = parts.map((part) => part.text.trim()).filter((text) => text.length >= 2)
  return (
    <FormFrame {...frame} label={t(`拆出 ${filled.length} 件`, `Split off ${filled.length}`)} missing={filled.length === 0 ? t('请写拆出的诉求', 'Write what is split off') : null}
      onSubmit={() => { onSend({ parts: filled.map((narrative) => ({ narrative })) }, t(`已拆出 ${filled.length} 件，回到派单队列`, `${filled.length} split off into the queue`)) }}>
      <p className="sb-muted">{t('原单保留第一件诉求；其余每件写一段，各成一张工单，共用一张回执。', 'This order keeps the first demand; each part below becomes an order under the same receipt.')}</p>
      {parts.map((part, index) => (
        <Field key={part.id} label={t(`拆出的第 ${index + 1} 件`, `Part ${index + 1}`)}>
          <LongText autoFocus={index === parts.length - 1} aria-label={t(`拆出的第 ${index + 1} 件`, `Part ${index + 1}`)} value={part.text} most={20_000} autoSize={{ minRows: 2, maxRows: 8 }}
            onText={(text) => { setParts(parts.map((other) => (other.id === part.id ? { ...other, text } : other))) }} />
        </Field>
      ))}
      {parts.length < 8 ? <div><Button onClick={() => { setParts([...parts, { id: next.current, text: '' }]); next.current += 1 }}>{t('再拆一件', 'One more')}</Button></div> : null}
    </FormFrame>
  )
}

export const eventClusterForms = {
  attach: { component: AttachForm },
  'gather-alike': { component: GatherForm },
  'move-member': { component: MoveForm },
  unmerge: { declared: {
    lead: { zh: '不是同一事件：回到派单台单独办理。诉求人补充的情况、评价都随它走，总时长从没停过。', en: 'Not the same event: it goes back to the dispatch desk alone, with all that its requester added; its total clock never stopped.' },
    fields: [{ kind: 'longText', name: 'reason', label: { zh: '为什么不是同一事件', en: 'Why it is another event' }, least: 4, most: 500 }],
    said: { zh: '已拆出，回到派单台', en: 'Separated; back at the dispatch desk' },
  } },
  split: { component: SplitForm },
} satisfies FormEntries<keyof typeof eventClusterCommands>
