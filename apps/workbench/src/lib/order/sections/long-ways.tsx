import {
  durationUnitLabels, exclusionDecisionLabels, exclusionReasonLabels, extensionReasonLabels, pauseReasonLabels, suspensionCategoryLabels, suspensionStageLabels, tellingWayLabels, terminationReasonLabels,
  type CaseExclusion, type CaseTermination, type PanelVote, type WorkOrder,
} from '@suban/contract'
import { formatBrief, formatInstant, named, say, useT } from '@suban/ui'
import { Section } from '../order-sections.tsx'
import { MilestoneList } from './milestones.tsx'

/** Suspension, more time, standing still, ending, exclusion: what makes this order take longer, or end otherwise than by its result. */
export const LongWays = ({ order }: { readonly order: WorkOrder }) => (
  <>
    <SuspensionSection order={order} />
    <TerminationSection order={order} />
    <ExclusionSection order={order} />
    <ExtensionSection order={order} />
    <PauseSection order={order} />
  </>
)

const SuspensionSection = ({ order: { suspension } }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!suspension) return null
  const { stage, unit, category, plan, milestones, responsible, funding, expiresOn, examiner, decideBy, reportBy, toRequester, toldHow, toldOn, clearance } = suspension
  const isWaiting = decideBy !== null
  return (
    <Section title={t('挂账', 'Suspension')} aside={<span className="sb-tag">{say(suspensionStageLabels[stage])}</span>}>
      <dl className="sb-facts">
        <div><dt>{t('单位', 'Unit')}</dt><dd>{unit.name} · {say(suspensionCategoryLabels[category])}</dd></div>
        <div><dt>{t('到期', 'Until')}</dt><dd className="sb-number">{expiresOn}</dd></div>
        <div><dt>{t('责任领导', 'Answers for it')}</dt><dd>{responsible}</dd></div>
        {funding ? <div><dt>{t('资金项目', 'Funds')}</dt><dd>{funding}</dd></div> : null}
        {isWaiting ? <div><dt>{t('等审核', 'Waits for')}</dt><dd>{examiner?.name ?? t('市级督办员', 'the city\'s supervisor')} · <span className="sb-number">{formatInstant(decideBy)}</span></dd></div> : null}
        {reportBy ? <div><dt>{t('下次上报', 'Report by')}</dt><dd className="sb-number">{formatInstant(reportBy)}</dd></div> : null}
        <div><dt>{t('已告知', 'Told')}</dt><dd><span className="sb-number">{toldOn}</span> {say(tellingWayLabels[toldHow])}：{toRequester}</dd></div>
      </dl>
      <p className="result-text">{plan}</p>
      <MilestoneList milestones={milestones} />
      {clearance ? <p className="sb-muted">{named(t('待核验的销账', 'Clearance to verify'), clearance.text)}</p> : null}
    </Section>
  )
}

const Votes = ({ votes, label }: { readonly votes: readonly PanelVote[]; readonly label: string }) => {
  const t = useT()
  if (votes.length === 0) return null
  return (
    <>
      <p className="sb-muted">{label}</p>
      <ul className="sb-plain-list">
        {votes.map((vote) => (
          <li key={`${vote.who}-${vote.at}`}>
            <span className="sb-tag tag-first">{vote.isFor ? t('同意', 'For') : t('不同意', 'Against')}</span>{vote.isLegal ? <span className="sb-tag">{t('法制人员', 'Lawyer')}</span> : null} {vote.unit.shortName} {vote.who} <span className="sb-muted sb-number">{formatBrief(vote.at)}</span>
            <div>{vote.reason}</div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** How far the panel is, and what the requester said to its decision. */
const PanelPart = ({ matter }: { readonly matter: CaseTermination | CaseExclusion }) => {
  const t = useT()
  const { votes, before, needed, hasLegal, decideBy, appealUntil, appeal } = matter
  return (
    <>
      {decideBy ? <p>{t(`已有 ${votes.length} 票，至少要 ${needed} 票${hasLegal ? '' : '，还缺法制人员'}；`, `${votes.length} of at least ${needed} votes${hasLegal ? '' : ', no lawyer yet'}; `)}<span className="sb-number">{t(`${formatInstant(decideBy)} 前作出决定`, `decide by ${formatInstant(decideBy)}`)}</span></p> : null}
      <Votes votes={votes} label={t('表决', 'Votes')} />
      <Votes votes={before} label={t('上一组的表决', 'Votes of the panel before')} />
      {appeal ? <p>{named(t(`诉求人申诉（${formatBrief(appeal.at)}）`, `The requester objected (${formatBrief(appeal.at)})`), appeal.text)}</p> : null}
      {appealUntil ? <p className="sb-muted">{t(`诉求人可以申诉到 ${formatInstant(appealUntil)}`, `The requester may object until ${formatInstant(appealUntil)}`)}</p> : null}
    </>
  )
}

const TerminationSection = ({ order: { termination } }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!termination) return null
  const { unit, reason, text, alternative, decided } = termination
  return (
    <Section title={t('终止', 'Termination')} aside={<span className="sb-tag">{decided === 'granted' ? t('已终止', 'Ended') : decided === 'refused' ? t('未同意', 'Refused') : t('认定中', 'With the panel')}</span>}>
      <p><strong>{say(terminationReasonLabels[reason])}</strong> <span className="sb-muted">{unit.name}</span></p>
      <p className="result-text">{text}</p>
      <p className="sb-muted">{named(t('告知的其他办法', 'Other ways'), alternative)}</p>
      <PanelPart matter={termination} />
    </Section>
  )
}

const ExclusionSection = ({ order: { exclusion } }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!exclusion) return null
  const { unit, reason, text, decided } = exclusion
  return (
    <Section title={t('剔除（不计入考核）', 'Exclusion from the assessment')} aside={<span className="sb-tag">{decided ? say(exclusionDecisionLabels[decided]) : t('认定中', 'With the panel')}</span>}>
      <p><strong>{say(exclusionReasonLabels[reason])}</strong> <span className="sb-muted">{unit.name}</span></p>
      <p className="result-text">{text}</p>
      <PanelPart matter={exclusion} />
    </Section>
  )
}

const ExtensionSection = ({ order: { extensions = [] } }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (extensions.length === 0) return null
  const outcomes = { pending: t('待审批', 'Waiting'), granted: t('已批准', 'Granted'), refused: t('未批准', 'Refused'), lapsed: t('逾时未批', 'Not decided in time'), moot: t('已了结', 'Moot') }
  return (
    <Section title={t('延期', 'Extensions')}>
      <ul className="sb-plain-list">
        {extensions.map((one) => (
          <li key={`${one.assignmentNo}-${one.askedAt}`}>
            <span className="sb-tag tag-first">{outcomes[one.outcome]}</span> {one.unit.shortName} · {say(extensionReasonLabels[one.reason])} · <span className="sb-number">{(one.granted ?? one.asked).amount} {say(durationUnitLabels[(one.granted ?? one.asked).unit])}</span>
            <span className="sb-muted"> {one.countsInAssessment ? t('计入考核', 'counts') : t('不计入考核', 'does not count')} · <span className="sb-number">{formatBrief(one.askedAt)}</span></span>
            <div>{one.text}</div>
            {one.note ? <div className="sb-muted">{named(t('审批意见', 'Answer'), one.note)}</div> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const PauseSection = ({ order: { pauses = [] } }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (pauses.length === 0) return null
  return (
    <Section title={t('暂停', 'Pauses')}>
      <ul className="sb-plain-list">
        {pauses.map((one) => (
          <li key={`${one.unit.code}-${one.since}`}>
            <span className="sb-tag tag-first">{one.until ? t('已恢复', 'Over') : t('暂停中', 'Paused')}</span> {one.unit.shortName} · {say(pauseReasonLabels[one.reason])}
            <span className="sb-muted sb-number"> {formatBrief(one.since)} – {one.until ? formatBrief(one.until) : one.mostUntil ? t(`最迟 ${formatBrief(one.mostUntil)}`, `${formatBrief(one.mostUntil)} at the latest`) : ''}</span>
            <div>{one.text} <span className="sb-muted">{t(`（已${say(tellingWayLabels[one.toldHow])}告知诉求人）`, `(requester told: ${say(tellingWayLabels[one.toldHow])})`)}</span></div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
