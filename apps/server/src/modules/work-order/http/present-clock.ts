import { renderReason, type Clock } from '@suban/contract'
import { CLOCK_KINDS, explainClock, timeLeft, type ClockId, type ClockTimes, type WorkCalendar } from '../../calendar/index.ts'
import type { Directory } from '../../organisation/index.ts'
import type { ClockStart, Clock as ClockState } from '../domain/state.ts'
import { lampAt } from '../domain/actions/any-time.ts'
import { maybeUnit } from './names.ts'

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** The clock's name in both languages. */
export const clockName = (clockId: string): { zh: string; en: string } => {
  const kind = CLOCK_KINDS[clockId as ClockId]
  return { zh: kind?.name ?? clockId, en: englishNames[clockId] ?? clockId }
}
const englishNames: Record<string, string> = {
  intake: 'Intake', dispatch: 'Dispatch', sign: 'Sign for', firstContact: 'First contact', handling: 'Handling', unitReview: 'Unit review',
  centreReview: 'Centre review', callBack: 'Call-back', rework: 'Rework', total: 'Total',
}

/** Time left as words: 还剩 1 个工作日 3 小时. */
export const wordsLeft = (left: { overdue: boolean; mode: string; workingDays?: number | undefined; naturalDays?: number | undefined; hours: number; minutesRest: number }): { zh: string; en: string } => {
  const days = left.workingDays ?? left.naturalDays ?? 0
  const isWorking = left.mode === 'working'
  const zh = [days > 0 ? `${days} ${isWorking ? '个工作日' : '天'}` : '', left.hours > 0 ? `${left.hours} ${isWorking ? '工作小时' : '小时'}` : '', days === 0 && left.hours < 6 ? `${left.minutesRest} 分钟` : ''].filter(Boolean).join(' ') || '不到 1 分钟'
  const en = [days > 0 ? `${days} ${isWorking ? 'working d' : 'd'}` : '', left.hours > 0 ? `${left.hours} h` : '', days === 0 && left.hours < 6 ? `${left.minutesRest} min` : ''].filter(Boolean).join(' ') || 'under a minute'
  return left.overdue ? { zh: `已超 ${zh}`, en: `${en} overdue` } : { zh: `还剩 ${zh}`, en: `${en} left` }
}

type Explained = ClockStart | Omit<ClockStart, 'no' | 'assignmentNo'>

/** A running or finished clock with its explanation from the event that started it. */
export const presentClock = (clock: ClockState, started: Explained | null, unitCode: string | null, now: number, calendar: WorkCalendar, directory: Directory): Clock => {
  const at = clock.stoppedAt ?? now
  const name = clockName(clock.clockId)
  const left = started ? leftOf({ ...started, ...clock } as ClockTimes, now, calendar, clock.stoppedAt) : null
  return {
    no: clock.no, clockId: clock.clockId, name: name.zh, nameEn: name.en, unit: maybeUnit(directory, unitCode), lamp: lampAt(clock, at),
    startedAt: iso(clock.startedAt)!, warnAt: iso(clock.warnAt), dueAt: iso(clock.dueAt), stoppedAt: iso(clock.stoppedAt), timeLeft: left,
    // A stopped clock keeps its reasons; the days one by one are for a time that still runs.
    because: started ? becauseOf(started, calendar, clock.stoppedAt === null) : [], days: started && clock.stoppedAt === null ? started.days.map((day) => ({ ...day })) : [],
  }
}

const leftOf = (times: ClockTimes, now: number, calendar: WorkCalendar, stoppedAt: number | null): Clock['timeLeft'] => {
  if (times.dueAt === null || stoppedAt !== null) return null
  const left = timeLeft(times, now, calendar)
  if (!left) return null
  return { overdue: left.overdue, mode: left.mode, days: left.workingDays ?? left.naturalDays ?? 0, hours: left.hours, minutes: left.minutesRest, ...wordsLeft(left) }
}

const becauseOf = (started: Explained, calendar: WorkCalendar, withDays: boolean): Clock['because'] => {
  if (started.days.length === 0 || !withDays) return started.because.map((reason) => renderReason(dated(reason)))
  return explainClock(started as ClockTimes, calendar).map((reason) => renderReason(dated(reason)))
}

const isInstant = (value: string | number): value is number => typeof value === 'number' && value > 1_000_000_000_000

/** Instants inside params become local words. Most reasons have none and stay as they are. */
const dated = <Reason extends { params: Readonly<Record<string, string | number>> }>(reason: Reason): Reason => {
  if (!Object.values(reason.params).some(isInstant)) return reason
  return { ...reason, params: Object.fromEntries(Object.entries(reason.params).map(([key, value]) => [key, isInstant(value) ? new Date(value + 28_800_000).toISOString().slice(0, 16).replace('T', ' ') : value])) }
}

/** A clock that would start now: for the promise shown before an order is sent. */
export const previewClock = (started: Omit<ClockStart, 'no' | 'assignmentNo'>, now: number, calendar: WorkCalendar, directory: Directory): Clock =>
  presentClock({ no: 0, assignmentNo: null, clockId: started.clockId, startedAt: started.startedAt, warnAt: started.warnAt, dueAt: started.dueAt, redAt: started.redAt, blackAt: started.blackAt, lamp: 'green', stoppedAt: null }, started, null, now, calendar, directory)
