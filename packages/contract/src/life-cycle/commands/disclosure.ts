import { z } from 'zod'
import { Text } from '../../fields.ts'
import { consentMethods } from '../disclosure.ts'

/** What staff may ask of a work order: name in the address → body. */
export const disclosureCommands = {
  disclose: z.object({ title: Text(4, 60), text: Text(20, 3000), consentHow: z.enum(consentMethods), consentOn: z.iso.date(), consentNote: Text(2, 300) }),
  'withdraw-disclosure': z.object({ reason: Text(4, 500) }),
} as const

/** What the requester may send from the tracking page. */
export const disclosureRequesterCommands = {
  'disclosure-objection': z.object({ text: Text(0, 500).default('') }),
  praise: z.object({ text: Text(2, 1000) }),
} as const
