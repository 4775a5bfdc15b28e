import { deadlineClassLabels, policyKindLabels, requestKinds, resultTypes, type PolicyKind } from '@suban/contract'
import type { Reason } from '@suban/domain-kit'
import { CLOCK_KINDS, missingClocks } from '../../calendar/index.ts'
import { findFaults, type DispatchCatalogue, type ListFault } from '../../catalogue/index.ts'
import { findLadderFaults, type Directory, type LadderPolicy } from '../../organisation/index.ts'
import type { Documents, ParsedPolicy } from '../kinds.ts'
import { faultOf, type PolicyFault } from './fault.ts'

/** What has been read of a city's policies; null where a document is not in order by itself. */
export type Read = {
  readonly calendar: ParsedPolicy<'calendar'> | null
  readonly deadlines: ParsedPolicy<'deadlines'> | null
  readonly lifeCycle: ParsedPolicy<'life-cycle'> | null
  readonly classification: ParsedPolicy<'classification'> | null
  readonly script: ParsedPolicy<'call-back-script'> | null
  readonly practices: ParsedPolicy<'practice-list'> | null
  readonly duties: ParsedPolicy<'duty-list'> | null
  readonly catalogue: DispatchCatalogue | null
  readonly ladders: LadderPolicy
}

/** What each document alone cannot show: whether the policies of a city hold together on a day (`YYYY-MM-DD`), and with its tree. */
export const checkTogether = (read: Read, documents: Documents, directory: Directory, day: string): PolicyFault[] => [
  ...(read.catalogue ? listFaults(read.catalogue, documents, directory) : []),
  ...(read.deadlines ? missingClocks(read.deadlines).map((id) => faultOf('error', 'deadlines', '/clocks', { code: 'FAULT_CLOCK_MISSING', params: { clock: `${id}（${CLOCK_KINDS[id].name}）` } })) : []),
  ...(read.deadlines ? unservedClasses(read.deadlines, read) : []),
  ...(read.duties && read.classification ? deadExceptions(read.duties, read.classification) : []),
  ...(read.lifeCycle ? lifeCycleFaults(read.lifeCycle) : []),
  ...(read.script ? openSlots(read.script) : []),
  ...(read.calendar ? calendarEnds(read.calendar, day) : []),
  ...findLadderFaults(read.ladders, directory).map((fault) => faultOf(fault.severity, 'ladders', fault.entry === null ? '' : `/escalation/${fault.entry}`, fault)),
]

const listOfFault = (code: string): PolicyKind =>
  ['FAULT_TWO_DUTIES', 'FAULT_UNKNOWN_DEPARTMENT', 'FAULT_GRASSROOTS_ALONE', 'FAULT_DUTY_WITHOUT_MATTER'].includes(code) ? 'duty-list' : code === 'FAULT_PRACTICE_WITHOUT_MATTER' ? 'practice-list' : 'matter-list'

const listFaults = (catalogue: DispatchCatalogue, documents: Documents, directory: Directory): PolicyFault[] =>
  findFaults(catalogue, (key) => directory.department(key) !== null).map((fault) => {
    const kind = listOfFault(fault.reason.code)
    return faultOf(fault.severity, kind, entryPointer(documents[kind], fault), fault.reason)
  })

const entryPointer = (document: unknown, { matterCodes }: ListFault): string => {
  const { entries } = document as { readonly entries: readonly { readonly code?: string; readonly matter?: string }[] }
  const index = entries.findIndex((entry) => matterCodes.includes(entry.code ?? entry.matter ?? ''))
  return index < 0 ? '/entries' : `/entries/${index}`
}

/** Every class that a list or a word list hands out must have its deadlines. */
const unservedClasses = (deadlines: ParsedPolicy<'deadlines'>, { practices, classification }: Read): PolicyFault[] => {
  const used = new Map<string, string>()
  // An order that nobody has classed yet runs under 7d, an emergency under 2h (`Proposer`).
  for (const name of ['2h', '7d']) used.set(name, deadlineClassLabels[name as '2h'].zh)
  for (const flag of classification?.flags ?? []) if (flag.raisesTo) used.set(flag.raisesTo, `${policyKindLabels.classification.zh}「${flag.name}」`)
  for (const entry of practices?.entries ?? []) if (!used.has(entry.deadlineClass)) used.set(entry.deadlineClass, `${policyKindLabels['practice-list'].zh}「${entry.matter}」`)
  return [...used].filter(([name]) => !Object.hasOwn(deadlines.classes, name)).map(([deadlineClass, where]) => faultOf('error', 'deadlines', '/classes', { code: 'FAULT_CLASS_UNSERVED', params: { where, deadlineClass } }))
}

/** Exceptions that could never apply: a gap that looks like a rule. */
const deadExceptions = (duties: ParsedPolicy<'duty-list'>, classification: ParsedPolicy<'classification'>): PolicyFault[] => {
  const flags = new Set(classification.flags.map((flag) => flag.flag))
  return duties.entries.flatMap((entry, index) => entry.overrides.flatMap(({ when }, place): PolicyFault[] => {
    const pointer = `/entries/${index}/overrides/${place}/when`
    return [
      ...(when.flag === undefined || flags.has(when.flag) ? [] : [faultOf('error', 'duty-list', `${pointer}/flag`, { code: 'FAULT_FLAG_UNKNOWN', params: { matter: entry.matter, flag: when.flag } })]),
      ...(when.requestKind === undefined || (requestKinds as readonly string[]).includes(when.requestKind) ? [] : [faultOf('error', 'duty-list', `${pointer}/requestKind`, { code: 'FAULT_KIND_UNKNOWN', params: { matter: entry.matter, kind: when.requestKind } })]),
    ]
  }))
}

const lifeCycleFaults = ({ evidenceFor, rework }: ParsedPolicy<'life-cycle'>): PolicyFault[] => [
  ...evidenceFor.flatMap((resultType, index) => ((resultTypes as readonly string[]).includes(resultType) ? [] : [faultOf('error', 'life-cycle', `/evidenceFor/${index}`, { code: 'FAULT_RESULT_TYPE_UNKNOWN', params: { resultType } })])),
  ...(rework.escalateFromRound > rework.mostRounds ? [faultOf('warning', 'life-cycle', '/rework/escalateFromRound', { code: 'FAULT_ESCALATION_NEVER', params: { from: rework.escalateFromRound, most: rework.mostRounds } })] : []),
]

/** What a line of the call-back script may ask to be filled in. */
const scriptSlots: readonly string[] = ['title']
const openSlots = ({ lines }: ParsedPolicy<'call-back-script'>): PolicyFault[] =>
  lines.flatMap((line, index) => [...line.matchAll(/\{([^{}]*)\}/g)].filter((match) => !scriptSlots.includes(match[1]!)).map((match): PolicyFault => {
    const reason: Reason = { code: 'FAULT_SLOT_UNKNOWN', params: { slot: match[0] } }
    return faultOf('error', 'call-back-script', `/lines/${index}`, reason)
  }))

const halfYear = 183 * 86_400_000
const calendarEnds = ({ covers }: ParsedPolicy<'calendar'>, day: string): PolicyFault[] =>
  Date.parse(covers.to) - Date.parse(day) >= halfYear ? [] : [faultOf('warning', 'calendar', '/covers/to', { code: 'FAULT_CALENDAR_ENDS', params: { to: covers.to } })]
