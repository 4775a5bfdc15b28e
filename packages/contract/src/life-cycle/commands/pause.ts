import { z } from 'zod'
import { AttachmentIds, Text } from '../../fields.ts'
import { pauseReasons, tellingWays } from '../pause.ts'

export const PauseReason = z.enum(pauseReasons)
export const TellingWay = z.enum(tellingWays)

/** What staff may ask of a work order: name in the address → body. */
export const pauseCommands = {
  'pause-handling': z.object({ reason: PauseReason, text: Text(4, 1000).describe('等谁、等什么；诉求人看得到'), toldHow: TellingWay, attachmentIds: AttachmentIds }),
  'resume-handling': z.object({ assignmentNo: z.number().int().min(1).optional().describe('督办员恢复哪一份承办；不填为主办'), text: Text(0, 1000).default(''), attachmentIds: AttachmentIds }),
} as const
