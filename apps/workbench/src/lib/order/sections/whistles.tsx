import { arrivalScoreLabels, arrivalWayLabels, fiveScoreLabels, whistleKindLabels, type WorkOrder } from '@suban/contract'
import { formatBrief, formatInstant, Lamp, named, say, useT } from '@suban/ui'

type Whistle = NonNullable<WorkOrder['whistles']>[number]
type Summons = Whistle['summons'][number]
type Five = 1 | 2 | 3 | 4 | 5

const Called = ({ summons, isOver }: { readonly summons: Summons; readonly isOver: boolean }) => {
  const t = useT()
  const { score, callScore } = summons
  return (
    <li>
      <div className="joint-unit">
        <strong>{summons.unit.name}</strong>
        {summons.arrivedAt ? <span className="sb-tag">{summons.how ? say(arrivalWayLabels[summons.how]) : t('已报到', 'Arrived')}</span>
          : isOver || summons.releasedAt ? <span className="sb-tag joint-fault">{say(arrivalScoreLabels.absent)}</span> : <Lamp lamp={summons.lamp} text={summons.arriveBy ? t(`${formatBrief(summons.arriveBy)} 前报到`, `due ${formatBrief(summons.arriveBy)}`) : undefined} />}
        {summons.isLate ? <span className="sb-tag joint-fault">{say(arrivalScoreLabels.late)}</span> : null}
        {summons.askedToLeaveAt && !summons.releasedAt ? <span className="sb-tag">{t('申请撤离', 'asks to leave')}</span> : null}
        {summons.releasedAt && !isOver ? <span className="sb-tag">{t('已放行', 'released')}</span> : null}
      </div>
      {summons.arrivedAt ? <div className="sb-muted"><span className="sb-number">{formatBrief(summons.arrivedAt)}</span> {summons.people}</div> : null}
      {score ? <div>{named(t('街道评部门', 'Street of department'), `${score.solved ? t('问题已解决', 'solved') : t('问题未解决', 'not solved')}，${t('态度', 'attitude ')}${say(fiveScoreLabels[score.attitude as Five])}${score.note ? `。${score.note}` : ''}`)}</div> : null}
      {callScore ? <div>{named(t('部门评吹哨', 'Department of the call'), `${callScore.needed ? t('确需吹哨', 'needed') : t('不必吹哨', 'not needed')}，${t('准备', 'prepared: ')}${say(fiveScoreLabels[callScore.prepared as Five])}${callScore.note ? `。${callScore.note}` : ''}`)}</div> : null}
    </li>
  )
}

/** The whistles of an order: who was called where, who came, and how each scored the other. */
export const Whistles = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  return (
    <>
      {(order.whistles ?? []).map((whistle) => (
        <article key={whistle.no} className={`joint-whistle ${whistle.endedAt ? 'joint-gone' : ''}`} aria-label={whistle.matter}>
          <header><span className="sb-tag tag-first">{say(whistleKindLabels[whistle.kind])}</span><strong>{whistle.matter}</strong>{whistle.end === 'closed' ? <span className="sb-tag">{t('已关哨', 'closed')}</span> : whistle.end === 'withdrawn' ? <span className="sb-tag">{t('已撤哨', 'withdrawn')}</span> : whistle.end === 'overtaken' ? <span className="sb-tag">{t('随工单转出而止', 'ended with the share')}</span> : null}</header>
          <div className="sb-muted">{whistle.by.name} <span className="sb-number">{formatInstant(whistle.blownAt)}</span> · {whistle.place}</div>
          <ul className="joint-units sb-plain-list">{whistle.summons.map((summons) => <Called key={summons.unit.code} summons={summons} isOver={whistle.endedAt !== null} />)}</ul>
          {whistle.summary ? <p>{whistle.summary}</p> : null}
        </article>
      ))}
    </>
  )
}
