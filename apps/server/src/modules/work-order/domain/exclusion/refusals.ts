/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const exclusionRefusals = ['EXCLUSION_WINDOW_OVER', 'EXCLUSION_ASKED_ONCE', 'EXCLUSION_NOT_ASKED', 'EXCLUSION_NOT_GRANTED', 'EXCLUSION_APPEALED_ONCE', 'EXCLUSION_APPEAL_OVER'] as const
