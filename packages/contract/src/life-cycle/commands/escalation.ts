import { z } from 'zod'
import { Text, UnitCode } from '../../fields.ts'
import { escalationReasons } from '../escalation.ts'

export const EscalationReason = z.enum(escalationReasons)
export type EscalationReason = z.infer<typeof EscalationReason>

/** What staff may ask of a work order: name in the address → body. */
export const escalationCommands = {
  'request-escalation': z.object({ reason: EscalationReason, text: Text(10, 1000), to: UnitCode.optional() }),
  'decide-escalation': z.object({ accepts: z.boolean(), note: Text(4, 1000) }),
  escalate: z.object({ reason: EscalationReason, text: Text(10, 1000), to: UnitCode.optional() }),
  'hand-back': z.object({ opinion: Text(10, 2000), resources: Text(0, 1000).default(''), authority: Text(0, 1000).default('') }),
} as const
