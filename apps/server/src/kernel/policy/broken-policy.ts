import { refuse, type Refusal } from '@suban/domain-kit'
import { z } from 'zod'

/**
 * A policy document that may not be published: which one, where, why. `problems` are Chinese sentences, one for each thing that is
 * wrong, that begin with the place (`entries › 第 3 项 › code：…`).
 */
export type BrokenPolicy = Refusal<'POLICY_BROKEN'> & { readonly problems: readonly string[] }

export const brokenPolicy = (policy: string, where: string, why: string): BrokenPolicy => ({ ...refuse('POLICY_BROKEN', { policy, where, why }), problems: [`${where}：${why}`] })

/** Check a document against its schema; the refusal names every entry and field at fault. */
export const parsePolicy = <Document>(schema: z.ZodType<Document>, policy: string, json: unknown): Document | BrokenPolicy => {
  const parsed = schema.safeParse(json, { error: inChinese })
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  return { ...brokenPolicy(policy, first!.path.join('.'), first!.message), problems: parsed.error.issues.map((issue) => `${placeText(issue.path)}：${issue.message}`) }
}

/** Messages of the schema library in Chinese. */
export const inChinese = z.locales.zhCN().localeError

/** A place in a document as people read it: `entries › 第 3 项 › code`. */
export const placeText = (path: readonly PropertyKey[]): string => (path.length === 0 ? '文件' : path.map((part) => (typeof part === 'number' ? `第 ${part + 1} 项` : String(part))).join(' › '))
