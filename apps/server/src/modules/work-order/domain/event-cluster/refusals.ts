/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const eventClusterRefusals = ['ATTACH_TO_ITSELF', 'TARGET_IS_OVER', 'NOT_A_MEMBER', 'ALREADY_THERE'] as const
