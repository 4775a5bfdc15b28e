import { policyKindLabels, type ChangeSet, type PolicyKind } from '@suban/contract'
import { ActionBar, Button, Empty, Failed, formatDay, Loading, RefusalNotice, say, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../../lib/client.ts'
import { problemOf } from '../../lib/query.ts'
import { Tabs } from '../../lib/tabs.tsx'
import { AboutForm } from './about-form.tsx'
import { allKinds } from './all-kinds.ts'
import { setQuery } from './api.ts'
import { DecisionForm, type DecisionAction } from './decision-form.tsx'
import { DocumentEditor, type GoTo } from './document-editor.tsx'
import { typedText } from './drafts.ts'
import './edit-policies.css'
import { PhaseTag } from './phase-tag.tsx'
import { Examples } from './review/examples.tsx'
import { Faults } from './review/faults.tsx'
import { Simulation } from './review/simulation.tsx'
import { Steps } from './review/steps.tsx'
import { useSetCommand } from './use-set-command.ts'

const sections = ['checks', 'examples', 'simulation', 'steps'] as const
type Section = (typeof sections)[number]

/** One change set: what it says, what is wrong with it, what past orders say of it, who did what; and what may be done now. */
export const Screen = () => {
  const { id } = useParams({ from: '/policies/$id' })
  const query = useQuery(setQuery(id))
  if (query.error && !query.data) return <div className="paper"><Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} /></div>
  return <div className="paper policies">{query.data ? <Page key={id} set={query.data} /> : <Loading />}</div>
}

const Page = ({ set }: { readonly set: ChangeSet }) => {
  const t = useT()
  const navigate = useNavigate({ from: '/policies/$id' })
  const search = useSearch({ from: '/policies/$id' })
  const command = useSetCommand(set)
  const [action, setAction] = useState<DecisionAction | 'describe' | null>(null)
  const [section, setSection] = useState<Section>('checks')
  const [goTo, setGoTo] = useState<GoTo | null>(null)
  const kinds = set.documents.map((document) => document.kind)
  const kind = allKinds.find((one) => one === search.kind) ?? kinds[0] ?? null
  const isFixed = !set.allowedActions.some((one) => one.action === 'edit' && one.refusedBecause === null)
  const choose = (next: PolicyKind, place: GoTo | null = null) => { setGoTo(place); void navigate({ params: { id: set.id }, search: { kind: next }, replace: true }) }
  const go = (place: GoTo) => { choose(place.kind, { ...place }) }
  const others = allKinds.filter((one) => !kinds.includes(one))
  const actions = set.allowedActions.filter((one) => one.action !== 'edit')
  const close = () => { setAction(null); command.forget() }
  const remove = (one: PolicyKind) => {
    void command.send((options) => client.write('DELETE /api/policies/change-sets/:id/documents/:kind', undefined, { params: { id: set.id, kind: one }, ...options }), ['remove', one], t(`已移出：${policyKindLabels[one].zh}`, `Removed: ${policyKindLabels[one].en}`))
  }
  const labels: Record<Section, string> = { checks: t('检查', 'Checks'), examples: t('例子', 'Examples'), simulation: t('推演', 'Simulation'), steps: t('经过', 'History') }
  const counts: Partial<Record<Section, number>> = { checks: set.report?.faults.length ?? 0, examples: set.report?.examples.length ?? 0, steps: set.steps.length }
  return (
    <>
      <nav className="policy-back"><Link to="/policies" search={{ tab: 'sets' }}>← {t('规则修改', 'Change sets')}</Link></nav>
      <div className="page-head">
        <h1 className="page-title">{set.title}</h1><PhaseTag phase={set.phase} />
        {isFixed ? null : <Button look="quiet" onClick={() => { setAction('describe') }}>{t('改标题、日期', 'Title, day')}</Button>}
      </div>
      <dl className="policy-about">
        <div><dt>{t('生效', 'In force from')}</dt><dd>{formatDay(set.effectiveFrom)} {t('零点', 'midnight')}</dd></div>
        <div><dt>{t('起草', 'Drafted by')}</dt><dd>{set.author}</dd></div>
        <div className="policy-why"><dt>{t('理由', 'Reason')}</dt><dd>{set.reason}</dd></div>
        {set.rollBackOf ? <div><dt>{t('回退', 'Rolls back')}</dt><dd>{set.rollBackOf.changeSet ? <Link to="/policies/$id" params={{ id: set.rollBackOf.changeSet }}>{set.rollBackOf.title}</Link> : set.rollBackOf.title}</dd></div> : null}
        {set.takenOverOn.map((one) => <div key={`${one.kind}${one.version}`}><dt>{t('注意', 'Note')}</dt><dd className="sb-lamp-yellow">▲ {t(`${policyKindLabels[one.kind].zh}到 ${one.effectiveFrom} 由 ${one.version} 版接替`, `${policyKindLabels[one.kind].en}: version ${one.version} takes over on ${one.effectiveFrom}`)}</dd></div>)}
      </dl>
      <ActionBar actions={actions} busy={command.isSending ? action : null} open={action} isAsleep={action !== null} onAct={(next) => { command.forget(); setAction(action === next ? null : next as DecisionAction) }} />
      {action === 'describe' ? (
        <AboutForm label={t('保存说明', 'Save')} begin={set} isSending={command.isSending} problem={command.problem} onClose={close}
          onSend={({ title, reason, effectiveFrom }) => { void command.send((options) => client.write('PUT /api/policies/change-sets/:id', { title, reason, effectiveFrom }, { params: { id: set.id }, ...options }), ['describe', title, reason, effectiveFrom], t('已保存', 'Saved')).then((done) => { if (done) close() }) }} />
      ) : action !== null ? <DecisionForm key={action} set={set} action={action} command={command} onClose={() => { if (action === 'simulate') setSection('simulation'); close() }} onOpened={(id) => { void navigate({ to: '/policies/$id', params: { id } }) }} /> : command.problem ? <RefusalNotice problem={command.problem} onClose={command.forget} /> : null}

      <div className="policy-sides">
        <div className="policy-documents">
          <h2 className="sb-small-title">{t('改动的规则', 'Edited policies')}</h2>
          {kinds.length === 0 ? <p className="sb-muted">{t('还没有。请在下面选一种开始改。', 'None yet. Choose one below.')}</p> : null}
          <ul className="sb-plain-list">
            {set.documents.map((document) => (
              <li key={document.kind} className="policy-document">
                <button type="button" className="policy-kind" aria-current={document.kind === kind ? 'true' : undefined} onClick={() => { choose(document.kind) }}>
                  <span>{say(policyKindLabels[document.kind])}{typedText(set.id, document.kind) === null ? '' : ' *'}</span>
                  <small className="sb-muted">{document.publishedVersion ? t(`公布为 ${document.publishedVersion} 版`, `published as ${document.publishedVersion}`) : t(`${document.changes} 处改动`, `${document.changes} changes`)}{document.newerBase === null ? '' : t(' · 底版已旧', ' · newer base')}</small>
                </button>
                {isFixed ? null : <button type="button" className="sb-link" aria-label={t(`移出${policyKindLabels[document.kind].zh}`, `Remove ${policyKindLabels[document.kind].en}`)} onClick={() => { remove(document.kind) }}>×</button>}
              </li>
            ))}
          </ul>
          {isFixed ? null : (
            <>
              <h2 className="sb-small-title">{t('还可以改', 'Others')}</h2>
              <ul className="sb-plain-list">{others.map((one) => <li key={one}><button type="button" className="policy-kind policy-kind-other" aria-current={one === kind ? 'true' : undefined} onClick={() => { choose(one) }}>{say(policyKindLabels[one])}{typedText(set.id, one) === null ? '' : ' *'}</button></li>)}</ul>
            </>
          )}
        </div>
        <div className="policy-work">
          {kind === null ? <Empty>{t('从左边选一种规则：三清单、时限、日历、流程、阶梯、话术……可以在一份修改里同时改几种，一起检查、一起生效。', 'Choose a policy at the left. One change set may edit several; they are checked and come into force together.')}</Empty>
            : <DocumentEditor key={`${set.id}${kind}`} set={set} kind={kind} isFixed={isFixed} goTo={goTo} onGo={go} />}
        </div>
      </div>

      <section className="policy-review" aria-label={t('检查与推演', 'Checks and simulation')}>
        <Tabs label={t('检查与推演', 'Checks and simulation')} chosen={section} onChoose={setSection} tabs={sections.map((name) => ({ name, label: labels[name], count: counts[name] }))} />
        {section === 'checks' ? <Faults report={set.report} onGo={go} /> : null}
        {section === 'examples' ? <Examples report={set.report} onGo={go} onCorrect={isFixed ? undefined : (example) => { go({ kind: example.kind, pointer: example.pointer, value: example.corrected }) }} /> : null}
        {section === 'simulation' ? <Simulation simulation={set.simulation} /> : null}
        {section === 'steps' ? <Steps steps={set.steps} /> : null}
      </section>
    </>
  )
}
