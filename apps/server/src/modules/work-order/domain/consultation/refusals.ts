/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const consultationRefusals = ['NOT_ASKED', 'CONSULTATION_OF_OTHER_DISTRICT'] as const
