import { describe, expect, it } from 'vitest'
import { reasons } from '../../../../../../packages/contract/src/reasons.ts'
import { ClockRules, provisional } from '../clock-rules.ts'
import { at, demoCalendar, demoDeadlines } from '../demo-city.fixture.ts'
import { CLOCK_IDS, type ClockId } from './clock-kinds.ts'
import type { ClockReason } from './clock-reasons.ts'
import { CLOCK_REASON_CODES } from './clock-reasons.ts'
import type { ClockTimes } from './clock-times.ts'
import type { ClockTurn } from './clock-turns.ts'
import { explainClock } from './explain-clock.ts'
import { compareClocks, recompute } from './recompute.ts'
import { clockTimes } from './turn-clock.ts'
import type { WorkCalendar } from './work-calendar.ts'

const count = (clockId: ClockId, deadlineClass: string, from: string, turns: readonly ClockTurn[], policy = demoDeadlines, calendar = demoCalendar): ClockTimes => {
  const times = clockTimes({ clockId, deadlineClass, startedAt: at(from), turns }, policy, calendar)
  if ('refused' in times) throw new Error(times.refused)
  return times
}
const pause = (from: string, until: string | null, reason = 'AWAITING_TEST', mostUntil: string | null = '2026-12-31 10:00'): ClockTurn =>
  ({ kind: 'paused', at: at(from), until: until === null ? null : at(until), reason, mostUntil: mostUntil === null ? null : at(mostUntil) })
const filled = ({ code, params }: { code: string; params: ClockReason['params'] }, language: 'zh' | 'en') =>
  reasons[code]![language].replaceAll(/\{(\w+)\}/g, (_, slot: string) => String(params[slot] ?? `?${slot}?`))
const told = (times: ClockTimes, calendar = demoCalendar) => explainClock(times, demoDeadlines, calendar).because.map((reason) => filled(reason, 'zh'))

const everyTurn: ClockTurn[] = [
  pause('2026-11-18 10:00', '2026-11-20 10:00'),
  { kind: 'extended', at: at('2026-11-20 11:00'), by: { amount: 3, unit: 'day' }, reason: 'WEATHER' },
  { kind: 'granted', at: at('2026-11-21 09:00'), dueAt: at('2026-11-29 17:30'), reason: 'ruling' },
  { kind: 'classChanged', at: at('2026-11-22 09:00'), deadlineClass: '15d' },
]

describe('暂停、延期、另定、改类，一条条说清', () => {
  it('先说起点与时限，再说变动，再逐日，最后到期与灯', () => {
    const lines = told(count('handling', '7d', '2026-11-16 09:00', everyTurn))
    expect(lines.slice(0, 9)).toEqual([
      '办理钟自 2026-11-16 09:00 起计',
      '时限类别：复杂疑难（15d）',
      '时限 15 个自然日',
      '依据：北京 12345 热线服务与管理规范（征求意见稿，2021-12）[W11]；原文为“天”，按自然日',
      '按自然时间计，节假日和夜间不停',
      '2026-11-18 10:00 至 2026-11-20 10:00 暂停（等检测鉴定结论），已告知诉求人，其间应计的 48 小时 0 分不计',
      '2026-11-20 11:00 批准延期（天气不允许），到期由 2026-11-25 09:00 延至 2026-11-28 09:00；此原因不计入考核',
      '2026-11-21 09:00 另定到期时间 2026-11-29 17:30（争议裁定）',
      '2026-11-22 09:00 改为复杂疑难（15d），按新时限自原起点重算，到期 2026-12-06 09:00',
    ])
    expect(lines).toContain('2026-11-19 暂停，不计，余 383 小时 0 分')
    expect(lines).toContain('2026-11-20 计 14 小时 0 分，暂停 10 小时 0 分不计，余 369 小时 0 分')
    expect(lines.at(-3)).toBe('到期时间 2026-12-06 09:00')
  })

  it('逐日加总等于全程，暂停的分钟另记', () => {
    const { days } = explainClock(count('handling', '7d', '2026-11-16 09:00', everyTurn.slice(0, 2)), demoDeadlines, demoCalendar)
    const sum = (of: 'countedMinutes' | 'pausedMinutes') => days.reduce((total, line) => total + (line[of] ?? 0), 0)
    expect([sum('countedMinutes'), sum('pausedMinutes'), days.at(-1)!.leftMinutes]).toEqual([10 * 1440, 2 * 1440, 0])
  })

  it('工作时钟说暂停占了多少服务时间；整段在周末的占 0', () => {
    const suspended = told(count('rework', '7d', '2026-11-19 10:00', [pause('2026-11-20 16:30', '2026-11-23 10:00', 'SUSPENDED')]))
    expect(suspended).toContain('2026-11-20 16:30 至 2026-11-23 10:00 暂停（挂账），已告知诉求人，其间应计的 2 小时 0 分不计')
    expect(suspended).toContain('2026-11-21 周末，不计')
    const weekend = told(count('rework', '7d', '2026-11-19 10:00', [pause('2026-11-20 18:00', '2026-11-22 10:00', 'SUSPENDED')]))
    expect(weekend).toContain('2026-11-20 18:00 至 2026-11-22 10:00 暂停（挂账），已告知诉求人，其间应计的 0 小时 0 分不计')
    expect(weekend).toContain('最后一日服务时间结束时到期：2026-11-24 17:30')
  })

  it('暂停中：说到暂停为止，最迟何时恢复，此刻恢复则何时到期', () => {
    const times = count('handling', '7d', '2026-11-16 09:00', [pause('2026-11-18 10:00', null)])
    const lines = told(times)
    expect(lines).toContain('2026-11-18 10:00 起暂停（等检测鉴定结论），最迟 2026-12-31 10:00 恢复计时')
    expect(lines.at(-2)).toBe('2026-11-18 计 10 小时 0 分，余 119 小时 0 分')
    expect(lines.at(-1)).toBe('若自 2026-11-18 10:00 起恢复计时，到期时间为 2026-11-23 09:00；每晚恢复一刻，相应推后')
    expect(told(count('handling', '7d', '2026-11-16 09:00', [pause('2026-11-18 10:00', null, 'AWAITING_TEST', null)]))).toContain('2026-11-18 10:00 起暂停（等检测鉴定结论）')
  })

  it('改类所余不足，说明留足了最少时间', () => {
    const lines = told(count('handling', '7d', '2026-11-16 09:00', [{ kind: 'classChanged', at: at('2026-11-18 09:00'), deadlineClass: '24h' }]))
    expect(lines).toContain('2026-11-18 09:00 改为水电气热等及时事项（24h），按新时限自原起点重算所余不足，留足最少时间，到期 2026-11-18 21:00')
  })

  it('7×24 的钟说服务不休；换季的日子说新的服务时间', () => {
    expect(told(count('whistleEmergency', '2h', '2026-11-16 02:00', []))).toContain('按 7×24 小时计，服务不休，夜间和节假日照走')
    const summer: WorkCalendar = { ...demoCalendar, seasons: [{ name: '夏令', from: '2026-06-01', to: '2026-09-30', serviceHours: [{ from: '08:30', to: '12:00' }, { from: '15:00', to: '18:30' }] }] }
    const lines = told(count('rework', '7d', '2026-05-28 10:00', [], demoDeadlines, summer), summer)
    expect(lines).toContain('按工作时间计，每个工作日服务时间 09:00–12:00, 13:30–17:30')
    expect(lines).toContain('2026-06-01 起服务时间为 08:30–12:00, 15:00–18:30')
  })

  it('今天的算法不同则说明；重算过的说最初的承诺', () => {
    const times = count('handling', '7d', '2026-11-16 09:00', [pause('2026-11-18 10:00', '2026-11-20 10:00')])
    expect(told({ ...times, dueAt: times.dueAt! + 60_000 }).at(-1)).toBe('按今天的算法会是 2026-11-25 09:00；已作的承诺不变')
    const days = Object.fromEntries(Object.entries(demoCalendar.days).filter(([on]) => on !== '2026-10-07'))
    const shorter: WorkCalendar = { ...demoCalendar, version: '2026.9', days }
    const moved = recompute(count('rework', '7d', '2026-09-28 10:00', [pause('2026-09-29 09:00', '2026-09-29 12:00', 'SUSPENDED')]), demoDeadlines, shorter) as ClockTimes
    const explained = new ClockRules([demoDeadlines], [demoCalendar, shorter]).explain(moved)
    expect(filled(explained.because.at(-1) as ClockReason, 'zh')).toBe('最初承诺的到期时间是 2026-10-09 12:00（时限 2026.2、日历 2026.1），此后按新版重算')
  })
})

describe('城市发布过的各版', () => {
  const rules = new ClockRules([demoDeadlines], [demoCalendar])
  const inForce = { policy: demoDeadlines, calendar: demoCalendar, otherwise: provisional(demoCalendar) }
  const { paused, ...kept } = count('handling', '7d', '2026-11-16 09:00', [pause('2026-11-18 10:00', null)])

  it('工单状态不存暂停中的时刻，按起算的版本补出来再说明', () => {
    expect(rules.standing(kept)).toEqual({ ...kept, paused })
    expect(rules.explain(kept)).toEqual(explainClock({ ...kept, paused: paused! }, demoDeadlines, demoCalendar))
    expect(rules.standing({ ...kept, policyVersion: '2019.1' })).toEqual({ ...kept, policyVersion: '2019.1' })
    const going = count('handling', '7d', '2026-11-16 09:00', [])
    expect(rules.standing(going)).toBe(going)
  })

  it('试算：承诺的与应是的并排；暂停中的比恢复后的到期；日历之外按周末推算；政策不认得的不比', () => {
    const longer = { ...demoDeadlines, version: '2027.1', clocks: { ...demoDeadlines.clocks, handling: { ...demoDeadlines.clocks.handling, byClass: { '*': demoDeadlines.clocks.handling.byClass['15d']! } } } }
    expect(rules.compare(kept, inForce)).toMatchObject({ direction: 'same', movedByMinutes: 0 })
    expect(rules.compare(kept, { ...inForce, policy: longer })).toMatchObject({ direction: 'later', movedByMinutes: 8 * 1440, clock: { policyVersion: '2027.1', promised: { policyVersion: '2026.2' } } })
    const beyond = clockTimes({ clockId: 'rework', deadlineClass: '7d', startedAt: at('2027-12-30 10:00') }, demoDeadlines, provisional(demoCalendar)) as ClockTimes
    expect(rules.compare(beyond, inForce)).toMatchObject({ direction: 'same', clock: { calendarVersion: '2026.1+provisional' } })
    expect(rules.compare({ ...kept, deadlineClass: '30d' }, inForce)).toBeNull()
  })
})

describe('句子', () => {
  const samples: readonly ClockReason[] = CLOCK_IDS.flatMap((id) => Object.keys(demoDeadlines.classes).flatMap((name) => {
    const open = count(id, name, '2026-11-16 09:00', [...everyTurn.slice(0, 3), pause('2026-11-23 09:00', null)])
    const clocks = [count(id, name, '2026-11-16 09:00', everyTurn), open, count(id, name, '2026-11-16 09:00', [pause('2026-11-18 10:00', null, 'OTHER', null)])]
    const compared = clocks.map((one) => compareClocks(clocks[0]!, one, demoCalendar))
    return [...clocks.flatMap((one) => explainClock(one, demoDeadlines, demoCalendar).because as ClockReason[]), ...compared.flatMap(({ because }) => because)]
  }))

  it('每个空都有值可填，两种语言', () => {
    expect(samples.length).toBeGreaterThan(1_000)
    const empty = new Set(samples.flatMap((reason) => [filled(reason, 'zh'), filled(reason, 'en')]).filter((sentence) => sentence.includes('?')))
    expect([...empty]).toEqual([])
    for (const { code } of samples) expect(CLOCK_REASON_CODES).toContain(code)
  })
})
