export { PoliciesInForce, type PolicySet } from './policies-in-force.ts'
