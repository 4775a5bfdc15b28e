import { renderReason, type Clock, type ClockExplanation, type ExplainedClock } from '@suban/contract'
import { instantText, maybeInstantText } from '../../../kernel/time.ts'
import { CLOCK_KINDS, earlyBy, lampOf, timeLeft, type ClockId, type ClockRules, type ClockTimes, type WorkCalendar } from '../../calendar/index.ts'
import type { ClockStart, Clock as ClockState } from '../domain/state.ts'
import type { WorkOrderContext } from './context.ts'
import { maybeUnit } from './names.ts'

/** The clock's name in both languages. */
export const clockName = (clockId: string): { zh: string; en: string } => {
  const kind = CLOCK_KINDS[clockId as ClockId]
  return { zh: kind?.name ?? clockId, en: kind?.nameEn ?? clockId }
}

type Span = { overdue: boolean; mode: string; workingDays?: number | undefined; naturalDays?: number | undefined; hours: number; minutesRest: number }

/** Time left as words: 还剩 1 个工作日 3 小时. */
export const wordsLeft = (left: Span): { zh: string; en: string } => {
  const { zh, en } = spanWords(left)
  return left.overdue ? { zh: `已超 ${zh}`, en: `${en} overdue` } : { zh: `还剩 ${zh}`, en: `${en} left` }
}

/** What a unit does while these run is what an order is finished by. */
const workClocks: readonly string[] = ['handling', 'rework']

/** How a clock ended: 提前 2 个工作日 3 小时办结. Null where it runs, or was never due. */
export const endedWords = ({ clockId, mode, dueAt, stoppedAt }: Pick<ClockState, 'clockId' | 'mode' | 'dueAt' | 'stoppedAt'>, calendar: WorkCalendar): Clock['ended'] => {
  if (dueAt === null || stoppedAt === null) return null
  const early = earlyBy({ mode, dueAt }, stoppedAt, calendar)
  const span = early ?? timeLeft({ mode, dueAt }, stoppedAt, calendar)
  if (!span) return null
  const done = workClocks.includes(clockId) ? { zh: '办结', en: 'finished' } : { zh: '完成', en: 'done' }
  if (!span.overdue && early === null) return { isEarly: false, zh: `按时${done.zh}`, en: `${done.en} on time` }
  const { zh, en } = spanWords(span)
  return early ? { isEarly: true, zh: `提前 ${zh}${done.zh}`, en: `${done.en} ${en} early` } : { isEarly: false, zh: `超时 ${zh}${done.zh}`, en: `${done.en} ${en} late` }
}

const spanWords = (left: Span): { zh: string; en: string } => {
  const days = left.workingDays ?? left.naturalDays ?? 0
  const isWorking = left.mode === 'working'
  const zh = [days > 0 ? `${days} ${isWorking ? '个工作日' : '天'}` : '', left.hours > 0 ? `${left.hours} ${isWorking ? '工作小时' : '小时'}` : '', days === 0 && left.hours < 6 ? `${left.minutesRest} 分钟` : ''].filter(Boolean).join(' ') || '不到 1 分钟'
  const en = [days > 0 ? `${days} ${isWorking ? 'working d' : 'd'}` : '', left.hours > 0 ? `${left.hours} h` : '', days === 0 && left.hours < 6 ? `${left.minutesRest} min` : ''].filter(Boolean).join(' ') || 'under a minute'
  return { zh, en }
}

/** A running, paused or finished clock as it stands now. Why it is due when it is, `presentExplanation` tells. */
export const presentClock = (clock: ClockState, unitCode: string | null, now: number, context: Pick<WorkOrderContext, 'calendar' | 'clockRules' | 'organisation'>): Clock => {
  const name = clockName(clock.clockId)
  const times = context.clockRules.standing(clock as unknown as ClockTimes)
  const { paused } = times
  return {
    no: clock.no, clockId: clock.clockId, name: name.zh, nameEn: name.en, unit: maybeUnit(context.organisation.directory, unitCode), lamp: lampOf(times, now, clock.stoppedAt), mode: clock.mode,
    startedAt: instantText(clock.startedAt), warnAt: maybeInstantText(clock.warnAt), dueAt: maybeInstantText(clock.dueAt), stoppedAt: maybeInstantText(clock.stoppedAt),
    paused: paused && clock.stoppedAt === null ? { since: instantText(paused.since), mostUntil: maybeInstantText(paused.mostUntil) } : null,
    ended: endedWords(clock, context.calendar),
    timeLeft: clock.stoppedAt === null ? leftOf(times, now, context.calendar) : null,
  }
}

/** What is left; what was left when the clock was paused, while it is. */
const leftOf = (times: ClockTimes, now: number, calendar: WorkCalendar): Clock['timeLeft'] => {
  const left = timeLeft(times, now, calendar)
  if (!left) return null
  const words = wordsLeft(left)
  const told = times.paused ? { zh: `已暂停，${words.zh}`, en: `Paused, ${words.en}` } : words
  return { overdue: left.overdue, mode: left.mode, days: left.workingDays ?? left.naturalDays ?? 0, hours: left.hours, minutes: left.minutesRest, ...told }
}

/** Why a clock is due when it is: in sentences and day by day, under the versions it was started with. */
export const presentExplanation = (clock: Omit<ClockStart, 'no' | 'assignmentNo'>, rules: ClockRules): ClockExplanation => {
  const { because, days } = clock.departure ? { because: clock.departure, days: [] } : rules.explain(clock as ClockTimes)
  return { because: because.map((reason) => renderReason(dated(reason))), days: days.map((day) => ({ ...day })) }
}

const isInstant = (value: string | number): value is number => typeof value === 'number' && value > 1_000_000_000_000

/** Instants inside params become local words. Most reasons have none and stay as they are. */
const dated = <Reason extends { params: Readonly<Record<string, string | number>> }>(reason: Reason): Reason => {
  if (!Object.values(reason.params).some(isInstant)) return reason
  return { ...reason, params: Object.fromEntries(Object.entries(reason.params).map(([key, value]) => [key, isInstant(value) ? new Date(value + 28_800_000).toISOString().slice(0, 16).replace('T', ' ') : value])) }
}

/** A clock that would start now: for the promise shown before an order is sent. */
export const previewClock = (started: Omit<ClockStart, 'no' | 'assignmentNo'>, now: number, context: Pick<WorkOrderContext, 'calendar' | 'clockRules' | 'organisation'>): ExplainedClock => ({
  ...presentClock({ ...started, no: 0, assignmentNo: null, lamp: 'green', stoppedAt: null }, null, now, context),
  ...presentExplanation(started, context.clockRules),
})
