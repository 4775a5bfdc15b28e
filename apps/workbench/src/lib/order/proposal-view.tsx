import type { Proposal } from '@suban/contract'
import { Because, either, formatInstant, listed, useT } from '@suban/ui'
import type { ReactNode } from 'react'
import { deadlineWords } from './tags.tsx'

export type ProposalViewProps = { readonly proposal: Proposal; readonly correction?: ReactNode }

/** Whom the lists name, for when, and why; or which fact is missing. */
export const ProposalView = ({ proposal, correction }: ProposalViewProps) => {
  const t = useT()
  const { lead, co, handling } = proposal
  return (
    <div className="proposal">
      {lead ? (
        <div className="proposal-line">
          <span className="proposal-role">{t('主办', 'Lead')}</span>
          <span><strong>{lead.name}</strong><Because reasons={proposal.because} title={t(`为什么派给${lead.shortName}`, `Why ${lead.name}`)}>{correction}</Because></span>
        </div>
      ) : null}
      {co.length > 0 ? <div className="proposal-line"><span className="proposal-role">{t('协办', 'Co-units')}</span><span>{listed(co.map((unit) => unit.shortName))}</span></div> : null}
      {handling?.dueAt ? (
        <div className="proposal-line">
          <span className="proposal-role">{t('时限', 'Due')}</span>
          <span><span className="sb-number">{formatInstant(handling.dueAt)}</span><Because reasons={handling.because} title={t('为什么是这个时间', 'Why this time')} label={deadlineWords(proposal.deadlineClass)} /></span>
        </div>
      ) : null}
      {proposal.missing.map((reason, index) => <p key={`${reason.code}-${index}`} className="proposal-missing">▲ {either(reason.zh, reason.en)}</p>)}
      {lead === null && proposal.missing.length === 0 ? <p className="proposal-missing">▲ {t('清单没有给出单位，请人工选定。', 'The lists name no unit; choose one.')}</p> : null}
    </div>
  )
}
