import { kindLabels, type MatterRef, type Place, type RequestKind } from '@suban/contract'
import { Empty, Failed, Loading, ReasonLine, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Choice, optionsOf } from '../../lib/choice.tsx'
import { Field } from '../../lib/field.tsx'
import { Section } from '../../lib/order/order-sections.tsx'
import { ProposalView } from '../../lib/order/proposal-view.tsx'
import { MatterPicker } from '../../lib/pickers/matter-picker.tsx'
import { PlacePicker } from '../../lib/pickers/place-picker.tsx'
import { problemOf } from '../../lib/query.ts'
import { resolveQuery } from './api.ts'

/** "Who is responsible for this, here, today": the lists answer with their reasons, nothing is registered. */
export const TryIt = () => {
  const t = useT()
  const ids = { matter: useId(), place: useId() }
  const [matter, setMatter] = useState<MatterRef | null>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const [kind, setKind] = useState<RequestKind>('complaint')
  const query = useQuery(resolveQuery(matter?.code ?? '', place?.placeId ?? null, kind))
  return (
    <div className="lists-try">
      <div className="command-form">
        <Field label={t('事项', 'Matter')} htmlFor={ids.matter}><MatterPicker id={ids.matter} value={matter} onChange={setMatter} placeholder={t('名称、关键词、拼音首字母', 'Name, keyword, pinyin initials')} /></Field>
        <Field label={t('地点', 'Place')} htmlFor={ids.place}><PlacePicker id={ids.place} value={place} onChange={setPlace} /></Field>
        <Field label={t('诉求类型', 'Kind')}><Choice name={t('诉求类型', 'Kind')} options={optionsOf(kindLabels)} value={kind} onChange={setKind} /></Field>
      </div>
      <div>
        {matter === null ? <Empty>{t('选一个事项和地点，看今天由谁负责、何时办结、为什么。只是试算，不会登记。', 'Choose a matter and a place to see who is responsible today, by when, and why. Nothing is registered.')}</Empty>
          : query.error ? <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
            : query.data ? (
              <>
                <Section title={t('今天由谁负责', 'Responsible today')}><ProposalView proposal={query.data} /></Section>
                <Section title={t('为什么', 'Why')}><ol className="sb-reasons">{query.data.because.map((reason, index) => <ReasonLine key={`${reason.code}-${index}`} reason={reason} />)}</ol></Section>
              </>
            ) : <Loading />}
      </div>
    </div>
  )
}
