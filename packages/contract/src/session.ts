import { z } from 'zod'
import { Role } from './codes.ts'
import { Id, UnitRef } from './common.ts'

export const SignIn = z.object({
  account: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(256),
  code: z.string().regex(/^\d{6}$/).optional().describe('动态口令（TOTP）'),
})
export const Session = z.object({
  accountId: Id,
  account: z.string(),
  name: z.string(),
  title: z.string(),
  unit: UnitRef,
  roles: z.array(Role),
  csrfToken: z.string(),
  hasTotp: z.boolean(),
})
export type Session = z.infer<typeof Session>
export const TotpEnrolment = z.object({ secret: z.string(), uri: z.string() })
export const TotpCode = z.object({ code: z.string().regex(/^\d{6}$/) })
export const ChangePassword = z.object({ current: z.string().min(1).max(256), next: z.string().min(10).max(256) })
