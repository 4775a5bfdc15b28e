/** Reproducible randomness (mulberry32): the same seed makes the same load. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  between(least: number, most: number): number {
    return least + (most - least) * this.next()
  }

  of<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)]!
  }
}

/** Picks items by weight. */
export class WeightedPick<Item> {
  readonly #items: readonly Item[]
  readonly #sums: Float64Array

  constructor(items: readonly Item[], weightOf: (item: Item) => number) {
    this.#items = items
    this.#sums = new Float64Array(items.length)
    let sum = 0
    items.forEach((item, index) => { this.#sums[index] = sum += weightOf(item) })
  }

  pick(random: Random): Item {
    const wanted = random.next() * this.#sums.at(-1)!
    let low = 0
    for (let high = this.#sums.length - 1; low < high;) {
      const middle = (low + high) >> 1
      if (this.#sums[middle]! > wanted) high = middle
      else low = middle + 1
    }
    return this.#items[low]!
  }
}
