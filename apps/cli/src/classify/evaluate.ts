import type { ClassQuality, LabelledText } from '@suban/text'
import {
  Classifier,
  coverageAtPrecision,
  expectedCalibrationError,
  groupedFolds,
  measureQuality,
  messageTraining,
  nearDuplicateGroups,
  topClasses,
  trainClassifier,
} from '@suban/text'
import { CommandFailure } from './failure.ts'

/** What `suban classify eval` says. Times are wall-clock seconds on one thread. */
export type Evaluation = {
  readonly accuracy: number
  readonly macroF1: number
  readonly documentsPerSecond: number
  readonly coverageAt95Precision: number
  /** Least probability of the answers covered. */
  readonly thresholdAt95Precision: number | null
  readonly ece: number
  readonly trainSeconds: number
  readonly trainDocuments: number
  readonly testDocuments: number
  readonly modelBytes: number
  readonly perClass: Readonly<Record<string, ClassQuality>>
}

type Answer = { readonly truth: string; readonly label: string; readonly probability: number }
type Run = { readonly answers: readonly Answer[]; readonly trainSeconds: number; readonly classifySeconds: number; readonly bytes: number }

const PRECISION = 0.95
/** The answers here are never left to a person; the evaluation looks at every one. */
const ACCEPT_ALL = { threshold: 0 }

/** Trains a classifier or says why not. */
export const trainOrFail = (examples: readonly LabelledText[]) => {
  const model = trainClassifier(examples, messageTraining(examples.length))
  if ('refused' in model) {
    throw new CommandFailure(model.refused, `训练至少需要两个类别，数据里只有 ${model.params.classes} 个`)
  }
  return model
}

/** Trains on one part and tests on the other. */
export const evaluateSplit = (train: readonly LabelledText[], test: readonly LabelledText[]): Evaluation =>
  summarise([runOnce(train, test)], train.length)

/**
 * Cross-validation. Near duplicates never stand on both sides, also not between the tested examples and those for
 * training only.
 */
export const evaluateFolds = (examples: readonly LabelledText[], trainOnly: readonly LabelledText[], folds: number): Evaluation => {
  if (examples.length < folds) throw new CommandFailure('EXAMPLES_TOO_FEW', `${examples.length} 条记录不够分成 ${folds} 份`)
  const groups = nearDuplicateGroups([...examples, ...trainOnly].map(({ text }) => text))
  const numbers = new Map<string, number>()
  for (const { label } of examples) if (!numbers.has(label)) numbers.set(label, numbers.size)
  const foldOf = groupedFolds(examples.map(({ label }) => numbers.get(label) as number), groups, folds)
  const runs: Run[] = []
  let trained = 0
  for (let fold = 0; fold < folds; fold += 1) {
    const test = examples.filter((_, index) => foldOf[index] === fold)
    if (test.length === 0) continue
    const tested = new Set(examples.flatMap((_, index) => (foldOf[index] === fold ? [groups[index]] : [])))
    const train = [
      ...examples.filter((_, index) => foldOf[index] !== fold),
      ...trainOnly.filter((_, index) => !tested.has(groups[examples.length + index])),
    ]
    trained += train.length
    runs.push(runOnce(train, test))
  }
  return summarise(runs, Math.round(trained / runs.length))
}

const runOnce = (train: readonly LabelledText[], test: readonly LabelledText[]): Run => {
  const trainStart = performance.now()
  const classifier = new Classifier(trainOrFail(train), ACCEPT_ALL)
  const trainSeconds = (performance.now() - trainStart) / 1_000
  // A first round warms the code up, as in a server that has been running for a while.
  for (const { text } of test) classifier.probabilities(text)
  const start = performance.now()
  const answers = test.map(({ text, label: truth }) => {
    const probabilities = classifier.probabilities(text)
    const [best] = topClasses(probabilities, 1) as [number]
    return { truth, label: classifier.labels[best] as string, probability: probabilities[best] as number }
  })
  return { answers, trainSeconds, classifySeconds: (performance.now() - start) / 1_000, bytes: classifier.bytes }
}

const summarise = (runs: readonly Run[], trainDocuments: number): Evaluation => {
  const answers = runs.flatMap((run) => run.answers)
  const labels = [...new Set(answers.flatMap(({ truth, label }) => [truth, label]))].sort()
  const numberOf = new Map(labels.map((label, number) => [label, number]))
  const quality = measureQuality(
    answers.map(({ truth }) => numberOf.get(truth) as number),
    answers.map(({ label }) => numberOf.get(label) as number),
    labels.length,
  )
  const probabilities = answers.map(({ probability }) => probability)
  const isRight = answers.map(({ truth, label }) => truth === label)
  const covered = coverageAtPrecision(probabilities, isRight, PRECISION)
  const seconds = (pick: (run: Run) => number): number => runs.reduce((sum, run) => sum + pick(run), 0)
  return {
    accuracy: quality.accuracy,
    macroF1: quality.macroF1,
    documentsPerSecond: Math.round(answers.length / seconds((run) => run.classifySeconds)),
    coverageAt95Precision: covered.coverage,
    thresholdAt95Precision: Number.isFinite(covered.threshold) ? covered.threshold : null,
    ece: expectedCalibrationError(probabilities, isRight),
    trainSeconds: seconds((run) => run.trainSeconds) / runs.length,
    trainDocuments,
    testDocuments: answers.length,
    modelBytes: Math.max(...runs.map(({ bytes }) => bytes)),
    perClass: Object.fromEntries(labels.map((label, number) => [label, quality.perClass[number] as ClassQuality])),
  }
}
