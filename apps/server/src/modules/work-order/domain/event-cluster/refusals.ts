/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const eventClusterRefusals = ['ATTACH_TO_ITSELF', 'TARGET_IS_OVER'] as const
