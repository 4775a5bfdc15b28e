/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const callBackRefusals = ['CALL_TOO_SOON', 'CALL_BACK_BY_INVOLVED_PERSON', 'REOPEN_WINDOW_OVER', 'REWORK_LIMIT_REACHED', 'NOTHING_DUE'] as const
