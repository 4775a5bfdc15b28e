import { renderReason, type PolicyKind } from '@suban/contract'
import type { Reason, Refusal } from '@suban/domain-kit'
import { pointerOf } from './pointer-of.ts'

/** Something that is wrong with a document, or may be: where (a JSON pointer; '' the whole document), and in which words. */
export type PolicyFault = { readonly severity: 'error' | 'warning'; readonly kind: PolicyKind; readonly pointer: string; readonly zh: string; readonly en: string }
/** How a worked example of a document came out. */
export type ExampleResult = { readonly kind: PolicyKind; readonly name: string; readonly pointer: string; readonly holds: boolean; /** What was expected and what came out; empty where it holds. */ readonly why: string; /** The example with what came out as its expectation, where that can be told. */ readonly corrected?: object }

export const faultOf = (severity: PolicyFault['severity'], kind: PolicyKind, pointer: string, reason: Reason): PolicyFault => {
  const { zh, en } = renderReason(reason)
  return { severity, kind, pointer, zh, en }
}

/** The faults for which a parser refuses a document. A parser speaks Chinese only: the documents do too. */
export const faultsOfRefusal = (kind: PolicyKind, refusal: Refusal, document: unknown): PolicyFault[] => {
  const { problems } = refusal as { readonly problems?: readonly string[] }
  return (problems ?? [JSON.stringify(refusal.params)]).map((sentence) => ({ severity: 'error', kind, pointer: pointerOf(sentence, document), zh: sentence, en: sentence }))
}
