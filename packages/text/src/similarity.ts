import type { FeatureOptions } from './features.ts'
import { GramReader, isWordCode, spanSize, sublinear } from './features.ts'
import { normalise } from './normalise.ts'

/** Single characters say little about sameness; pairs and triples carry it. */
const SIMILARITY_FEATURES: FeatureOptions = { maxGram: 3, hashBits: 20, headCodes: 0, headWeight: 1, headPerCodes: 0, rarityPower: 0 }
const SIZE_WEIGHT = [0, 0.3, 1, 0.7]

/** What is compared of a text: a unit vector over hashed n-grams, buckets ascending. Small enough to be stored. */
export type TextProfile = { readonly buckets: Uint32Array; readonly values: Float32Array }

/**
 * How common each n-gram is in a city's requests, so that "小区" counts less than "化粪池". Without texts every n-gram
 * counts alike.
 */
export class GramStatistics {
  readonly #documents = new Map<number, number>()
  #total = 0
  readonly #reader = new GramReader(SIMILARITY_FEATURES)

  /** Counts one text. */
  add(text: string): void {
    const count = this.#reader.read(text)
    for (const bucket of new Set(this.#reader.buckets.subarray(0, count))) this.#documents.set(bucket, (this.#documents.get(bucket) ?? 0) + 1)
    this.#total += 1
  }

  /** Inverse document frequency, 1 for no statistics. */
  rarity(bucket: number): number {
    return this.#total === 0 ? 1 : Math.log(1 + this.#total / (1 + (this.#documents.get(bucket) ?? 0)))
  }
}

const reader = new GramReader(SIMILARITY_FEATURES)

/** The profile of a text; empty for a text without words. */
export const profileOf = (text: string, statistics?: GramStatistics): TextProfile => {
  const grams = reader.read(text)
  const found = new Map<number, { count: number; size: number }>()
  for (let gram = 0; gram < grams; gram += 1) {
    const bucket = reader.buckets[gram] as number
    const known = found.get(bucket)
    if (known === undefined) found.set(bucket, { count: 1, size: spanSize(reader.spans[gram] as number) })
    else known.count += 1
  }
  const buckets = Uint32Array.from(found.keys()).sort()
  const values = new Float32Array(buckets.length)
  let squares = 0
  buckets.forEach((bucket, index) => {
    const { count, size } = found.get(bucket) as { count: number; size: number }
    const value = sublinear(count) * (SIZE_WEIGHT[size] as number) * (statistics?.rarity(bucket) ?? 1)
    values[index] = value
    squares += value * value
  })
  const norm = Math.sqrt(squares) || 1
  return { buckets, values: values.map((value) => value / norm) }
}

/** Cosine of two profiles, 0 … 1. */
export const similarity = (one: TextProfile, other: TextProfile): number => {
  let [left, right, sum] = [0, 0, 0]
  while (left < one.buckets.length && right < other.buckets.length) {
    const difference = (one.buckets[left] as number) - (other.buckets[right] as number)
    if (difference === 0) sum += (one.values[left++] as number) * (other.values[right++] as number)
    else if (difference < 0) left += 1
    else right += 1
  }
  return Math.min(1, sum)
}

/** A reason is a few words: longer shared passages are cut here. */
const LONGEST_WORD = 12

/**
 * Words that both texts contain, as they stand in the second one, the rarest and longest first: the reason why a
 * request is offered as similar.
 */
export const sharedWords = (one: string, other: string, most = 5, statistics?: GramStatistics): string[] => {
  const { text: known } = normalise(one)
  const { codes, starts, ends } = normalise(other)
  const symbols = Array.from(codes, (code) => String.fromCodePoint(code))
  const found = new Map<string, { words: string; rank: number }>()
  let at = 0
  while (at < codes.length) {
    let end = at
    let shared = ''
    while (end < codes.length && end - at < LONGEST_WORD && isWordCode(codes[end] as number) && known.includes(shared + symbols[end])) {
      shared += symbols[end]
      end += 1
    }
    if (end - at < 2) {
      at += 1
      continue
    }
    if (!found.has(shared)) {
      const { buckets } = profileOf(shared)
      const rarity = buckets.reduce((sum, bucket) => sum + (statistics?.rarity(bucket) ?? 1), 0)
      found.set(shared, { words: other.slice(starts[at], ends[end - 1]), rank: rarity })
    }
    at = end
  }
  return [...found.values()].sort((first, second) => second.rank - first.rank).slice(0, most).map(({ words }) => words)
}
