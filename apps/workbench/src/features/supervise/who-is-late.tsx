import type { Out } from '@suban/api-client'
import type { OverdueSummary } from '@suban/contract'
import { either, useT } from '@suban/ui'
import { useState } from 'react'
import type { Narrowing } from './api.ts'

/** As many as fit without pushing the queue away; the rest on demand. */
const first = 4

/** Who is late with what, where it is worst at the top; one of them narrows the list. */
export const WhoIsLate = ({ items, lamp, chosen, onChoose }: { readonly items: Out<typeof OverdueSummary>['items']; readonly lamp: 'red' | 'black'; readonly chosen: Narrowing; readonly onChoose: (narrowing: Narrowing) => void }) => {
  const t = useT()
  const [isAll, setAll] = useState(false)
  const late = items.filter((item) => item[lamp] > 0).toSorted((one, other) => other[lamp] - one[lamp])
  if (late.length === 0) return null
  const isChosen = (item: (typeof late)[number]) => chosen.unit === (item.unit?.code ?? '-') && chosen.clock === item.clockId
  return (
    <div className="who-is-late" role="group" aria-label={t('按单位和时钟', 'By unit and clock')}>
      {(isAll ? late : late.slice(0, first)).map((item) => (
        <button key={`${item.unit?.code ?? '-'}${item.clockId}`} type="button" className="late-row" aria-pressed={isChosen(item)}
          onClick={() => { onChoose(isChosen(item) ? {} : { unit: item.unit?.code ?? '-', clock: item.clockId }) }}>
          <span className="late-who">{item.unit?.shortName ?? t('热线中心', 'Centre')} <span className="sb-muted">{either(item.clockName, item.clockNameEn)}</span></span> <span className="sb-number">{item[lamp]}</span>
        </button>
      ))}
      {late.length > first ? <button type="button" className="sb-link" onClick={() => { setAll(!isAll) }}>{isAll ? t('只看最多的', 'Fewer') : t(`全部 ${late.length} 项`, `All ${late.length}`)}</button> : null}
    </div>
  )
}
