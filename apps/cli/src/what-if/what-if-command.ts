import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseCalendar, type WorkCalendar } from '@suban/server/modules/calendar/index.ts'
import { compileMapping, inspectFile, readRecords, type ImportMapping, type MappedRow } from '@suban/server/modules/intake/index.ts'
import { isRefused } from '@suban/domain-kit'
import { withFailures } from '../classify/failure.ts'
import { CommandFailure, PROCESS_OUTPUT, readArguments, wholeNumber, type CommandOutput } from '../command.ts'
import { loadMapping } from '../import/load-mapping.ts'
import { Progress } from '../progress.ts'
import { inferTargets, type Inference } from './infer-targets.ts'
import { print, type Report } from './print.ts'
import { relive } from './relive.ts'
import { loadRuleSet, readJson, type RuleSet } from './rule-set.ts'
import { Tally } from './tally.ts'

const options = {
  mapping: { type: 'string', short: 'm' },
  rules: { type: 'string', multiple: true },
  'target-calendar': { type: 'string', multiple: true },
  'target-group': { type: 'string', default: 'subcategory' },
  top: { type: 'string', default: '12' },
  json: { type: 'boolean', default: false },
} as const

/** `suban what-if FILE --mapping M --rules A --rules B`: how many real requests would have been late, by whom and why. Writes nothing. */
export const whatIfCommand = (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> =>
  withFailures(output, async () => {
    const { values, positionals } = readArguments(args, options, ['文件'])
    if (values.mapping === undefined || values.rules === undefined) throw new CommandFailure('ARGUMENT_MISSING', '缺少参数 --mapping 映射 或 --rules 规则')
    const file = resolve(positionals[0]!)
    if (!(await stat(file).then((found) => found.isFile(), () => false))) throw new CommandFailure('FILE_MISSING', `找不到文件：${file}`)
    const top = wholeNumber('top', values.top, 1, 1_000)
    const ruleSets = await Promise.all(values.rules.map(loadRuleSet))
    const zones = new Set(ruleSets.map((set) => set.wallClockZone))
    if (zones.size > 1) throw new CommandFailure('RULES_DIFFER', `各套规则的钟面时区不同（${[...zones].join('、')}），无法比较`)
    const mapping = await loadMapping(values.mapping)
    const { rows, rejected } = await readRows(file, { ...mapping, timeZone: ruleSets[0]!.wallClockZone })
    const asOf = rows.reduce((last, row) => Math.max(last, row.receivedAt, row.closedAt ?? 0), 0)
    const tally = liveAgain(rows, ruleSets, asOf)
    const targets: { calendar: string; inference: Inference }[] = []
    for (const path of values['target-calendar'] ?? []) {
      const calendar = await loadCalendar(path)
      targets.push({ calendar: calendar.id, inference: inferTargets(rows, (row) => row.labels[values['target-group']] ?? '', calendar) })
    }
    const report: Report = { rows: rows.length, rejected, ruleSets: ruleSets.map(({ id, name }) => ({ id, name })), tally, targets, top }
    output.out(values.json ? JSON.stringify(jsonOf(report)) : print(report))
  })

const readRows = async (file: string, mapping: ImportMapping): Promise<{ readonly rows: readonly MappedRow[]; readonly rejected: Readonly<Record<string, number>> }> => {
  const read = compileMapping(mapping)
  const { encoding } = await inspectFile(file)
  const rows: MappedRow[] = []
  const rejected: Record<string, number> = {}
  for await (const batch of readRecords(file, mapping.format, encoding)) {
    for (const record of batch) {
      const row = 'fault' in record ? record.fault : read(record.fields, Date.now())
      if ('code' in row) rejected[row.code] = (rejected[row.code] ?? 0) + 1
      else rows.push(row)
    }
  }
  return { rows, rejected }
}

const liveAgain = (rows: readonly MappedRow[], ruleSets: readonly RuleSet[], asOf: number): Tally => {
  const tally = new Tally(ruleSets.length)
  const progress = new Progress()
  for (const [index, row] of rows.entries()) {
    tally.add(row, ruleSets.map((rules) => relive(row, rules.classOf(fill(rules.classFrom, row)), rules, asOf)))
    if (index % 500 === 0) progress.show(index, rows.length, '')
  }
  progress.end()
  return tally
}

const fill = (template: string, row: MappedRow): string => template.replaceAll(/\{(\w+)\}/g, (_, name: string) => row.labels[name] ?? '')

const loadCalendar = async (path: string): Promise<WorkCalendar> => {
  const calendar = parseCalendar(await readJson(resolve(path)))
  if (isRefused(calendar)) throw new CommandFailure('RULES_BROKEN', `日历 ${path}（${dirname(path)}）有误：${JSON.stringify(calendar)}`)
  return calendar as WorkCalendar
}

const jsonOf = ({ rows, rejected, ruleSets, tally, targets }: Report) => ({
  rows, rejected,
  ruleSets: ruleSets.map((set, index) => ({ ...set, late: tally.late[index], lateAndOpen: tally.openLate[index], byLimit: tally.byLimit[index] })),
  differences: tally.differences, byUnit: tally.byUnit, byMatter: tally.byMatter,
  targets: targets.map(({ calendar, inference }) => ({ calendar, rows: inference.rows, agreeing: inference.agreeing, differences: inference.differences, groups: inference.groups })),
})
