import type { PolicyKind } from '@suban/contract'
import { isRefused } from '@suban/domain-kit'
import { checkCalendarExamples, checkExamples, type ExampleFailure } from '../../calendar/index.ts'
import { checkDutyExamples, resolve, type DispatchCatalogue } from '../../catalogue/index.ts'
import { ladderFrom, type Directory, type LadderPolicy } from '../../organisation/index.ts'
import { parseKind, type ParsedPolicy } from '../kinds.ts'
import type { ExampleResult } from './fault.ts'
import { unitFinder } from './unit-finder.ts'

const pointer = (index: number): string => `/examples/${index}`
const told = ({ field, expected, actual }: ExampleFailure): string => `${field} 应为 ${expected}，实为 ${actual}`

/** A worked case of a document: what is given and what must come out. */
type Example = { readonly name: string; readonly expect: object }

const byFailures = (kind: PolicyKind, examples: readonly Example[], failures: readonly ExampleFailure[]): ExampleResult[] =>
  examples.map((example, index) => {
    const own = failures.filter((failure) => failure.example === example.name)
    const why = own.map(told).join('；')
    return { kind, name: example.name, pointer: pointer(index), holds: why === '', why, ...correctedBy(example, own) }
  })

/** What a field of an expectation can hold: a refusal and a kind of day by their names, everything else a time or nothing. */
const canHold = (field: string, actual: string): boolean => ['refused', 'kind'].includes(field) || actual === 'null' || /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(actual)

/** Only where every failing field is an expectation that came out as something else that the field can hold. */
const correctedBy = (example: Example, failures: readonly ExampleFailure[]): { readonly corrected?: object } => {
  if (failures.length === 0 || failures.some(({ field, actual }) => !Object.hasOwn(example.expect, field) || !canHold(field, actual))) return {}
  return { corrected: { ...example, expect: { ...example.expect, ...Object.fromEntries(failures.map(({ field, actual }) => [field, actual === 'null' ? null : actual])) } } }
}

export const calendarExamples = (calendar: ParsedPolicy<'calendar'>): ExampleResult[] => byFailures('calendar', calendar.examples, checkCalendarExamples(calendar))

/** Run on the calendar of the same day, so a new calendar that moves a promised time shows here too. */
export const deadlineExamples = (deadlines: ParsedPolicy<'deadlines'>, calendar: ParsedPolicy<'calendar'>): ExampleResult[] =>
  byFailures('deadlines', deadlines.examples, checkExamples(deadlines, calendar))

export const dutyExamples = (examples: ParsedPolicy<'duty-examples'>, catalogue: DispatchCatalogue, directory: Directory): ExampleResult[] => {
  const units = unitFinder(directory)
  return examples.examples.map((example, index) => {
    const why = checkDutyExamples(catalogue, [example], units).join('；')
    if (why === '') return { kind: 'duty-examples', name: example.name, pointer: pointer(index), holds: true, why }
    const { matter: matterCode, community, kind: requestKind, flags } = example.given
    const { lead, co } = resolve(catalogue, { matterCode, territory: units.territory(community), requestKind, flags }, units)
    return { kind: 'duty-examples', name: example.name, pointer: pointer(index), holds: false, why, corrected: { ...example, expect: { lead, co } } }
  })
}

export const ladderExamples = (ladders: LadderPolicy, directory: Directory): ExampleResult[] =>
  ladders.examples.map((example, index) => {
    const { name, given, expect } = example
    const { steps } = ladderFrom(ladders, directory, given.unit)
    const holds = steps.length === expect.length && steps.every((step, place) => step === expect[place])
    return { kind: 'ladders', name, pointer: pointer(index), holds, why: holds ? '' : `应为 ${expect.join(' → ') || '（无人）'}，实为 ${steps.join(' → ') || '（无人）'}`, ...(holds ? {} : { corrected: { ...example, expect: steps } }) }
  })

/**
 * For kinds whose parser runs the examples itself and stops at the first that fails: each example is run alone, so that every one has
 * its answer. `parsed` is the document with the examples that hold, null where its shape is wrong or none holds.
 */
export const examplesOfParser = <Kind extends PolicyKind>(kind: Kind, document: unknown): { readonly parsed: ParsedPolicy<Kind> | null; readonly results: ExampleResult[] } => {
  const { examples } = (document ?? {}) as { readonly examples?: unknown }
  const whole = parseKind(kind, document)
  if (!Array.isArray(examples)) return { parsed: isRefused(whole) ? null : whole, results: [] }
  const isOfExample = !isRefused(whole) || String(whole.params?.where ?? '').startsWith('examples「')
  if (!isOfExample) return { parsed: null, results: [] }
  const results = examples.map((example: unknown, index): ExampleResult => {
    const alone = isRefused(whole) ? parseKind(kind, { ...(document as object), examples: [example] }) : whole
    const { name, given } = example as { readonly name?: string; readonly given?: unknown }
    return { kind, name: name ?? String(given), pointer: pointer(index), holds: !isRefused(alone), why: isRefused(alone) ? String(alone.params?.why ?? '') : '' }
  })
  if (!isRefused(whole)) return { parsed: whole, results }
  const good = examples.filter((_, index) => results[index]!.holds)
  const rest = good.length === 0 ? null : parseKind(kind, { ...(document as object), examples: good })
  return { parsed: rest === null || isRefused(rest) ? null : rest, results }
}
