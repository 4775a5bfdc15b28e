/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const handlingRefusals = ['ALREADY_SIGNED', 'CO_ASSIGNMENT_OPEN', 'CONTACT_FIRST', 'EVIDENCE_MISSING'] as const
