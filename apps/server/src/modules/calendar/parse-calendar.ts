import { z } from 'zod'
import type { BrokenDocument } from './broken-document.ts'
import { brokenDocument, checkShape } from './broken-document.ts'
import { dayNumberOf, dayText, isoWeekday, minuteOfDay } from './domain/local-time.ts'
import type { WorkCalendar } from './domain/work-calendar.ts'
import { aDay, aDuration, aLocalTime, aName, aRule, aTimeOfDay } from './field-schemas.ts'

const windows = z.array(z.strictObject({ from: aTimeOfDay, to: aTimeOfDay })).min(1, '至少要有一段服务时间')

/**
 * policies/…/calendar.json. Holidays are written as the State Council's notice writes them, a span off and the make-up
 * workdays that pay for it, so that a person can compare the two line by line.
 */
const calendarDocument = z.strictObject({
  id: aName,
  version: aName,
  note: z.string().optional(),
  utcOffsetMinutes: z.int().min(-720).max(840),
  weekend: z.array(z.int().min(1).max(7)).max(6, '一周至少有一天服务'),
  serviceHours: windows,
  seasons: z.array(z.strictObject({ name: aName, from: aDay, to: aDay, serviceHours: windows })).max(200, '最多 200 段').optional(),
  effectiveFrom: aDay,
  covers: z.strictObject({ from: aDay, to: aDay }),
  years: z
    .array(
      z.strictObject({
        year: z.int(),
        status: z.enum(['published', 'provisional']),
        source: aName,
        holidays: z.array(
          z.strictObject({
            name: aName,
            off: z.strictObject({ from: aDay, to: aDay }),
            makeUp: z.array(aDay),
          }),
        ),
      }),
    )
    .min(1, '至少要有一年'),
  examples: z.array(
    z.union([
      z.strictObject({
        name: aName,
        given: z.strictObject({ on: aDay }),
        expect: z.strictObject({ kind: z.enum(['work', 'weekend', 'holiday', 'makeUp']) }),
      }),
      z.strictObject({
        name: aName,
        given: z.strictObject({ startAt: aLocalTime, duration: aDuration, rule: aRule }),
        expect: z.strictObject({ dueAt: aLocalTime }),
      }),
    ]),
  ),
})

type CalendarDocument = z.infer<typeof calendarDocument>

/**
 * Read a calendar document. Refused (`CALENDAR_BROKEN`) with Chinese sentences, one for each problem, when it is not well
 * formed or contradicts itself. Its examples are checked apart, by `checkCalendarExamples`.
 */
export const parseCalendar = (document: unknown): WorkCalendar | BrokenDocument<'CALENDAR_BROKEN'> => {
  const shape = checkShape(calendarDocument, document)
  if ('problems' in shape) return brokenDocument('CALENDAR_BROKEN', shape.problems)
  const { days, problems } = readDays(shape.value)
  problems.unshift(...windowProblems('serviceHours', shape.value.serviceHours), ...seasonProblems(shape.value), ...coverProblems(shape.value))
  if (problems.length > 0) return brokenDocument('CALENDAR_BROKEN', problems)
  const { id, version, utcOffsetMinutes, weekend, serviceHours, seasons, covers, years, examples } = shape.value
  return {
    id,
    version,
    utcOffsetMinutes,
    weekend,
    serviceHours,
    ...(seasons ? { seasons } : {}),
    covers,
    days,
    years: years.map(({ year, status, source }) => ({ year, status, source })),
    examples,
  }
}

const windowProblems = (title: string, serviceHours: CalendarDocument['serviceHours']): string[] => {
  let last = -1
  return serviceHours.flatMap(({ from, to }, i) => {
    const entry = `${title} › 第 ${i + 1} 项（${from}–${to}）`
    const [begin, end] = [minuteOfDay(from)!, minuteOfDay(to)!]
    const isOverlapping = begin < last
    last = end
    if (begin >= end) return [`${entry}：结束须晚于开始；跨夜的服务分写成到 24:00 和从 00:00 两段`]
    return isOverlapping ? [`${entry}：须按先后排列，且不与前一段重叠`] : []
  })
}

const seasonProblems = ({ seasons = [], covers }: CalendarDocument): string[] => {
  let last = ''
  return seasons.flatMap(({ name, from, to, serviceHours }) => {
    const entry = `seasons › ${name}（${from} 至 ${to}）`
    const isOverlapping = from <= last
    last = to
    return [
      ...(from > to ? [`${entry}：起日晚于止日`] : []),
      ...(isOverlapping ? [`${entry}：须按先后排列，且不与前一段重叠`] : []),
      ...(from < covers.from || to > covers.to ? [`${entry}：不在日历覆盖的日期内`] : []),
      ...windowProblems(`${entry} › serviceHours`, serviceHours),
    ]
  })
}

const coverProblems = ({ covers, years }: CalendarDocument): string[] => {
  const problems: string[] = []
  const [first, last] = [Number(covers.from.slice(0, 4)), Number(covers.to.slice(0, 4))]
  if (covers.from > covers.to) problems.push(`covers：起日 ${covers.from} 晚于止日 ${covers.to}`)
  for (let year = first; year <= last; year++) {
    const entries = years.filter((entry) => entry.year === year).length
    if (entries === 0) problems.push(`covers：日历覆盖 ${year} 年，years 中却没有这一年`)
    if (entries > 1) problems.push(`years：${year} 年写了 ${entries} 次`)
  }
  return problems
}

type MutableDays = Record<string, { kind: 'off' | 'makeUp'; name: string }>

/** Spell the holidays out as dated days. */
const readDays = ({ weekend, covers, years }: CalendarDocument): { days: MutableDays; problems: string[] } => {
  const days: MutableDays = {}
  const problems: string[] = []
  for (const { year, holidays } of years) {
    for (const { name, off, makeUp } of holidays) {
      const entry = `years › ${year} › ${name}`
      const put = (on: string, kind: 'off' | 'makeUp') => {
        const known = days[on]
        if (!on.startsWith(`${year}-`)) problems.push(`${entry}：${on} 不在 ${year} 年`)
        else if (on < covers.from || on > covers.to) problems.push(`${entry}：${on} 不在日历覆盖的日期内`)
        else if (known !== undefined) problems.push(`${entry}：${on} 已在“${known.name}”中列出`)
        else days[on] = { kind, name }
      }
      const [first, last] = [dayNumberOf(off.from)!, dayNumberOf(off.to)!]
      if (first > last) problems.push(`${entry}：放假起日 ${off.from} 晚于止日 ${off.to}`)
      if (last - first > 30) problems.push(`${entry}：放假 ${last - first + 1} 天，超过 31 天，请核对`)
      else for (let day = first; day <= last; day++) put(dayText(day), 'off')
      for (const on of makeUp) {
        const isWorkday = !weekend.includes(isoWeekday(dayNumberOf(on)!))
        if (isWorkday) problems.push(`${entry}：${on} 本是工作日，不能是调休上班日`)
        else put(on, 'makeUp')
      }
    }
  }
  return { days, problems }
}
