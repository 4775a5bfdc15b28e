import { isRefused, type Refusal } from '@suban/domain-kit'
import { parseCalendar, parseDeadlines } from '../calendar/index.ts'
import { parseDutyList, parseMatterList, parsePracticeList } from '../catalogue/index.ts'
import { parseClassification } from '../dispatch/index.ts'
import { parseSecurity } from '../identity/index.ts'
import { parseCallBackScript, parseLifeCycle } from '../work-order/index.ts'

/**
 * Every kind of policy document of a city, in the order in which they are read: how a document of the kind is parsed and where it lies
 * in a city's folder. Set-up, the command line, the editor and the server in service all know the kinds from here.
 */
export const policyKinds = {
  calendar: { file: 'calendar.json', parse: parseCalendar },
  deadlines: { file: 'deadlines.json', parse: parseDeadlines },
  'life-cycle': { file: 'life-cycle.json', parse: parseLifeCycle },
  security: { file: 'security.json', parse: parseSecurity },
  classification: { file: 'classification.json', parse: parseClassification },
  'call-back-script': { file: 'call-back-script.json', parse: parseCallBackScript },
  'matter-list': { file: 'lists/matter-list.json', parse: parseMatterList },
  'duty-list': { file: 'lists/duty-list.json', parse: parseDutyList },
  'practice-list': { file: 'lists/practice-list.json', parse: parsePracticeList },
} as const satisfies Record<string, { readonly file: string; readonly parse: (json: unknown) => object }>

export type PolicyKind = keyof typeof policyKinds
/** What a document of a kind is once it has been read. */
export type ParsedPolicy<Kind extends PolicyKind = PolicyKind> = Exclude<ReturnType<(typeof policyKinds)[Kind]['parse']>, Refusal>

export const kindNames = Object.keys(policyKinds) as readonly PolicyKind[]
export const isPolicyKind = (kind: string): kind is PolicyKind => Object.hasOwn(policyKinds, kind)

/** Read a document of a kind; a refusal names what is wrong with it. */
export const parseKind = <Kind extends PolicyKind>(kind: Kind, json: unknown): ParsedPolicy<Kind> | Refusal => {
  const parsed: unknown = policyKinds[kind].parse(json)
  return isRefused(parsed) ? parsed : (parsed as ParsedPolicy<Kind>)
}
