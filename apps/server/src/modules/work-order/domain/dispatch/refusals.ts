/** Every expected "no" of this mechanism; sentences and next steps are in the contract's registry. */
export const dispatchRefusals = [
  'MATTER_MISSING', 'UNIT_UNKNOWN', 'UNIT_INACTIVE', 'UNIT_CANNOT_HANDLE', 'UNIT_TWICE', 'DEPARTMENT_MUST_JOIN', 'NOTHING_TO_UNDO', 'UNDO_TOO_LATE', 'NO_DISTRICT_PLATFORM', 'LEAD_IS_CLEAR',
  'ONWARD_ONLY_UNSIGNED', 'ONWARD_NOT_BELOW', 'ONWARD_TOO_OFTEN', 'ONWARD_AFTER_RULING', 'NOT_A_HANDING_ON_UNIT', 'QUESTION_STAYS_AT_CENTRE',
] as const
