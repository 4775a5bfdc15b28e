import { describe, expect, it } from 'vitest'
import { at, demoCalendar, demoDeadlines, told } from '../demo-city.fixture.ts'
import { addDuration } from './add-duration.ts'
import type { ClockId } from './clock-kinds.ts'
import type { ClockTimes } from './clock-times.ts'
import type { ClockTurn } from './clock-turns.ts'
import { earlyBy, lampOf, timeLeft } from './lamp.ts'
import { compareClocks, recompute } from './recompute.ts'
import { startClock } from './start-clock.ts'
import { clockTimes } from './turn-clock.ts'
import type { WorkCalendar } from './work-calendar.ts'

const count = (clockId: ClockId, deadlineClass: string, from: string, turns: readonly ClockTurn[] = [], calendar = demoCalendar, policy = demoDeadlines): ClockTimes => {
  const times = clockTimes({ clockId, deadlineClass, startedAt: at(from), turns }, policy, calendar)
  if ('refused' in times) throw new Error(JSON.stringify(times))
  return times
}
const pause = (from: string, until: string | null, reason = 'SUSPENDED', mostUntil: string | null = null): ClockTurn =>
  ({ kind: 'paused', at: at(from), until: until === null ? null : at(until), reason, mostUntil: mostUntil === null ? null : at(mostUntil) })
const extend = (on: string, amount: number, unit: 'day' | 'workingDay' | 'hour' | 'workingHour'): ClockTurn => ({ kind: 'extended', at: at(on), by: { amount, unit }, reason: 'WEATHER' })
const lamps = ({ warnAt, dueAt, blackAt }: Pick<ClockTimes, 'warnAt' | 'dueAt' | 'blackAt'>) => [warnAt, dueAt, blackAt].map(told)

describe('节假日与调休', () => {
  it('2026 春节：节前补班周六照计，9 天长假不计，节后补班周六照计', () => {
    // Fri 13 Feb is not counted; Sat 14 make-up, then 15–23 off, Tue 24, Wed 25.
    expect(told(count('rework', '7d', '2026-02-13 16:00').dueAt)).toBe('2026-02-25 17:30')
    // Fri 27, Sat 28 make-up, Mon 2 March.
    expect(told(count('rework', '7d', '2026-02-26 10:00').dueAt)).toBe('2026-03-02 17:30')
  })

  it('国庆前后的补班：9 月 20 日周日、10 月 10 日周六照计', () => {
    // Fri 18 not counted; Sun 20 make-up, Mon 21, Tue 22.
    expect(told(count('rework', '7d', '2026-09-18 17:00').dueAt)).toBe('2026-09-22 17:30')
    expect(told(count('rework', '7d', '2026-09-30 10:00').dueAt)).toBe('2026-10-10 17:30')
  })

  it('2024 年 2 月 29 日是有的一天', () => {
    expect(told(count('handling', '24h', '2024-02-28 18:00').dueAt)).toBe('2024-02-29 18:00')
    expect(told(count('firstContact', '7d', '2024-02-28 10:00').dueAt)).toBe('2024-02-29 10:00')
    expect(told(count('suspensionCheck', '7d', '2024-02-10 10:00').dueAt)).toBe('2024-03-11 24:00')
    expect(told(count('suspensionCheck', '7d', '2025-02-10 10:00').dueAt)).toBe('2025-03-12 24:00')
  })
})

describe('暂停', () => {
  it('工作时钟停过国庆：只补长假前后的服务时间，长假本身不多得', () => {
    const turns = [pause('2026-09-30 15:30', '2026-10-09 10:00')]
    // 120 minutes on 30 Sep, 420 on 8 Oct, 60 on 9 Oct: 600 later than Sat 10 Oct 17:30.
    const times = count('rework', '7d', '2026-09-29 10:00', turns)
    expect(told(count('rework', '7d', '2026-09-29 10:00').dueAt)).toBe('2026-10-09 17:30')
    expect(told(times.dueAt)).toBe('2026-10-12 12:00')
  })

  it('周末里暂停，工作时钟不变；自然时钟照停照补', () => {
    const weekend = [pause('2026-11-20 18:00', '2026-11-22 18:00')]
    expect(count('rework', '7d', '2026-11-19 10:00', weekend).dueAt).toBe(count('rework', '7d', '2026-11-19 10:00').dueAt)
    expect(told(count('handling', '7d', '2026-11-19 10:00', weekend).dueAt)).toBe('2026-11-28 10:00')
  })

  it('停两次，各补各的；已亮的黄灯不熄', () => {
    const turns = [pause('2026-11-17 09:00', '2026-11-18 09:00'), pause('2026-11-22 21:00', '2026-11-23 03:00')]
    const times = count('handling', '7d', '2026-11-16 09:00', turns)
    // Yellow at 21 Nov 06:36, a day later by the first pause, and lit before the second.
    expect(lamps(times)).toEqual(['2026-11-22 06:36', '2026-11-24 15:00', '2026-12-01 15:00'])
    expect(lampOf(times, at('2026-11-22 22:00'))).toBe('yellow')
  })

  it('起始当日不计，那天里的暂停也不多得', () => {
    const times = count('rework', '7d', '2026-11-16 10:00', [pause('2026-11-16 11:00', '2026-11-16 17:00')])
    expect(times.dueAt).toBe(count('rework', '7d', '2026-11-16 10:00').dueAt)
  })

  it('停一分钟只补一分钟，不补到当日服务结束', () => {
    expect(told(count('rework', '7d', '2026-11-16 10:00', [pause('2026-11-17 10:00', '2026-11-17 10:01')]).dueAt)).toBe('2026-11-20 09:01')
  })

  it('暂停中没有到期；灯和所剩时间停在暂停那一刻，写明最迟恢复', () => {
    const times = count('handling', '7d', '2026-11-16 09:00', [pause('2026-11-22 09:00', null, 'AWAITING_TEST', '2026-12-07 09:00')])
    expect([times.warnAt, times.dueAt, times.redAt, times.blackAt]).toEqual([null, null, null, null])
    expect(times.paused).toMatchObject({ since: at('2026-11-22 09:00'), asOf: at('2026-11-22 09:00'), mostUntil: at('2026-12-07 09:00'), dueAt: at('2026-11-23 09:00') })
    const [now, later] = [at('2026-11-25 12:00'), at('2026-12-05 12:00')]
    expect([lampOf(times, now), lampOf(times, later)]).toEqual(['yellow', 'yellow'])
    expect(timeLeft(times, later, demoCalendar)).toMatchObject({ overdue: false, naturalDays: 1, hours: 0, minutesRest: 0 })
    expect(lampOf(count('handling', '7d', '2026-11-16 09:00', [pause('2026-11-18 09:00', null)]), later)).toBe('green')
  })

  it('暂停中延期：恢复后从那时起补', () => {
    const open = count('handling', '7d', '2026-11-16 09:00', [pause('2026-11-18 09:00', null), extend('2026-11-19 09:00', 2, 'day')])
    expect(open.paused).toMatchObject({ since: at('2026-11-18 09:00'), asOf: at('2026-11-19 09:00'), dueAt: at('2026-11-26 09:00') })
    const resumed = count('handling', '7d', '2026-11-16 09:00', [pause('2026-11-18 09:00', '2026-11-20 09:00'), extend('2026-11-19 09:00', 2, 'day')])
    expect(told(resumed.dueAt)).toBe('2026-11-27 09:00')
  })

  it('乱了次序、重叠、早于起算的变动是程序错误', () => {
    const broken: ClockTurn[][] = [
      [pause('2026-11-15 09:00', '2026-11-17 09:00')],
      [extend('2026-11-18 09:00', 1, 'day'), extend('2026-11-17 09:00', 1, 'day')],
      [pause('2026-11-17 09:00', '2026-11-19 09:00'), pause('2026-11-18 09:00', '2026-11-20 09:00')],
      [pause('2026-11-17 09:00', null), pause('2026-11-18 09:00', null)],
      [pause('2026-11-17 09:00', '2026-11-16 12:00')],
    ]
    for (const turns of broken) expect(() => count('handling', '7d', '2026-11-16 09:00', turns)).toThrow(RangeError)
  })

  it('工作时钟停到日历之外则拒绝', () => {
    const times = clockTimes({ clockId: 'rework', deadlineClass: '7d', startedAt: at('2027-12-20 09:00'), turns: [pause('2027-12-21 09:00', '2028-02-01 09:00')] }, demoDeadlines, demoCalendar)
    expect(times).toMatchObject({ refused: 'CALENDAR_NOT_COVERED', params: { on: '2028-02-01' } })
  })
})

describe('延期、另定、改类', () => {
  it('最后一刻延期 2 个工作日，跨补班周六', () => {
    const times = count('rework', '7d', '2026-09-28 10:00', [extend('2026-10-08 17:30', 2, 'workingDay')])
    expect(told(count('rework', '7d', '2026-09-28 10:00').dueAt)).toBe('2026-10-08 17:30')
    expect(told(times.dueAt)).toBe('2026-10-10 17:30')
    expect(lampOf(times, at('2026-10-08 17:31'))).toBe('green')
  })

  it('延期可另给起止规则', () => {
    const turn = { ...extend('2026-11-20 10:00', 2, 'day'), rule: { startOn: 'nextDay', dueBy: 'endOfDay' } } as ClockTurn
    expect(told(count('handling', '7d', '2026-11-16 09:00', [turn]).dueAt)).toBe('2026-11-25 24:00')
  })

  it('裁定另定的时间可早可晚，不早于起算；总钟从不到期', () => {
    const granted = (dueAt: string): ClockTurn => ({ kind: 'granted', at: at('2026-11-17 09:00'), dueAt: at(dueAt), reason: 'ruling' })
    expect(told(count('handling', '7d', '2026-11-16 09:00', [granted('2026-11-18 17:30')]).dueAt)).toBe('2026-11-18 17:30')
    expect(told(count('handling', '7d', '2026-11-16 09:00', [granted('2026-11-10 17:30')]).dueAt)).toBe('2026-11-16 09:00')
    expect(count('total', '7d', '2026-11-16 09:00', [pause('2026-11-17 09:00', '2026-11-18 09:00'), extend('2026-11-18 10:00', 1, 'day')]).dueAt).toBeNull()
  })

  it('改类自原起点重算，暂停与延期保留，此前另定的让位', () => {
    const turns: ClockTurn[] = [
      pause('2026-11-02 09:00', '2026-11-03 09:00'), extend('2026-11-04 09:00', 2, 'day'),
      { kind: 'granted', at: at('2026-11-05 09:00'), dueAt: at('2026-11-06 09:00'), reason: 'ruling' },
      { kind: 'classChanged', at: at('2026-11-05 12:00'), deadlineClass: '15d' },
    ]
    expect(told(count('handling', '7d', '2026-11-01 09:00', turns).dueAt)).toBe('2026-11-19 09:00')
  })

  it('改为工作时间的类，暂停按工作时间补；改为没有的类则拒绝', () => {
    // Natural 3 days become 3 working days from the day after 18 Nov, and the pause took 240 minutes of service.
    const turns: ClockTurn[] = [pause('2026-11-18 13:30', '2026-11-18 18:00'), { kind: 'classChanged', at: at('2026-11-19 09:00'), deadlineClass: '7d' }]
    expect(told(count('rework', '24h', '2026-11-17 10:00', turns).dueAt)).toBe('2026-11-23 14:30')
    const unknown = clockTimes({ clockId: 'rework', deadlineClass: '24h', startedAt: at('2026-11-17 10:00'), turns: [{ kind: 'classChanged', at: at('2026-11-19 09:00'), deadlineClass: '30d' }] }, demoDeadlines, demoCalendar)
    expect(unknown).toMatchObject({ refused: 'DEADLINE_CLASS_UNKNOWN', params: { deadlineClass: '30d' } })
  })

  it('旧版政策没有留足的规定：改类后不早于改类那一刻', () => {
    const { reclassified: _, ...older } = demoDeadlines
    const turns: ClockTurn[] = [{ kind: 'classChanged', at: at('2026-11-18 09:00'), deadlineClass: '24h' }]
    expect(told(count('handling', '7d', '2026-11-16 09:00', turns, demoCalendar, older).dueAt)).toBe('2026-11-18 09:00')
  })
})

describe('冬夏作息', () => {
  const summer: WorkCalendar = {
    ...demoCalendar, version: '2026.s',
    seasons: [{ name: '夏令', from: '2026-06-01', to: '2026-09-30', serviceHours: [{ from: '08:30', to: '12:00' }, { from: '15:00', to: '18:30' }] }],
  }
  const due = (from: string, amount: number, unit: 'workingDay' | 'workingHour', dueBy: 'sameTime' | 'endOfService') => {
    const answer = addDuration(at(from), { amount, unit }, summer, { startOn: 'immediately', dueBy })
    return 'refused' in answer ? answer.refused : told(answer.dueAt)
  }

  it('服务时间随季换，工作小时照各自的表走', () => {
    expect(due('2026-05-29 16:30', 2, 'workingHour', 'sameTime')).toBe('2026-06-01 09:30')
    expect(due('2026-06-01 11:30', 1, 'workingHour', 'sameTime')).toBe('2026-06-01 15:30')
  })

  it('1 个工作日后是次个工作日的同一份额：上班一半到上班一半', () => {
    // Half of Friday's 420 minutes is 14:00 by the usual hours, half of Monday's is 12:00 by the summer ones.
    expect(due('2026-05-29 14:00', 1, 'workingDay', 'sameTime')).toBe('2026-06-01 12:00')
    expect(due('2026-06-02 16:00', 1, 'workingDay', 'sameTime')).toBe('2026-06-03 16:00')
    expect(due('2026-05-29 10:00', 2, 'workingDay', 'endOfService')).toBe('2026-06-01 18:30')
  })
})

describe('提前办结与重算', () => {
  it('提前多少，按时钟自己的时间说；到期、超时、不设到期都不算', () => {
    const working = count('rework', '7d', '2026-11-16 10:00')
    expect(earlyBy(working, at('2026-11-18 16:30'), demoCalendar)).toMatchObject({ mode: 'working', workingDays: 1, hours: 1, minutesRest: 0, minutes: 480 })
    expect(earlyBy(working, working.dueAt!, demoCalendar)).toBeNull()
    expect(earlyBy(working, working.dueAt! + 60_000, demoCalendar)).toBeNull()
    expect(earlyBy(count('total', '7d', '2026-11-16 10:00'), at('2026-11-18 16:30'), demoCalendar)).toBeNull()
  })

  it('日历换版：重算说移了多少、为什么，最初的承诺留在旁边，再重算也不丢', () => {
    const before = count('rework', '7d', '2026-09-28 10:00', [pause('2026-09-29 09:00', '2026-09-29 12:00')])
    const days = Object.fromEntries(Object.entries(demoCalendar.days).filter(([on]) => on !== '2026-10-07'))
    const shorter: WorkCalendar = { ...demoCalendar, version: '2026.2', days }
    const after = recompute(before, demoDeadlines, shorter)
    if ('refused' in after) throw new Error(after.refused)
    expect([before.dueAt, after.dueAt].map(told)).toEqual(['2026-10-09 12:00', '2026-10-08 12:00'])
    expect(after.promised).toEqual({ dueAt: before.dueAt, policyVersion: '2026.2', calendarVersion: '2026.1' })
    const compared = compareClocks(before, after, demoCalendar)
    expect(compared).toMatchObject({ direction: 'earlier', movedByMinutes: -1440 })
    expect(compared.because).toEqual([
      { code: 'CLOCK_MOVED_EARLIER', params: { from: '2026-10-09 12:00', to: '2026-10-08 12:00', days: 1, hours: 0, minutes: 0 } },
      { code: 'CLOCK_OTHER_CALENDAR', params: { before: '2026.1', after: '2026.2' } },
    ])
    expect(recompute(after, demoDeadlines, demoCalendar)).toMatchObject({ dueAt: before.dueAt, promised: after.promised })
  })

  it('时限换版：不再到期、开始到期、算法不同也各有说法', () => {
    const before = count('handling', '7d', '2026-11-16 09:00')
    const open = { ...demoDeadlines, version: '2027.1', clocks: { ...demoDeadlines.clocks, handling: { ...demoDeadlines.clocks.handling, byClass: { '*': null } } } }
    const after = recompute(before, open, demoCalendar) as ClockTimes
    const codes = (one: ClockTimes, other: ClockTimes) => compareClocks(one, other, demoCalendar).because.map(({ code }) => code)
    expect(codes(before, after)).toEqual(['CLOCK_DUE_LOST', 'CLOCK_OTHER_POLICY'])
    expect(codes(after, before)).toEqual(['CLOCK_DUE_GAINED', 'CLOCK_OTHER_POLICY'])
    expect(codes({ ...before, dueAt: before.dueAt! - 60_000 }, before)).toEqual(['CLOCK_MOVED_LATER', 'CLOCK_OTHER_ARITHMETIC'])
  })

  it('没有变动时与起算一致', () => {
    expect(count('rework', '7d', '2026-11-16 10:00')).toEqual(startClock('rework', '7d', at('2026-11-16 10:00'), demoDeadlines, demoCalendar))
  })
})
