import { kindLabels, type Matter } from '@suban/contract'
import { Failed, listed, Loading, named, say, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Section } from '../../lib/order/order-sections.tsx'
import { deadlineWords, UrgencyTag } from '../../lib/order/tags.tsx'
import { problemOf } from '../../lib/query.ts'
import { matterQuery } from './api.ts'

/** A titled list; nothing when it is empty. */
const Lines = ({ label, items, isOrdered = false }: { readonly label: string; readonly items: readonly { readonly key: string; readonly node: ReactNode }[]; readonly isOrdered?: boolean }) => {
  if (items.length === 0) return null
  const lines = items.map((item) => <li key={item.key}>{item.node}</li>)
  return <><p className="sb-muted lists-label">{label}</p>{isOrdered ? <ol className="lists-lines">{lines}</ol> : <ul className="lists-lines">{lines}</ul>}</>
}
const texts = (items: readonly string[]) => items.map((text) => ({ key: text, node: text }))

const MatterView = ({ matter, onOpen }: { readonly matter: Matter; readonly onOpen: (code: string) => void }) => {
  const t = useT()
  return (
    <article>
      <h2 className="order-title">{matter.name}<span className="sb-tag sb-number">{matter.code}</span><UrgencyTag urgency={matter.urgency} /></h2>
      <p className="sb-muted lists-path">{matter.path} · {t('清单版本', 'list version')} {matter.version}</p>
      <Section title={t('事项清单：是什么', 'Matter list: what it is')}>
        <p>{matter.definition}</p>
        <Lines label={t('包括', 'Includes')} items={texts(matter.inScope)} />
        <Lines label={t('不包括', 'Does not include')} items={matter.outOfScope.map((out) => ({
          key: out.text,
          node: <>{out.text}{out.see ? <> → {out.seeCode ? <button type="button" className="sb-link" onClick={() => { onOpen(out.seeCode) }}>{out.see}</button> : out.see}</> : null}</>,
        }))} />
        {matter.keywords.length > 0 ? <p className="sb-muted lists-label">{named(t('常用说法', 'Common words'), listed(matter.keywords))}</p> : null}
      </Section>
      <Section title={t('实施清单：怎么办', 'Practice list: how it is done')}>
        <dl className="sb-facts">
          <div><dt>{t('时限', 'Deadline')}</dt><dd>{deadlineWords(matter.deadlineClass)}</dd></div>
          <div><dt>{t('适用类型', 'Kinds')}</dt><dd>{listed(matter.requestKinds.map((kind) => say(kindLabels[kind])))}</dd></div>
        </dl>
        <Lines label={t('受理时问清', 'Ask at intake')} items={texts(matter.askFor)} />
        <Lines label={t('办理步骤', 'Steps')} items={texts(matter.steps)} isOrdered />
        <Lines label={t('办结佐证', 'Evidence')} items={matter.evidence.map((item) => ({ key: item.code, node: item.text }))} />
        {matter.answerTemplate ? <><p className="sb-muted lists-label">{t('答复模板', 'Reply template')}</p><p className="lists-template">{matter.answerTemplate}</p></> : null}
      </Section>
      {matter.legalBasis.length > 0 ? (
        <Section title={t('依据', 'Legal basis')}>
          <ul className="lists-lines">{matter.legalBasis.map((basis) => <li key={`${basis.document}${basis.clause}`}>{basis.document}{basis.clause ? ` ${basis.clause}` : ''}{basis.confidence === 'high' ? null : <span className="sb-tag">{t('待核实', 'to be confirmed')}</span>}</li>)}</ul>
        </Section>
      ) : null}
    </article>
  )
}

/** What the lists say of one matter. */
export const MatterDetail = ({ code, onOpen }: { readonly code: string; readonly onOpen: (code: string) => void }) => {
  const query = useQuery(matterQuery(code))
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  return query.data ? <MatterView matter={query.data} onOpen={onOpen} /> : <Loading rows={8} />
}
