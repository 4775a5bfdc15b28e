import { policyKindLabels, type PolicyKind } from '@suban/contract'

/** Every kind of policy, in the order in which people look for them. From the labels: the schemas of the contract stay out of the bundle. */
export const allKinds = Object.keys(policyKindLabels) as readonly PolicyKind[]
