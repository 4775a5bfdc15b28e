import { z } from 'zod'
import { Text } from '../../fields.ts'

/** What staff may ask of a work order: name in the address → body. */
export const directAnswerCommands = {
  'answer-directly': z.object({ answer: Text(5, 4000), basis: Text(2, 500) }),
} as const

/** What the requester may send from the tracking page. */
export const directAnswerRequesterCommands = {
  'answer-rejection': z.object({ reason: Text(2, 1000) }),
} as const
