import type { BulkAct, BulkActionName, BulkRun, MatterRef } from '@suban/contract'
import { Button, either, Failed, Loading, RefusalNotice, useT } from '@suban/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { client } from '../../lib/client.ts'
import { useIntentKey } from '../../lib/intent-key.ts'
import { MatterPicker } from '../../lib/pickers/matter-picker.tsx'
import { keys, problemOf, queryClient } from '../../lib/query.ts'
import { previewQuery } from './api.ts'
import { BulkResults } from './bulk-results.tsx'

const useActionNames = (): Readonly<Record<BulkActionName, string>> => {
  const t = useT()
  return {
    'dispatch-as-proposed': t('按建议派单', 'Dispatch as proposed'), attach: t('并入一张工单', 'Attach to one order'), 'sign-for': t('签收', 'Sign for'), urge: t('催办', 'Urge'), reclassify: t('更正事项', 'Reclassify'), 'pass-review': t('审核通过', 'Pass'),
  }
}

/** One act on many orders: choose it, see who can take part and why the others cannot, do it, see what came of each, take it back. */
export const BulkPanel = ({ selection, count, onClose }: { readonly selection: BulkAct['selection']; readonly count: number | null; readonly onClose: () => void }) => {
  const t = useT()
  const names = useActionNames()
  const [action, setAction] = useState<BulkActionName>('dispatch-as-proposed')
  const [text, setText] = useState('')
  const [target, setTarget] = useState('')
  const [matter, setMatter] = useState<MatterRef | null>(null)
  const [run, setRun] = useState<BulkRun | null>(null)
  const intent = useIntentKey()
  const targetOrder = useQuery({ queryKey: ['find-order', target], queryFn: ({ signal }) => client.read('/api/work-orders', { query: { q: target }, signal }), enabled: action === 'attach' && /^\d{13,21}$/.test(target) })
  const targetId = targetOrder.data?.items[0]?.id
  const isReady = action === 'attach' ? targetId !== undefined : action !== 'reclassify' || matter !== null
  const act: BulkAct = { selection, action, text, ...(action === 'attach' && targetId ? { targetId } : {}), ...(action === 'reclassify' && matter ? { matterCode: matter.code } : {}) }
  const preview = useQuery(previewQuery(isReady && run === null ? act : null))
  const send = useMutation({
    mutationFn: () => client.write('POST /api/bulk', act, { key: intent.keyFor(act) }),
    onSuccess: (done) => { intent.done(); setRun(done); void queryClient.invalidateQueries({ queryKey: keys.queues }); void queryClient.invalidateQueries({ queryKey: keys.counts }) },
  })
  useEffect(() => { setRun(null) }, [selection])

  if (run) return <BulkResults run={run} name={names[run.action]} onChange={setRun} onClose={onClose} />
  return (
    <section className="bulk" aria-label={t('批量操作', 'Act on many')}>
      <div className="bulk-head">
        <h2 className="section-title">{count === null ? t('对全部符合条件的工单', 'All that match') : t(`对选中的 ${count} 张工单`, `${count} marked orders`)}</h2>
        <Button look="quiet" onClick={onClose}>{t('关闭', 'Close')}</Button>
      </div>
      <div className="bulk-choice">
        <Select autoFocus aria-label={t('做什么', 'What to do')} value={action} onChange={setAction} options={Object.entries(names).map(([value, label]) => ({ value, label }))} popupMatchSelectWidth={false} />
        {action === 'attach' ? <Input aria-label={t('并入的工单编号', 'Number of the order to join')} placeholder={t('并入的工单编号', 'Order number')} value={target} onChange={(event) => { setTarget(event.target.value.trim()) }} /> : null}
        {action === 'attach' && targetOrder.data ? <span role="status">{targetOrder.data.items[0]?.title ?? t('没有这张工单', 'No such order')}</span> : null}
        {action === 'reclassify' ? <MatterPicker value={matter} onChange={setMatter} /> : null}
        {action === 'urge' || action === 'reclassify' || action === 'pass-review' ? <Input aria-label={t('说明', 'Note')} placeholder={t('说明（可不填）', 'Note (optional)')} maxLength={500} value={text} onChange={(event) => { setText(event.target.value) }} /> : null}
      </div>
      {preview.isFetching ? <Loading rows={3} /> : null}
      {preview.error ? <Failed problem={problemOf(preview.error)} onRetry={() => { void preview.refetch() }} /> : null}
      {preview.data && !preview.isFetching ? (
        <>
          <p role="status">{t(`${preview.data.allowed} 张可以做，${preview.data.rows.length - preview.data.allowed} 张不能做。`, `${preview.data.allowed} can, ${preview.data.rows.length - preview.data.allowed} cannot.`)}{preview.data.isCapped ? t(`符合条件的更多，一次最多 ${preview.data.most} 张。`, ` More match; ${preview.data.most} at most at a time.`) : ''}</p>
          <Reasons rows={preview.data.rows} />
          <div className="sb-actions"><Button look="primary" isBusy={send.isPending} disabled={preview.data.allowed === 0} onClick={() => { send.mutate() }}>{t(`${names[action]} ${preview.data.allowed} 张`, `${names[action]}: ${preview.data.allowed}`)}</Button></div>
        </>
      ) : null}
      {send.error ? <RefusalNotice problem={problemOf(send.error)} onClose={send.reset} /> : null}
    </section>
  )
}

/** Why some cannot take part, each reason once with the orders behind it. */
const Reasons = ({ rows }: { readonly rows: readonly { readonly orderNo: string; readonly title: string; readonly refusedBecause: { readonly code: string; readonly zh: string; readonly en: string } | null }[] }) => {
  const groups = [...Map.groupBy(rows.filter((row) => row.refusedBecause !== null), (row) => either(row.refusedBecause!.zh, row.refusedBecause!.en))]
  if (groups.length === 0) return null
  return (
    <ul className="bulk-reasons">
      {groups.map(([reason, refused]) => <li key={reason}><details><summary>{reason} <span className="sb-muted sb-number">{refused.length}</span></summary><ul>{refused.map((row) => <li key={row.orderNo}><span className="sb-number">{row.orderNo}</span> {row.title}</li>)}</ul></details></li>)}
    </ul>
  )
}
