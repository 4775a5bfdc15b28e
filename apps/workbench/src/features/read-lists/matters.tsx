import { Button, Empty, Failed, Loading, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useMemo, useState } from 'react'
import { moveInList, tabStopOf } from '../../lib/arrow-keys.ts'
import { deadlineWords } from '../../lib/order/tags.tsx'
import { problemOf } from '../../lib/query.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { useWide } from '../../lib/use-wide.ts'
import { mattersQuery } from './api.ts'
import { MatterDetail } from './matter-view.tsx'

/** Most matters that are drawn at once; the search narrows the rest down. */
const most = 200

/** The matters by their first and second level; the search also knows pinyin initials and keywords. */
export const Matters = ({ chosen, onChoose }: { readonly chosen: string | undefined; readonly onChoose: (code: string | undefined) => void }) => {
  const t = useT()
  const isWide = useWide(1000)
  const [text, setText] = useState('')
  const query = useQuery(mattersQuery(useDebounced(text.trim(), 200)))
  const groups = useMemo(() => [...Map.groupBy((query.data ?? []).slice(0, most), (matter) => `${matter.level1} / ${matter.level2}`)], [query.data])
  const tabStop = tabStopOf((query.data ?? []).slice(0, most).map((matter) => matter.code), chosen)
  if (!isWide && chosen) return <><Button look="quiet" onClick={() => { onChoose(undefined) }}>{t('← 回到清单', '← Back to the list')}</Button><MatterDetail code={chosen} onOpen={onChoose} /></>
  return (
    <div className={isWide ? 'lists-sides' : ''}>
      <div className="lists-list" role="group" aria-label={t('事项', 'Matters')} onKeyDown={(event) => { moveInList(event, '.lists-item') }}>
        <Input allowClear autoFocus aria-label={t('查找事项', 'Find a matter')} placeholder={t('名称、关键词、拼音首字母', 'Name, keyword, pinyin initials')} value={text} onChange={(event) => { setText(event.target.value) }} />
        {query.isPending ? <Loading rows={10} /> : null}
        {query.error ? <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} /> : null}
        {query.data?.length === 0 ? <Empty>{t('没有这样的事项。换个说法，或用拼音首字母。', 'No such matter. Try other words or pinyin initials.')}</Empty> : null}
        {groups.map(([path, matters]) => (
          <div key={path}>
            <h3 className="lists-group sb-muted">{path}</h3>
            {matters.map((matter) => <button key={matter.code} type="button" tabIndex={matter.code === tabStop ? 0 : -1} className="lists-item" aria-current={matter.code === chosen ? 'true' : undefined} onClick={() => { onChoose(matter.code) }}>{matter.name}<span className="sb-muted"> {deadlineWords(matter.deadlineClass)}</span></button>)}
          </div>
        ))}
        {(query.data?.length ?? 0) > most ? <p className="sb-muted">{t(`只列出前 ${most} 项，请用查找。`, `The first ${most}; search for the rest.`)}</p> : null}
      </div>
      {isWide ? <div className="lists-detail">{chosen ? <MatterDetail key={chosen} code={chosen} onOpen={onChoose} /> : <Empty>{t('从左边选一个事项，看三张清单各说什么。', 'Choose a matter to see what each list says.')}</Empty>}</div> : null}
    </div>
  )
}
