import { isRefused } from '@suban/domain-kit'
import { brokenPolicy, type BrokenPolicy } from '../kernel/policy/broken-policy.ts'
import { checkCalendarExamples, checkExamples, CLOCK_KINDS, missingClocks, parseCalendar, parseDeadlines, type ExampleFailure } from '../modules/calendar/index.ts'

/**
 * Whether the worked examples of a calendar and of the deadlines hold, and the deadlines have every clock. Those of the deadlines are
 * run on the calendar of the same folder, so a new calendar that moves a promised time is refused too.
 *
 * @param calendar has passed `parseCalendar`
 * @param deadlines has passed `parseDeadlines`
 * @returns the clocks that are missing, or the first example that does not hold, with what it expects and what comes out; null when all
 * is well
 */
export const checkTimeExamples = (calendar: unknown, deadlines: unknown): { readonly kind: 'calendar' | 'deadlines'; readonly refusal: BrokenPolicy } | null => {
  const days = parseCalendar(calendar)
  const limits = parseDeadlines(deadlines)
  if (isRefused(days) || isRefused(limits)) throw new Error('a document is checked by itself before its examples are')
  const missing = missingClocks(limits)
  if (missing.length > 0) return { kind: 'deadlines', refusal: brokenPolicy('时限', 'clocks', `缺少 ${missing.map((id) => `${id}（${CLOCK_KINDS[id].name}）`).join('、')}；不设到期请写 null`) }
  const ofCalendar = checkCalendarExamples(days)[0]
  if (ofCalendar) return { kind: 'calendar', refusal: refusalOf('工作日历', ofCalendar) }
  const ofDeadlines = checkExamples(limits, days)[0]
  return ofDeadlines ? { kind: 'deadlines', refusal: refusalOf('时限', ofDeadlines) } : null
}

const refusalOf = (policy: string, { example, field, expected, actual }: ExampleFailure): BrokenPolicy =>
  brokenPolicy(policy, `examples「${example}」`, `${field} 应为 ${expected}，实为 ${actual}`)
