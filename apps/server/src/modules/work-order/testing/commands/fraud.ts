import type { CommandOf } from '../../domain/commands.ts'
import type { FraudCommand, PhoneMatch } from '../../domain/fraud/commands.ts'
import type { Draws, Facts } from '../drawing.ts'

export const confirmFraud = (facts: Facts<'confirmFraud'> = {}): CommandOf<'confirmFraud'> =>
  ({ type: 'confirmFraud', text: '回访号码是经办人本人的，现场未施工', reference: '纪线〔2026〕12 号', attachmentIds: ['a1'], ...facts })

export const dismissSuspicion: CommandOf<'dismissSuspicion'> = { type: 'dismissSuspicion', note: '本人家门口的路灯，确有其事' }

/** Whoever handled the order for its unit has called with their own phone. */
export const ownPhoneOf = (unitCode: string, accountId = `${unitCode}-handler`): { readonly phoneMatches: readonly PhoneMatch[] } => ({ phoneMatches: [{ unitCode, accountId }] })

/** A command of each kind for the random walks, with one of several contents. */
export const fraudDraws: Draws<FraudCommand> = {
  confirmFraud: () => confirmFraud(),
  dismissSuspicion: () => dismissSuspicion,
}
