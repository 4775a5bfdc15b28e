import { Normaliser } from './normalise.ts'
import { isWordCode, mixCode } from './features.ts'
import { seededRandom, shuffle } from './seeded-random.ts'

/** Length of a shingle in characters. */
const SHINGLE = 5
/** Texts fall into one group when all hashes of one band agree: with 4 × 3, half-equal texts meet about 4 times in 10. */
const BANDS = 4
const BAND_HASHES = 3
const HASHES = BANDS * BAND_HASHES

/**
 * Groups near duplicates (MinHash over shingles): returns a group number for each text. People send the same complaint
 * twice; a copy in the training part would make a test look better than it is.
 */
export const nearDuplicateGroups = (texts: readonly string[]): Int32Array => {
  const parents = Int32Array.from({ length: texts.length }, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root] as number
    parents[index] = root
    return root
  }
  const seen = new Map<string, number>()
  const normaliser = new Normaliser()
  texts.forEach((text, index) => {
    const signature = minHash(text, normaliser)
    if (signature === undefined) return
    for (let band = 0; band < BANDS; band += 1) {
      const key = `${band}:${signature.subarray(band * BAND_HASHES, (band + 1) * BAND_HASHES).join(',')}`
      const other = seen.get(key)
      if (other === undefined) seen.set(key, index)
      else parents[rootOf(index)] = rootOf(other)
    }
  })
  return parents.map((_, index) => rootOf(index))
}

/** Undefined for a text without a word character; a text shorter than a shingle is one shingle. */
const minHash = (text: string, normaliser: Normaliser): Uint32Array | undefined => {
  const length = normaliser.run(text)
  const codes = normaliser.codes.subarray(0, length).filter(isWordCode)
  if (codes.length === 0) return undefined
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  const last = Math.max(0, codes.length - SHINGLE)
  for (let at = 0; at <= last; at += 1) {
    let shingle = 0
    for (let next = at; next < Math.min(at + SHINGLE, codes.length); next += 1) shingle = mixCode(shingle, codes[next] as number)
    for (let hash = 0; hash < HASHES; hash += 1) {
      let mixed = Math.imul(shingle ^ Math.imul(hash + 1, 0x7f4a7c15), 0x85ebca6b)
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
      const value = (mixed ^ (mixed >>> 16)) >>> 0
      if (value < (least[hash] as number)) least[hash] = value
    }
  }
  return least
}

/**
 * A fold (0 … folds − 1) for each item: groups stay together, each class is spread evenly, the same seed gives the same
 * folds.
 */
export const groupedFolds = (labels: ArrayLike<number>, groups: ArrayLike<number>, folds: number, seed = 1): Int32Array => {
  const members = new Map<number, number[]>()
  for (let index = 0; index < labels.length; index += 1) {
    const group = groups[index] as number
    const list = members.get(group)
    if (list === undefined) members.set(group, [index])
    else list.push(index)
  }
  const lists = [...members.values()]
  const order = [...shuffle(Int32Array.from(lists, (_, index) => index), seededRandom(seed))].map((index) => lists[index] as number[])
  order.sort((one, other) => other.length - one.length)
  const sizes = new Int32Array(folds)
  const perClass = new Map<number, Int32Array>()
  const foldOf = new Int32Array(labels.length)
  for (const list of order) {
    const label = labels[list[0] as number] as number
    const taken = perClass.get(label) ?? new Int32Array(folds)
    perClass.set(label, taken)
    let best = 0
    for (let fold = 1; fold < folds; fold += 1) {
      const fewer = (taken[fold] as number) - (taken[best] as number)
      if (fewer < 0 || (fewer === 0 && (sizes[fold] as number) < (sizes[best] as number))) best = fold
    }
    for (const index of list) foldOf[index] = best
    taken[best] = (taken[best] as number) + list.length
    sizes[best] = (sizes[best] as number) + list.length
  }
  return foldOf
}
