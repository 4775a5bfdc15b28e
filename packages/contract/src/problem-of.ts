import type { Problem } from './common.ts'
import { refusals, type RefusalCode, type RefusalEntry } from './refusals.ts'
import { statusLabels } from './labels.ts'

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

/** A refusal as the problem document of RFC 9457. */
export const problemOf = (refusal: AnyRefusal, requestId: string, fieldErrors?: readonly { path: string; message: string }[]): Problem => {
  const entry: RefusalEntry = refusals[refusal.refused as RefusalCode]
  if (!entry) throw new Error(`refusal ${refusal.refused} is not in the registry`)
  const label = (language: 'zh' | 'en') => {
    const status = refusal.params?.status
    const known = typeof status === 'string' ? statusLabels[status as keyof typeof statusLabels] : undefined
    return known ? { ...refusal.params, status: known[language] } : refusal.params
  }
  return {
    type: `urn:suban:refusal:${refusal.refused}`, title: refusal.refused, status: entry.status, code: refusal.refused,
    detail: fill(entry.zh, label('zh')), detailEn: fill(entry.en, label('en')),
    next: fill(entry.next, label('zh')), nextEn: fill(entry.nextEn, label('en')),
    ...(refusal.params ? { params: refusal.params } : {}), ...(fieldErrors ? { fieldErrors: [...fieldErrors] } : {}), requestId,
  }
}
