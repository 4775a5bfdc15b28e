import { isWordCode, spanSize, spanStart } from './features.ts'
import type { LinearModel } from './linear-model.ts'
import { weightOf } from './linear-model.ts'
import type { Vectoriser } from './vocabulary.ts'

/** Words of the original text that speak for a class. */
export type Evidence = {
  /** The words as they stand in the original. */
  readonly text: string
  /** UTF-16 offset in the original. */
  readonly start: number
  /** Exclusive. */
  readonly end: number
  /** Share of everything that speaks for the class, 0 … 1. */
  readonly weight: number
}

/** Longest piece of evidence, in characters: a reader takes in a phrase, not a paragraph. */
const LONGEST = 8
/** At the ends of a word, characters below this share of its strongest one are only neighbours: "区" of "区电梯". */
const EDGE = 0.45
/** Characters below this share of the strongest one do not belong to a word of evidence. */
const FAINT = 0.2

/**
 * The words that contributed most to a class's score. The contribution of each n-gram is spread over the characters where
 * it stands; neighbouring strong characters grow together into words.
 *
 * `vectoriser` must just have read `text`.
 */
export const findEvidence = (text: string, vectoriser: Vectoriser, model: LinearModel, label: number, most: number): Evidence[] => {
  const strengths = characterStrengths(vectoriser, model, label)
  let strongest = 0
  let total = 0
  for (const strength of strengths) {
    if (strength > strongest) strongest = strength
    if (strength > 0) total += strength
  }
  if (strongest <= 0) return []
  const { codes, starts, ends } = vectoriser.reader.normaliser
  const found: Window[] = []
  let at = 0
  while (at < strengths.length) {
    const from = at
    while (at < strengths.length && isWordCode(codes[at] as number) && (strengths[at] as number) > strongest * FAINT) at += 1
    if (at > from) found.push(trimmed(strengths, strongestWindow(strengths, from, at)))
    else at += 1
  }
  found.sort((one, other) => other.sum - one.sum || one.from - other.from)
  const seen = new Set<string>()
  const evidence: Evidence[] = []
  for (const { from, to, sum } of found) {
    if (evidence.length === most) break
    const start = starts[from] as number
    const end = ends[to - 1] as number
    const words = text.slice(start, end)
    if (seen.has(words)) continue
    seen.add(words)
    evidence.push({ text: words, start, end, weight: sum / total })
  }
  return evidence
}

/** A run of characters and the sum of their strengths. */
type Window = { readonly from: number; readonly to: number; readonly sum: number }

const characterStrengths = ({ vocabulary, reader, rows, values, count, norm }: Vectoriser, model: LinearModel, label: number): Float64Array => {
  const contribution = new Map<number, number>()
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] as number
    const weight = weightOf(model, row, label)
    if (weight !== 0) contribution.set(row, (weight * (values[index] as number)) / norm)
  }
  const occurrences = new Map<number, number>()
  for (let gram = 0; gram < reader.count; gram += 1) {
    const row = vocabulary.rowOf[reader.buckets[gram] as number] as number
    occurrences.set(row, (occurrences.get(row) ?? 0) + 1)
  }
  const strengths = new Float64Array(reader.normaliser.length)
  for (let gram = 0; gram < reader.count; gram += 1) {
    const row = vocabulary.rowOf[reader.buckets[gram] as number] as number
    const whole = contribution.get(row)
    if (whole === undefined) continue
    const span = reader.spans[gram] as number
    const size = spanSize(span)
    const share = whole / ((occurrences.get(row) as number) * size)
    for (let at = spanStart(span); at < spanStart(span) + size; at += 1) strengths[at] = (strengths[at] as number) + share
  }
  return strengths
}

const strongestWindow = (strengths: Float64Array, from: number, to: number): Window => {
  const width = Math.min(LONGEST, to - from)
  let sum = 0
  for (let at = from; at < from + width; at += 1) sum += strengths[at] as number
  let best = { from, to: from + width, sum }
  for (let at = from + width; at < to; at += 1) {
    sum += (strengths[at] as number) - (strengths[at - width] as number)
    if (sum > best.sum) best = { from: at - width + 1, to: at + 1, sum }
  }
  return best
}

const trimmed = (strengths: Float64Array, window: Window): Window => {
  let { from, to, sum } = window
  let strongest = 0
  for (let at = from; at < to; at += 1) strongest = Math.max(strongest, strengths[at] as number)
  for (; to - from > 2 && (strengths[from] as number) < strongest * EDGE; from += 1) sum -= strengths[from] as number
  for (; to - from > 2 && (strengths[to - 1] as number) < strongest * EDGE; to -= 1) sum -= strengths[to - 1] as number
  return { from, to, sum }
}
