/**
 * One spelling for every text before it is compared, with the way back to the original.
 *
 * NFKC, lower case, full width to half width, white space folded to one blank, invisible characters removed (zero-width
 * characters are a known way to slip words past a filter). Works on code points, never on UTF-16 halves.
 */

/** At most this many UTF-16 units of a text are read: a 1 MB paste costs no more than a long letter. */
export const HEAD_UNITS = 6_000
/** A longer text keeps its last words as well: the demand usually stands at the end. */
export const TAIL_UNITS = 2_000

export type NormalisedText = {
  /** The normalised text. */
  readonly text: string
  /** Its code points. */
  readonly codes: Uint32Array
  /** For each code point, where its source begins in the original (UTF-16 offset). */
  readonly starts: Uint32Array
  /** For each code point, where its source ends in the original (exclusive). */
  readonly ends: Uint32Array
  /** True when the middle of an over-long text was left out. */
  readonly truncated: boolean
}

const SPACE = 0x20
const UNKNOWN = 0
const SLOW = 1

/** UTF-16 unit → normalised unit, filled as units are met; UNKNOWN = not met yet, SLOW = needs more than one unit. */
const unitTable = new Uint16Array(0x1_0000)

/** Characters that join the one before: marks, Hangul medial and final letters, half-width voiced-sound marks. */
const EXTENDER = /^[\p{M}\u1160-\u11FF\uFF9E\uFF9F]$/u
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Variation_Selector}]/u
const WHITE = /[\s\p{Cc}\p{Z}]/u

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

const learnUnit = (unit: number): number => {
  let mapped = SLOW
  if (!isSurrogate(unit)) {
    const source = String.fromCharCode(unit)
    const folded = source.normalize('NFKC').toLowerCase()
    // The byte order mark counts as white space in expressions, but nobody sees it: invisible goes first.
    if (INVISIBLE.test(folded) || EXTENDER.test(source)) mapped = SLOW
    else if (WHITE.test(source)) mapped = SPACE
    else if (folded.length === 1) mapped = folded.charCodeAt(0)
  }
  unitTable[unit] = mapped
  return mapped
}

/**
 * Normalises text after text into the same arrays: `codes`, `starts`, `ends` hold the first `length` entries until the
 * next call. For one text at a time, without holding on to the arrays; otherwise use {@link normalise}.
 */
export class Normaliser {
  codes = new Uint32Array(1_024)
  starts = new Uint32Array(1_024)
  ends = new Uint32Array(1_024)
  length = 0
  truncated = false

  /** Reads `text` (with `whole`, also the middle of an over-long one); returns the number of code points. */
  run(text: string, whole = false): number {
    this.length = 0
    this.truncated = !whole && text.length > HEAD_UNITS + TAIL_UNITS
    if (this.truncated) {
      this.#read(text, 0, cutBefore(text, HEAD_UNITS))
      this.#push(SPACE, HEAD_UNITS, HEAD_UNITS)
      this.#read(text, cutBefore(text, text.length - TAIL_UNITS), text.length)
    } else this.#read(text, 0, text.length)
    if (this.length > 0 && this.codes[this.length - 1] === SPACE) this.length -= 1
    return this.length
  }

  #read(text: string, from: number, to: number): void {
    if (this.codes.length < this.length + (to - from) + 1) this.#grow(this.length + (to - from) + 1)
    let at = from
    let unitStart = from
    let unitOut = this.length
    while (at < to) {
      if (this.length === this.codes.length) this.#grow(this.length + 1)
      const stopped = this.#readPlain(text, at, to)
      if (stopped > at) {
        unitStart = stopped - 1
        unitOut = Math.max(0, this.length - 1)
        at = stopped
        continue
      }
      const symbol = symbolAt(text, at)
      // A mark is normalised together with the character that it modifies, so that e + ´ and é are one spelling.
      const joins = EXTENDER.test(symbol) && at > from && this.length > unitOut && this.codes[this.length - 1] !== SPACE
      if (joins) this.length = unitOut
      else unitStart = at
      unitOut = this.length
      at += symbol.length
      while (at < to && EXTENDER.test(symbolAt(text, at))) at += symbolAt(text, at).length
      this.#readSlowly(text.slice(unitStart, at), unitStart, at)
    }
  }

  /** The common case, unit by unit without a call; stops before the first unit that needs more and says where. */
  #readPlain(text: string, from: number, to: number): number {
    const { codes, starts, ends } = this
    let length = this.length
    let before = length > 0 ? (codes[length - 1] as number) : SPACE
    let at = from
    for (; at < to && length < codes.length; at += 1) {
      const unit = text.charCodeAt(at)
      let mapped = unitTable[unit] as number
      if (mapped === UNKNOWN) mapped = learnUnit(unit)
      if (mapped === SLOW) break
      if (mapped === SPACE && before === SPACE) continue
      codes[length] = mapped
      starts[length] = at
      ends[length] = at + 1
      length += 1
      before = mapped
    }
    this.length = length
    return at
  }

  #readSlowly(source: string, start: number, end: number): void {
    for (const symbol of source.normalize('NFKC').toLowerCase()) {
      if (INVISIBLE.test(symbol)) continue
      if (WHITE.test(symbol)) {
        if (this.length > 0 && this.codes[this.length - 1] !== SPACE) this.#push(SPACE, start, end)
      } else this.#push(symbol.codePointAt(0) as number, start, end)
    }
  }

  #push(code: number, start: number, end: number): void {
    if (this.length === this.codes.length) this.#grow(this.length + 1)
    this.codes[this.length] = code
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.length += 1
  }

  #grow(needed: number): void {
    const size = Math.max(needed, this.codes.length * 2)
    const larger = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const grown = new Uint32Array(size)
      grown.set(old)
      return grown
    }
    this.codes = larger(this.codes)
    this.starts = larger(this.starts)
    this.ends = larger(this.ends)
  }
}

const symbolAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) as number)

/** `at`, or one less where `at` would cut a surrogate pair. */
const cutBefore = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

const shared = new Normaliser()

/**
 * Normalises one text. `whole` reads every character: for masking, where nothing may be passed over.
 *
 * @example
 * normalise('Ａ３区　路灯').text // 'a3区 路灯'
 */
export const normalise = (text: string, whole = false): NormalisedText => {
  // Arrays of the size of a 1 MB paste are not kept for ever.
  const reader = whole && text.length > HEAD_UNITS + TAIL_UNITS ? new Normaliser() : shared
  const length = reader.run(text, whole)
  const codes = reader.codes.slice(0, length)
  return {
    text: codesToText(codes),
    codes,
    starts: reader.starts.slice(0, length),
    ends: reader.ends.slice(0, length),
    truncated: reader.truncated,
  }
}

/** The string of a run of code points. */
export const codesToText = (codes: Uint32Array): string => {
  let text = ''
  for (let at = 0; at < codes.length; at += 4_096) text += String.fromCodePoint(...codes.subarray(at, at + 4_096))
  return text
}
