/** One place where two documents differ. `pointer` leads to it in the newer document, or in the older one where it was removed. */
export type JsonChange = {
  readonly pointer: string
  /** The entry that it belongs to, by its name; empty outside of lists. */
  readonly label: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly before: unknown
  readonly after: unknown
}

/** What the program writes into a document when it is published, so that it is no difference. */
const headFields: readonly string[] = ['version', 'effectiveFrom']

/**
 * Where a newer version of a document says something else, in the order of the newer one. Entries of lists are told apart by their code or
 * name, not by their place, so that one that is put in does not make all those after it look changed.
 */
export const differenceOf = (before: unknown, after: unknown): readonly JsonChange[] => {
  const changes: JsonChange[] = []
  compare(withoutHead(before), withoutHead(after), '', '', changes)
  return changes
}

/** A document without what publication writes into it. */
export const withoutHead = (document: unknown): unknown =>
  isObject(document) ? Object.fromEntries(Object.entries(document).filter(([key]) => !headFields.includes(key))) : document

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const step = (key: string | number): string => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`

const compare = (before: unknown, after: unknown, pointer: string, label: string, changes: JsonChange[]): void => {
  if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
      const at = pointer + step(key)
      if (!Object.hasOwn(before, key)) changes.push({ pointer: at, label, change: 'added', before: undefined, after: after[key] })
      else if (!Object.hasOwn(after, key)) changes.push({ pointer: at, label, change: 'removed', before: before[key], after: undefined })
      else compare(before[key], after[key], at, label, changes)
    }
  } else if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, pointer, label, changes)
  else if (!isSame(before, after)) changes.push({ pointer, label, change: 'changed', before, after })
}

const compareLists = (before: readonly unknown[], after: readonly unknown[], pointer: string, label: string, changes: JsonChange[]): void => {
  const [old, now] = [keyed(before), keyed(after)]
  if (old === null || now === null) {
    if (!isSame(before, after)) changes.push({ pointer, label, change: 'changed', before, after })
    return
  }
  now.forEach((index, key) => {
    const was = old.get(key)
    const at = pointer + step(index)
    if (was === undefined) changes.push({ pointer: at, label: nameOf(after[index]) || label, change: 'added', before: undefined, after: after[index] })
    else compare(before[was], after[index], at, nameOf(after[index]) || label, changes)
  })
  old.forEach((index, key) => {
    if (!now.has(key)) changes.push({ pointer: pointer + step(index), label: nameOf(before[index]) || label, change: 'removed', before: before[index], after: undefined })
  })
  const kept = (all: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) => [...all.keys()].filter((key) => other.has(key)).join('\n')
  if (kept(old, now) !== kept(now, old)) changes.push({ pointer, label, change: 'changed', before: [...old.keys()].map(shown), after: [...now.keys()].map(shown) })
}

const identities: readonly string[] = ['code', 'matter', 'unit', 'flag', 'number', 'year', 'rung', 'id', 'kind', 'name', 'given', 'document']

/** Place of each entry by what tells it apart from the others; null where nothing does. Plain values are told apart by themselves. */
const keyed = (items: readonly unknown[]): ReadonlyMap<string, number> | null => {
  if (items.length === 0) return new Map()
  if (items.every((item) => typeof item !== 'object' || item === null)) return unique(items.map((item) => JSON.stringify(item)))
  if (!items.every(isObject)) return null
  for (const identity of identities) {
    if (!items.every((item) => Object.hasOwn(item, identity))) continue
    const found = unique(items.map((item) => `${identity} ${JSON.stringify(item[identity])}`))
    if (found) return found
  }
  return null
}

const unique = (keys: readonly string[]): ReadonlyMap<string, number> | null => {
  const places = new Map(keys.map((key, index) => [key, index]))
  return places.size === keys.length ? places : null
}

const shown = (key: string): string => key.replace(/^(?:\w+ )?"?(.*?)"?$/s, '$1')

const nameOf = (item: unknown): string => {
  if (!isObject(item)) return ''
  const [id, name] = [item.code ?? item.matter ?? item.unit ?? item.flag ?? item.number ?? item.year ?? item.rung ?? item.id, item.name]
  return [id, name].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ')
}

const isSame = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one)
    return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  }
  return Object.is(one, other)
}
