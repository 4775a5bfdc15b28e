import { assignmentRoleLabels, assignmentStatusLabels, type WorkOrder } from '@suban/contract'
import { either, formatBrief, Lamp, say, useT } from '@suban/ui'

type Share = WorkOrder['assignments'][number]
type Clock = WorkOrder['clocks'][number]

/** Shares that count, the lead first; those that were let go stand below. */
const inOrder = (shares: readonly Share[]): readonly Share[] => shares.filter((share) => share.status !== 'takenBack').toSorted((one, other) => rankOf(one) - rankOf(other) || one.no - other.no)
const gone: readonly Share['status'][] = ['returned', 'released', 'handedOn']
const rankOf = (share: Share): number => (gone.includes(share.status) ? 2 : share.role === 'lead' ? 0 : 1)

const Due = ({ clock }: { readonly clock: Clock }) => (
  <span className="joint-due"><span className="sb-muted">{either(clock.name, clock.nameEn)}</span> <Lamp lamp={clock.lamp} text={clock.timeLeft ? either(clock.timeLeft.zh, clock.timeLeft.en) : undefined} /></span>
)

/** Who does what until when: every unit with its part, what it must do next and by when, and what it said last. */
export const UnitsAtWork = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  const { firstReceiver, released = [] } = order.jointHandling ?? {}
  return (
    <ul className="joint-units sb-plain-list">
      {inOrder(order.assignments).map((share) => {
        const clocks = order.clocks.filter((clock) => clock.stoppedAt === null && clock.unit?.code === share.unit.code && clock.dueAt !== null && !gone.includes(share.status))
        const word = order.timeline.findLast((entry) => entry.type === 'ProgressAdded' && entry.who.startsWith(share.unit.shortName))
        const ended = released.find((one) => one.no === share.no)
        return (
          <li key={share.no} className={gone.includes(share.status) ? 'joint-gone' : ''}>
            <div className="joint-unit">
              <strong>{share.unit.name}</strong> <span className={`sb-tag ${share.role === 'lead' ? 'tag-first' : ''}`}>{say(assignmentRoleLabels[share.role])}</span><span className="sb-tag">{say(assignmentStatusLabels[share.status])}</span>
              {firstReceiver?.code === share.unit.code ? <span className="sb-tag">{t('首接', 'First receiver')}</span> : null}
              {ended?.because === 'failedToAct' ? <span className="sb-tag joint-fault">{t('未签收，记未履职', 'did not act')}</span> : null}
            </div>
            <div className="joint-dues">{clocks.map((clock) => <Due key={clock.no} clock={clock} />)}</div>
            <div className="sb-muted sb-number">
              {t('派出', 'Given')} {formatBrief(share.dispatchedAt)}{share.signedAt ? ` · ${t('签收', 'signed')} ${formatBrief(share.signedAt)}` : ''}{share.submittedAt ? ` · ${t('提交', 'submitted')} ${formatBrief(share.submittedAt)}` : ''}
            </div>
            {word ? <p className="joint-word">{word.text} <span className="sb-muted sb-number">{formatBrief(word.at)}</span></p> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** What is still to be done by somebody, the most pressing first: every running clock but the total one, and departments that ask to leave. */
export const OpenTasks = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  const running = order.clocks.filter((clock) => clock.stoppedAt === null && clock.dueAt !== null && clock.clockId !== 'total').toSorted((one, other) => one.dueAt!.localeCompare(other.dueAt!))
  const asking = (order.whistles ?? []).filter((whistle) => whistle.endedAt === null).flatMap((whistle) => whistle.summons.filter((one) => one.askedToLeaveAt && !one.releasedAt).map((one) => ({ key: `${whistle.no}-${one.unit.code}`, who: whistle.by.shortName, what: t(`答复${one.unit.shortName}的撤离申请`, `answer ${one.unit.shortName}, which asks to leave`) })))
  if (running.length + asking.length === 0) return <p className="sb-muted">{t('没有待办。', 'Nothing is open.')}</p>
  return (
    <ul className="joint-tasks sb-plain-list">
      {asking.map((task) => <li key={task.key}><strong>{task.who}</strong><span>{task.what}</span><span /></li>)}
      {running.map((clock) => (
        <li key={clock.no}><strong>{clock.unit?.shortName ?? t('热线中心', 'Hotline centre')}</strong><span>{either(clock.name, clock.nameEn)}</span><Lamp lamp={clock.lamp} text={clock.timeLeft ? either(clock.timeLeft.zh, clock.timeLeft.en) : undefined} /></li>
      ))}
    </ul>
  )
}
