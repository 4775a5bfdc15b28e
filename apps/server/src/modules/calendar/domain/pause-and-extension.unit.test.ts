import { describe, expect, it } from 'vitest'
import { at, demoCalendar, demoDeadlines, told } from '../demo-city.fixture.ts'
import type { ClockId } from './clock-kinds.ts'
import type { ClockTimes } from './clock-times.ts'
import type { ClockTurn } from './clock-turns.ts'
import type { DeadlinePolicy } from './deadline-policy.ts'
import type { Duration } from './duration.ts'
import { countsInAssessment, mayExtend, mostExtension } from './extension.ts'
import { mayPause, mayResume, pauseEndsBy } from './pause.ts'
import { clockTimes } from './turn-clock.ts'

const clock = (clockId: ClockId, deadlineClass: string, turns: readonly ClockTurn[] = []): ClockTimes => {
  const times = clockTimes({ clockId, deadlineClass, startedAt: at('2026-11-16 09:00'), turns }, demoDeadlines, demoCalendar)
  if ('refused' in times) throw new Error(times.refused)
  return times
}
const pause = (from: string, until: string | null, reason = 'AWAITING_TEST'): ClockTurn => ({ kind: 'paused', at: at(from), until: until === null ? null : at(until), reason, mostUntil: null })
const extended = (on: string, by: Duration): ClockTurn => ({ kind: 'extended', at: at(on), by, reason: 'EXPERT' })
const day = (amount: number): Duration => ({ amount, unit: 'day' })

const asked = { reason: 'AWAITING_TEST', hasEvidence: true, isRequesterTold: true }
const pauseCode = (of: ClockTimes, change: Partial<typeof asked> = {}, on = '2026-11-18 10:00', policy = demoDeadlines) => mayPause(of, { ...asked, ...change }, at(on), policy)?.refused ?? 'allowed'

describe('能不能暂停', () => {
  it('有原因、有佐证、已告知，就可以；缺哪样说哪样', () => {
    const handling = clock('handling', '7d')
    expect(pauseCode(handling)).toBe('allowed')
    expect(pauseCode(handling, { hasEvidence: false })).toBe('PAUSE_EVIDENCE_MISSING')
    expect(pauseCode(handling, { isRequesterTold: false })).toBe('PAUSE_REQUESTER_NOT_TOLD')
    expect(mayPause(handling, { ...asked, reason: 'toString' }, at('2026-11-18 10:00'), demoDeadlines))
      .toEqual({ refused: 'PAUSE_REASON_UNKNOWN', params: { clock: '办理钟', clockEn: 'Handling', clockId: 'handling', reason: 'toString' } })
    expect(pauseCode(clock('dispatch', '7d'), { reason: 'CONSULTATION', hasEvidence: false, isRequesterTold: false }, '2026-11-16 10:00')).toBe('allowed')
  })

  it('急件、总钟、没有暂停规定的钟从不暂停', () => {
    expect(pauseCode(clock('handling', '24h'), {}, '2026-11-16 10:00')).toBe('CLOCK_NOT_PAUSABLE')
    expect(pauseCode(clock('total', '7d'))).toBe('CLOCK_NOT_PAUSABLE')
    expect(pauseCode(clock('sign', '7d'), {}, '2026-11-16 10:00')).toBe('CLOCK_NOT_PAUSABLE')
    // Reclassified to an urgent class, its rules hold.
    expect(pauseCode(clock('handling', '7d', [{ kind: 'classChanged', at: at('2026-11-16 10:00'), deadlineClass: '24h' }]), {}, '2026-11-16 11:00')).toBe('CLOCK_NOT_PAUSABLE')
  })

  it('到期那一刻还可以，之后不可以；暂停中不再暂停', () => {
    expect(pauseCode(clock('handling', '7d'), {}, '2026-11-23 09:00')).toBe('allowed')
    expect(pauseCode(clock('handling', '7d'), {}, '2026-11-23 09:01')).toBe('PAUSE_AFTER_EXPIRY')
    expect(pauseCode(clock('handling', '7d', [pause('2026-11-17 09:00', null)]))).toBe('CLOCK_PAUSED_ALREADY')
  })

  it('次数有上限：各种原因合计，同一原因另计', () => {
    const once = clock('handling', '7d', [pause('2026-11-16 10:00', '2026-11-16 11:00')])
    expect(pauseCode(once)).toBe('allowed')
    const twice = clock('handling', '7d', [pause('2026-11-16 10:00', '2026-11-16 11:00'), pause('2026-11-17 10:00', '2026-11-17 11:00')])
    expect(mayPause(twice, asked, at('2026-11-18 10:00'), demoDeadlines)).toMatchObject({ refused: 'PAUSE_LIMIT_REACHED', params: { times: 2 } })
    const suspended = clock('handling', '7d', [pause('2026-11-16 10:00', '2026-11-16 11:00', 'SUSPENDED')])
    expect(mayPause(suspended, { ...asked, reason: 'SUSPENDED' }, at('2026-11-18 10:00'), demoDeadlines)).toMatchObject({ refused: 'PAUSE_LIMIT_REACHED', params: { times: 1 } })
  })

  it('最长到何时：按原因，再按类别；工作时间的上限按日历', () => {
    const ends = (of: ClockTimes, reason: string, from: string) => {
      const until = pauseEndsBy(of, reason, at(from), demoDeadlines, demoCalendar)
      return typeof until === 'number' ? told(until) : until.refused
    }
    expect(ends(clock('handling', '7d'), 'AWAITING_TEST', '2026-11-18 10:00')).toBe('2026-12-03 10:00')
    expect(ends(clock('handling', '7d'), 'SUSPENDED', '2026-11-18 10:00')).toBe('2027-11-18 10:00')
    expect(ends(clock('dispatch', '7d'), 'CONSULTATION', '2026-11-20 16:00')).toBe('2026-11-23 16:00')
    expect(ends(clock('dispatch', '2h'), 'CONSULTATION', '2026-11-20 16:00')).toBe('2026-11-20 16:30')
    expect(ends(clock('dispatch', '7d'), 'CONSULTATION', '2028-01-05 16:00')).toBe('CALENDAR_NOT_COVERED')
    expect(() => ends(clock('handling', '24h'), 'SUSPENDED', '2026-11-18 10:00')).toThrow(RangeError)
  })

  it('没有暂停的钟无从恢复', () => {
    expect(mayResume(clock('handling', '7d'))).toMatchObject({ refused: 'CLOCK_NOT_PAUSED', params: { clockId: 'handling' } })
    expect(mayResume(clock('handling', '7d', [pause('2026-11-17 09:00', null)]))).toBeNull()
  })
})

describe('能不能延期', () => {
  const code = (of: ClockTimes, by = day(3), on = '2026-11-20 10:00', change: { reason?: string; isRequesterTold?: boolean } = {}, policy: DeadlinePolicy = demoDeadlines) =>
    mayExtend(of, { by, reason: 'WEATHER', isRequesterTold: true, ...change }, at(on), policy)?.refused ?? 'allowed'

  it('到期前、原因在列、不超过上限、已告知，就可以', () => {
    expect(code(clock('handling', '7d'))).toBe('allowed')
    expect(code(clock('handling', '7d'), day(7), '2026-11-23 09:00')).toBe('allowed')
    expect(code(clock('handling', '7d'), day(7), '2026-11-23 09:00', { reason: 'BORED' })).toBe('EXTENSION_REASON_UNKNOWN')
    expect(code(clock('handling', '7d'), day(3), '2026-11-20 10:00', { isRequesterTold: false })).toBe('EXTENSION_REQUESTER_NOT_TOLD')
    expect(code(clock('handling', '7d'), day(3), '2026-11-23 09:01')).toBe('EXTENSION_AFTER_EXPIRY')
  })

  it('急件、总钟、没有延期规定的钟从不延期', () => {
    expect(code(clock('handling', '2h'), day(1), '2026-11-16 10:00')).toBe('CLOCK_NOT_EXTENDABLE')
    expect(code(clock('total', '7d'))).toBe('CLOCK_NOT_EXTENDABLE')
    expect(code(clock('callBack', '7d'))).toBe('CLOCK_NOT_EXTENDABLE')
  })

  it('上限随类别：原时限的一倍，可用小时写；单位不同的无从比较', () => {
    expect(code(clock('handling', '24h'), { amount: 24, unit: 'hour' }, '2026-11-16 10:00')).toBe('allowed')
    expect(mayExtend(clock('handling', '7d'), { by: { amount: 169, unit: 'hour' }, reason: 'WEATHER', isRequesterTold: true }, at('2026-11-20 10:00'), demoDeadlines))
      .toEqual({ refused: 'EXTENSION_TOO_LONG', params: { amount: 7, unit: '个自然日', unitEn: 'calendar day(s)' } })
    expect(code(clock('handling', '7d'), { amount: 3, unit: 'workingDay' })).toBe('EXTENSION_UNIT_OTHER')
    expect(code(clock('rework', '7d'), { amount: 3, unit: 'workingDay' }, '2026-11-17 10:00')).toBe('allowed')
    expect(code(clock('rework', '7d'), { amount: 3, unit: 'workingHour' }, '2026-11-17 10:00')).toBe('EXTENSION_UNIT_OTHER')
    expect(mostExtension(clock('handling', '15d'), demoDeadlines)).toEqual({ amount: 15, unit: 'day' })
    expect(mostExtension(clock('handling', '2h'), demoDeadlines)).toBeNull()
  })

  it('几次延期合计不超过上限', () => {
    const { handling } = demoDeadlines.clocks
    const twice: DeadlinePolicy = { ...demoDeadlines, clocks: { ...demoDeadlines.clocks, handling: { ...handling, extension: { ...handling.extension!, mostTimes: 2, most: { '*': day(5) } } } } }
    const once = clock('handling', '7d', [extended('2026-11-17 09:00', { amount: 60, unit: 'hour' })])
    expect(code(once)).toBe('EXTENSION_LIMIT_REACHED')
    expect(code(once, day(2), '2026-11-20 10:00', {}, twice)).toBe('allowed')
    expect(code(once, day(3), '2026-11-20 10:00', {}, twice)).toBe('EXTENSION_TOO_LONG')
    expect(code(clock('handling', '7d', [extended('2026-11-17 09:00', { amount: 1, unit: 'workingDay' })]), day(1), '2026-11-20 10:00', {}, twice)).toBe('EXTENSION_UNIT_OTHER')
  })

  it('暂停中看暂停那一刻是否到期；政策许可的城市到期后也可延', () => {
    expect(code(clock('handling', '7d', [pause('2026-11-22 09:00', null)]), day(3), '2026-12-01 10:00')).toBe('allowed')
    const { handling } = demoDeadlines.clocks
    const late: DeadlinePolicy = { ...demoDeadlines, clocks: { ...demoDeadlines.clocks, handling: { ...handling, extension: { ...handling.extension!, beforeExpiryOnly: false, tellsRequester: false } } } }
    expect(code(clock('handling', '7d'), day(3), '2026-12-01 10:00', { isRequesterTold: false }, late)).toBe('allowed')
  })

  it('是否计入考核由原因定，不认得的原因计入', () => {
    expect(countsInAssessment('handling', 'WEATHER', demoDeadlines)).toBe(false)
    expect(countsInAssessment('handling', 'OTHER', demoDeadlines)).toBe(true)
    expect(countsInAssessment('handling', 'GONE', demoDeadlines)).toBe(true)
  })
})
