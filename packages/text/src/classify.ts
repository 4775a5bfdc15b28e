import { toProbabilities } from './calibrate.ts'
import type { ClassifierModel } from './classifier-model.ts'
import { classifierBytes } from './classifier-model.ts'
import type { AcceptancePolicy } from './decide.ts'
import { decideAcceptance } from './decide.ts'
import type { Evidence } from './evidence.ts'
import { findEvidence } from './evidence.ts'
import { scoreInto } from './linear-model.ts'
import { Vectoriser } from './vocabulary.ts'

/** A class that the text may belong to. */
export type Candidate = {
  readonly label: string
  readonly probability: number
  /** Words of the text that speak for it, the strongest first; empty when no known word occurs. */
  readonly evidence: readonly Evidence[]
}

export type Classification = {
  /** The most probable classes, the first one first. */
  readonly candidates: readonly Candidate[]
  /** True when a person must look. */
  readonly abstain: boolean
  /** What accepting the first candidate would cost on average, in the unit of the policy. */
  readonly expectedCost: number
  /** Version of the model that answered. */
  readonly version: string
}

/** Pieces of evidence for each candidate. */
const EVIDENCE_PIECES = 5

/**
 * A model ready for use. It reuses its own arrays: one instance for one thread.
 *
 * @example
 * const classifier = new Classifier(model, { costOfError: 60, costOfHuman: 2 })
 * classifier.classify('楼下天天半夜施工').candidates[0] // { label: '夜间施工噪声', probability: 0.93, evidence: […] }
 */
export class Classifier {
  readonly labels: readonly string[]
  readonly version: string
  readonly policy: AcceptancePolicy
  /** Bytes that the model takes in memory. */
  readonly bytes: number
  readonly #model: ClassifierModel
  readonly #vectoriser: Vectoriser
  readonly #scores: Float64Array

  constructor(model: ClassifierModel, policy: AcceptancePolicy) {
    this.labels = model.labels
    this.version = model.version
    this.policy = policy
    this.bytes = classifierBytes(model)
    this.#model = model
    this.#vectoriser = new Vectoriser(model.vocabulary)
    this.#scores = new Float64Array(model.labels.length)
  }

  /** The `topK` most probable classes with the words that speak for them. A text without any known word is for a person. */
  classify(text: string, topK = 3): Classification {
    const probabilities = this.probabilities(text)
    const candidates = topClasses(probabilities, topK).map((label) => ({
      label: this.labels[label] as string,
      probability: probabilities[label] as number,
      evidence: findEvidence(text, this.#vectoriser, this.#model.linear, label, EVIDENCE_PIECES),
    }))
    const highest = probabilities.reduce((most, probability) => Math.max(most, probability), 0)
    const { action, expectedCost } = decideAcceptance(highest, this.policy)
    return { candidates, abstain: action === 'human' || this.#vectoriser.count === 0, expectedCost, version: this.version }
  }

  /** The fast way, without evidence: one probability a label, in the order of {@link labels}. Overwritten by the next call. */
  probabilities(text: string): Float64Array {
    const vectoriser = this.#vectoriser
    vectoriser.read(text)
    scoreInto(this.#model.linear, vectoriser.rows, vectoriser.values, 0, vectoriser.count, vectoriser.norm, this.#scores)
    return toProbabilities(this.#scores, this.#model.calibration)
  }
}

/** Numbers of the `most` largest entries, the largest first; equal ones in label order. */
export const topClasses = (probabilities: Float64Array, most: number): number[] => {
  const best: number[] = []
  for (let label = 0; label < probabilities.length; label += 1) {
    const probability = probabilities[label] as number
    let place = best.length
    while (place > 0 && (probabilities[best[place - 1] as number] as number) < probability) place -= 1
    if (place >= most) continue
    best.splice(place, 0, label)
    if (best.length > most) best.pop()
  }
  return best
}
