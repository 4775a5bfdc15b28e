import type { PolicyKind } from '@suban/contract'
import { isRefused, type Refusal } from '@suban/domain-kit'
import { parseCalendar, parseDeadlines } from '../calendar/index.ts'
import { listKinds, parseDutyExamples, parseDutyList, parseMatterList, parsePracticeList } from '../catalogue/index.ts'
import { parseClassification } from '../dispatch/index.ts'
import { parseSecurity } from '../identity/index.ts'
import { parseLadders } from '../organisation/index.ts'
import { parseCallBackScript, parseLifeCycle } from '../work-order/index.ts'

type Kind = { readonly file: string; readonly parse: (json: unknown) => object; readonly isOptional?: true }

/**
 * Every kind of policy document of a city, in the order in which they are read: how a document of the kind is parsed, where it lies in a
 * city's folder, and whether a city may do without. Set-up, the command line, the editor and the server in service know the kinds from here.
 */
export const policyKinds = {
  calendar: { file: 'calendar.json', parse: parseCalendar },
  deadlines: { file: 'deadlines.json', parse: parseDeadlines },
  'life-cycle': { file: 'life-cycle.json', parse: parseLifeCycle },
  ladders: { file: 'ladders.json', parse: parseLadders, isOptional: true },
  security: { file: 'security.json', parse: parseSecurity },
  classification: { file: 'classification.json', parse: parseClassification },
  'call-back-script': { file: 'call-back-script.json', parse: parseCallBackScript },
  'matter-list': { file: 'lists/matter-list.json', parse: parseMatterList },
  'duty-list': { file: 'lists/duty-list.json', parse: parseDutyList },
  'practice-list': { file: 'lists/practice-list.json', parse: parsePracticeList },
  'duty-examples': { file: 'lists/duty-examples.json', parse: parseDutyExamples, isOptional: true },
} as const satisfies Record<PolicyKind, Kind>

/** What a document of a kind is once it has been read. */
export type ParsedPolicy<Name extends PolicyKind = PolicyKind> = Exclude<ReturnType<(typeof policyKinds)[Name]['parse']>, Refusal>

export const kindNames = Object.keys(policyKinds) as readonly PolicyKind[]
export const isPolicyKind = (kind: string): kind is PolicyKind => Object.hasOwn(policyKinds, kind)
export const isOptionalKind = (kind: PolicyKind): boolean => 'isOptional' in policyKinds[kind]

/** The kinds that are only ever published together with this one, under one version: the three lists speak of the same matters. */
export const togetherWith = (kind: PolicyKind): readonly PolicyKind[] => ((listKinds as readonly PolicyKind[]).includes(kind) ? listKinds : [kind])

/** Read a document of a kind; a refusal names what is wrong with it. */
export const parseKind = <Name extends PolicyKind>(kind: Name, json: unknown): ParsedPolicy<Name> | Refusal => {
  const parsed: unknown = policyKinds[kind].parse(json)
  return isRefused(parsed) ? parsed : (parsed as ParsedPolicy<Name>)
}

/** Documents of a city by kind, as they are published or about to be; missing where a city does without. */
export type Documents = Partial<Record<PolicyKind, unknown>>
