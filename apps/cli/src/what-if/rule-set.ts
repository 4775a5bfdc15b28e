import { readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRefused } from '@suban/domain-kit'
import { parseCalendar, parseDeadlines, type DeadlinePolicy, type WorkCalendar } from '@suban/server/modules/calendar/index.ts'
import { parseLifeCycle, type LifeCyclePolicy } from '@suban/server/modules/work-order/index.ts'
import { z } from 'zod'
import { CommandFailure } from '../command.ts'

/** Rule sets that come with Suban, called by their file's name. */
const ruleSetFolder = fileURLToPath(new URL('../../../../policies/what-if/', import.meta.url))
const cityFolder = fileURLToPath(new URL('../../../../policies/demo-city/', import.meta.url))

const Document = z.strictObject({
  id: z.string().min(1), version: z.string().min(1), name: z.string().min(1), nameEn: z.string().min(1), note: z.string(),
  calendar: z.string().min(1).describe('日历文件，相对本文件'),
  wallClockZone: z.string().min(1).describe('把文件里的当地钟面时间当作哪个固定时区的时间；须与日历的时差一致'),
  classes: z.record(z.string(), z.unknown()), handling: z.record(z.string(), z.unknown()),
  classOf: z.strictObject({ from: z.string().min(1), rules: z.array(z.strictObject({ matches: z.string().min(1), class: z.string().min(1) })), otherwise: z.string().min(1) }),
})

/** A way to count deadlines, under which a file of real requests is lived through again. */
export type RuleSet = {
  readonly id: string
  readonly name: string
  readonly wallClockZone: string
  readonly deadlines: DeadlinePolicy
  readonly calendar: WorkCalendar
  readonly lifeCycle: LifeCyclePolicy
  /** Template over the mapping's labels whose text decides the class. */
  readonly classFrom: string
  classOf(text: string): string
}

/** A rule set by its name or by the path of its file. Its deadlines are the demo city's, but for handling. */
export const loadRuleSet = async (nameOrPath: string): Promise<RuleSet> => {
  const known = join(ruleSetFolder, `${nameOrPath}.json`)
  const file = existsSync(known) ? known : resolve(nameOrPath)
  const parsed = Document.safeParse(await readJson(file))
  if (!parsed.success) throw broken(file, parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`))
  const document = parsed.data
  const city = (await readJson(join(cityFolder, 'deadlines.json'))) as { readonly clocks: Readonly<Record<string, { readonly calendarMode: string; readonly byClass: Readonly<Record<string, unknown>> }>> }
  const deadlines = parseDeadlines({ ...city, id: document.id, version: document.version, classes: document.classes, clocks: clocksFor(city.clocks, document), examples: [] })
  const calendar = parseCalendar(await readJson(join(dirname(file), document.calendar)))
  const lifeCycle = parseLifeCycle(await readJson(join(cityFolder, 'life-cycle.json')))
  for (const one of [deadlines, calendar, lifeCycle]) if (isRefused(one)) throw broken(file, [JSON.stringify(one)])
  const rules = document.classOf.rules.map((rule) => ({ pattern: patternOf(file, rule.matches), deadlineClass: rule.class }))
  const unknown = [...rules.map((rule) => rule.deadlineClass), document.classOf.otherwise].filter((name) => !Object.hasOwn(document.classes, name))
  if (unknown.length > 0) throw broken(file, [`classes 中没有 ${unknown.join('、')}`])
  return {
    id: document.id, name: document.name, wallClockZone: document.wallClockZone, deadlines: deadlines as DeadlinePolicy, calendar: calendar as WorkCalendar,
    lifeCycle: lifeCycle as LifeCyclePolicy, classFrom: document.classOf.from,
    classOf: (text) => rules.find((rule) => rule.pattern.test(text))?.deadlineClass ?? document.classOf.otherwise,
  }
}

/** The city's other clocks serve classes that they do not know by their general limit, or run without a due time; nothing is paused or extended. */
const clocksFor = (clocks: Readonly<Record<string, { readonly calendarMode: string; readonly byClass: Readonly<Record<string, unknown>> }>>, document: z.infer<typeof Document>) =>
  Object.fromEntries(Object.entries(clocks).map(([id, clock]) => [id, { calendarMode: clock.calendarMode, byClass: id === 'handling' ? document.handling : { '*': clock.byClass['*'] ?? null } }]))

const patternOf = (file: string, text: string): RegExp => {
  try {
    return new RegExp(text.replace(/^\(\?i\)/, ''), text.startsWith('(?i)') ? 'iu' : 'u')
  } catch (error) {
    throw broken(file, [`classOf：「${text}」不是正则表达式（${(error as Error).message}）`])
  }
}

const broken = (file: string, faults: readonly string[]) => new CommandFailure('RULES_BROKEN', `规则「${basename(file)}」有误：\n${faults.map((one) => `  ${one}`).join('\n')}`)

export const readJson = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new CommandFailure('RULES_BROKEN', `读不出 ${file}：${(error as Error).message}`)
  }
}
