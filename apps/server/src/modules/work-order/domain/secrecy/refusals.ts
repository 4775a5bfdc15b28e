/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const secrecyRefusals = ['ACCUSED_UNIT_ALONE', 'ACCUSED_UNIT_KEPT_OUT', 'ACCUSED_IS_CENTRE', 'ACCUSED_ALREADY', 'SECRECY_THE_SAME', 'SECRECY_NEEDS_CONSENT'] as const
