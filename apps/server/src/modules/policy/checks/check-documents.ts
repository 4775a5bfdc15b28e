import { policyKindLabels, type PolicyKind } from '@suban/contract'
import { isRefused } from '@suban/domain-kit'
import { joinLists } from '../../catalogue/index.ts'
import { noLadders, type Directory } from '../../organisation/index.ts'
import { isOptionalKind, kindNames, parseKind, type Documents, type ParsedPolicy } from '../kinds.ts'
import { checkTogether, type Read } from './check-together.ts'
import { faultOf, faultsOfRefusal, type ExampleResult, type PolicyFault } from './fault.ts'
import { calendarExamples, deadlineExamples, dutyExamples, examplesOfParser, ladderExamples } from './run-examples.ts'

export type CheckReport = { readonly faults: readonly PolicyFault[]; readonly examples: readonly ExampleResult[] }

/**
 * Everything that can be said about the policies of a city before they count: each document by its schema, every worked example of every
 * kind, and whether all hold together (`checkTogether`). Publication from a folder, by command and through the editor all pass here.
 *
 * @param documents the policies that would be in force together
 * @param day from which day on, `YYYY-MM-DD`
 */
export const checkDocuments = (documents: Documents, directory: Directory, day: string): CheckReport => {
  const faults: PolicyFault[] = []
  const examples: ExampleResult[] = []
  const parsed = new Map<PolicyKind, ParsedPolicy>()
  for (const kind of kindNames) {
    const document = documents[kind]
    if (document === undefined) {
      if (!isOptionalKind(kind)) faults.push(faultOf('error', kind, '', { code: 'FAULT_POLICY_MISSING', params: { kind: policyKindLabels[kind].zh } }))
      continue
    }
    const read = parseKind(kind, document)
    if (!isRefused(read)) parsed.set(kind, read)
    else if (!isOfExample(read.params?.where)) faults.push(...faultsOfRefusal(kind, read, document))
  }
  for (const kind of ['life-cycle', 'classification'] as const) {
    if (documents[kind] === undefined) continue
    const { parsed: whole, results } = examplesOfParser(kind, documents[kind])
    if (whole) parsed.set(kind, whole)
    examples.push(...results)
  }
  const of = <Kind extends PolicyKind>(kind: Kind) => (parsed.get(kind) ?? null) as ParsedPolicy<Kind> | null
  const [calendar, deadlines, ladders, cases] = [of('calendar'), of('deadlines'), of('ladders'), of('duty-examples')]
  const [matters, duties, practices] = [of('matter-list'), of('duty-list'), of('practice-list')]
  const catalogue = matters && duties && practices ? joinLists(matters, duties, practices) : null
  if (matters && duties && practices) {
    const [one, two, three] = [matters, duties, practices].map(({ version, effectiveFrom }) => `${version}（${effectiveFrom} 起）`) as [string, string, string]
    if (one !== two || two !== three) faults.push(faultOf('error', 'matter-list', '/version', { code: 'FAULT_LISTS_APART', params: { matters: one, duties: two, practices: three } }))
  }
  if (calendar) examples.push(...calendarExamples(calendar))
  if (calendar && deadlines) examples.push(...deadlineExamples(deadlines, calendar))
  if (ladders) examples.push(...ladderExamples(ladders, directory))
  if (cases && catalogue) examples.push(...dutyExamples(cases, catalogue, directory))
  const read: Read = { calendar, deadlines, lifeCycle: of('life-cycle'), classification: of('classification'), script: of('call-back-script'), practices, duties, catalogue, ladders: ladders ?? noLadders }
  faults.push(...checkTogether(read, documents, directory, day))
  faults.push(...examples.filter((example) => !example.holds).map(({ kind, name, pointer, why }) => faultOf('error', kind, pointer, { code: 'FAULT_EXAMPLE_FAILS', params: { example: name, why } })))
  return { faults, examples }
}

/** A parser that runs the examples itself refuses for the first that fails; they are told one by one. */
const isOfExample = (where: unknown): boolean => typeof where === 'string' && where.startsWith('examples「')

export const errorsOf = (report: CheckReport): readonly PolicyFault[] => report.faults.filter((fault) => fault.severity === 'error')
