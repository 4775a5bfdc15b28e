import type { Calibration } from './calibrate.ts'
import { fitCalibration } from './calibrate.ts'
import type { ClassifierModel } from './classifier-model.ts'
import { versionOf } from './classifier-model.ts'
import type { FeatureOptions } from './features.ts'
import { MESSAGE_FEATURES } from './features.ts'
import { groupedFolds, nearDuplicateGroups } from './folds.ts'
import { scoreSet } from './linear-model.ts'
import type { TrainingOptions } from './train-linear.ts'
import { DEFAULT_TRAINING, trainLinear } from './train-linear.ts'
import type { VectorSet } from './vocabulary.ts'
import { asSeenBy, buildVocabulary, pickVectors, vectorise } from './vocabulary.ts'

/** A text with its class. */
export type LabelledText = {
  readonly text: string
  readonly label: string
  /** How much the example counts; 1 when absent. */
  readonly weight?: number
}

export type ClassifierTraining = TrainingOptions & {
  readonly features: FeatureOptions
  /** N-grams of fewer texts are left out. */
  readonly minDocuments: number
  /** The probabilities are calibrated on scores of parts left out of training: the examples are cut into so many parts … */
  readonly calibrationFolds: number
  /** … and so many of them are tried; fewer save time where examples abound. */
  readonly calibrationRounds: number
  /** Which examples speak for real use and so calibrate; all when absent. */
  readonly calibrateOn?: (example: LabelledText) => boolean
}

/** For messages of some hundred characters; measured on a message board (grouped folds). */
export const messageTraining = (examples: number): ClassifierTraining => ({
  ...DEFAULT_TRAINING,
  features: MESSAGE_FEATURES,
  // N-grams of two or three texts among thousands only slow the model down; among few texts they are all there is.
  minDocuments: examples < 500 ? 1 : examples < 2_000 ? 2 : 4,
  calibrationFolds: 4,
  calibrationRounds: 4,
})

/** Without two classes there is nothing to tell apart. */
export type TrainingRefusal = { readonly refused: 'TRAINING_NEEDS_TWO_CLASSES'; readonly params: { readonly classes: number } }

/** Trains a classifier and calibrates it on out-of-fold scores; near duplicates stay in one fold. */
export const trainClassifier = (
  examples: readonly LabelledText[],
  training: ClassifierTraining,
): ClassifierModel | TrainingRefusal => {
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  if (labels.length < 2) return { refused: 'TRAINING_NEEDS_TWO_CLASSES', params: { classes: labels.length } }
  const numberOf = new Map(labels.map((label, number) => [label, number]))
  const truth = Uint16Array.from(examples, ({ label }) => numberOf.get(label) as number)
  const importance = Float64Array.from(examples, ({ weight }) => weight ?? 1)
  const texts = examples.map(({ text }) => text)
  const vocabulary = buildVocabulary(texts, training.features, training.minDocuments)
  const rows = vocabulary.buckets.length
  const set = vectorise(texts, vocabulary)
  const calibration = calibrateOutOfFold({ set, truth, importance, texts, classes: labels.length, rows, examples, training })
  const linear = trainLinear(set, truth, labels.length, rows, training, importance)
  const model = { labels, vocabulary, linear, calibration, trainedOn: examples.length }
  return { ...model, version: versionOf(model) }
}

type Material = {
  readonly set: VectorSet
  readonly truth: Uint16Array
  readonly importance: Float64Array
  readonly texts: readonly string[]
  readonly classes: number
  readonly rows: number
  readonly examples: readonly LabelledText[]
  readonly training: ClassifierTraining
}

const calibrateOutOfFold = ({ set, truth, importance, texts, classes, rows, examples, training }: Material): Calibration => {
  const folds = training.calibrationFolds
  const foldOf = groupedFolds(truth, nearDuplicateGroups(texts), folds, training.seed)
  const speaks = training.calibrateOn ?? (() => true)
  const scores: Float64Array[] = []
  const tested: number[] = []
  for (let fold = 0; fold < Math.min(folds, training.calibrationRounds); fold += 1) {
    const inside: number[] = []
    const outside: number[] = []
    foldOf.forEach((own, index) => {
      if (own === fold && speaks(examples[index] as LabelledText)) outside.push(index)
      else inside.push(index)
    })
    if (inside.length === 0 || outside.length === 0) continue
    const known = pickVectors(set, inside)
    const model = trainLinear(
      known,
      Uint16Array.from(inside, (index) => truth[index] as number),
      classes,
      rows,
      training,
      Float64Array.from(inside, (index) => importance[index] as number),
    )
    scores.push(scoreSet(model, asSeenBy(pickVectors(set, outside), known, rows)))
    for (const index of outside) tested.push(truth[index] as number)
  }
  if (tested.length === 0) return { sharpness: 1, noise: 0 }
  const all = new Float64Array(tested.length * classes)
  let at = 0
  for (const part of scores) {
    all.set(part, at)
    at += part.length
  }
  return fitCalibration(all, tested, classes)
}
