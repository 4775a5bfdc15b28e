/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const supervisionRefusals = ['URGED_RECENTLY'] as const
