import { policyKindLabels, type ChangeSet, type PolicyFault, type PolicyKind } from '@suban/contract'
import { Button, either, Failed, Loading, RefusalNotice, say, useKeys, useT } from '@suban/ui'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { client } from '../../lib/client.ts'
import { problemOf, queryClient } from '../../lib/query.ts'
import { Tabs } from '../../lib/tabs.tsx'
import { documentQuery } from './api.ts'
import { withValue } from './forms/form.ts'
import { forms } from './forms/index.ts'
import { Difference } from './review/difference.tsx'
import { Examples } from './review/examples.tsx'
import { Faults } from './review/faults.tsx'
import { placeOf } from './text/read-json.ts'
import { useDocument, useTried } from './use-document.ts'
import { useSetCommand } from './use-set-command.ts'

const TextEditor = lazy(async () => ({ default: (await import('./text/text-editor.tsx')).TextEditor }))
export type GoTo = { readonly kind: PolicyKind; readonly pointer: string; /** An example to put there. */ readonly value?: unknown }
type View = 'form' | 'text' | 'difference'

/** One document of a set: as a form, as text, as what it changes; below, what the checks say of it while it is typed. */
export const DocumentEditor = ({ set, kind, isFixed, goTo, onGo }: { readonly set: ChangeSet; readonly kind: PolicyKind; readonly isFixed: boolean; readonly goTo: GoTo | null; readonly onGo: (place: GoTo) => void }) => {
  const t = useT()
  const { query, document } = useDocument(set, kind)
  const { tried, isTrying, isTooLong } = useTried(set.id, kind, document)
  const command = useSetCommand(set)
  const Form = forms[kind]
  const [view, setView] = useState<View>(isFixed ? 'difference' : Form ? 'form' : 'text')
  const text = document?.text ?? ''
  const faults = useMemo(() => (tried ?? (document?.isDirty ? null : { report: set.report }))?.report?.faults.filter((fault) => fault.kind === kind) ?? [], [tried, document?.isDirty, set.report, kind])
  const marks = useMemo(() => {
    if (!document) return []
    const { fault } = document.read
    if (fault) return [{ from: fault.at, to: fault.at + 1, severity: 'error' as const, message: either(fault.zh, fault.en) }]
    return faults.map((one) => ({ ...placeOf(document.read.places, one.pointer), severity: one.severity, message: either(one.zh, one.en) }))
  }, [document, faults])
  const [at, setAt] = useState<{ readonly at: number } | null>(null)
  const gone = useRef<GoTo | null>(null)
  useEffect(() => {
    if (!goTo || goTo.kind !== kind || !document || gone.current === goTo) return
    gone.current = goTo
    if (goTo.value !== undefined && document.body && !isFixed) document.setBody(withValue(document.body, goTo.pointer.split('/').slice(1).map((key) => (/^\d+$/.test(key) ? Number(key) : key)), goTo.value))
    setView('text')
    setAt({ at: placeOf(document.read.places, goTo.pointer).from })
  }, [goTo, kind, document, isFixed])

  const base = document?.saved.baseVersion ?? ''
  const newer = set.documents.find((one) => one.kind === kind)?.newerBase ?? null
  const save = (baseVersion = newer ?? base) => {
    if (!document?.body || command.isSending) return
    const { body, text: sent } = document
    const write = async (options: { readonly key: string; readonly version: number }) => {
      const done = await client.write('PUT /api/policies/change-sets/:id/documents/:kind', { body, baseVersion }, { params: { id: set.id, kind }, ...options })
      // What was sent is what is saved: it stays in sight while the server's own answer (the difference from another base) is fetched.
      queryClient.setQueryData(documentQuery(set.id, kind, done.version).queryKey, { ...document.saved, body, ...(tried ? { difference: tried.difference } : {}) }, { updatedAt: 0 })
      return done
    }
    void command.send(write, ['save', kind, sent, baseVersion], t(`已保存：${policyKindLabels[kind].zh}`, `Saved: ${policyKindLabels[kind].en}`))
      .then((done) => { if (done) document.reset() })
  }
  const canSave = !isFixed && document !== null && document.body !== null && (document.isDirty || newer !== null)
  useKeys([{ id: 'policy.save', keys: 'Ctrl+s', label: { zh: '保存规则', en: 'Save the policy' }, isOff: !canSave, run: () => { save() } }])

  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  if (!document) return <Loading />
  const { fault } = document.read
  const names = [...(Form ? ['form' as const] : []), 'text' as const, 'difference' as const]
  const labels: Record<View, string> = { form: t('表单', 'Form'), text: t('文本', 'Text'), difference: t('改了什么', 'What changed') }
  const difference = tried?.difference ?? document.saved.difference
  const toPlace = (place: Pick<PolicyFault, 'kind' | 'pointer'>) => { onGo({ kind: place.kind, pointer: place.pointer }) }
  return (
    <section aria-label={say(policyKindLabels[kind])}>
      <div className="sb-row policy-views">
        <Tabs label={t('怎样看', 'View')} chosen={view} onChoose={setView} tabs={names.map((name) => ({ name, label: labels[name], ...(name === 'difference' ? { count: difference.total } : {}) }))} />
        <span className="sb-muted policy-base">{base === '' ? t('新的一份', 'a new document') : t(`底版 ${base}`, `from ${base}`)}</span>
      </div>
      {newer === null ? null : (
        <div className="sb-notice sb-notice-refused" role="status">
          <p><strong>{t(`此后已有 ${newer || '新'} 版，您是在 ${base || '空白'} 版上改的。`, `Version ${newer} exists by now; this was made from ${base}.`)}</strong></p>
          <p>{t('请看「改了什么」，与新版核对。确认后以新版为底保存；差别会按新版重新计算。', 'Look at what changed, hold it against the newer version, then save on top of it; the difference is counted anew.')}</p>
          {isFixed ? null : <div className="sb-row"><Button onClick={() => { save(newer) }} isBusy={command.isSending}>{t(`以 ${newer} 版为底保存`, `Save on top of ${newer}`)}</Button></div>}
        </div>
      )}
      {view === 'form' && Form ? (document.body ? <Form body={document.body} base={document.saved.base as Record<string, unknown> | null} names={document.saved.names} isFixed={isFixed} onChange={document.setBody} />
        : <p role="alert" className="sb-lamp-red">■ {fault ? either(fault.zh, fault.en) : t('文本不是一份规则。', 'The text is no document.')} <button type="button" className="sb-link" onClick={() => { setView('text') }}>{t('到文本里改', 'Mend it as text')}</button></p>) : null}
      {view === 'text' ? <Suspense fallback={<Loading />}><TextEditor label={`${say(policyKindLabels[kind])} JSON`} text={text} onChange={document.setText} isFixed={isFixed} marks={marks} goTo={at} /></Suspense> : null}
      {view === 'difference' ? <Difference difference={difference} names={document.saved.names} onGo={(pointer) => { toPlace({ kind, pointer }) }} /> : null}

      {isFixed ? null : (
        <div className="policy-save">
          {command.problem ? <RefusalNotice problem={command.problem} onClose={command.forget} /> : null}
          <div className="sb-row">
            <Button look={document.isDirty ? 'primary' : 'plain'} isBusy={command.isSending} disabled={!canSave} keys="Ctrl+s" onClick={() => { save() }}>{t('保存并检查', 'Save and check')}</Button>
            {document.isDirty ? <Button look="quiet" onClick={document.reset}>{t('放弃没保存的改动', 'Drop what is not saved')}</Button> : null}
            <span className="sb-muted" role="status">
              {fault ? <span className="sb-lamp-red">■ {either(fault.zh, fault.en)} <button type="button" className="sb-link" onClick={() => { setView('text'); setAt({ at: fault.at }) }}>{t('到那里', 'Go there')}</button></span>
                : isTrying ? t('正在试查…', 'Checking…') : isTooLong ? t('文本较长，保存时检查。', 'A long text is checked when it is saved.')
                  : tried ? t('以下是没保存的内容的检查结果。', 'Below: the checks of what is not saved yet.') : document.isDirty ? '' : t('没有未保存的改动。', 'Nothing unsaved.')}
            </span>
          </div>
        </div>
      )}
      {tried ? <div className="policy-live"><Faults report={tried.report} onGo={toPlace} /><Examples report={tried.report} onGo={toPlace} onCorrect={isFixed ? undefined : (example) => { onGo({ kind: example.kind, pointer: example.pointer, value: example.corrected }) }} /></div> : null}
    </section>
  )
}
