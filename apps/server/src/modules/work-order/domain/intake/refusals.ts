/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const intakeRefusals = ['ORDER_EXISTS', 'DECLINE_PENDING', 'NO_DECLINE_PENDING', 'DECIDED_BY_SOMEBODY_ELSE', 'APPEALED_ALREADY', 'APPEAL_WINDOW_OVER', 'CLASS_CHANGE_NEEDS_REVIEW'] as const
