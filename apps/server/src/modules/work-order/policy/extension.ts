import { z } from 'zod'

/** Key `extension`: how often a unit may ask, and for which reasons with a document. How much may be granted is the deadline policy's. */
export const ExtensionPolicyDocument = z.strictObject({ mostRequests: z.int().min(1), evidenceFor: z.array(z.string().min(1)) })

/** Key `pause`: reasons of the deadline policy that end when the requester adds something. */
export const PausePolicyDocument = z.strictObject({ endedByClue: z.array(z.string().min(1)) })
