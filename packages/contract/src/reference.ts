import { z } from 'zod'
import { DeadlineClass, RequestKind, Urgency } from './codes.ts'
import { ExplainedClock, MatterRef, PlaceRef, Reason, UnitRef } from './common.ts'

export const City = z.object({ code: z.string(), name: z.string(), centre: z.tuple([z.number(), z.number()]), hotline: z.string(), isDemo: z.boolean() })

export const Place = PlaceRef.extend({ kind: z.string() })
export type Place = z.infer<typeof Place>

export const Matter = MatterRef.extend({
  level1: z.string(), level2: z.string(),
  definition: z.string(), inScope: z.array(z.string()),
  outOfScope: z.array(z.object({ text: z.string(), see: z.string(), seeCode: z.string() })),
  keywords: z.array(z.string()), requestKinds: z.array(RequestKind),
  deadlineClass: DeadlineClass, urgency: Urgency,
  evidence: z.array(z.object({ code: z.string(), text: z.string() })),
  answerTemplate: z.string(), steps: z.array(z.string()), askFor: z.array(z.string()),
  legalBasis: z.array(z.object({ document: z.string(), clause: z.string().nullable(), confidence: z.string() })),
  version: z.string(),
})
export type Matter = z.infer<typeof Matter>

/** What the three lists say for a matter at a place on a date. */
export const Proposal = z.object({
  lead: UnitRef.nullable(),
  co: z.array(UnitRef),
  deadlineClass: DeadlineClass.nullable(),
  urgency: Urgency.nullable(),
  because: z.array(Reason),
  missing: z.array(Reason).describe('缺哪一项事实，或哪两条清单冲突'),
  handling: ExplainedClock.nullable().describe('若此刻派出，办理到期时间及其理由'),
})
export type Proposal = z.infer<typeof Proposal>

/** A gap, overlap or error in the three lists. */
export const ListFinding = z.object({ severity: z.enum(['error', 'warning']), reason: Reason, matterCodes: z.array(z.string()) })
export const ListVersion = z.object({ version: z.string(), effectiveFrom: z.string(), publishedAt: z.string(), matters: z.number().int() })
export const ListDifference = z.object({ matterCode: z.string(), name: z.string(), change: z.enum(['added', 'removed', 'changed']), fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })) })
export const Unit = UnitRef.extend({ level: z.string(), kind: z.string(), line: z.string(), parentCode: z.string().nullable(), parentName: z.string() })

export const AdminAccount = z.object({ id: z.uuid(), account: z.string(), name: z.string(), unit: UnitRef, roles: z.array(z.string()), isLocked: z.boolean(), hasPassword: z.boolean(), hasTotp: z.boolean() })
export const AdminPolicy = z.object({ kind: z.string(), version: z.string(), effectiveFrom: z.string(), digest: z.string(), publishedAt: z.string() })
export const LedgerDay = z.object({ on: z.string(), events: z.number().int(), rootHash: z.string(), ok: z.boolean() })
