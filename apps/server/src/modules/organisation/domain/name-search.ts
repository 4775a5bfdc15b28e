/** Something that is found by its name, an alias, or the initials of its pinyin. */
export type Named<Item> = { readonly item: Item; readonly names: readonly string[]; readonly initials: string; readonly weight: number }

/**
 * Type-ahead over a few thousand names: names that begin with the query first, then aliases and initials, then names that contain it.
 *
 * @param most how many at the most
 */
export const searchNames = <Item>(entries: readonly Named<Item>[], query: string, most: number): Item[] => {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return []
  const isInitials = /^[a-z0-9]+$/.test(wanted)
  const hits: { item: Item; score: number }[] = []
  for (const entry of entries) {
    const score = scoreOf(entry, wanted, isInitials)
    if (score > 0) hits.push({ item: entry.item, score: score + entry.weight })
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, most).map((hit) => hit.item)
}

const scoreOf = (entry: Named<unknown>, wanted: string, isInitials: boolean): number => {
  let best = 0
  for (const name of entry.names) {
    if (name === wanted) return 100
    if (name.startsWith(wanted)) best = Math.max(best, 80)
    else if (name.includes(wanted)) best = Math.max(best, 50)
  }
  if (isInitials) {
    if (entry.initials.startsWith(wanted)) best = Math.max(best, entry.initials.length === wanted.length ? 75 : 65)
    else if (wanted.length > 1 && entry.initials.includes(wanted)) best = Math.max(best, 40)
  }
  return best
}
