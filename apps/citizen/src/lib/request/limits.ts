/**
 * The limits of the contract's `SubmitRequest` and `requesterCommands`, as plain numbers: the contract itself would bring its schema
 * library into the page. `limits.unit.test.ts` holds them to the contract.
 */
export const limits = {
  narrativeLeast: 2,
  narrativeMost: 20_000,
  addressMost: 200,
  nameMost: 50,
  photosMost: 9,
  clueLeast: 2,
  clueMost: 2000,
  reasonMost: 1000,
  reopeningLeast: 4,
  answerRejectionLeast: 2,
  appealLeast: 4,
  urgingMost: 500,
  remarkMost: 1000,
  withdrawalMost: 500,
  praiseLeast: 2,
} as const
