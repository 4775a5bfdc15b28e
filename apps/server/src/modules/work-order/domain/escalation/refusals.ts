/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const escalationRefusals = ['NO_SUPERIOR', 'ESCALATION_NOT_HIGHER', 'ESCALATION_PENDING', 'NO_ESCALATION_REQUEST', 'ESCALATED_UNIT_STAYS', 'NOT_ESCALATED'] as const
