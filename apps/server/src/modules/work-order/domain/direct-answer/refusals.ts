/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const directAnswerRefusals = ['NOT_A_CONSULTATION', 'ANSWER_WINDOW_OVER'] as const
