import { z } from 'zod'
import { parsePolicy, type BrokenPolicy } from '../../kernel/policy/broken-policy.ts'
import type { DispatchCatalogue } from './domain/lists.ts'
import { resolve, type Question, type UnitFinder } from './domain/resolve.ts'

const ExamplesDocument = z.object({
  id: z.string().min(1), version: z.string().min(1), effectiveFrom: z.iso.date(), note: z.string(),
  examples: z.array(z.object({
    name: z.string().min(1),
    given: z.object({ matter: z.string(), community: z.string().nullable(), kind: z.string(), flags: z.array(z.string()) }),
    expect: z.object({ lead: z.string().nullable(), co: z.array(z.string()) }),
  })).min(1),
})
/** One case that a person has checked by hand: who must lead and join, given matter, community, kind and flags. */
export type DutyExample = z.infer<typeof ExamplesDocument>['examples'][number]
type Places = { territory(community: string): Question['territory'] }

/** policies/…/lists/duty-examples.json. */
export const parseDutyExamples = (json: unknown): z.infer<typeof ExamplesDocument> | BrokenPolicy => parsePolicy(ExamplesDocument, '派单例子', json)

/**
 * Hold the lists against the examples of their city.
 *
 * @returns a Chinese sentence for each example that comes out differently; empty when all are right
 */
export const checkDutyExamples = (catalogue: DispatchCatalogue, examples: readonly DutyExample[], units: UnitFinder & Places): string[] =>
  examples.flatMap(({ name, given, expect }) => {
    const answer = resolve(catalogue, {
      matterCode: given.matter, territory: given.community === null ? null : units.territory(given.community), requestKind: given.kind, flags: given.flags,
    }, units)
    const isRight = answer.lead === expect.lead && answer.co.length === expect.co.length && answer.co.every((code, index) => code === expect.co[index])
    return isRight ? [] : [`「${name}」应为主办 ${expect.lead ?? '（无）'}、协办 ${expect.co.join('、') || '（无）'}，实为主办 ${answer.lead ?? '（无）'}、协办 ${answer.co.join('、') || '（无）'}`]
  })
