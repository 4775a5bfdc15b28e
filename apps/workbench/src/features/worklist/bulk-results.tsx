import type { BulkRun } from '@suban/contract'
import { Button, either, RefusalNotice, useT } from '@suban/ui'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client } from '../../lib/client.ts'
import { keys, problemOf, queryClient } from '../../lib/query.ts'

/** Seconds in which something of the run can still be taken back. */
const useSecondsLeft = (run: BulkRun): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => { setNow(Date.now()) }, 1_000)
    return () => { clearInterval(timer) }
  }, [])
  const last = Math.max(0, ...run.items.map((item) => (item.outcome === 'done' && item.undoUntil ? Date.parse(item.undoUntil) : 0)))
  return Math.max(0, Math.ceil((last - now) / 1_000))
}

/** What came of each order, and the way back while there is one. */
export const BulkResults = ({ run, name, onChange, onClose }: { readonly run: BulkRun; readonly name: string; readonly onChange: (run: BulkRun) => void; readonly onClose: () => void }) => {
  const t = useT()
  const left = useSecondsLeft(run)
  const words = { waiting: t('未做', 'Not done'), done: t('● 已做', '● Done'), refused: t('✖ 未做成', '✖ Refused'), undone: t('↺ 已撤回', '↺ Taken back') }
  const undo = useMutation({
    mutationFn: () => client.write('POST /api/bulk/:id/undo', {}, { params: { id: run.id } }),
    onSuccess: (done) => { onChange(done); void queryClient.invalidateQueries({ queryKey: keys.queues }); void queryClient.invalidateQueries({ queryKey: keys.counts }) },
  })
  const count = (outcome: BulkRun['items'][number]['outcome']) => run.items.filter((item) => item.outcome === outcome).length
  return (
    <section className="bulk" aria-label={t('批量操作结果', 'Results')}>
      <div className="bulk-head">
        <h2 className="section-title">{name}</h2>
        <Button look="quiet" onClick={onClose}>{t('关闭', 'Close')}</Button>
      </div>
      <p role="status">{t(`做成 ${count('done')} 张，未做成 ${count('refused')} 张${count('undone') > 0 ? `，撤回 ${count('undone')} 张` : ''}。`, `${count('done')} done, ${count('refused')} refused${count('undone') > 0 ? `, ${count('undone')} taken back` : ''}.`)}</p>
      {left > 0 ? <div className="sb-actions"><Button isBusy={undo.isPending} onClick={() => { undo.mutate() }}>{t(`全部撤回（还有 ${left} 秒）`, `Take all back (${left} s left)`)}</Button></div> : null}
      {undo.error ? <RefusalNotice problem={problemOf(undo.error)} onClose={undo.reset} /> : null}
      <table className="sb-table bulk-items">
        <thead><tr><th>{t('工单', 'Order')}</th><th>{t('结果', 'Result')}</th></tr></thead>
        <tbody>{run.items.map((item) => <tr key={item.workOrderId}><td>{item.title} <span className="sb-muted sb-number">{item.orderNo}</span></td><td>{words[item.outcome]}{item.refusedBecause ? <span className="sb-muted"> {either(item.refusedBecause.zh, item.refusedBecause.en)}</span> : null}</td></tr>)}</tbody>
      </table>
    </section>
  )
}
