import type { LinearModel } from './linear-model.ts'
import { ModelBuilder } from './linear-model.ts'
import { seededRandom, shuffle } from './seeded-random.ts'
import type { VectorSet } from './vocabulary.ts'

/** How a linear model is trained. */
export type TrainingOptions = {
  /** Cost of a violated margin: larger fits the examples more closely. */
  readonly cost: number
  /** Smoothing of the class ratios; 0 = train on plain vectors. */
  readonly ratioSmoothing: number
  /** Passes over the examples, at most. */
  readonly maxPasses: number
  /** Stop when no gradient is larger. */
  readonly tolerance: number
  /** Cap on the weights of a model with many classes. */
  readonly maxWeights: number
  readonly seed: number
}

export const DEFAULT_TRAINING: TrainingOptions = {
  cost: 3,
  ratioSmoothing: 0.3,
  maxPasses: 30,
  tolerance: 0.1,
  maxWeights: 5_000_000,
  seed: 1,
}

/**
 * One-against-rest support vector machines with squared hinge loss, by dual coordinate descent (Hsieh et al., ICML 2008),
 * on vectors scaled by naive-Bayes log ratios (Wang & Manning, ACL 2012); the scale is folded into the weights, so use
 * costs nothing extra. Deterministic for a seed.
 *
 * @param labels class of each vector, 0 … classes − 1
 * @param importance weight of each vector; a correction at the desk counts more than an example from the list
 */
export const trainLinear = (
  set: VectorSet,
  labels: ArrayLike<number>,
  classes: number,
  rows: number,
  options: TrainingOptions,
  importance?: ArrayLike<number>,
): LinearModel => {
  const builder = new ModelBuilder(classes, rows, options.maxWeights)
  const machine = new OneAgainstRest(set, labels, rows, options, importance)
  for (let label = 0; label < classes; label += 1) {
    machine.train(label)
    builder.addClass(label, machine.weights, machine.bias)
  }
  return builder.build()
}

class OneAgainstRest {
  readonly weights: Float64Array
  bias = 0
  readonly #set: VectorSet
  readonly #labels: ArrayLike<number>
  readonly #options: TrainingOptions
  readonly #importance: ArrayLike<number> | undefined
  readonly #totals: Float64Array
  readonly #total: number
  readonly #ratios: Float64Array
  readonly #inClass: Float64Array
  readonly #scaled: Float64Array
  readonly #squares: Float64Array
  readonly #duals: Float64Array

  constructor(
    set: VectorSet,
    labels: ArrayLike<number>,
    rows: number,
    options: TrainingOptions,
    importance: ArrayLike<number> | undefined,
  ) {
    this.#set = set
    this.#labels = labels
    this.#options = options
    this.#importance = importance
    this.weights = new Float64Array(rows)
    this.#ratios = new Float64Array(rows)
    this.#inClass = new Float64Array(rows)
    this.#totals = new Float64Array(rows)
    this.#scaled = new Float64Array(set.values.length)
    this.#squares = new Float64Array(set.size)
    this.#duals = new Float64Array(set.size)
    let total = 0
    for (let index = 0; index < set.size; index += 1) total += this.#count(index, this.#totals)
    this.#total = total
  }

  train(label: number): void {
    this.weights.fill(0)
    this.#duals.fill(0)
    this.bias = 0
    this.#scaleByRatios(label)
    this.#descend(label)
    for (let row = 0; row < this.weights.length; row += 1) this.weights[row] = (this.weights[row] as number) * (this.#ratios[row] as number)
  }

  #importanceOf(index: number): number {
    return this.#importance === undefined ? 1 : (this.#importance[index] as number)
  }

  /** Adds the text's n-grams to `counts`; returns how much was added. */
  #count(index: number, counts: Float64Array): number {
    const { starts, rows } = this.#set
    const weight = this.#importanceOf(index)
    const [from, to] = [starts[index] as number, starts[index + 1] as number]
    for (let entry = from; entry < to; entry += 1) {
      const row = rows[entry] as number
      counts[row] = (counts[row] as number) + weight
    }
    return weight * (to - from)
  }

  #scaleByRatios(label: number): void {
    const smoothing = this.#options.ratioSmoothing
    const { starts, rows, values, size } = this.#set
    if (smoothing > 0) {
      this.#inClass.fill(0)
      let inside = 0
      for (let index = 0; index < size; index += 1) if (this.#labels[index] === label) inside += this.#count(index, this.#inClass)
      const rowCount = this.#ratios.length
      const base = Math.log((this.#total - inside + smoothing * rowCount) / (inside + smoothing * rowCount))
      for (let row = 0; row < rowCount; row += 1) {
        const own = this.#inClass[row] as number
        this.#ratios[row] = Math.abs(Math.log((own + smoothing) / ((this.#totals[row] as number) - own + smoothing)) + base)
      }
    } else {
      if (this.#ratios[0] === 1) return
      this.#ratios.fill(1)
    }
    for (let index = 0; index < size; index += 1) {
      let squares = 0
      const end = starts[index + 1] as number
      for (let entry = starts[index] as number; entry < end; entry += 1) {
        const value = (values[entry] as number) * (this.#ratios[rows[entry] as number] as number)
        this.#scaled[entry] = value
        squares += value * value
      }
      this.#squares[index] = squares
    }
  }

  /** Shrinking: an example whose bound is firmly kept is left out of the passes until the last, complete one. */
  #descend(label: number): void {
    const { maxPasses, tolerance, seed } = this.#options
    const random = seededRandom(seed)
    const size = this.#set.size
    let active = Uint32Array.from({ length: size }, (_, index) => index)
    let complete = true
    const firm = tolerance / 4
    for (let pass = 0; pass < maxPasses; pass += 1) {
      shuffle(active, random)
      let worst = 0
      let kept = 0
      for (let place = 0; place < active.length; place += 1) {
        const index = active[place] as number
        const gradient = this.#step(index, this.#labels[index] === label ? 1 : -1)
        if (this.#duals[index] === 0 && gradient > firm) continue
        active[kept++] = index
        const projected = this.#duals[index] === 0 ? Math.max(0, -gradient) : Math.abs(gradient)
        if (projected > worst) worst = projected
      }
      if (worst < tolerance) {
        if (complete) return
        active = Uint32Array.from({ length: size }, (_, index) => index)
        complete = true
      } else {
        active = active.slice(0, kept)
        complete = kept === size
      }
    }
  }

  /** One coordinate; returns its gradient before the step. */
  #step(index: number, sign: number): number {
    const { starts, rows } = this.#set
    const weights = this.weights
    const scaled = this.#scaled
    const [from, to] = [starts[index] as number, starts[index + 1] as number]
    let score = this.bias
    for (let entry = from; entry < to; entry += 1) score += (weights[rows[entry] as number] as number) * (scaled[entry] as number)
    const diagonal = 1 / (2 * this.#options.cost * this.#importanceOf(index))
    const dual = this.#duals[index] as number
    const gradient = sign * score - 1 + diagonal * dual
    if (dual === 0 && gradient >= 0) return gradient
    const moved = Math.max(dual - gradient / ((this.#squares[index] as number) + 1 + diagonal), 0)
    const change = (moved - dual) * sign
    this.#duals[index] = moved
    for (let entry = from; entry < to; entry += 1) {
      const row = rows[entry] as number
      weights[row] = (weights[row] as number) + change * (scaled[entry] as number)
    }
    this.bias += change
    return gradient
  }
}
