import type { PolicyKind } from '@suban/contract'
import type { Directory } from '../organisation/index.ts'
import { checkDocuments, type CheckReport } from './checks/check-documents.ts'
import type { ExampleResult, PolicyFault } from './checks/fault.ts'
import { inForceOn } from './domain/in-force.ts'
import { kindNames, togetherWith, type Documents } from './kinds.ts'
import type { Library } from './store/library.ts'

/** A report as a change set keeps it: the first faults and examples of very many, and how many there are. */
export type StoredReport = { readonly faults: readonly PolicyFault[]; readonly examples: readonly ExampleResult[]; readonly errors: number; readonly warnings: number; readonly failed: number }

export const noReport: StoredReport = { faults: [], examples: [], errors: 0, warnings: 0, failed: 0 }
const mostKept = 300

/** A change set as it would count: its documents from its day on. */
export type Proposal = { readonly documents: ReadonlyMap<PolicyKind, unknown>; readonly effectiveFrom: string }

/** Where the proposed documents stand among the published ones: after all of them. */
const proposed = 'proposed'

/**
 * Every document that a proposal would bring into force: its own, and those that are only ever published together with one of them, as
 * they are in force on its day. All bear one version and its day.
 */
export const completed = async (library: Library, { documents, effectiveFrom }: Proposal, version: string = proposed): Promise<ReadonlyMap<PolicyKind, object>> => {
  const kinds = new Set([...documents.keys()].flatMap(togetherWith))
  const others = [...kinds].filter((kind) => !documents.has(kind)).flatMap((kind) => library.inForce(kind, effectiveFrom) ?? [])
  const bodies = await library.bodies(others)
  return new Map([...kinds].flatMap((kind) => {
    const body = documents.get(kind) ?? bodies[kind]
    return body === undefined ? [] : [[kind, { ...(body as object), version, effectiveFrom }] as const]
  }))
}

/** The documents in force on a day, with a proposal among them or without (null). */
export const documentsOn = async (library: Library, day: string, whole: ReadonlyMap<PolicyKind, object> | null, effectiveFrom: string): Promise<Documents> => {
  const published: { readonly kind: PolicyKind; readonly version: string }[] = []
  const own: Documents = {}
  for (const kind of kindNames) {
    const versions = library.of(kind)
    const body = whole?.get(kind)
    const chosen = inForceOn(body === undefined ? versions : [...versions, { version: proposed, effectiveFrom, position: Infinity }], day)
    if (chosen === null) continue
    if (body !== undefined && chosen.position === Infinity) own[kind] = body
    else published.push({ kind, version: chosen.version })
  }
  return { ...(await library.bodies(published)), ...own }
}

/**
 * Check a proposal against everything it would be in force with: on its own day, and on every later day on which another version that is
 * already published takes over. A fault of a document that it does not touch, and that is there without it, does not stand in its way.
 */
export const reportOn = async (library: Library, proposal: Proposal, directory: Directory): Promise<StoredReport> => {
  const { effectiveFrom } = proposal
  const whole = await completed(library, proposal)
  const days = [effectiveFrom, ...library.laterDays(effectiveFrom)]
  const reports: CheckReport[] = []
  for (const day of days) reports.push(checkDocuments(await documentsOn(library, day, whole, effectiveFrom), directory, day))
  const faults: PolicyFault[] = []
  const seen = new Set<string>()
  const told = reports.flatMap(({ faults: all }, index) => all.filter(({ severity, kind }) => severity === 'error' || (index === 0 && whole.has(kind))))
  for (const fault of told) {
    const key = `${fault.kind} ${fault.zh}`
    if (!seen.has(key)) faults.push(fault)
    seen.add(key)
  }
  const known = faults.some((fault) => fault.severity === 'error' && !whole.has(fault.kind)) ? await errorsWithout(library, directory, days) : null
  return summed(known === null ? faults : faults.map((fault) => (!whole.has(fault.kind) && known.has(`${fault.kind} ${fault.zh}`) ? { ...fault, severity: 'warning' as const } : fault)), reports[0]!.examples.filter((example) => isTouched(example, whole)))
}

const errorsWithout = async (library: Library, directory: Directory, days: readonly string[]): Promise<ReadonlySet<string>> => {
  const errors = new Set<string>()
  for (const day of days) {
    for (const fault of checkDocuments(await documentsOn(library, day, null, day), directory, day).faults) if (fault.severity === 'error') errors.add(`${fault.kind} ${fault.zh}`)
  }
  return errors
}

/** Examples that a change can turn: its own, those of the deadlines under a calendar, those of dispatch under the lists. */
const isTouched = ({ kind, holds }: ExampleResult, whole: ReadonlyMap<PolicyKind, object>): boolean =>
  !holds || whole.has(kind) || (kind === 'deadlines' && whole.has('calendar')) || (kind === 'duty-examples' && whole.has('duty-list'))

const summed = (faults: readonly PolicyFault[], examples: readonly ExampleResult[]): StoredReport => {
  const errors = faults.filter((fault) => fault.severity === 'error')
  const failed = examples.filter((example) => !example.holds)
  return {
    errors: errors.length, warnings: faults.length - errors.length, failed: failed.length,
    faults: [...errors, ...faults.filter((fault) => fault.severity === 'warning')].slice(0, mostKept),
    examples: [...failed, ...examples.filter((example) => example.holds)].slice(0, mostKept),
  }
}
