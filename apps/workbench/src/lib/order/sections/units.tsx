import { assignmentRoleLabels, assignmentStatusLabels, type WorkOrder } from '@suban/contract'
import { either, formatBrief, Lamp, say, useT, type Words } from '@suban/ui'

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

/** What a running clock asks of whoever holds it; another one by its name. */
const asks: Readonly<Record<string, Words>> = {
  sign: { zh: '签收', en: 'sign for it' }, firstContact: { zh: '先联系诉求人', en: 'speak with the requester' }, handling: { zh: '办好，交结果', en: 'handle it and report' }, rework: { zh: '重办，交结果', en: 'redo it and report' },
  unitReview: { zh: '内审结果', en: 'review the result' }, centreReview: { zh: '审核结果', en: 'check the result' }, callBack: { zh: '回访', en: 'call back' }, dispatch: { zh: '派单', en: 'dispatch' },
  whistleDaily: { zh: '报到', en: 'come to the place' }, whistleJoint: { zh: '报到', en: 'come to the place' }, whistleEmergency: { zh: '报到', en: 'come to the place' },
  leadOffer: { zh: '答复是否牵头', en: 'answer whether it leads' }, escalationReview: { zh: '决定是否提级', en: 'decide the escalation' },
}

/** What is still to be done by somebody, the most pressing first: what the running clocks ask for, and departments that want to be let go. */
export const OpenTasks = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  const all = order.clocks.filter((clock) => clock.stoppedAt === null && clock.dueAt !== null && clock.clockId !== 'total')
  // Whoever has not signed yet signs first.
  const running = all.filter((clock) => clock.clockId !== 'handling' || !all.some((other) => other.clockId === 'sign' && other.unit?.code === clock.unit?.code)).toSorted((one, other) => one.dueAt!.localeCompare(other.dueAt!))
  const asking = (order.whistles ?? []).filter((whistle) => whistle.endedAt === null).flatMap((whistle) => whistle.summons.filter((one) => one.askedToLeaveAt && !one.releasedAt)
    .map((one) => ({ key: `${whistle.no}-${one.unit.code}`, who: whistle.by.shortName, what: t(`答复${one.unit.shortName}的撤离申请`, `answer ${one.unit.shortName}, which asks to leave`) })))
  if (running.length + asking.length === 0) return <p className="sb-muted">{t('没有待办。', 'Nothing is open.')}</p>
  return (
    <ul className="joint-tasks sb-plain-list">
      {asking.map((task) => <li key={task.key}><strong>{task.who}</strong><span>{task.what}</span><span /></li>)}
      {running.map((clock) => (
        <li key={clock.no}><strong>{clock.unit?.shortName ?? t('热线中心', 'Hotline centre')}</strong><span>{asks[clock.clockId] ? say(asks[clock.clockId]!) : either(clock.name, clock.nameEn)}</span><Lamp lamp={clock.lamp} text={clock.timeLeft ? either(clock.timeLeft.zh, clock.timeLeft.en) : undefined} /></li>
      ))}
    </ul>
  )
}
