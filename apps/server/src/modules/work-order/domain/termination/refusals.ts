/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const terminationRefusals = [
  'TERMINATION_PENDING', 'TERMINATION_APPLICATIONS_USED_UP', 'TERMINATION_NOT_ASKED', 'PANEL_SAT_BEFORE', 'PANEL_VOTED_ALREADY', 'TERMINATION_APPEALED_ONCE', 'TERMINATION_APPEAL_OVER',
] as const
