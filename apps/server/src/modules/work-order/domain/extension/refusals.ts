/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const extensionRefusals = ['EXTENSION_TOO_LATE', 'EXTENSION_PENDING', 'EXTENSION_REQUESTS_USED_UP', 'EXTENSION_NOT_ASKED', 'EXTENSION_MORE_THAN_ASKED', 'HANDLING_STANDS_STILL'] as const
