import type { FeatureOptions } from './features.ts'
import { GramReader, sublinear } from './features.ts'

/** No row: also the cap on the rows of a model, the commonest n-grams are kept. */
export const UNKNOWN_ROW = 0xffff

/** Which hash buckets a model knows, as dense rows. */
export type Vocabulary = {
  readonly features: FeatureOptions
  /** Bucket of each row, the commonest first: what most texts need lies close together in memory. */
  readonly buckets: Uint32Array
  /** Weight of each row by its rarity; 1 where rarity does not count. */
  readonly rarity: Float32Array
  /** Bucket → row, {@link UNKNOWN_ROW} = unknown. Two bytes a bucket: the table stays in the processor's cache. */
  readonly rowOf: Uint16Array
}

/** Texts as unit vectors over the rows, one after the other (CSR). */
export type VectorSet = {
  readonly size: number
  readonly starts: Uint32Array
  readonly rows: Int32Array
  readonly values: Float32Array
}

export const vocabularyOf = (features: FeatureOptions, buckets: Uint32Array, rarity: Float32Array): Vocabulary => {
  const rowOf = new Uint16Array(2 ** features.hashBits).fill(UNKNOWN_ROW)
  buckets.forEach((bucket, row) => {
    rowOf[bucket] = row
  })
  return { features, buckets, rarity, rowOf }
}

/** Every bucket that occurs in at least `minDocuments` of the texts. */
export const buildVocabulary = (texts: readonly string[], features: FeatureOptions, minDocuments: number): Vocabulary => {
  const reader = new GramReader(features)
  const documents = new Uint32Array(2 ** features.hashBits)
  const lastSeen = new Uint32Array(2 ** features.hashBits)
  texts.forEach((text, index) => {
    const count = reader.read(text)
    for (let gram = 0; gram < count; gram += 1) {
      const bucket = reader.buckets[gram] as number
      if (lastSeen[bucket] === index + 1) continue
      lastSeen[bucket] = index + 1
      documents[bucket] = (documents[bucket] as number) + 1
    }
  })
  const kept: number[] = []
  documents.forEach((count, bucket) => {
    if (count >= minDocuments) kept.push(bucket)
  })
  kept.sort((one, other) => (documents[other] as number) - (documents[one] as number) || one - other)
  kept.length = Math.min(kept.length, UNKNOWN_ROW)
  const rarity = Float32Array.from(kept, (bucket) => Math.log((texts.length + 1) / (documents[bucket] as number)) ** features.rarityPower)
  return vocabularyOf(features, Uint32Array.from(kept), rarity)
}

/** Turns texts into unit vectors over a vocabulary; the arrays hold the first `count` entries until the next call. */
export class Vectoriser {
  readonly vocabulary: Vocabulary
  readonly reader: GramReader
  rows: Int32Array
  /** Sublinear counts, not yet divided by {@link norm}. */
  values: Float32Array
  count = 0
  /** Euclidean length of `values`; 1 for a text without a known n-gram. */
  norm = 1
  readonly #counts: Int32Array

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
    this.reader = new GramReader(vocabulary.features)
    this.rows = new Int32Array(vocabulary.buckets.length)
    this.values = new Float32Array(vocabulary.buckets.length)
    this.#counts = new Int32Array(vocabulary.buckets.length)
  }

  /** Reads `text`; returns the number of different known n-grams. */
  read(text: string): number {
    const { reader, rows, values } = this
    const counts = this.#counts
    const { rowOf, rarity } = this.vocabulary
    const grams = reader.read(text)
    const { buckets, headCount, headWeight } = reader
    let known = 0
    for (let gram = 0; gram < grams; gram += 1) {
      const row = rowOf[buckets[gram] as number] as number
      if (row === UNKNOWN_ROW) continue
      const before = counts[row] as number
      if (before === 0) rows[known++] = row
      counts[row] = before + (gram < headCount ? headWeight : 1)
    }
    let squares = 0
    for (let index = 0; index < known; index += 1) {
      const row = rows[index] as number
      const value = sublinear(counts[row] as number) * (rarity[row] as number)
      counts[row] = 0
      values[index] = value
      squares += value * value
    }
    this.count = known
    this.norm = squares > 0 ? Math.sqrt(squares) : 1
    return known
  }
}

/** All texts as unit vectors. */
export const vectorise = (texts: readonly string[], vocabulary: Vocabulary): VectorSet => {
  const reader = new Vectoriser(vocabulary)
  const starts = new Uint32Array(texts.length + 1)
  let rows = new Int32Array(4_096)
  let values = new Float32Array(4_096)
  let used = 0
  texts.forEach((text, index) => {
    const count = reader.read(text)
    if (used + count > rows.length) {
      const size = Math.max(rows.length * 2, used + count)
      const moreRows = new Int32Array(size)
      moreRows.set(rows)
      rows = moreRows
      const moreValues = new Float32Array(size)
      moreValues.set(values)
      values = moreValues
    }
    for (let entry = 0; entry < count; entry += 1) {
      rows[used] = reader.rows[entry] as number
      values[used] = (reader.values[entry] as number) / reader.norm
      used += 1
    }
    starts[index + 1] = used
  })
  return { size: texts.length, starts, rows: rows.slice(0, used), values: values.slice(0, used) }
}

/** The vectors at `indices`, in that order. */
export const pickVectors = (set: VectorSet, indices: readonly number[]): VectorSet => {
  const starts = new Uint32Array(indices.length + 1)
  indices.forEach((from, to) => {
    starts[to + 1] = (starts[to] as number) + (set.starts[from + 1] as number) - (set.starts[from] as number)
  })
  const rows = new Int32Array(starts[indices.length] as number)
  const values = new Float32Array(rows.length)
  indices.forEach((from, to) => {
    const [begin, end] = [set.starts[from] as number, set.starts[from + 1] as number]
    rows.set(set.rows.subarray(begin, end), starts[to] as number)
    values.set(set.values.subarray(begin, end), starts[to] as number)
  })
  return { size: indices.length, starts, rows, values }
}

/**
 * The vectors as a model would see them that had met only `known`: n-grams that do not occur there are unknown to it, and
 * what remains is brought back to length 1. Otherwise left-out texts look less certain than new texts will.
 */
export const asSeenBy = (set: VectorSet, known: VectorSet, rows: number): VectorSet => {
  const isKnown = new Uint8Array(rows)
  for (const row of known.rows) isKnown[row] = 1
  const values = set.values.slice()
  for (let index = 0; index < set.size; index += 1) {
    const [from, to] = [set.starts[index] as number, set.starts[index + 1] as number]
    let squares = 0
    for (let entry = from; entry < to; entry += 1) {
      if (isKnown[set.rows[entry] as number] === 0) values[entry] = 0
      squares += (values[entry] as number) ** 2
    }
    const norm = Math.sqrt(squares) || 1
    for (let entry = from; entry < to; entry += 1) values[entry] = (values[entry] as number) / norm
  }
  return { ...set, values }
}
