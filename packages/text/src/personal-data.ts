import { normalise } from './normalise.ts'
import type { PersonalDataKind } from './personal-data-patterns.ts'
import { PATTERNS } from './personal-data-patterns.ts'

/** A place where personal data stand. */
export type PersonalDatum = {
  readonly kind: PersonalDataKind
  /** As written. */
  readonly text: string
  /** UTF-16 offset in the original. */
  readonly start: number
  /** Exclusive. */
  readonly end: number
}

/** Every kind needs digits, in whatever script, or an at-sign. Most of what people write has neither and is not looked at closer. */
const MAY_HOLD = /[\p{N}@＠﹫]/u
/** What nearly all of a text consists of and none of that is: told apart by a few ranges, where the above takes the tables of Unicode. */
const BESIDE_PLAIN = /[^a-zA-Z \u4e00-\u9fff，。、；：？！（）]/

/**
 * Finds phone numbers, identity numbers, bank cards, e-mail addresses, licence plates and exact rooms, also in full width
 * or with blanks, hyphens and invisible characters in between. Never overlapping, in text order. Reads the whole text.
 */
export const findPersonalData = (text: string, kinds?: readonly PersonalDataKind[]): PersonalDatum[] => {
  if (!BESIDE_PLAIN.test(text) || !MAY_HOLD.test(text)) return []
  const normalised = normalise(text, true)
  const digits = digitsIn(normalised.codes)
  const pointAt = codePointIndex(normalised.text, normalised.codes.length)
  const taken: PersonalDatum[] = []
  const isTaken = new Uint8Array(text.length)
  for (const { kind, expression, digits: least, needs, accepts } of PATTERNS) {
    if (digits < least || (needs !== undefined && !normalised.text.includes(needs))) continue
    // Identity numbers are always looked for: a part of one must not pass for a phone.
    if (kinds !== undefined && !kinds.includes(kind) && kind !== 'identityNumber') continue
    for (const match of normalised.text.matchAll(expression)) {
      const from = match.index
      const to = from + match[0].length
      if (accepts !== undefined && !accepts(match[0], normalised.text.slice(Math.max(0, from - 12), from), normalised.text.slice(to, to + 4))) continue
      const start = normalised.starts[pointAt(from)] as number
      const end = normalised.ends[pointAt(to - 1)] as number
      if (isTaken.subarray(start, end).includes(1)) continue
      isTaken.fill(1, start, end)
      taken.push({ kind, text: text.slice(start, end), start, end })
    }
  }
  const found = taken.sort((one, other) => one.start - other.start)
  return kinds === undefined ? found : found.filter(({ kind }) => kinds.includes(kind))
}

const digitsIn = (codes: Uint32Array): number => {
  let digits = 0
  for (const code of codes) if (code >= 0x30 && code <= 0x39) digits += 1
  return digits
}

/** UTF-16 index → code point index of the same string. */
const codePointIndex = (text: string, points: number): ((unit: number) => number) => {
  if (points === text.length) return (unit) => unit
  const table = new Uint32Array(text.length)
  let point = 0
  for (let unit = 0; unit < text.length; point += 1) {
    const size = (text.codePointAt(unit) as number) > 0xffff ? 2 : 1
    table.fill(point, unit, unit + size)
    unit += size
  }
  return (unit) => table[unit] as number
}

/** Which letters and digits are hidden: from, to (exclusive), counted from the end when negative. */
const HIDDEN: Readonly<Record<PersonalDataKind, readonly [from: number, to: number | undefined]>> = {
  mobile: [-8, -4],
  landline: [0, -2],
  identityNumber: [1, -1],
  bankCard: [0, -4],
  email: [1, undefined],
  licencePlate: [2, -1],
  exactRoom: [0, undefined],
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** In a room, the words for building, unit and room stay: only the numbers are hidden. */
const ROOM_NUMBER = /[\p{N}a-zA-Zａ-ｚＡ-Ｚ一二三四五六七八九十]/u

/**
 * The text with personal data hidden behind asterisks; separators, and so the length of the text, stay.
 *
 * @example
 * mask('请回电 138-0013-8000') // '请回电 138-****-8000'
 */
export const mask = (text: string, kinds?: readonly PersonalDataKind[]): string => {
  let masked = ''
  let reached = 0
  for (const datum of findPersonalData(text, kinds)) {
    masked += text.slice(reached, datum.start) + maskDatum(datum)
    reached = datum.end
  }
  return masked + text.slice(reached)
}

const maskDatum = ({ kind, text }: PersonalDatum): string => {
  const at = kind === 'email' ? text.search(/[@＠]/u) : text.length
  const hidden = kind === 'exactRoom' ? ROOM_NUMBER : LETTER_OR_DIGIT
  const symbols = Array.from(text.slice(0, at))
  const places = symbols.flatMap((symbol, place) => (hidden.test(symbol) ? [place] : []))
  const [from, to] = HIDDEN[kind]
  // A mailbox of one letter has nothing to spare.
  for (const place of places.slice(kind === 'email' && places.length === 1 ? 0 : from, to)) symbols[place] = '*'.repeat((symbols[place] as string).length)
  return symbols.join('') + text.slice(at)
}
