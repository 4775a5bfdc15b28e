import type { VectorSet } from './vocabulary.ts'

/**
 * Weights of a linear model by row (n-gram) and class. With few classes every pair has a weight (`dense`); with hundreds
 * only the pairs that matter are kept, row after row (`sparse`).
 */
export type LinearModel = {
  readonly classes: number
  readonly rows: number
  readonly bias: Float32Array
  readonly weights: DenseWeights | SparseWeights
}

/** Row r, class c stands at r × stride + c; {@link strideOf}. */
export type DenseWeights = { readonly kind: 'dense'; readonly values: Float32Array }

export type SparseWeights = {
  readonly kind: 'sparse'
  /** Row r has the entries starts[r] … starts[r + 1] − 1. */
  readonly starts: Uint32Array
  readonly classOf: Uint16Array
  readonly values: Float32Array
}

/** Up to this number of classes a model is dense. */
export const DENSE_CLASSES = 48

/** A dense row is padded to whole blocks of four classes, which are summed up together. */
const BLOCK = 4
export const strideOf = (classes: number): number => Math.ceil(classes / BLOCK) * BLOCK

const scoreDense = (
  table: Float32Array,
  classes: number,
  rows: Int32Array,
  values: Float32Array,
  from: number,
  to: number,
  scores: Float64Array,
): void => {
  const stride = strideOf(classes)
  for (let block = 0; block < stride; block += BLOCK) {
    let [first, second, third, fourth] = [0, 0, 0, 0]
    for (let entry = from; entry < to; entry += 1) {
      const value = values[entry] as number
      const at = (rows[entry] as number) * stride + block
      first += value * (table[at] as number)
      second += value * (table[at + 1] as number)
      third += value * (table[at + 2] as number)
      fourth += value * (table[at + 3] as number)
    }
    scores[block] = first
    // Writes beyond the last class are ignored by the typed array.
    scores[block + 1] = second
    scores[block + 2] = third
    scores[block + 3] = fourth
  }
}

/** Scores of one text, into `scores` (one entry a class). `values` are divided by `norm`. */
export const scoreInto = (
  model: LinearModel,
  rows: Int32Array,
  values: Float32Array,
  from: number,
  to: number,
  norm: number,
  scores: Float64Array,
): void => {
  const { classes, bias, weights } = model
  if (weights.kind === 'dense') scoreDense(weights.values, classes, rows, values, from, to, scores)
  else {
    scores.fill(0)
    const { starts, classOf, values: table } = weights
    for (let entry = from; entry < to; entry += 1) {
      const value = values[entry] as number
      const row = rows[entry] as number
      const end = starts[row + 1] as number
      for (let at = starts[row] as number; at < end; at += 1) {
        const label = classOf[at] as number
        scores[label] = (scores[label] as number) + value * (table[at] as number)
      }
    }
  }
  for (let label = 0; label < classes; label += 1) scores[label] = (scores[label] as number) / norm + (bias[label] as number)
}

/** Scores of a set of unit vectors, one row of `classes` entries a text. */
export const scoreSet = (model: LinearModel, set: VectorSet): Float64Array => {
  const all = new Float64Array(set.size * model.classes)
  const scores = new Float64Array(model.classes)
  for (let index = 0; index < set.size; index += 1) {
    scoreInto(model, set.rows, set.values, set.starts[index] as number, set.starts[index + 1] as number, 1, scores)
    all.set(scores, index * model.classes)
  }
  return all
}

/** The weight of one n-gram for one class; 0 where it was pruned. */
export const weightOf = (model: LinearModel, row: number, label: number): number => {
  const { weights } = model
  if (weights.kind === 'dense') return weights.values[row * strideOf(model.classes) + label] as number
  const end = weights.starts[row + 1] as number
  for (let at = weights.starts[row] as number; at < end; at += 1) if (weights.classOf[at] === label) return weights.values[at] as number
  return 0
}

/** Bytes that the weights take in memory. */
export const modelBytes = (model: LinearModel): number => {
  const { weights, bias } = model
  const fixed = bias.byteLength + weights.values.byteLength
  return weights.kind === 'dense' ? fixed : fixed + weights.starts.byteLength + weights.classOf.byteLength
}

/** Collects the weights of one class after the other and builds the model. */
export class ModelBuilder {
  readonly #classes: number
  readonly #rows: number
  readonly #bias: Float32Array
  readonly #dense: Float32Array | undefined
  readonly #kept: { rows: Uint32Array; values: Float32Array }[] = []
  readonly #maxPerClass: number

  /** `maxWeights`: at most so many weights are kept in a sparse model (6 bytes each). */
  constructor(classes: number, rows: number, maxWeights: number) {
    this.#classes = classes
    this.#rows = rows
    this.#bias = new Float32Array(classes)
    this.#maxPerClass = Math.floor(maxWeights / classes)
    this.#dense = classes <= DENSE_CLASSES ? new Float32Array(strideOf(classes) * rows) : undefined
  }

  /** `weights` may be reused by the caller afterwards. */
  addClass(label: number, weights: Float64Array, bias: number): void {
    this.#bias[label] = bias
    const dense = this.#dense
    if (dense !== undefined) {
      const stride = strideOf(this.#classes)
      for (let row = 0; row < this.#rows; row += 1) dense[row * stride + label] = weights[row] as number
      return
    }
    const least = leastKept(weights, this.#maxPerClass)
    const rows: number[] = []
    for (let row = 0; row < this.#rows; row += 1) if (Math.abs(weights[row] as number) > least) rows.push(row)
    this.#kept[label] = { rows: Uint32Array.from(rows), values: Float32Array.from(rows, (row) => weights[row] as number) }
  }

  build(): LinearModel {
    const shape = { classes: this.#classes, rows: this.#rows, bias: this.#bias }
    if (this.#dense !== undefined) return { ...shape, weights: { kind: 'dense', values: this.#dense } }
    const starts = new Uint32Array(this.#rows + 1)
    for (const kept of this.#kept) for (const row of kept.rows) starts[row + 1] = (starts[row + 1] as number) + 1
    for (let row = 0; row < this.#rows; row += 1) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number)
    const total = starts[this.#rows] as number
    const classOf = new Uint16Array(total)
    const values = new Float32Array(total)
    const next = starts.slice()
    this.#kept.forEach((kept, label) => {
      kept.rows.forEach((row, index) => {
        const at = next[row] as number
        classOf[at] = label
        values[at] = kept.values[index] as number
        next[row] = at + 1
      })
    })
    return { ...shape, weights: { kind: 'sparse', starts, classOf, values } }
  }
}

/** Weights this much smaller than the class's largest change no answer. */
const NEGLIGIBLE = 0.002

const leastKept = (weights: Float64Array, max: number): number => {
  const sizes = new Float32Array(weights.length)
  let largest = 0
  for (let row = 0; row < sizes.length; row += 1) {
    const size = Math.abs(weights[row] as number)
    sizes[row] = size
    if (size > largest) largest = size
  }
  const floor = largest * NEGLIGIBLE
  let kept = 0
  for (let row = 0; row < sizes.length; row += 1) if ((sizes[row] as number) > floor) kept += 1
  if (kept <= max) return floor
  sizes.sort()
  return Math.max(floor, sizes[sizes.length - 1 - max] as number)
}
