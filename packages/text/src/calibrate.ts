/** How scores become probabilities. */
export type Calibration = {
  /** Inverse of the softmax temperature. */
  readonly sharpness: number
  /** Share of answers that are wrong however clear the text seems (contradictory labels): no probability goes beyond. */
  readonly noise: number
}

/**
 * Turns the scores of one text into probabilities in place: softmax of the sharpened scores, with the noise spread
 * evenly. They sum to 1.
 */
export const toProbabilities = (scores: Float64Array, { sharpness, noise }: Calibration): Float64Array => {
  const classes = scores.length
  let highest = Number.NEGATIVE_INFINITY
  for (let label = 0; label < classes; label += 1) if ((scores[label] as number) > highest) highest = scores[label] as number
  let sum = 0
  for (let label = 0; label < classes; label += 1) {
    const raised = Math.exp(sharpness * ((scores[label] as number) - highest))
    scores[label] = raised
    sum += raised
  }
  const share = (1 - noise) / sum
  const floor = noise / classes
  for (let label = 0; label < classes; label += 1) scores[label] = (scores[label] as number) * share + floor
  return scores
}

/** Softmax probability of the truth of each text. */
const truthProbabilities = (scores: Float64Array, labels: ArrayLike<number>, classes: number, sharpness: number): Float64Array => {
  const found = new Float64Array(labels.length)
  for (let index = 0; index < labels.length; index += 1) {
    const base = index * classes
    let highest = Number.NEGATIVE_INFINITY
    for (let at = base; at < base + classes; at += 1) if ((scores[at] as number) > highest) highest = scores[at] as number
    let sum = 0
    for (let at = base; at < base + classes; at += 1) sum += Math.exp(sharpness * ((scores[at] as number) - highest))
    found[index] = Math.exp(sharpness * ((scores[base + (labels[index] as number)] as number) - highest)) / sum
  }
  return found
}

/** Shares of noise that are tried. */
const NOISES = [0, 0.005, 0.01, 0.02, 0.03, 0.04, 0.06, 0.08]

/** The noise with the least log loss at a sharpness. */
const bestNoise = (truth: Float64Array, classes: number): { noise: number; loss: number } => {
  let best = { noise: 0, loss: Number.POSITIVE_INFINITY }
  for (const noise of NOISES) {
    let loss = 0
    for (const probability of truth) loss -= Math.log(Math.max(1e-12, (1 - noise) * probability + noise / classes))
    if (loss < best.loss) best = { noise, loss }
  }
  return best
}

const [SOFTEST, SHARPEST] = [Math.log(0.1), Math.log(60)]
const GOLDEN = (Math.sqrt(5) - 1) / 2
const ROUNDS = 20

/**
 * Temperature scaling (Guo et al., ICML 2017) with a share of noise, on scores of texts that the model was not trained
 * on: the pair with the least log loss, by golden-section search over the sharpness. It never changes which class is
 * first.
 *
 * @param scores one row of `classes` scores a text
 */
export const fitCalibration = (scores: Float64Array, labels: ArrayLike<number>, classes: number): Calibration => {
  const lossAt = (log: number): number => bestNoise(truthProbabilities(scores, labels, classes, Math.exp(log)), classes).loss
  let [low, high] = [SOFTEST, SHARPEST]
  let left = high - GOLDEN * (high - low)
  let right = low + GOLDEN * (high - low)
  let [leftLoss, rightLoss] = [lossAt(left), lossAt(right)]
  for (let round = 0; round < ROUNDS; round += 1) {
    if (leftLoss <= rightLoss) {
      high = right
      right = left
      rightLoss = leftLoss
      left = high - GOLDEN * (high - low)
      leftLoss = lossAt(left)
    } else {
      low = left
      left = right
      leftLoss = rightLoss
      right = low + GOLDEN * (high - low)
      rightLoss = lossAt(right)
    }
  }
  const sharpness = Math.exp((low + high) / 2)
  return { sharpness, noise: bestNoise(truthProbabilities(scores, labels, classes, sharpness), classes).noise }
}
