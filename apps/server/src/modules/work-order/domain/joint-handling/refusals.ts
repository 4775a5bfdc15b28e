/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const jointHandlingRefusals = [
  'LEAD_ONLY', 'UNIT_ALREADY_HOLDS', 'CO_UNITS_FULL', 'NOT_A_CO_UNIT', 'NO_OPEN_CO', 'CO_STILL_HAS_TIME', 'CO_HAS_SIGNED', 'CO_MUST_SIGN_FIRST', 'LEAD_OFFER_PENDING', 'NO_LEAD_OFFER', 'FIRST_RECEIVER_LEADS',
] as const
