/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const disputeRefusals = ['DISPUTE_WITHOUT_UNITS', 'NOT_A_PARTY', 'NOT_YOUR_DISPUTE', 'ARBITER_INVOLVED', 'DISPUTE_AT_LAST_LEVEL', 'AWARD_DUE_PAST', 'AWARD_DUE_TWICE'] as const
