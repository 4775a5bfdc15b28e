import { z } from 'zod'
import { parsePolicy, type BrokenPolicy } from '../../kernel/policy/broken-policy.ts'
import type { SecurityPolicy } from './accounts.ts'

const SecurityDocument = z.object({
  id: z.string().min(1), version: z.string().min(1), effectiveFrom: z.iso.date(), note: z.string(),
  mostFailures: z.int().min(1), lockMinutes: z.int().min(1), sessionHours: z.number().positive(), idleMinutes: z.number().positive(),
})

/** policies/…/security.json. */
export const parseSecurity = (json: unknown): SecurityPolicy | BrokenPolicy => parsePolicy(SecurityDocument, '账号安全', json)
