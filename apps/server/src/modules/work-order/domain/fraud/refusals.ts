/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const fraudRefusals = ['NOTHING_SUSPECTED'] as const
