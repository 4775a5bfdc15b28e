import { readFile } from 'node:fs/promises'
import { isRefused, type Refusal } from '@suban/domain-kit'
import type { Queryable } from '@suban/server/kernel/database/database.ts'
import { bodiesOf, everyVersion, policyInForce } from '@suban/server/kernel/policy/policy-store.ts'
import { dayOf } from '@suban/server/kernel/time.ts'
import { checkCalendarExamples, checkExamples, ClockRules, parseCalendar, parseDeadlines, provisional, type RulesInForce } from '@suban/server/modules/calendar/index.ts'
import { CommandFailure } from '../command.ts'

/** Files that take the place of what is published. */
export type Drafts = { readonly deadlines?: string | undefined; readonly calendar?: string | undefined }

/**
 * The rules to count under, the drafts where given, else those in force today; and every version ever published, which running clocks were
 * started under. A draft must hold as it must at its publication, examples included.
 */
export const loadRules = async (db: Queryable, cityCode: string, drafts: Drafts): Promise<{ readonly versions: ClockRules; readonly rules: RulesInForce }> => {
  const today = dayOf(Date.now())
  const [deadlinesBody, calendarBody] = await Promise.all([bodyOf(db, cityCode, 'deadlines', drafts.deadlines, today), bodyOf(db, cityCode, 'calendar', drafts.calendar, today)])
  const policy = whole(parseDeadlines(deadlinesBody), drafts.deadlines ?? 'deadlines')
  const calendar = whole(parseCalendar(calendarBody), drafts.calendar ?? 'calendar')
  const [wrong] = drafts.deadlines || drafts.calendar ? [...checkCalendarExamples(calendar), ...checkExamples(policy, calendar)] : []
  if (wrong) throw new CommandFailure('POLICY_BROKEN', `例子「${wrong.example}」的 ${wrong.field} 应为 ${wrong.expected}，按此政策却是 ${wrong.actual}`)
  const ever = await everyVersion(db, cityCode)
  const published = async <Parsed extends object>(kind: string, parse: (json: unknown) => Parsed) =>
    (await bodiesOf(db, cityCode, ever.filter((version) => version.kind === kind))).map(({ body }) => parse(body)).filter((parsed): parsed is Exclude<Parsed, Refusal> => !isRefused(parsed))
  return {
    versions: new ClockRules(await published('deadlines', parseDeadlines), await published('calendar', parseCalendar)),
    rules: { policy, calendar, otherwise: provisional(calendar) },
  }
}

const bodyOf = async (db: Queryable, cityCode: string, kind: string, file: string | undefined, today: string): Promise<unknown> => {
  if (file === undefined) {
    const body = await policyInForce(db, cityCode, kind, today)
    if (body === null) throw new CommandFailure('POLICY_MISSING', `政策「${kind}」还没有发布`)
    return body
  }
  const text = await readFile(file, 'utf8').catch(() => { throw new CommandFailure('FILE_UNREADABLE', `读不到文件 ${file}`) })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CommandFailure('FILE_UNREADABLE', `${file} 不是 JSON：${(error as Error).message}`)
  }
}

const whole = <Parsed extends object>(parsed: Parsed, name: string): Exclude<Parsed, Refusal> => {
  if (!isRefused(parsed)) return parsed as Exclude<Parsed, Refusal>
  const problems = 'problems' in parsed ? (parsed.problems as readonly string[]) : [parsed.refused]
  throw new CommandFailure('POLICY_BROKEN', `${name} 有 ${problems.length} 处问题：\n${problems.slice(0, 20).map((problem) => `  ${problem}`).join('\n')}`)
}
