/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const informationRefusals = ['INFO_ASKED_TOO_OFTEN', 'APPEAL_FIRST', 'ANSWER_THE_QUESTION'] as const
