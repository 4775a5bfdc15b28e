import { z } from 'zod'
import { AttachmentIds, Text } from '../../fields.ts'
import { informationItems } from '../information.ts'

export const InformationItem = z.enum(informationItems)
export type InformationItem = z.infer<typeof InformationItem>

const answer = { text: Text(1, 2000), attachmentIds: AttachmentIds, placeId: z.string().max(64).optional().describe('诉求人指明的地点') }

/** What staff may ask of a work order: name in the address → body. */
export const informationCommands = {
  'request-info': z.object({ missing: z.array(InformationItem).min(1).max(informationItems.length), question: Text(4, 500) }),
  'supply-info': z.object(answer),
} as const

/** What the requester may send from the tracking page. */
export const informationRequesterCommands = {
  information: z.object(answer),
} as const
