import type { Refusal } from '@suban/domain-kit'
import type { z } from 'zod'
import { inChinese, placeText } from '../../kernel/policy/broken-policy.ts'

/** A policy document that cannot be published; each problem is a Chinese sentence that names the entry at fault. */
export type BrokenDocument<Code extends string> = Refusal<Code> & { readonly problems: readonly string[] }

export const brokenDocument = <Code extends string>(
  refused: Code,
  problems: readonly string[],
): BrokenDocument<Code> => ({
  refused,
  params: { count: problems.length, first: problems[0] ?? '' },
  problems,
})

/** Check a document's shape: its value, or what is wrong with it, in Chinese. */
export const checkShape = <Value>(
  schema: z.ZodType<Value>,
  document: unknown,
): { readonly value: Value } | { readonly problems: readonly string[] } => {
  const result = schema.safeParse(document, { error: inChinese })
  if (result.success) return { value: result.data }
  return { problems: result.error.issues.map((issue) => `${placeText(issue.path)}：${issue.message}`) }
}
