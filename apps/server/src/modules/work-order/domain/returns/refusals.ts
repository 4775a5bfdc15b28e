/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const returnsRefusals = [
  'RETURN_ONLY_LEAD', 'RETURN_AFTER_RULING', 'RETURN_AFTER_RESULT', 'RETURN_WINDOW_OVER', 'RETURNED_ALREADY', 'RETURN_SAME_REASON', 'RETURN_ASK_FOR_INFORMATION', 'RETURN_UNIT_NEEDED',
  'RETURN_TO_ITSELF', 'RETURN_DOWNWARDS',
] as const
