/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const withdrawalRefusals = ['WITHDRAWN_ALREADY', 'CALL_ID_MISSING', 'NOT_WITHDRAWN', 'WITHDRAWAL_TAKE_BACK_OVER', 'NO_CHECK_DUE', 'CHECK_BY_INVOLVED_PERSON'] as const
