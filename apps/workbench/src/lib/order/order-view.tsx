import type { WorkOrder } from '@suban/contract'
import { Empty, Failed, Lamp, Loading, ParcelStrip, Timeline, either, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FileLink } from '../files.tsx'
import { problemOf } from '../query.ts'
import { useSession } from '../session.ts'
import type { CommandName } from './command-name.ts'
import { OrderActions } from './order-actions.tsx'
import { Assignments, Attachments, Clocks, Facts, Narrative, Person, Results, Section, Verdicts } from './order-sections.tsx'
import { orderQuery } from './queries.ts'
import { WhoseOrder } from './sections/dispute.tsx'
import { HoldingSection } from './sections/holding.tsx'
import { JointSection } from './sections/joint.tsx'
import { MainAnswer, Members, Parts } from './sections/related.tsx'
import { LeaderNote } from './sections/leader-note.tsx'
import { DisclosureSection, SupervisionSection } from './sections/supervision.tsx'
import { LongWays } from './sections/long-ways.tsx'
import { KindTag, StatusTag, UrgencyTag } from './tags.tsx'

/** Number, state and title; the lamp of the clock that is due first, the own unit's before others'. */
export const OrderHead = ({ order, isLinked = true }: { readonly order: WorkOrder; readonly isLinked?: boolean }) => {
  const { unit } = useSession()
  const running = order.clocks.filter((candidate) => candidate.stoppedAt === null && candidate.dueAt !== null).toSorted((a, b) => a.dueAt!.localeCompare(b.dueAt!))
  const clock = running.find((candidate) => candidate.unit?.code === unit.code) ?? running[0]
  return (
    <header className="order-head">
      <div className="order-head-line">
        {isLinked ? <Link to="/orders/$id" params={{ id: order.id }} className="sb-link sb-number">{order.orderNo}</Link> : <span className="sb-number sb-selectable">{order.orderNo}</span>}
        <KindTag kind={order.kind} /><StatusTag status={order.status} name={either(order.statusName, order.statusNameEn)} /><UrgencyTag urgency={order.urgency} />
        {clock ? <span className="order-head-lamp"><span className="sb-muted">{either(clock.name, clock.nameEn)}</span> <Lamp lamp={clock.lamp} text={clock.timeLeft ? either(clock.timeLeft.zh, clock.timeLeft.en) : undefined} /></span> : null}
      </div>
      <h2 className="order-title">{order.title}</h2>
    </header>
  )
}

export type OrderBodyProps = {
  readonly order: WorkOrder
  readonly onDone?: ((name: CommandName) => void) | undefined
  readonly without?: readonly CommandName[]
  /** In place of the action bar. */
  readonly bar?: ReactNode
  /** Above everything else of the body. */
  readonly lead?: ReactNode
  readonly isBlind?: boolean
  readonly isPage?: boolean
  /** For a desk that decides on the words: they come first, and where every order stands at the same step the strip is left out. */
  readonly isWordsFirst?: boolean
  /** The bar shows the person. */
  readonly isPersonInBar?: boolean
}

/** Entries in which a unit says how well it did. */
const ownJudgement: ReadonlySet<string> = new Set(['ResultSubmitted', 'ResultApprovedByUnit', 'ResultRejectedByUnit'])

/** The whole of an order: where it is, what can be done, what was said, what has happened; facts and people at the edge. */
export const OrderBody = ({ order, onDone, without, bar, lead, isBlind = false, isPage = false, isWordsFirst = false, isPersonInBar = false }: OrderBodyProps) => {
  const t = useT()
  const files = new Map(order.attachments.map((file) => [file.id, file]))
  return (
    <article className={`order ${isPage ? 'order-page' : ''}`}>
      <OrderHead order={order} isLinked={!isPage} />
      {isWordsFirst ? <Narrative order={order} /> : <ParcelStrip steps={order.parcel} />}
      <div className={`order-bar ${isWordsFirst ? '' : 'order-bar-stays'}`} tabIndex={-1}>{bar ?? <OrderActions key={order.id} order={order} onDone={onDone} {...(without ? { without } : {})} />}</div>
      <div className="order-columns">
        <div className="order-main">
          {lead}
          {isWordsFirst ? null : <Section title={t('诉求', 'Request')}><Narrative order={order} /></Section>}
          {isBlind ? null : <WhoseOrder order={order} />}
          {isBlind ? null : <LeaderNote order={order} />}
          {isBlind ? null : <SupervisionSection order={order} />}
          {isBlind ? null : <JointSection order={order} />}
          {isBlind ? null : <LongWays order={order} />}
          <MainAnswer order={order} isBlind={isBlind} />
          <Results order={order} isBlind={isBlind} />
          <Verdicts order={order} />
          {isBlind ? null : <DisclosureSection order={order} />}
          <Section title={t('时间线', 'Timeline')}>
            <Timeline entries={isBlind ? order.timeline.filter((entry) => !ownJudgement.has(entry.type)) : order.timeline} attachment={(id) => { const file = files.get(id); return file ? <FileLink file={file} /> : null }} />
          </Section>
        </div>
        <aside className="order-side">
          <Section title={t('要点', 'Facts')}><Facts order={order} /></Section>
          {isPersonInBar ? null : <Person order={order} />}
          {isBlind ? null : <Clocks order={order} />}
          <Assignments order={order} />
          {isBlind ? null : <HoldingSection order={order} />}
          <Attachments order={order} />
          <Members order={order} />
          <Parts order={order} />
        </aside>
      </div>
    </article>
  )
}

export type OrderViewProps = Omit<OrderBodyProps, 'order' | 'bar' | 'lead'> & {
  readonly id: string | null
  /** What stands here while nothing is chosen. */
  readonly empty: string
  readonly bar?: (order: WorkOrder) => ReactNode
  readonly lead?: (order: WorkOrder) => ReactNode
}

/** An order by its id, with its loading, missing and failed states. */
export const OrderView = ({ id, empty, bar, lead, ...rest }: OrderViewProps) => {
  const query = useQuery({ ...orderQuery(id ?? ''), enabled: id !== null })
  if (id === null) return <Empty>{empty}</Empty>
  if (query.data) return <OrderBody {...rest} order={query.data} {...(bar ? { bar: bar(query.data) } : {})} {...(lead ? { lead: lead(query.data) } : {})} />
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  return <Loading rows={12} />
}
