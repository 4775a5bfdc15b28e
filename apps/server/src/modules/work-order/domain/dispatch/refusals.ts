/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const dispatchRefusals = ['MATTER_MISSING', 'UNIT_UNKNOWN', 'UNIT_INACTIVE', 'UNIT_CANNOT_HANDLE', 'UNIT_TWICE', 'DEPARTMENT_MUST_JOIN', 'NOTHING_TO_UNDO', 'UNDO_TOO_LATE'] as const
