/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const pauseRefusals = ['PAUSE_TOO_LATE', 'HANDLING_GOES_ON'] as const
