/** Seeded chance: the same seed gives the same past on every machine. */
export type Dice = {
  /** Uniform in [from, to). */
  between(from: number, to: number): number
  /** Whole number in [from, to]. */
  whole(from: number, to: number): number
  chance(probability: number): boolean
  pick<Item>(list: readonly Item[]): Item
  /** An item by its weight. */
  weighted<Item>(items: readonly Item[], weight: (item: Item) => number): Item
  shuffled<Item>(list: readonly Item[]): Item[]
}

/** Mulberry32, a small generator that is good enough to invent a past. */
export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number) => from + random() * (to - from)
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1))
  return {
    between,
    whole,
    chance: (probability) => random() < probability,
    pick(list) {
      if (list.length === 0) throw new Error('nothing to pick from')
      return list[Math.floor(random() * list.length)]!
    },
    weighted(items, weight) {
      let left = random() * items.reduce((sum, item) => sum + weight(item), 0)
      for (const item of items) if ((left -= weight(item)) < 0) return item
      return items.at(-1)!
    },
    shuffled(list) {
      const mixed = [...list]
      for (let at = mixed.length - 1; at > 0; at--) {
        const other = whole(0, at)
        const kept = mixed[at]!
        mixed[at] = mixed[other]!
        mixed[other] = kept
      }
      return mixed
    },
  }
}
