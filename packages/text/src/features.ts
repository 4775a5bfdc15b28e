import { Normaliser } from './normalise.ts'

/** How a text becomes features; part of every model, because training and use must agree. */
export type FeatureOptions = {
  /** Longest character n-gram. */
  readonly maxGram: number
  /** The hash space has 2^hashBits buckets. */
  readonly hashBits: number
  /** The first so many characters (title, opening words) count more than the rest. */
  readonly headCodes: number
  /** At least so many times more … */
  readonly headWeight: number
  /** … and more in a long text: its length divided by this; 0 = no such growth. */
  readonly headPerCodes: number
  /** Rare n-grams count more: power of the inverse document frequency, 0 = all alike. */
  readonly rarityPower: number
}

/**
 * For messages of some hundred characters: single characters and pairs. Measured on a message board in grouped folds:
 * triples cost half a point of macro-F1, the weight of the opening words gained one, 2^17 to 2^20 buckets made no difference.
 */
export const MESSAGE_FEATURES: FeatureOptions = { maxGram: 2, hashBits: 18, headCodes: 25, headWeight: 3, headPerCodes: 50, rarityPower: 0 }

/** For utterances of one sentence, with few examples a class. */
export const PHRASE_FEATURES: FeatureOptions = { maxGram: 2, hashBits: 18, headCodes: 0, headWeight: 1, headPerCodes: 0, rarityPower: 1 }

const WORD = /[\p{L}\p{N}]/u
const NOT_MET = 0
const IS_WORD = 1
const NO_WORD = 2
const wordTable = new Uint8Array(0x1_0000)

/** True for letters, characters and digits; n-grams never run across anything else. */
export const isWordCode = (code: number): boolean => {
  if (code > 0xffff) return WORD.test(String.fromCodePoint(code))
  let kind = wordTable[code] as number
  if (kind === NOT_MET) {
    kind = WORD.test(String.fromCharCode(code)) ? IS_WORD : NO_WORD
    wordTable[code] = kind
  }
  return kind === IS_WORD
}

/** One more code point into the hash of an n-gram (multiplicative hashing: the high bits are the good ones). */
export const mixCode = (hash: number, code: number): number =>
  Math.imul((hash ^ (hash >>> 15)) + code + 0x51ed27, 0x9e3779b1)

/** Bits of a span that hold the n-gram's length. */
const SIZE_BITS = 3
export const spanStart = (span: number): number => span >>> SIZE_BITS
export const spanSize = (span: number): number => span & ((1 << SIZE_BITS) - 1)

/**
 * Reads texts into hashed n-grams, without an allocation per n-gram. The arrays hold the first `count` entries until the
 * next call of {@link read}; `buckets[i]` is the n-gram at `spans[i]` of the normalised text.
 */
export class GramReader {
  readonly options: FeatureOptions
  readonly normaliser = new Normaliser()
  buckets = new Int32Array(4_096)
  spans = new Int32Array(4_096)
  count = 0
  /** The first so many n-grams belong to the head and count `headWeight` times. */
  headCount = 0
  headWeight = 1

  constructor(options: FeatureOptions) {
    this.options = options
  }

  /** Reads `text`; returns the number of n-grams, repetitions included. */
  read(text: string): number {
    const { maxGram, hashBits, headCodes, headWeight, headPerCodes } = this.options
    const length = this.normaliser.run(text)
    const codes = this.normaliser.codes
    if (this.buckets.length < length * maxGram) {
      this.buckets = new Int32Array(length * maxGram)
      this.spans = new Int32Array(length * maxGram)
    }
    const { buckets, spans } = this
    const shift = 32 - hashBits
    this.headWeight = headPerCodes > 0 ? Math.max(headWeight, Math.round(length / headPerCodes)) : headWeight
    this.headCount = 0
    let count = 0
    let runEnd = 0
    for (let at = 0; at < length; at += 1) {
      if (at >= runEnd) {
        runEnd = at
        while (runEnd < length && isWordCode(codes[runEnd] as number)) runEnd += 1
      }
      const last = at + maxGram < runEnd ? at + maxGram : runEnd
      let hash = 0
      for (let next = at; next < last; next += 1) {
        hash = mixCode(hash, codes[next] as number)
        buckets[count] = hash >>> shift
        spans[count] = (at << SIZE_BITS) | (next - at + 1)
        count += 1
      }
      if (at < headCodes) this.headCount = count
    }
    this.count = count
    return count
  }
}

const LOG_TABLE = Float64Array.from({ length: 1_024 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

/** Sublinear term frequency: 1 + ln(count). */
export const sublinear = (count: number): number =>
  count < LOG_TABLE.length ? (LOG_TABLE[count] as number) : 1 + Math.log(count)
