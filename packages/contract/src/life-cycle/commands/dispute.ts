import { z } from 'zod'
import { DeadlineClass } from '../../codes.ts'
import { Id, Instant } from '../../common.ts'
import { Text } from '../../fields.ts'
import { disputeLevels, disputeOutcomes } from '../dispute.ts'
import { UnitPosition } from './consultation.ts'

export const DisputeLevel = z.enum(disputeLevels)
export const DisputeOutcome = z.enum(disputeOutcomes)
const Unit = z.string().max(64)

/** What staff may ask of a work order: name in the address → body. */
export const disputeCommands = {
  'open-dispute': z.object({ note: Text(4, 1000) }),
  'submit-statement': z.object({ position: UnitPosition, text: Text(4, 4000), basis: Text(2, 500) }),
  'escalate-dispute': z.object({ note: Text(4, 1000) }),
  award: z.object({
    lead: Unit, co: z.array(Unit).max(8).default([]), basis: Text(2, 500), text: Text(4, 4000),
    dueAt: Instant.optional(), deadlineClass: DeadlineClass.optional(),
    precedents: z.array(z.object({ workOrderId: Id, disputeNo: z.number().int().min(1) })).max(10).default([]).describe('引用的先例'),
    listChange: z.object({ lead: Unit, co: z.array(Unit).max(8).default([]), reason: Text(4, 1000) }).optional().describe('同时提请修改职责清单'),
  }),
} as const
