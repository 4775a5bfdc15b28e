import type { PolicyKind } from '@suban/contract'
import { CLOCK_KINDS } from '../../calendar/index.ts'
import type { Directory } from '../../organisation/index.ts'

/** Names of the codes that a document is written in, so that a form can show words: clocks of the deadlines, units of the ladders. */
export const namesIn = (kind: PolicyKind, body: unknown, directory: Directory): Record<string, { zh: string; en: string }> => {
  if (kind === 'deadlines') return Object.fromEntries(Object.entries(CLOCK_KINDS).map(([id, { name, nameEn }]) => [id, { zh: name, en: nameEn }]))
  if (kind !== 'ladders') return {}
  const { escalation } = body as { readonly escalation?: unknown }
  const codes = Array.isArray(escalation) ? escalation.flatMap((entry: { unit?: unknown; to?: unknown } | null) => [entry?.unit, entry?.to]) : []
  return Object.fromEntries(codes.flatMap((code) => {
    const unit = typeof code === 'string' ? directory.unit(code) : null
    return unit ? [[unit.code, { zh: unit.name, en: unit.name }]] : []
  }))
}
