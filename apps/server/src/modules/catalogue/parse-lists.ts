import { z } from 'zod'
import { parsePolicy, type BrokenPolicy } from '../../kernel/policy/broken-policy.ts'
import type { DutyEntry, ListDocument, MatterEntry, PracticeEntry } from './domain/lists.ts'

const head = { id: z.string().min(1), version: z.string().min(1), effectiveFrom: z.iso.date(), note: z.string() }
const text = z.string().min(1)

const MatterDocument = z.object({
  ...head,
  entries: z.array(z.object({
    code: z.string().regex(/^\d{6}$/), level1: text, level2: text, name: text, definition: text, inScope: z.array(text),
    outOfScope: z.array(z.object({ text, see: text })), keywords: z.array(text), phrases: z.array(text),
    requestKinds: z.array(z.enum(['consultation', 'help', 'complaint', 'report', 'suggestion', 'praise'])).min(1), askFor: z.array(text),
  })).min(1),
})
const Rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('territory'), level: z.enum(['street', 'district']) }),
  z.object({ kind: z.literal('department'), department: text, level: z.enum(['district', 'city']), isResponsible: z.boolean().optional() }),
])
const DutyDocument = z.object({
  ...head,
  entries: z.array(z.object({
    matter: text, lead: Rule, co: z.array(Rule),
    overrides: z.array(z.object({ when: z.object({ requestKind: z.string().optional(), flag: z.string().optional() }), lead: Rule, because: text })),
    legalBasis: z.array(z.object({ document: text, clause: z.string().nullable(), confidence: text })),
  })).min(1),
})
const PracticeDocument = z.object({
  ...head,
  entries: z.array(z.object({
    matter: text, deadlineClass: z.enum(['2h', '24h', '7d', '15d']), urgency: z.enum(['normal', 'urgent', 'critical']),
    evidence: z.array(z.object({ code: text, text })), answerTemplate: text, steps: z.array(text),
  })).min(1),
})

/** Check a list document read from a file; a refusal names the first entry and field at fault. */
export const parseMatterList = (json: unknown): ListDocument<MatterEntry> | BrokenPolicy => parsePolicy(MatterDocument as z.ZodType<ListDocument<MatterEntry>>, '事项清单', json)
export const parseDutyList = (json: unknown): ListDocument<DutyEntry> | BrokenPolicy => parsePolicy(DutyDocument as z.ZodType<ListDocument<DutyEntry>>, '职责清单', json)
export const parsePracticeList = (json: unknown): ListDocument<PracticeEntry> | BrokenPolicy => parsePolicy(PracticeDocument as z.ZodType<ListDocument<PracticeEntry>>, '实施清单', json)
