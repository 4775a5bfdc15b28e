import type { WorklistFilter } from '@suban/contract'
import { Button, RefusalNotice, useT } from '@suban/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { client } from '../../lib/client.ts'
import { problemOf, queryClient } from '../../lib/query.ts'
import { toast } from '../../lib/toast.tsx'
import { savedQueuesQuery } from './api.ts'

const sameFilter = (one: WorklistFilter, other: WorklistFilter) => JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted())

/** Filters under a name, one's own and those that colleagues share. */
export const SavedQueuesBar = ({ filter, onChoose }: { readonly filter: WorklistFilter; readonly onChoose: (filter: WorklistFilter) => void }) => {
  const t = useT()
  const { data = [] } = useQuery(savedQueuesQuery)
  const [isNaming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const refresh = () => queryClient.invalidateQueries({ queryKey: savedQueuesQuery.queryKey })
  const save = useMutation({
    mutationFn: () => client.write('POST /api/worklists/saved', { name, filter, shared: isShared ? 'unit' : 'person' }),
    onSuccess: () => { setNaming(false); setName(''); toast(t(`已保存「${name}」`, `Saved "${name}"`)); void refresh() },
  })
  const remove = useMutation({ mutationFn: (id: string) => client.write('DELETE /api/worklists/saved/:id', undefined, { params: { id } }), onSuccess: () => { void refresh() } })
  return (
    <div className="worklist-saved">
      <div role="group" aria-label={t('保存的队列', 'Saved queues')} className="worklist-names">
        {data.map((queue) => (
          <span key={queue.id} className="worklist-name">
            <button type="button" className="sb-link" aria-pressed={sameFilter(queue.filter, filter)} onClick={() => { onChoose(queue.filter) }}>{queue.name}</button>
            {queue.shared === 'unit' ? <span className="sb-muted">{queue.isOwn ? t('（已共享）', '(shared)') : t('（同事共享）', '(a colleague’s)')}</span> : null}
            {queue.isOwn ? <button type="button" className="sb-link sb-muted" aria-label={t(`删除「${queue.name}」`, `Remove "${queue.name}"`)} onClick={() => { remove.mutate(queue.id) }}>×</button> : null}
          </span>
        ))}
        {isNaming ? null : <Button look="quiet" onClick={() => { setNaming(true) }}>{t('保存这个队列', 'Save this queue')}</Button>}
      </div>
      {isNaming ? (
        <form className="worklist-naming" onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
          <Input autoFocus required maxLength={40} aria-label={t('队列名称', 'Name of the queue')} placeholder={t('队列名称', 'Name')} value={name} onChange={(event) => { setName(event.target.value) }} />
          <Checkbox checked={isShared} onChange={(event) => { setShared(event.target.checked) }}>{t('给本单位同事用', 'Share with my unit')}</Checkbox>
          <Button type="submit" look="primary" isBusy={save.isPending} disabled={name.trim() === ''}>{t('保存', 'Save')}</Button>
          <Button look="quiet" onClick={() => { setNaming(false) }}>{t('取消', 'Cancel')}</Button>
        </form>
      ) : null}
      {save.error ? <RefusalNotice problem={problemOf(save.error)} onClose={save.reset} /> : null}
    </div>
  )
}
