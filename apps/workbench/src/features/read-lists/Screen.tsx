import './lists.css'
import { useT } from '@suban/ui'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Tabs } from '../../lib/tabs.tsx'
import { Findings } from './findings.tsx'
import { Matters } from './matters.tsx'
import { TryIt } from './try-it.tsx'
import { Versions } from './versions.tsx'

const names = ['matters', 'try', 'findings', 'versions'] as const

/** 三清单: what a matter is, who is responsible for it, and how it is done by when; open to everybody. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/lists' })
  const search = useSearch({ from: '/lists' })
  const tab = names.find((name) => name === search.tab) ?? 'matters'
  const toMatter = (code: string | undefined) => { void navigate({ search: { tab: 'matters', matter: code }, replace: search.tab !== 'findings' }) }
  return (
    <div className="paper lists">
      <div className="page-head">
        <h1 className="page-title">{t('三清单', 'Three lists')}</h1>
        <Tabs label={t('清单', 'Lists')} chosen={tab} onChoose={(next) => { void navigate({ search: { tab: next } }) }}
          tabs={[{ name: 'matters', label: t('事项', 'Matters') }, { name: 'try', label: t('试一试', 'Try it') }, { name: 'findings', label: t('缺口与重叠', 'Gaps and overlaps') }, { name: 'versions', label: t('版本与差异', 'Versions') }]} />
      </div>
      {tab === 'matters' ? <Matters chosen={search.matter} onChoose={toMatter} /> : null}
      {tab === 'try' ? <TryIt /> : null}
      {tab === 'findings' ? <Findings onOpen={toMatter} /> : null}
      {tab === 'versions' ? <Versions /> : null}
    </div>
  )
}
