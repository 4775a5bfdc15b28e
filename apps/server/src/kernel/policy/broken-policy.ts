import { refuse, type Refusal } from '@suban/domain-kit'
import type { z } from 'zod'

/** A policy document that may not be published: which one, where, why. */
export type BrokenPolicy = Refusal<'POLICY_BROKEN'>

export const brokenPolicy = (policy: string, where: string, why: string): BrokenPolicy => refuse('POLICY_BROKEN', { policy, where, why })

/** Check a document against its schema; the refusal names the first entry and field at fault. */
export const parsePolicy = <Document>(schema: z.ZodType<Document>, policy: string, json: unknown): Document | BrokenPolicy => {
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  return brokenPolicy(policy, issue.path.join('.'), issue.message)
}
