/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const disclosureRefusals = ['TOO_SECRET_TO_DISCLOSE', 'DISCLOSED_ALREADY', 'NOT_DISCLOSED', 'DISCLOSURE_OBJECTED', 'DISCLOSURE_OBJECTED_ALREADY', 'PRAISED_ALREADY'] as const
