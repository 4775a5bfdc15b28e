/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const intakeRefusals = ['ORDER_EXISTS'] as const
