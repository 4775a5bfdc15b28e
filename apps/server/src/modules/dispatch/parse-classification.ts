import { isRefused } from '@suban/domain-kit'
import { z } from 'zod'
import { brokenPolicy, parsePolicy, type BrokenPolicy } from '../../kernel/policy/broken-policy.ts'
import { NarrativeReader } from './read-narrative.ts'
import type { ClassificationPolicy } from './proposer.ts'

const words = z.array(z.string().min(1)).min(1)
const deadlineClass = z.enum(['2h', '24h', '7d', '15d'])
const minutes = z.number().positive()

const ClassificationDocument = z.object({
  id: z.string().min(1), version: z.string().min(1), effectiveFrom: z.iso.date(), note: z.string(),
  minutesOfError: z.object({ '2h': minutes, '24h': minutes, '7d': minutes, '15d': minutes }), minutesOfHuman: minutes,
  similar: z.object({ days: z.int().positive(), metres: z.number().positive(), threshold: z.number().min(0).max(1), most: z.int().positive() }),
  accusation: z.object({ words, reach: z.int().min(0).max(60) }),
  emergency: z.array(z.object({ number: z.string(), name: z.string(), words })),
  flags: z.array(z.object({ flag: z.string(), name: z.string(), words, raisesTo: deadlineClass.nullable() })),
  kinds: z.array(z.object({ kind: z.enum(['consultation', 'help', 'complaint', 'report', 'suggestion', 'praise']), words })),
  examples: z.array(z.object({ given: z.string(), expect: z.object({ emergency: z.array(z.string()).optional(), kind: z.string().optional(), flags: z.array(z.string()).optional(), deadlineClass: deadlineClass.optional() }) })).min(1),
})

/** policies/…/classification.json: its shape, and its examples read by the reader itself. */
export const parseClassification = (json: unknown): ClassificationPolicy | BrokenPolicy => {
  const document = parsePolicy(ClassificationDocument, '智能分类', json)
  if (isRefused(document)) return document
  const reader = new NarrativeReader(document)
  for (const { given, expect } of document.examples) {
    const facts = reader.read(given)
    const answers: Record<string, unknown> = { emergency: facts.emergency?.numbers ?? [], kind: facts.kinds[0], flags: facts.flags, deadlineClass: facts.raisesTo }
    for (const [field, wanted] of Object.entries(expect)) {
      if (JSON.stringify(answers[field]) !== JSON.stringify(wanted)) return brokenPolicy('智能分类', `examples「${given}」`, `${field} 应为 ${JSON.stringify(wanted)}，实为 ${JSON.stringify(answers[field])}`)
    }
  }
  return document
}
