import { z } from 'zod'
import { parsePolicy, type BrokenPolicy } from '../../kernel/policy/broken-policy.ts'
import type { LadderPolicy } from './domain/ladders.ts'

const text = z.string().min(1)
const LaddersDocument = z.object({
  id: text, version: text, effectiveFrom: z.iso.date(), note: z.string(),
  escalation: z.array(z.object({ unit: text, to: text, because: text })),
  examples: z.array(z.object({ name: text, given: z.object({ unit: text }), expect: z.array(text) })).min(1),
})

/** policies/…/ladders.json. Its examples and its circles need the city's tree: `ladderFrom`, `findLadderFaults`. */
export const parseLadders = (json: unknown): LadderPolicy | BrokenPolicy => parsePolicy(LaddersDocument, '提级阶梯', json)
