import { Button, useT } from '@suban/ui'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../../lib/client.ts'
import { useIntentKey } from '../../lib/intent-key.ts'
import { problemOf } from '../../lib/query.ts'
import { hasRole, useSession } from '../../lib/session.ts'
import { Tabs } from '../../lib/tabs.tsx'
import { AboutForm, type About } from './about-form.tsx'
import { allKinds } from './all-kinds.ts'
import { takeSet } from './api.ts'
import './edit-policies.css'
import { Kinds } from './kinds.tsx'
import { Sets } from './sets.tsx'
import { today } from './today.ts'

const names = ['kinds', 'sets'] as const

/** 规则: what is in force, what comes, how it came about; and the change sets by which people change it. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/policies' })
  const search = useSearch({ from: '/policies' })
  const session = useSession()
  const mayEdit = hasRole(session, 'systemAdmin', 'analyst')
  const tab = names.find((name) => name === search.tab) ?? (mayEdit ? 'kinds' : 'sets')
  const kind = allKinds.find((one) => one === search.kind) ?? null
  const [isOpening, setOpening] = useState(false)
  const intent = useIntentKey()
  const opening = useMutation({
    mutationFn: (about: About) => client.write('POST /api/policies/change-sets', about, { key: intent.keyFor(about) }),
    onSuccess: (set) => { intent.done(); takeSet(set); void navigate({ to: '/policies/$id', params: { id: set.id }, search: { kind: kind ?? undefined } }) },
  })
  return (
    <div className="paper policies">
      <div className="page-head">
        <h1 className="page-title">{t('规则', 'Policies')}</h1>
        <Tabs label={t('规则', 'Policies')} chosen={tab} onChoose={(next) => { void navigate({ search: { tab: next } }) }} tabs={[{ name: 'kinds', label: t('现行规则', 'In force') }, { name: 'sets', label: t('规则修改', 'Change sets') }]} />
        {mayEdit && !isOpening ? <span className="page-aside"><Button look="primary" onClick={() => { setOpening(true) }}>{t('新建修改', 'New change set')}</Button></span> : null}
      </div>
      {isOpening ? <AboutForm label={t('新建', 'Open')} begin={{ title: '', reason: '', effectiveFrom: today() }} isSending={opening.isPending} problem={opening.error ? problemOf(opening.error) : null} onSend={(about) => { opening.mutate(about) }} onClose={() => { setOpening(false); opening.reset() }} /> : null}
      {tab === 'kinds' ? <Kinds chosen={kind} onChoose={(next) => { void navigate({ search: { tab: 'kinds', kind: next ?? undefined } }) }} mayEdit={mayEdit} /> : <Sets />}
    </div>
  )
}
