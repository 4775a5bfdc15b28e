import type { CommandOf } from '../../domain/commands.ts'
import type { FraudCommand } from '../../domain/fraud/commands.ts'
import type { Draws, Facts } from '../drawing.ts'

export const confirmFraud = (facts: Facts<'confirmFraud'> = {}): CommandOf<'confirmFraud'> =>
  ({ type: 'confirmFraud', text: '回访号码是经办人本人的，现场未施工', reference: '纪线〔2026〕12 号', attachmentIds: ['a1'], ...facts })

/** A command of each kind for the random walks, with one of several contents. */
export const fraudDraws: Draws<FraudCommand> = {
  confirmFraud: () => confirmFraud(),
}
