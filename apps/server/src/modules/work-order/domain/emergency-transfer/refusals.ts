/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const emergencyTransferRefusals = ['TRANSFER_TARGET_UNKNOWN', 'TRANSFER_SHARES_TOO_MUCH'] as const
