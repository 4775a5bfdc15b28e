import { normalise } from './normalise.ts'

/** A place where a keyword stands. */
export type KeywordHit<Value> = {
  readonly keyword: string
  /** What the keyword was entered with, e.g. the codes of matters. */
  readonly values: readonly Value[]
  /** UTF-16 offset in the original. */
  readonly start: number
  /** Exclusive. */
  readonly end: number
}

type Entry<Value> = { readonly keyword: string; readonly size: number; readonly values: Value[] }

/** Room for every code point (21 bits) beside a state number in one map key. */
const CODE_SPACE = 0x20_0000

/**
 * Finds thousands of keywords in one pass (Aho–Corasick over code points of the normalised text).
 *
 * @example
 * const matcher = new KeywordMatcher([['路灯', '010501']])
 * matcher.find('我家门口路灯不亮') // [{ keyword: '路灯', values: ['010501'], start: 4, end: 6 }]
 */
export class KeywordMatcher<Value = string> {
  readonly #next = new Map<number, number>()
  readonly #fail: number[] = [0]
  /** The longest keyword that ends in each state, and the state of the next shorter one. */
  readonly #entry: (Entry<Value> | undefined)[] = [undefined]
  readonly #shorter: number[] = [0]

  /** The same keyword may be entered for several values; blank keywords are left out. */
  constructor(keywords: Iterable<readonly [keyword: string, value: Value]>) {
    const children: { state: number; code: number; parent: number }[] = []
    for (const [keyword, value] of keywords) {
      const { codes } = normalise(keyword)
      if (codes.length === 0) continue
      let state = 0
      for (const code of codes) {
        const key = state * CODE_SPACE + code
        let child = this.#next.get(key)
        if (child === undefined) {
          child = this.#fail.length
          this.#next.set(key, child)
          this.#fail.push(0)
          this.#entry.push(undefined)
          this.#shorter.push(0)
          children.push({ state: child, code, parent: state })
        }
        state = child
      }
      const entry = this.#entry[state]
      if (entry === undefined) this.#entry[state] = { keyword, size: codes.length, values: [value] }
      else if (!entry.values.includes(value)) entry.values.push(value)
    }
    this.#link(children)
  }

  /** Fail links need every shorter prefix first: level by level. */
  #link(children: { state: number; code: number; parent: number }[]): void {
    const depth = new Uint32Array(this.#fail.length)
    for (const { state, parent } of children) depth[state] = (depth[parent] as number) + 1
    children.sort((one, other) => (depth[one.state] as number) - (depth[other.state] as number))
    for (const { state, code, parent } of children) {
      const fail = parent === 0 ? 0 : this.#step(this.#fail[parent] as number, code)
      this.#fail[state] = fail
      this.#shorter[state] = this.#entry[fail] === undefined ? (this.#shorter[fail] as number) : fail
    }
  }

  #step(from: number, code: number): number {
    let state = from
    for (;;) {
      const next = this.#next.get(state * CODE_SPACE + code)
      if (next !== undefined) return next
      if (state === 0) return 0
      state = this.#fail[state] as number
    }
  }

  /** Every occurrence, overlapping ones included, in the order in which they end. */
  find(text: string): KeywordHit<Value>[] {
    const { codes, starts, ends } = normalise(text)
    const hits: KeywordHit<Value>[] = []
    let state = 0
    for (let at = 0; at < codes.length; at += 1) {
      state = this.#step(state, codes[at] as number)
      for (let ending = state; ending !== 0; ending = this.#shorter[ending] as number) {
        const entry = this.#entry[ending]
        if (entry === undefined) continue
        const { keyword, size, values } = entry
        hits.push({ keyword, values, start: starts[at - size + 1] as number, end: ends[at] as number })
      }
    }
    return hits
  }

  /** As {@link find}, without the hits that lie inside a longer one; in text order. */
  findLongest(text: string): KeywordHit<Value>[] {
    const hits = this.find(text).sort((one, other) => one.start - other.start || other.end - one.end)
    let reached = 0
    return hits.filter(({ end }) => {
      if (end <= reached) return false
      reached = end
      return true
    })
  }
}
