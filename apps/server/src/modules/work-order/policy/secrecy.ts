import { roles } from '@suban/contract'
import { z } from 'zod'
import type { Given } from '../domain/given.ts'
import { secrecyOf } from '../domain/secrecy/accused.ts'

const level = z.int().min(0).max(3)
const parts = z.array(z.enum(['maskedPerson', 'narrative', 'address', 'words', 'attachments', 'accessLog']))
const posts = z.array(z.enum(roles))
const byLevel = <Value extends z.ZodType>(value: Value) => z.strictObject({ 0: value, 1: value, 2: value, 3: value })

/** Key `secrecy`: who sees what at which level, and how secret a request against a unit is (rulebook 6.5, T70). */
export const SecrecyPolicyDocument = z.strictObject({
  levelWhenAccused: z.record(z.string(), level).refine((levels) => '*' in levels, '须有 "*"，用于未列出的诉求类型'),
  unitSees: byLevel(parts), accusedSees: parts, openedBy: z.partialRecord(z.enum(['0', '1', '2', '3']), posts), revealedTo: byLevel(posts), logsOpeningFrom: level, sameLookMinutes: z.int().min(0),
})

/** A worked case: a request of this kind is against a unit. */
export const SecrecyExample = z.strictObject({ name: z.string(), given: z.strictObject({ accusedIn: z.string().min(1), chosenLevel: level }), expect: z.enum(['0', '1', '2', '3']) })

/** Decided by the same function that decides for real. */
export const secrecyOutcome = ({ accusedIn, chosenLevel }: z.infer<typeof SecrecyExample>['given'], world: (actor: Given['actor']) => Given): string =>
  String(secrecyOf(accusedIn, chosenLevel, world({ kind: 'requester' })))
