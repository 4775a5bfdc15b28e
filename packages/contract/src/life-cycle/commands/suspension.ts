import { z } from 'zod'
import { Id } from '../../common.ts'
import { AttachmentIds, Text } from '../../fields.ts'
import { suspensionCategories, writtenWays } from '../suspension.ts'
import { ResultType } from './handling.ts'

export const SuspensionCategory = z.enum(suspensionCategories)
const Day = z.iso.date()
const Decision = { note: Text(4, 1000) }

/** What staff may ask of a work order: name in the address → body. */
export const suspensionCommands = {
  'apply-suspension': z.object({
    category: SuspensionCategory, plan: Text(10, 4000),
    milestones: z.array(z.object({ on: Day, text: Text(2, 200).describe('诉求人看得到') })).min(1).max(12),
    responsibleName: Text(2, 40), responsiblePost: Text(2, 60), responsibleAccountId: Id.optional(), funding: Text(0, 500).default(''), expiresOn: Day.describe('挂到哪一天为止，不超过 365 日'),
    toRequester: Text(10, 1000).describe('书面告知诉求人的话'), toldHow: z.enum(writtenWays), toldOn: Day, attachmentIds: AttachmentIds,
  }),
  'decide-suspension': z.object({ isApproved: z.boolean(), ...Decision }),
  'report-milestone': z.object({ milestone: z.number().int().min(1).max(12).optional().describe('完成了第几个节点；不填为阶段进展'), text: Text(4, 2000).describe('诉求人看得到'), attachmentIds: AttachmentIds }),
  'clear-suspension': z.object({
    resultType: ResultType, text: Text(10, 8000), basis: z.string().trim().max(500).default(''), requesterOpinion: Text(1, 1000), solved: z.boolean(), attachmentIds: AttachmentIds, waiveCo: Text(4, 500).optional(),
  }),
  'verify-clearance': z.object({ isAccepted: z.boolean(), ...Decision }),
} as const
