import { policyKindLabels, type PolicyKind, type PolicyVersion } from '@suban/contract'
import { Button, Failed, formatDay, formatInstant, Loading, RefusalNotice, say, useT, type Words } from '@suban/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState, type FormEvent } from 'react'
import { client } from '../../lib/client.ts'
import { Field } from '../../lib/field.tsx'
import { useIntentKey } from '../../lib/intent-key.ts'
import { problemOf } from '../../lib/query.ts'
import { differenceQuery, takeSet, versionQuery, versionsQuery } from './api.ts'
import { Difference } from './review/difference.tsx'
import { writeJson } from './text/write-json.ts'
import { today } from './today.ts'

const TextEditor = lazy(async () => ({ default: (await import('./text/text-editor.tsx')).TextEditor }))
const phases: Record<PolicyVersion['phase'], Words> = { inForce: { zh: '● 现行', en: '● in force' }, upcoming: { zh: '◔ 待生效', en: '◔ upcoming' }, past: { zh: '过去', en: 'past' } }
const nothing = () => {}

const Text = ({ kind, version }: { readonly kind: PolicyKind; readonly version: string }) => {
  const query = useQuery(versionQuery(kind, version))
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  if (!query.data) return <Loading />
  return <Suspense fallback={<Loading />}><TextEditor label={`${say(policyKindLabels[kind])} ${version}`} text={writeJson(query.data.body)} onChange={nothing} isFixed marks={[]} goTo={null} /></Suspense>
}

const Compared = ({ kind, from, to }: { readonly kind: PolicyKind; readonly from: string; readonly to: string }) => {
  const t = useT()
  const query = useQuery(differenceQuery(kind, from, to))
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  if (!query.data) return <Loading />
  return <><p className="sb-muted">{t(`${from} 版 → ${to} 版`, `${from} → ${to}`)}</p><Difference difference={query.data} /></>
}

/** Bring an older version back: it becomes a change set like any other, and a second person decides. */
const Restore = ({ kind, version, onClose }: { readonly kind: PolicyKind; readonly version: string; readonly onClose: () => void }) => {
  const t = useT()
  const navigate = useNavigate({ from: '/policies' })
  const intent = useIntentKey()
  const [reason, setReason] = useState('')
  const [effectiveFrom, setEffectiveFrom] = useState(today)
  const restoring = useMutation({
    mutationFn: (body: { kind: PolicyKind; version: string; reason: string; effectiveFrom: string }) => client.write('POST /api/policies/restore', body, { key: intent.keyFor(body) }),
    onSuccess: (set) => { intent.done(); takeSet(set); void navigate({ to: '/policies/$id', params: { id: set.id } }) },
  })
  return (
    <form className="policy-decision" aria-label={t(`恢复 ${version} 版`, `Restore ${version}`)} onSubmit={(event: FormEvent) => { event.preventDefault(); restoring.mutate({ kind, version, reason: reason.trim(), effectiveFrom }) }}>
      <div className="field-pair">
        <Field label={t('理由', 'Reason')} htmlFor="restore-reason"><input className="sb-input" id="restore-reason" autoFocus minLength={2} maxLength={500} required value={reason} onChange={(event) => { setReason(event.target.value) }} /></Field>
        <Field label={t('从哪一天零点起生效', 'In force from midnight of')} htmlFor="restore-day"><input className="sb-input policy-short" id="restore-day" type="date" min={today()} required value={effectiveFrom} onChange={(event) => { setEffectiveFrom(event.target.value) }} /></Field>
      </div>
      {restoring.error ? <RefusalNotice problem={problemOf(restoring.error)} /> : null}
      <div className="sb-row"><Button type="submit" look="primary" isBusy={restoring.isPending}>{t(`建立：恢复 ${version} 版`, `Open: restore ${version}`)}</Button><Button look="quiet" onClick={onClose}>{t('收起', 'Close')}</Button></div>
    </form>
  )
}

/** Every version of a kind, the newest first; each with its text and what it changed. */
export const History = ({ kind, mayEdit }: { readonly kind: PolicyKind; readonly mayEdit: boolean }) => {
  const t = useT()
  const query = useQuery(versionsQuery(kind))
  const [open, setOpen] = useState<{ readonly what: 'text' | 'difference' | 'restore'; readonly version: string } | null>(null)
  if (query.isPending) return <Loading rows={3} />
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  const versions = query.data
  const before = (version: string) => versions[versions.findIndex((one) => one.version === version) + 1]?.version ?? null
  const toggle = (what: 'text' | 'difference' | 'restore', version: string) => { setOpen(open?.what === what && open.version === version ? null : { what, version }) }
  return (
    <section className="policy-history" aria-label={t(`${policyKindLabels[kind].zh}的版本`, `Versions of ${policyKindLabels[kind].en}`)}>
      <h2 className="sb-small-title">{say(policyKindLabels[kind])} · {t('版本', 'Versions')}</h2>
      <div className="policy-scroll">
        <table className="sb-table">
          <thead><tr><th>{t('版本', 'Version')}</th><th>{t('状态', 'State')}</th><th>{t('生效', 'In force from')}</th><th>{t('公布', 'Published')}</th><th>{t('公布人', 'By')}</th><th>{t('摘要', 'Digest')}</th><th /></tr></thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.version}>
                <td className="sb-number">{version.changeSet ? <Link to="/policies/$id" params={{ id: version.changeSet }} search={{ kind }}>{version.version}</Link> : version.version}</td>
                <td className={version.phase === 'inForce' ? 'sb-lamp-green' : 'sb-muted'}>{say(phases[version.phase])}</td><td>{formatDay(version.effectiveFrom)}</td><td>{formatInstant(version.publishedAt)}</td><td>{version.by}</td>
                <td className="policy-digest sb-muted" title={version.digest}>{version.digest.slice(0, 12)}</td>
                <td className="policy-row-tools">
                  <button type="button" className="sb-link" aria-expanded={open?.what === 'text' && open.version === version.version} onClick={() => { toggle('text', version.version) }}>{t('全文', 'Text')}</button>
                  {before(version.version) === null ? null : <button type="button" className="sb-link" aria-expanded={open?.what === 'difference' && open.version === version.version} onClick={() => { toggle('difference', version.version) }}>{t('改了什么', 'What changed')}</button>}
                  {mayEdit && version.phase === 'past' ? <button type="button" className="sb-link" aria-expanded={open?.what === 'restore' && open.version === version.version} onClick={() => { toggle('restore', version.version) }}>{t('恢复', 'Restore')}</button> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open?.what === 'text' ? <Text kind={kind} version={open.version} /> : null}
      {open?.what === 'difference' ? <Compared kind={kind} from={before(open.version)!} to={open.version} /> : null}
      {open?.what === 'restore' ? <Restore key={open.version} kind={kind} version={open.version} onClose={() => { setOpen(null) }} /> : null}
    </section>
  )
}
