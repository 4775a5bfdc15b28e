import type { ClassifierModel } from './classifier-model.ts'
import { PHRASE_FEATURES } from './features.ts'
import type { ClassifierTraining, LabelledText, TrainingRefusal } from './train-classifier.ts'
import { trainClassifier } from './train-classifier.ts'
import { DEFAULT_TRAINING } from './train-linear.ts'

/** What the lists say about one matter, as far as words go. */
export type MatterWords = {
  /** The matter's code; the class of the model. */
  readonly label: string
  readonly name: string
  readonly definition: string
  /** How people say it. */
  readonly phrases: readonly string[]
  readonly keywords: readonly string[]
  /** Example situations. */
  readonly inScope: readonly string[]
}

/** How much each kind of wording counts as an example. */
export const WORDING_WEIGHTS = { phrase: 1, inScope: 1, name: 1, definition: 1, keyword: 0.2, keywords: 1, correction: 3 }

export const CATALOGUE_TRAINING: ClassifierTraining = {
  ...DEFAULT_TRAINING,
  features: PHRASE_FEATURES,
  minDocuments: 1,
  cost: 1,
  ratioSmoothing: 0,
  maxPasses: 8,
  tolerance: 0.2,
  calibrationFolds: 4,
  calibrationRounds: 1,
}

/** Marks examples in people's own words: only they say how sure the model may be of what people say. */
type CatalogueExample = LabelledText & { readonly spoken: boolean }

/**
 * Trains the matter model of a city from its lists alone, so that a new city starts with a useful proposal, and from the
 * corrections that dispatchers have made since, which count more.
 *
 * @param corrections texts with the matter that a person settled on; unknown matters are left out
 */
export const trainFromPhrases = (
  entries: readonly MatterWords[],
  corrections: readonly LabelledText[] = [],
  training: ClassifierTraining = CATALOGUE_TRAINING,
  weights: typeof WORDING_WEIGHTS = WORDING_WEIGHTS,
): ClassifierModel | TrainingRefusal => {
  const known = new Set(entries.map(({ label }) => label))
  const examples: CatalogueExample[] = entries.flatMap((entry) => examplesOf(entry, weights))
  for (const { text, label, weight } of corrections) {
    if (known.has(label)) examples.push({ text, label, weight: weight ?? weights.correction, spoken: true })
  }
  return trainClassifier(examples.filter(({ text, weight }) => text.trim() !== '' && weight !== 0), {
    ...training,
    calibrateOn: (example) => (example as CatalogueExample).spoken,
  })
}

const examplesOf = (entry: MatterWords, weights: typeof WORDING_WEIGHTS): CatalogueExample[] => {
  const { label, name, definition, phrases, keywords, inScope } = entry
  const example = (text: string, weight: number, spoken = false): CatalogueExample => ({ text, label, weight, spoken })
  return [
    ...phrases.map((phrase) => example(phrase, weights.phrase, true)),
    ...inScope.map((situation) => example(situation, weights.inScope)),
    ...keywords.map((keyword) => example(keyword, weights.keyword)),
    example(keywords.join('，'), weights.keywords),
    example(name, weights.name),
    example(definition, weights.definition),
  ]
}
