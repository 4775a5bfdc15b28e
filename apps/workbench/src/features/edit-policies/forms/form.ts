import type { ChangeSetDocument } from '@suban/contract'

/** What a form of a document gets: the document as it stands, what it was made from, and where a change goes. */
export type DocumentFormProps = {
  readonly body: Readonly<Record<string, unknown>>
  readonly base: Readonly<Record<string, unknown>> | null
  readonly names: ChangeSetDocument['names']
  readonly isFixed: boolean
  readonly onChange: (body: Record<string, unknown>) => void
}

/** The value at a path; undefined where it leads nowhere. */
export const valueAt = (document: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined), document)

/** The document with another value at a path, or without it (undefined); everything else, and the order of keys, stays as it was. */
export const withValue = <Document>(document: Document, path: readonly (string | number)[], value: unknown): Document => {
  const [key, ...rest] = path
  if (key === undefined) return value as Document
  if (Array.isArray(document)) {
    if (rest.length === 0 && value === undefined) return document.filter((_, index) => index !== key) as Document
    return document.map((item: unknown, index) => (index === key ? withValue(item, rest, value) : item)) as Document
  }
  const at = (document ?? {}) as Record<string, unknown>
  if (rest.length === 0 && value === undefined) return Object.fromEntries(Object.entries(at).filter(([name]) => name !== key)) as Document
  return { ...at, [key]: withValue(at[key], rest, value) } as Document
}

/** A number as it is typed: half a number stays text until it is one. */
export const numberIn = (text: string): number | string => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text)
