import type { Reason } from '@suban/domain-kit'
import { Classifier, mask, type ClassifierModel, type Evidence } from '@suban/text'
import { resolve, type Catalogues, type Resolution } from '../catalogue/index.ts'
import type { Directory, Organisation, Place } from '../organisation/index.ts'
import { AccusationReader, keepOut, type AccusationPolicy, type AccusedUnit } from './accused-units.ts'
import { readerOf, stricter, type NarrativeFacts, type NarrativePolicy } from './read-narrative.ts'

export type ClassificationPolicy = NarrativePolicy & {
  /** What sending an order to the wrong unit costs, minutes of work, by deadline class. */
  readonly minutesOfError: Readonly<Record<'2h' | '24h' | '7d' | '15d', number>>
  /** What a person's look costs, minutes. */
  readonly minutesOfHuman: number
  readonly accusation: AccusationPolicy
  readonly similar: { readonly days: number; readonly metres: number; readonly threshold: number; readonly most: number }
}

export type MatterGuess = { readonly matterCode: string; readonly probability: number; readonly evidence: readonly Evidence[] }

/** Everything the machine can say about a narrative before a person decides. */
export type Sorting = {
  readonly facts: NarrativeFacts
  readonly guesses: readonly MatterGuess[]
  readonly modelVersion: string
  readonly abstains: boolean
  readonly abstainBecause: readonly Reason[]
  /** Minutes that following the first guess would cost on average. */
  readonly expectedCost: number
  readonly kind: string
  readonly matterCode: string | null
  readonly matterBy: 'machine' | 'person' | 'none'
  readonly resolution: Resolution | null
  readonly deadlineClass: '2h' | '24h' | '7d' | '15d'
  readonly urgency: 'normal' | 'urgent' | 'critical'
}

export type SortQuery = {
  readonly text: string
  readonly kind?: string | undefined
  /** A matter that a person chose; the machine's guess otherwise. */
  readonly matterCode?: string | undefined
  readonly place: Place | null
  readonly communityCode?: string | null
  readonly day: string
  /** Units that the request is against: they are proposed no more. */
  readonly accused?: readonly string[] | undefined
  /** Evidence words are worth their time only where somebody reads them. */
  readonly withEvidence: boolean
}

/** Whether a guess is good enough is decided in `sort`, by the policy of the day and the deadline class; the classifier's own judgement is not asked. */
const ownAcceptance = { threshold: 1 } as const

const urgencyOf = { '2h': 'critical', '24h': 'urgent', '7d': 'normal', '15d': 'normal' } as const

/**
 * Sorts a narrative: which matter (with probability and evidence), which flags and kind, which units and deadline by the lists.
 * It only proposes: below the cost of a person's look it abstains, and a person's choice always wins.
 */
export class Proposer {
  readonly #organisation: Organisation
  readonly #catalogues: Catalogues
  readonly #policyOn: (day: string) => ClassificationPolicy
  #classifier: Classifier
  #accusations: { readonly policy: AccusationPolicy; readonly directory: Directory; readonly reader: AccusationReader } | null = null

  /** @param policyOn the classification policy in force on a day, `YYYY-MM-DD` */
  constructor(organisation: Organisation, catalogues: Catalogues, policyOn: (day: string) => ClassificationPolicy, model: ClassifierModel) {
    this.#organisation = organisation
    this.#catalogues = catalogues
    this.#policyOn = policyOn
    this.#classifier = new Classifier(model, ownAcceptance)
  }

  /** Put a newer model in force. */
  useModel(model: ClassifierModel): void {
    this.#classifier = new Classifier(model, ownAcceptance)
  }

  policyOn(day: string): ClassificationPolicy {
    return this.#policyOn(day)
  }

  get modelVersion(): string {
    return this.#classifier.version
  }

  sort(query: SortQuery): Sorting {
    const catalogue = this.#catalogues.on(query.day)
    const policy = this.#policyOn(query.day)
    const facts = readerOf(policy).read(query.text)
    // Digits of phones and identity numbers say nothing about a matter; masking keeps every position.
    const guesses = this.#guess(mask(query.text), query.withEvidence).filter((guess) => catalogue.matters.has(guess.matterCode))
    const first = guesses[0] ?? null
    const isChosen = query.matterCode !== undefined
    const firstClass = first ? (catalogue.practices.get(first.matterCode)?.deadlineClass ?? '7d') : '7d'
    const expectedCost = first ? (1 - first.probability) * policy.minutesOfError[stricter(firstClass, facts.raisesTo)] : policy.minutesOfError['2h']
    const abstains = first === null || expectedCost >= policy.minutesOfHuman
    const matterCode = query.matterCode ?? first?.matterCode ?? null
    const kind = query.kind ?? this.#kindOf(facts, matterCode, query.day)
    const resolution = matterCode === null ? null : this.resolve({ matterCode, place: query.place, communityCode: query.communityCode ?? null, kind, flags: facts.flags, day: query.day, accused: query.accused })
    const deadlineClass = stricter(resolution?.deadlineClass ?? '7d', facts.raisesTo)
    return {
      facts, guesses, modelVersion: this.#classifier.version, abstains: !isChosen && abstains,
      abstainBecause: !isChosen && abstains
        ? [{ code: first ? 'MACHINE_UNSURE' : 'MACHINE_KNOWS_NO_WORD', params: { probability: Math.round((first?.probability ?? 0) * 100), cost: Math.round(expectedCost), human: policy.minutesOfHuman }, source: { policy: 'classification', version: policy.version } }]
        : [],
      expectedCost: Math.round(expectedCost * 100) / 100, kind, matterCode,
      matterBy: isChosen ? 'person' : matterCode === null ? 'none' : 'machine', resolution, deadlineClass,
      urgency: stricter(resolution?.deadlineClass ?? '7d', facts.raisesTo) === (resolution?.deadlineClass ?? '7d') ? (resolution?.urgency ?? 'normal') : urgencyOf[deadlineClass],
    }
  }

  /** What the lists say for a matter at a place. */
  resolve(question: { matterCode: string; place: Place | null; communityCode: string | null; kind: string; flags: readonly string[]; day: string; accused?: readonly string[] | undefined }): Resolution {
    const { directory } = this.#organisation
    const territory = directory.territory(question.place?.communityCode ?? question.communityCode)
    const name = (code: string) => directory.unit(code)?.name ?? code
    const resolution = resolve(this.#catalogues.on(question.day), {
      matterCode: question.matterCode, territory: territory && { street: territory.street.code, district: territory.district.code },
      requestKind: question.kind, flags: question.flags,
    }, { department: (key, region) => directory.department(key, region), name })
    return keepOut(resolution, question.accused ?? [], { name, superior: (code) => directory.superior(code)?.code ?? null })
  }

  /** Units that a text seems to complain about; a person says whether it does. */
  accusedIn(text: string, day: string): AccusedUnit[] {
    const { directory } = this.#organisation
    const policy = this.#policyOn(day).accusation
    if (this.#accusations?.policy !== policy || this.#accusations.directory !== directory) this.#accusations = { policy, directory, reader: new AccusationReader(policy, directory) }
    return this.#accusations.reader.read(text, directory)
  }

  #guess(text: string, withEvidence: boolean): MatterGuess[] {
    if (withEvidence) return this.#classifier.classify(text, 3).candidates.map(({ label, probability, evidence }) => ({ matterCode: label, probability, evidence }))
    const probabilities = this.#classifier.probabilities(text)
    return topThree(probabilities).map((index) => ({ matterCode: this.#classifier.labels[index]!, probability: probabilities[index]!, evidence: [] }))
  }

  #kindOf(facts: NarrativeFacts, matterCode: string | null, day: string): string {
    const allowed = matterCode === null ? null : this.#catalogues.on(day).matters.get(matterCode)?.requestKinds
    return facts.kinds.find((kind) => !allowed || allowed.includes(kind)) ?? allowed?.[0] ?? 'help'
  }
}

const topThree = (values: Float64Array): number[] => {
  const best: number[] = []
  for (let index = 0; index < values.length; index++) {
    if (best.length === 3 && values[index]! <= values[best[2]!]!) continue
    best.push(index)
    best.sort((a, b) => values[b]! - values[a]!)
    if (best.length > 3) best.pop()
  }
  return best
}
