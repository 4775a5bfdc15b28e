import type { DispatchCatalogue } from './lists.ts'

export type MatterDifference = {
  readonly matterCode: string
  readonly name: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[]
}

/** What a newer catalogue says differently, matter by matter and field by field. */
export const difference = (before: DispatchCatalogue, after: DispatchCatalogue): readonly MatterDifference[] => {
  const codes = new Set([...before.matters.keys(), ...after.matters.keys()])
  return [...codes].sort().flatMap((code): MatterDifference[] => {
    const old = flat(before, code)
    const now = flat(after, code)
    const name = after.matters.get(code)?.name ?? before.matters.get(code)!.name
    if (!old) return [{ matterCode: code, name, change: 'added', fields: [] }]
    if (!now) return [{ matterCode: code, name, change: 'removed', fields: [] }]
    const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((field) => old[field] !== now[field])
      .map((field) => ({ field, before: old[field] ?? '', after: now[field] ?? '' }))
    return fields.length > 0 ? [{ matterCode: code, name, change: 'changed', fields }] : []
  })
}

const flat = (catalogue: DispatchCatalogue, code: string): Record<string, string> | null => {
  const matter = catalogue.matters.get(code)
  if (!matter) return null
  const texts: Record<string, string> = {}
  const parts = { matter, duty: catalogue.duties.get(code)?.[0] ?? {}, practice: catalogue.practices.get(code) ?? {} }
  for (const [list, entry] of Object.entries(parts)) {
    for (const [field, value] of Object.entries(entry)) texts[`${list}.${field}`] = typeof value === 'string' ? value : JSON.stringify(value)
  }
  return texts
}
