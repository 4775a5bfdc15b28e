import { useT } from '@suban/ui'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Tabs } from '../../lib/tabs.tsx'
import { Accounts } from './accounts.tsx'
import { Ledger } from './ledger.tsx'
import { Policies } from './policies.tsx'
import './administer.css'

const names = ['accounts', 'policies', 'ledger'] as const

/** 系统管理: accounts, the rules in force and the proof of the ledger; no requester appears here. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/admin' })
  const search = useSearch({ from: '/admin' })
  const tab = names.find((name) => name === search.tab) ?? 'accounts'
  return (
    <div className="paper">
      <div className="page-head">
        <h1 className="page-title">{t('系统管理', 'Administer')}</h1>
        <Tabs label={t('系统管理', 'Administer')} chosen={tab} onChoose={(next) => { void navigate({ search: { tab: next } }) }}
          tabs={[{ name: 'accounts', label: t('账号', 'Accounts') }, { name: 'policies', label: t('现行规则', 'Policies in force') }, { name: 'ledger', label: t('账本校验', 'Ledger') }]} />
      </div>
      {tab === 'accounts' ? <Accounts /> : null}
      {tab === 'policies' ? <Policies /> : null}
      {tab === 'ledger' ? <Ledger /> : null}
    </div>
  )
}
