/** Quality of one class. */
export type ClassQuality = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Texts that truly belong to the class. */
  readonly support: number
}

/** Quality of a classifier on labelled texts. */
export type Quality = {
  readonly accuracy: number
  /** Mean F1 of the classes that occur in the truth or in the answers. */
  readonly macroF1: number
  readonly perClass: readonly ClassQuality[]
  /** confusion[truth][answer] */
  readonly confusion: readonly (readonly number[])[]
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Compares answers with the truth, both as class numbers. */
export const measureQuality = (truth: ArrayLike<number>, answers: ArrayLike<number>, classes: number): Quality => {
  const confusion = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  let right = 0
  for (let index = 0; index < truth.length; index += 1) {
    const row = confusion[truth[index] as number] as number[]
    const answer = answers[index] as number
    row[answer] = (row[answer] as number) + 1
    if (answer === truth[index]) right += 1
  }
  const perClass = confusion.map((row, label) => {
    const hits = row[label] as number
    const support = row.reduce((sum, count) => sum + count, 0)
    const answered = confusion.reduce((sum, other) => sum + (other[label] as number), 0)
    return { precision: ratio(hits, answered), recall: ratio(hits, support), f1: ratio(2 * hits, support + answered), support, answered }
  })
  const occurring = perClass.filter(({ support, answered }) => support + answered > 0)
  return {
    accuracy: ratio(right, truth.length),
    macroF1: ratio(occurring.reduce((sum, { f1 }) => sum + f1, 0), occurring.length),
    perClass: perClass.map(({ precision, recall, f1, support }) => ({ precision, recall, f1, support })),
    confusion,
  }
}

/** The share of texts that can be answered without a person at a promised precision. */
export type Coverage = {
  readonly coverage: number
  /** Accept answers with at least this probability; above 1 when none may be accepted. */
  readonly threshold: number
}

/** The largest share of answers, taken by falling probability, of which at least `precision` are right. */
export const coverageAtPrecision = (
  probabilities: ArrayLike<number>,
  isRight: ArrayLike<boolean>,
  precision: number,
): Coverage => {
  const order = Array.from({ length: probabilities.length }, (_, index) => index)
  order.sort((one, other) => (probabilities[other] as number) - (probabilities[one] as number))
  let best: Coverage = { coverage: 0, threshold: Number.POSITIVE_INFINITY }
  let right = 0
  order.forEach((index, place) => {
    if (isRight[index] === true) right += 1
    const next = order[place + 1]
    // Answers of equal probability are taken or left together: a threshold cannot part them.
    if (next !== undefined && probabilities[next] === probabilities[index]) return
    if (right / (place + 1) >= precision) best = { coverage: (place + 1) / order.length, threshold: probabilities[index] as number }
  })
  return best
}

/** Expected calibration error: how far probabilities and hit rates lie apart, on average, over bins of equal width. */
export const expectedCalibrationError = (probabilities: ArrayLike<number>, isRight: ArrayLike<boolean>, bins = 15): number => {
  const sums = new Float64Array(bins)
  const hits = new Float64Array(bins)
  for (let index = 0; index < probabilities.length; index += 1) {
    const probability = probabilities[index] as number
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(probability * bins)))
    sums[bin] = (sums[bin] as number) + probability
    if (isRight[index] === true) hits[bin] = (hits[bin] as number) + 1
  }
  let gap = 0
  for (let bin = 0; bin < bins; bin += 1) gap += Math.abs((sums[bin] as number) - (hits[bin] as number))
  return ratio(gap, probabilities.length)
}
