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
  startClock,
} from './index.ts'

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
