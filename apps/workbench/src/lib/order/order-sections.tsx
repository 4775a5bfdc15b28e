import { assignmentRoleLabels, assignmentStatusLabels, channelLabels, resultTypeLabels, satisfactionLabels, type WorkOrder } from '@suban/contract'
import { ClockReasons, ClockView, either, formatBrief, formatInstant, formatOdds, listed, named, say, SealedPerson, useT } from '@suban/ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { client } from '../client.ts'
import { FileLink } from '../files.tsx'
import { Highlighted, evidenceSpans } from '../highlighted.tsx'
import { keys, problemOf } from '../query.ts'
import { toast } from '../toast.tsx'
import { deadlineWords, flagWords, secrecyWords } from './tags.tsx'

export const Section = ({ title, aside, children }: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) => (
  <section className="section">
    <h3 className="section-title"><span>{title}</span>{aside}</h3>
    {children}
  </section>
)

/** What was said, with the words that speak for the matter marked. */
export const Narrative = ({ order }: { readonly order: WorkOrder }) => {
  const evidence = order.candidates.find((candidate) => candidate.matter.code === order.matter?.code)?.evidence ?? order.candidates[0]?.evidence ?? []
  return <p className="narrative"><Highlighted text={order.narrative} spans={evidenceSpans(order.narrative, evidence)} /></p>
}

export const Facts = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  const odds = order.candidates.find((candidate) => candidate.matter.code === order.matter?.code)?.probability
  const by = { machine: t('机器建议', 'by machine'), person: t('人工确认', 'by a person'), none: t('未定', 'undecided') }[order.matterBy]
  const place = [...new Set([order.place.name, order.place.community, order.place.street, order.place.district])].filter(Boolean).join(' · ')
  return (
    <dl className="sb-facts">
      <div><dt>{t('事项', 'Matter')}</dt><dd>{order.matter ? <>{order.matter.name} <span className="sb-muted">{order.matter.path} · {by}{order.matterBy === 'machine' && odds !== undefined ? ` ${formatOdds(odds)}` : ''}</span></> : t('未定', 'Undecided')}</dd></div>
      <div><dt>{t('地点', 'Place')}</dt><dd>{place || t('未填', 'None')}{order.address ? `\n${order.address}` : ''}</dd></div>
      <div><dt>{t('时限', 'Deadline')}</dt><dd>{deadlineWords(order.deadlineClass)}</dd></div>
      <div><dt>{t('来源', 'From')}</dt><dd>{say(channelLabels[order.channel])} <span className="sb-muted sb-number">{formatInstant(order.registeredAt)}</span></dd></div>
      <div><dt>{t('保密', 'Secrecy')}</dt><dd>{secrecyWords(order.secrecyLevel)}</dd></div>
      {order.flags.length > 0 ? <div><dt>{t('提示', 'Flags')}</dt><dd>{listed(order.flags.map(flagWords))}</dd></div> : null}
      {order.reworkRound > 0 ? <div><dt>{t('重办', 'Rework')}</dt><dd>{t(`第 ${order.reworkRound} 次`, `round ${order.reworkRound}`)}</dd></div> : null}
    </dl>
  )
}

export const Clocks = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  const running = order.clocks.filter((clock) => clock.stoppedAt === null)
  const stopped = order.clocks.filter((clock) => clock.stoppedAt !== null)
  const [isAll, setAll] = useState(running.length === 0)
  return (
    <Section title={t('时钟', 'Clocks')} aside={stopped.length > 0 && running.length > 0 ? <button type="button" className="sb-link" onClick={() => { setAll(!isAll) }}>{isAll ? t('只看在走的', 'Running only') : t(`已停 ${stopped.length}`, `${stopped.length} stopped`)}</button> : null}>
      {[...running, ...(isAll ? stopped : [])].map((clock) => <ClockView key={clock.no} clock={clock}><WhyThen orderId={order.id} clock={clock} /></ClockView>)}
      {order.clocks.length === 0 ? <p className="sb-muted">{t('没有时钟。', 'No clocks.')}</p> : null}
    </Section>
  )
}

/** Asked for when somebody wants to know: most clocks are only looked at. */
const WhyThen = ({ orderId, clock }: { readonly orderId: string; readonly clock: WorkOrder['clocks'][number] }) => {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: keys.clock(orderId, clock.no), staleTime: 60_000,
    queryFn: ({ signal }) => client.read('/api/work-orders/:id/clocks/:no', { params: { id: orderId, no: String(clock.no) }, signal }),
  })
  if (error) return <p className="sb-alert-text" role="alert">{either(problemOf(error).detail, problemOf(error).detailEn)}</p>
  if (!data) return <p className="sb-muted" aria-busy="true">{t('正在取理由…', 'Fetching the reasons …')}</p>
  return <ClockReasons explanation={data} mode={clock.mode} />
}

export const Assignments = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (order.assignments.length === 0) return null
  return (
    <Section title={t('承办单位', 'Units')}>
      <ul className="sb-plain-list">
        {order.assignments.map((assignment) => (
          <li key={assignment.no}>
            <strong>{assignment.unit.name}</strong> <span className="sb-tag">{say(assignmentRoleLabels[assignment.role])}</span><span className="sb-tag">{say(assignmentStatusLabels[assignment.status])}</span>{assignment.isProvisional ? <span className="sb-tag">{t('先行办理', 'Until the ruling')}</span> : null}
            <div className="sb-muted sb-number">
              {t('派出', 'Dispatched')} {formatBrief(assignment.dispatchedAt)}
              {assignment.signedAt ? ` · ${t('签收', 'signed')} ${formatBrief(assignment.signedAt)}` : ''}
              {assignment.firstContactAt ? ` · ${t('联系', 'contacted')} ${formatBrief(assignment.firstContactAt)}` : ''}
              {assignment.submittedAt ? ` · ${t('提交', 'submitted')} ${formatBrief(assignment.submittedAt)}` : ''}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What the units have reported. A call-back officer does not see how the unit judged itself. */
export const Results = ({ order, isBlind = false }: { readonly order: WorkOrder; readonly isBlind?: boolean }) => {
  const t = useT()
  if (order.results.length === 0) return null
  const files = new Map(order.attachments.map((file) => [file.id, file]))
  return (
    <Section title={t('办理结果', 'Results')}>
      {order.results.toReversed().map((result) => (
        <article key={`${result.unit.code}-${result.submittedAt}`} className="result">
          <header className="sb-muted">{result.unit.name} · <span className="sb-number">{formatInstant(result.submittedAt)}</span>{result.round > 0 ? ` · ${t(`第 ${result.round} 次重办`, `rework ${result.round}`)}` : ''}</header>
          {isBlind ? null : <div><span className="sb-tag tag-first">{say(resultTypeLabels[result.resultType])}</span><span className="sb-tag">{result.solved ? t('单位自评：已解决', 'unit says: solved') : t('单位自评：未解决', 'unit says: not solved')}</span></div>}
          <p className="result-text">{result.text}</p>
          {isBlind ? null : <p className="sb-muted">{result.basis ? `${named(t('依据', 'Basis'), result.basis)}${t('　', ' · ')}` : ''}{named(t('诉求人意见', 'Requester'), result.requesterOpinion)}</p>}
          <div className="sb-files">{result.attachmentIds.map((id) => files.get(id)).filter((file) => file !== undefined).map((file) => <FileLink key={file.id} file={file} />)}</div>
        </article>
      ))}
    </Section>
  )
}

export const Verdicts = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (order.verdicts.length === 0) return null
  return (
    <Section title={t('诉求人评价', 'Verdicts')}>
      <ul className="sb-plain-list">
        {order.verdicts.toReversed().map((verdict) => (
          <li key={verdict.at}>
            <strong>{verdict.solved ? t('已解决', 'Solved') : t('未解决', 'Not solved')} · {say(satisfactionLabels[verdict.satisfaction as 1 | 2 | 3 | 4 | 5])}</strong>
            <span className="sb-muted sb-number"> · {formatBrief(verdict.at)}</span>{verdict.isVoid ? <span className="sb-tag">{t('已作废，不算数', 'void, does not count')}</span> : null}{verdict.remark ? <div>{verdict.remark}</div> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export const Attachments = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (order.attachments.length === 0) return null
  return <Section title={t('附件', 'Attachments')}><div className="sb-files">{order.attachments.map((file) => <FileLink key={file.id} file={file} />)}</div></Section>
}

export const Person = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  const cache = useQueryClient()
  const [asksLog, setAsksLog] = useState(false)
  const log = useQuery({
    queryKey: keys.personLog(order.id), enabled: asksLog,
    queryFn: async () => (await client.read('/api/work-orders/:id/person/log', { params: { id: order.id } })).items,
  })
  const reveal = async (reason: string) => {
    try {
      const revealed = await client.write('POST /api/work-orders/:id/person', { reason }, { params: { id: order.id } })
      void cache.invalidateQueries({ queryKey: keys.personLog(order.id) })
      return revealed
    } catch (error) {
      const problem = problemOf(error)
      toast(either(`${problem.detail}${problem.next}`, `${problem.detailEn} ${problem.nextEn}`), { tone: 'refused' })
      throw error
    }
  }
  return (
    <Section title={t('诉求人', 'Requester')}>
      <SealedPerson key={order.id} person={order.person} onReveal={reveal} log={log.data ?? null} onAskLog={() => { setAsksLog(true); void log.refetch() }}
        reasons={[t('先行联系', 'First contact'), t('核实地址和情况', 'Check address and facts'), t('回访核实', 'Call-back')]} />
      {log.error ? <p className="sb-alert-text" role="alert">{either(problemOf(log.error).detail, problemOf(log.error).detailEn)}</p> : null}
    </Section>
  )
}
