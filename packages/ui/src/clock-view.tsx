import type { Clock, ClockExplanation } from '@suban/contract'
import type { ReactNode } from 'react'
import { Reasons } from './because.tsx'
import { formatDay, formatDuration, formatInstant } from './format.ts'
import { either, named, say, type Words } from './i18n.ts'
import { Lamp } from './lamp.tsx'
import { Popover } from './popover.tsx'
import { useT } from './use-language.ts'

const dayKinds: Readonly<Record<string, Words>> = {
  work: { zh: '工作日', en: 'Working day' }, makeUp: { zh: '调休上班', en: 'Make-up workday' },
  weekend: { zh: '周末', en: 'Weekend' }, holiday: { zh: '节假日', en: 'Holiday' }, uncovered: { zh: '日历未覆盖', en: 'Beyond the calendar' },
}

type Day = ClockExplanation['days'][number]

const DayTable = ({ days, mode }: { readonly days: readonly Day[]; readonly mode: 'natural' | 'working' }) => {
  const t = useT()
  return (
    <table className="sb-table sb-days">
      <thead><tr><th>{t('日期', 'Day')}</th><th>{t('类型', 'Kind')}</th><th className="sb-right">{t('计入', 'Counted')}</th><th className="sb-right">{t('当日后剩余', 'Left after')}</th></tr></thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.on} className={day.countedMinutes === 0 ? 'sb-muted' : ''}>
            <td>{formatDay(day.on)}</td>
            <td>{dayKinds[day.kind] ? say(dayKinds[day.kind]!) : day.kind}{day.name ? <span className="sb-muted"> {day.name}</span> : null}</td>
            <td className="sb-right">{day.countedMinutes === 0 ? t('不计', 'none') : formatDuration(day.countedMinutes)}</td>
            <td className="sb-right">{formatDuration(day.leftMinutes)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot><tr><td colSpan={4} className="sb-muted">{mode === 'working' ? t('按工作时间计算。', 'Counted in working time.') : t('按自然时间计算。', 'Counted in natural time.')}</td></tr></tfoot>
    </table>
  )
}

/** What a clock says of itself: `还剩 1 个工作日 3 小时`, or when it stopped. */
const stateOf = (clock: Clock, t: (zh: string, en: string) => string): string => {
  if (clock.stoppedAt) return `${t('已停', 'Stopped')} ${formatInstant(clock.stoppedAt)}`
  if (clock.timeLeft) return either(clock.timeLeft.zh, clock.timeLeft.en)
  return t('不设期限', 'No deadline')
}

/** Why a clock is due when it is: the reasons, and the days in a table of their own. */
export const ClockReasons = ({ explanation, mode }: { readonly explanation: ClockExplanation; readonly mode: 'natural' | 'working' }) => {
  const { because, days } = explanation
  return (
    <>
      <Reasons reasons={days.length > 0 ? because.filter((reason) => !reason.code.startsWith('CLOCK_DAY')) : because} />
      {days.length > 0 ? <DayTable days={days} mode={mode} /> : null}
    </>
  )
}

/**
 * A lamp, the time left in words, and on demand why it is due when it is, day by day.
 *
 * @param children the explanation; rendered once somebody asks for it
 */
export const ClockView = ({ clock, children }: { readonly clock: Clock; readonly children: ReactNode }) => {
  const t = useT()
  const name = either(clock.name, clock.nameEn)
  const title = named(name, t('为什么是这个时间', 'why this time'))
  return (
    <div className={`sb-clock ${clock.stoppedAt ? 'sb-clock-stopped' : ''}`}>
      <div className="sb-clock-line">
        <span className="sb-clock-name">{name}{clock.unit ? <span className="sb-muted"> · {clock.unit.shortName}</span> : null}</span>
        <Popover label={t('为什么', 'Why')} name={title} className="sb-link sb-because">
          <div className="sb-panel"><h3 className="sb-panel-title">{title}</h3>{children}</div>
        </Popover>
      </div>
      {clock.stoppedAt ? <span className="sb-muted">{clock.ended ? <Lamp lamp={clock.lamp} text={either(clock.ended.zh, clock.ended.en)} /> : null} {stateOf(clock, t)}</span> : <Lamp lamp={clock.lamp} text={stateOf(clock, t)} />}
      {clock.dueAt ? <div className="sb-muted">{t('应于', 'Due')} {formatInstant(clock.dueAt)}</div> : null}
    </div>
  )
}
