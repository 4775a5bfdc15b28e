export { publishPolicies } from './publish-policies.ts'
export { PoliciesInForce, type PolicySet } from './policies-in-force.ts'
