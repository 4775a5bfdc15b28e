import type { Problem } from './common.ts'
import { refusals, type RefusalCode } from './refusals.ts'
import { statusLabels } from './labels.ts'
import type { RefusalEntry } from './words.ts'

type AnyRefusal = { readonly refused: string; readonly params?: Readonly<Record<string, string | number>> }

/** Fill the slots `{name}` of a sentence; a slot without a value stays empty. */
export const fill = (sentence: string, params: Readonly<Record<string, string | number>> = {}): string => {
  let parts = partsOf.get(sentence)
  if (!parts) partsOf.set(sentence, (parts = sentence.split(/\{(\w+)\}/)))
  let text = parts[0]!
  for (let index = 1; index < parts.length; index += 2) text += String(params[parts[index]!] ?? '') + parts[index + 1]!
  return text
}

/** Sentences cut at their slots: they are few, and filled all the time. */
const partsOf = new Map<string, readonly string[]>()

/** A param that is words comes with its English beside it: `why` and `whyEn`. */
const englishOf = (params: AnyRefusal['params'] = {}): NonNullable<AnyRefusal['params']> =>
  Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (name.endsWith('En') ? [[name.slice(0, -2), value]] : [])))

/** A refusal as the problem document of RFC 9457. */
export const problemOf = (refusal: AnyRefusal, requestId: string, fieldErrors?: readonly NonNullable<Problem['fieldErrors']>[number][]): Problem => {
  const entry: RefusalEntry = refusals[refusal.refused as RefusalCode]
  if (!entry) throw new Error(`refusal ${refusal.refused} is not in the registry`)
  const label = (language: 'zh' | 'en') => {
    const status = refusal.params?.status
    const known = typeof status === 'string' ? statusLabels[status as keyof typeof statusLabels] : undefined
    return { ...refusal.params, ...(language === 'en' ? englishOf(refusal.params) : {}), ...(known ? { status: known[language] } : {}) }
  }
  const [zh, en] = [label('zh'), label('en')]
  return {
    type: `urn:suban:refusal:${refusal.refused}`, title: refusal.refused, status: entry.status, code: refusal.refused,
    detail: fill(entry.zh, zh), detailEn: fill(entry.en, en),
    next: fill(entry.next, zh), nextEn: fill(entry.nextEn, en),
    ...(refusal.params ? { params: refusal.params } : {}), ...(fieldErrors ? { fieldErrors: [...fieldErrors] } : {}), requestId,
  }
}
