import { describe, expect, it } from 'vitest'
import { calendarReasons } from '../../../../../packages/contract/src/reasons/calendar.ts'
import { at, demoCalendar, demoDeadlines, demoDocument } from './demo-city.fixture.ts'
import type { ClockTimes } from './index.ts'
import {
  checkCalendarExamples,
  checkExamples,
  CLOCK_REASON_CODES,
  explainClock,
  parseCalendar,
  parseDeadlines,
  missingClocks,
  startClock,
} from './index.ts'
import { FIRST_CLOCKS } from './domain/clock-kinds.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- a test bends documents out of shape
type Bendable = any

/** The problems of a demo document after a change. */
const problemsAfter = (name: 'calendar' | 'deadlines', bend: (document: Bendable) => void): readonly string[] => {
  const document: Bendable = demoDocument(name)
  bend(document)
  const parsed = name === 'calendar' ? parseCalendar(document) : parseDeadlines(document)
  return 'refused' in parsed ? parsed.problems : []
}

describe('示范市工作日历', () => {
  it('文件自带的例子全部成立', () => {
    expect(checkCalendarExamples(demoCalendar)).toEqual([])
    expect(demoCalendar.examples.length).toBeGreaterThan(10)
  })

  it.each([
    [2024, 251, 8],
    [2025, 248, 5],
    [2026, 248, 6],
  ])('%i 年共 %i 个工作日，其中 %i 天调休上班', (year, workdays, makeUps) => {
    let counted = 0
    const days = Object.entries(demoCalendar.days).filter(([on]) => on.startsWith(String(year)))
    for (let day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; day.setUTCDate(day.getUTCDate() + 1)) {
      const special = demoCalendar.days[day.toISOString().slice(0, 10)]?.kind
      counted += special === 'makeUp' || (special === undefined && day.getUTCDay() % 6 !== 0) ? 1 : 0
    }
    expect(counted).toBe(workdays)
    expect(days.filter(([, { kind }]) => kind === 'makeUp')).toHaveLength(makeUps)
  })

  it('改错一处即拒，并指明哪一条', () => {
    const bent = (bend: (calendar: Bendable) => void) => problemsAfter('calendar', bend)
    expect(bent((c) => (c.years[2].holidays[6].off.to = '2026-10-32'))).toEqual([
      'years › 第 3 项 › holidays › 第 7 项 › off › to：应是存在的日期，写作 YYYY-MM-DD',
    ])
    expect(bent((c) => (c.years[2].holidays[6].makeUp = ['2026-10-09']))).toEqual([
      'years › 2026 › 国庆节：2026-10-09 本是工作日，不能是调休上班日',
    ])
    expect(bent((c) => (c.years[2].holidays[6].off.from = '2026-09-27'))).toEqual([
      'years › 2026 › 国庆节：2026-09-27 已在“中秋节”中列出',
    ])
    expect(bent((c) => (c.years[1].holidays[0].off = { from: '2026-01-01', to: '2026-01-01' }))[0]).toBe(
      'years › 2025 › 元旦：2026-01-01 不在 2025 年',
    )
    expect(bent((c) => c.years.splice(1, 1))).toEqual(['covers：日历覆盖 2025 年，years 中却没有这一年'])
    expect(bent((c) => (c.serviceHours[1].from = '11:30'))).toEqual([
      'serviceHours › 第 2 项（11:30–17:30）：须按先后排列，且不与前一段重叠',
    ])
    expect(bent((c) => (c.serviceHours[1] = { from: '22:00', to: '06:00' }))[0]).toContain('跨夜的服务分写')
    expect(bent((c) => (c.weekends = [6]))[0]).toMatch(/weekends/)
    const summer = (from: string, to: string, serviceHours = [{ from: '08:00', to: '12:00' }]) => ({ name: '夏令', from, to, serviceHours })
    expect(bent((c) => (c.seasons = [summer('2026-06-01', '2026-09-30'), summer('2027-06-01', '2027-09-30')]))).toEqual([])
    expect(bent((c) => (c.seasons = [summer('2026-06-01', '2026-09-30'), summer('2026-09-30', '2026-10-31')]))).toEqual([
      'seasons › 夏令（2026-09-30 至 2026-10-31）：须按先后排列，且不与前一段重叠',
    ])
    expect(bent((c) => (c.seasons = [summer('2026-09-30', '2026-06-01')]))[0]).toContain('起日晚于止日')
    expect(bent((c) => (c.seasons = [summer('2027-06-01', '2028-06-01')]))[0]).toContain('不在日历覆盖的日期内')
    expect(bent((c) => (c.seasons = [summer('2026-06-01', '2026-09-30', [{ from: '12:00', to: '08:00' }])]))[0]).toContain('seasons › 夏令（2026-06-01 至 2026-09-30） › serviceHours › 第 1 项（12:00–08:00）：结束须晚于开始')
    expect(parseCalendar(null)).toMatchObject({ refused: 'CALENDAR_BROKEN', params: { count: 1 } })
  })

  it('例子写错，检查列出应得与所写', () => {
    const wrong = { name: '写错的例子', given: { on: '2026-10-10' }, expect: { kind: 'weekend' } } as const
    expect(checkCalendarExamples({ ...demoCalendar, examples: [wrong] })).toEqual([
      { example: '写错的例子', field: 'kind', expected: 'weekend', actual: 'makeUp' },
    ])
  })
})

describe('示范市时限', () => {
  it('文件自带的例子全部成立', () => {
    expect(checkExamples(demoDeadlines, demoCalendar)).toEqual([])
    expect(demoDeadlines.examples.length).toBeGreaterThan(8)
  })

  it('例子写错，检查列出应得与所写', () => {
    const wrong = { ...demoDeadlines.examples[0]!, name: '写错的例子', expect: { dueAt: '2026-02-24 17:30' } }
    expect(checkExamples({ ...demoDeadlines, examples: [wrong] }, demoCalendar)).toEqual([
      { example: '写错的例子', field: 'dueAt', expected: '2026-02-24 17:30', actual: '2026-02-17 01:30' },
    ])
  })

  it('改错一处即拒，并指明哪一条', () => {
    const bent = (bend: (policy: Bendable) => void) => problemsAfter('deadlines', bend)
    expect(bent((p) => (p.clocks.handling.byClass['2h'].duration.unit = 'workingHour'))).toEqual([
      'clocks › handling（办理钟） › 2h：2h 类一律按自然时间计，不能用工作时间（workingHour）',
    ])
    expect(bent((p) => delete p.clocks.firstContact.byClass['24h'])).toEqual([
      'clocks › firstContact（先行联系钟） › 24h：24h 类一律按自然时间计，不能用工作时间（workingDay）',
    ])
    expect(bent((p) => delete p.clocks.handling.byClass['7d'])[0]).toContain('缺少 7d 类的时限')
    expect(bent((p) => (p.clocks.rework.byClass['*'].duration.amount = 1.5))[0]).toContain('天数须是整数，现为 1.5')
    expect(bent((p) => (p.clocks.sign.byClass['3d'] = null))[0]).toContain('classes 中没有这个时限类别')
    expect(bent((p) => (p.classes['*'] = p.classes['7d']))[0]).toMatch(/^classes/)
    expect(bent((p) => (p.lamps.mode = 'postOverdue'))[0]).toContain('须写明超时多少倍转红灯')
    expect(bent((p) => (p.lamps.yellowRatio = 30))).toEqual(['lamps › yellowRatio：应在 0 与 1 之间'])
    expect(bent((p) => delete p.clocks.total)[0]).toMatch(/^clocks › total：/)
    expect(bent((p) => (p.examples[0].given.deadlineClass = '3d'))[0]).toContain('没有时限类别 3d')
  })

  it('暂停与延期的规定也要前后一致', () => {
    const bent = (bend: (policy: Bendable) => void) => problemsAfter('deadlines', bend)
    const pausing = (p: Bendable) => p.clocks.handling.pause
    expect(bent((p) => (p.clocks.total.pause = pausing(p)))).toEqual(['clocks › total（诉求总钟） › pause：诉求总钟从不暂停'])
    expect(bent((p) => (p.clocks.total.extension = p.clocks.handling.extension))).toEqual(['clocks › total（诉求总钟） › extension：诉求总钟不设到期，无从延期'])
    expect(bent((p) => (pausing(p).most = { '7d': null }))[0]).toContain('缺少 2h 类的上限')
    expect(bent((p) => (pausing(p).most['3d'] = null))[0]).toContain('classes 中没有这个时限类别')
    expect(bent((p) => (pausing(p).most['2h'] = { amount: 1, unit: 'workingHour' }))[0]).toContain('2h 类一律按自然时间计')
    expect(bent((p) => (pausing(p).reasons = {}))[0]).toContain('至少要有一个原因')
    expect(bent((p) => (pausing(p).reasons.SUSPENDED.mostTimes = 3))[0]).toContain('3 次多于此钟的 2 次')
    expect(bent((p) => (pausing(p).reasons.paused = pausing(p).reasons.SUSPENDED))[0]).toContain('clocks › handling › pause › reasons › paused')
    expect(bent((p) => (p.clocks.handling.extension.most = { '*': { amount: 5, unit: 'workingDay' } }))[0]).toContain('须与时限同一种单位（hour），现为 workingDay')
    expect(bent((p) => (p.clocks.handling.extension.most = { '7d': null })).join()).toContain('缺少 15d 类的上限')
    expect(bent((p) => (p.clocks.handling.extension.reasons = {}))[0]).toContain('至少要有一个原因')
    expect(bent((p) => (p.clocks.whistleJoint.byClass['*'].rule.dueBy = 'endOfService'))[0]).toContain('7×24 计时的服务不休')
    expect(bent((p) => p.examples.push({ ...p.examples[0], given: { ...p.examples[0].given, turns: [{ kind: 'classChanged', at: '2026-02-17 00:10', deadlineClass: '3d' }] } }))[0]).toContain('没有时限类别 3d')
  })

  it('先前发布的版本没有后来的时钟：读得了，说得出缺哪些', () => {
    const older: Bendable = demoDocument('deadlines')
    const later = Object.keys(older.clocks).filter((id) => !(FIRST_CLOCKS as readonly string[]).includes(id))
    for (const id of later) delete older.clocks[id]
    delete older.reclassified
    older.examples = []
    const parsed = parseDeadlines(older)
    if ('refused' in parsed) throw new Error(parsed.problems.join())
    expect([...missingClocks(parsed)].toSorted()).toEqual(later.toSorted())
    expect(missingClocks(demoDeadlines)).toEqual([])
    expect(startClock('supervision', '7d', at('2026-11-20 10:00'), parsed, demoCalendar)).toMatchObject({ refused: 'DEADLINE_CLASS_UNKNOWN', params: { clockId: 'supervision' } })
  })

  it('变动和请求的例子写错，检查也列出应得与所写', () => {
    const example = (name: string, change: object) => ({ ...demoDeadlines, examples: demoDeadlines.examples.filter((one) => one.name === name).map((one) => ({ ...one, ...change }) as typeof one) })
    const failures = (name: string, change: object) => checkExamples(example(name, change), demoCalendar).map(({ field, expected, actual }) => [field, expected, actual])
    expect(failures('裁定另定到期时间', { expect: { dueAt: '2026-11-28 17:30' } })).toEqual([['dueAt', '2026-11-28 17:30', '2026-11-27 17:30']])
    expect(failures('急件从不暂停', { expect: { refused: null } })).toEqual([['refused', 'null', 'CLOCK_NOT_PAUSABLE']])
    expect(failures('等检测可以暂停，最多 15 天', { expect: { refused: null, mostUntil: '2026-12-04 10:00' } })).toEqual([['mostUntil', '2026-12-04 10:00', '2026-12-03 10:00']])
    const given = { clockId: 'handling', deadlineClass: '7d', startAt: '2026-11-16 09:00', turns: [{ kind: 'granted', at: '2026-11-15 09:00', dueAt: '2026-11-20 09:00', reason: 'ruling' }] }
    expect(failures('裁定另定到期时间', { given })[0]?.[0]).toBe('turns')
  })
})

describe('原因的句子', () => {
  it('每个代码都有中英文句子，也没有多余的', () => {
    expect(Object.keys(calendarReasons).toSorted()).toEqual([...CLOCK_REASON_CODES].toSorted())
  })

  it('句子的空都有值可填', () => {
    const starts = ['2026-09-30 15:00', '2027-05-07 20:00']
    const samples = starts.flatMap((from) =>
      Object.keys(demoDeadlines.clocks).flatMap((id) =>
        Object.keys(demoDeadlines.classes).flatMap((name) => {
          const times = startClock(id as ClockTimes['clockId'], name, at(from), demoDeadlines, demoCalendar)
          return 'refused' in times ? [] : explainClock(times, demoDeadlines, demoCalendar).because
        }),
      ),
    )
    const empty = samples.flatMap(({ code, params }) => {
      const { zh, en } = calendarReasons[code]!
      const slots = [...`${zh} ${en}`.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!)
      return slots.filter((slot) => params[slot] === undefined).map((slot) => `${code} {${slot}}`)
    })
    expect(empty).toEqual([])
    expect(samples.length).toBeGreaterThan(500)
  })
})
