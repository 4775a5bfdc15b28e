import type { PolicyKind } from '@suban/contract'

/** Where a city begins that has done without a kind so far: a document that says nothing yet. */
export const emptyDocument = (kind: PolicyKind, cityCode: string): object => ({
  id: `${kind}/${cityCode}`, version: '', effectiveFrom: '', note: '', ...(kind === 'ladders' ? { escalation: [] } : {}), examples: [],
})
