import type { Reason } from '@suban/domain-kit'
import { KeywordMatcher } from '@suban/text'

/** Word lists of policies/…/classification.json. */
export type NarrativePolicy = {
  readonly version: string
  readonly emergency: readonly { readonly number: string; readonly name: string; readonly words: readonly string[] }[]
  readonly flags: readonly { readonly flag: string; readonly name: string; readonly words: readonly string[]; readonly raisesTo: DeadlineClass | null }[]
  readonly kinds: readonly { readonly kind: string; readonly words: readonly string[] }[]
}
type DeadlineClass = '2h' | '24h' | '7d' | '15d'

export type NarrativeFacts = {
  readonly flags: readonly string[]
  /** Kinds that the words speak for, the strongest first. */
  readonly kinds: readonly string[]
  /** The strictest class that a flag demands. */
  readonly raisesTo: DeadlineClass | null
  readonly emergency: { readonly numbers: readonly string[]; readonly words: readonly string[] } | null
  readonly because: readonly Reason[]
}

type Meaning = { readonly emergency?: string; readonly flag?: NarrativePolicy['flags'][number]; readonly kind?: string }

/** Reads what word lists alone can tell: danger, flags that change the deadline, and the kind of request. */
export class NarrativeReader {
  readonly #matcher: KeywordMatcher<Meaning>
  readonly #policy: NarrativePolicy

  constructor(policy: NarrativePolicy) {
    this.#policy = policy
    const entries: [string, Meaning][] = [
      ...policy.emergency.flatMap(({ number, words }) => words.map((word): [string, Meaning] => [word, { emergency: number }])),
      ...policy.flags.flatMap((flag) => flag.words.map((word): [string, Meaning] => [word, { flag }])),
      ...policy.kinds.flatMap(({ kind, words }) => words.map((word): [string, Meaning] => [word, { kind }])),
    ]
    this.#matcher = new KeywordMatcher(entries)
  }

  read(text: string): NarrativeFacts {
    const numbers = new Set<string>()
    const words = new Set<string>()
    const flags = new Map<string, NarrativePolicy['flags'][number] & { word: string }>()
    const kinds = new Map<string, number>()
    for (const hit of this.#matcher.find(text)) {
      for (const meaning of hit.values) {
        if (meaning.emergency !== undefined) {
          numbers.add(meaning.emergency)
          words.add(hit.keyword)
        }
        if (meaning.flag && !flags.has(meaning.flag.flag)) flags.set(meaning.flag.flag, { ...meaning.flag, word: hit.keyword })
        if (meaning.kind !== undefined) kinds.set(meaning.kind, (kinds.get(meaning.kind) ?? 0) + 1)
      }
    }
    const source = { policy: 'classification', version: this.#policy.version }
    const raising = [...flags.values()].filter((flag) => flag.raisesTo !== null)
    const raisesTo = numbers.size > 0 ? '2h' : raising.map((flag) => flag.raisesTo!).sort((a, b) => strictness[a] - strictness[b])[0] ?? null
    return {
      flags: [...flags.keys()], kinds: [...kinds].sort((a, b) => b[1] - a[1]).map(([kind]) => kind), raisesTo,
      emergency: numbers.size > 0 ? { numbers: [...numbers].sort(), words: [...words] } : null,
      because: [
        ...(numbers.size > 0 ? [{ code: 'EMERGENCY_WORDS', params: { words: [...words].join('、'), numbers: [...numbers].sort().join('、') }, source }] : []),
        ...raising.map((flag) => ({ code: 'FLAG_RAISES_DEADLINE', params: { flag: flag.name, word: flag.word, deadlineClass: flag.raisesTo! }, source })),
      ],
    }
  }
}

const readers = new WeakMap<NarrativePolicy, NarrativeReader>()
/** The reader of a policy; its word lists are laid out once. */
export const readerOf = (policy: NarrativePolicy): NarrativeReader => {
  let reader = readers.get(policy)
  if (!reader) readers.set(policy, (reader = new NarrativeReader(policy)))
  return reader
}

const strictness: Record<DeadlineClass, number> = { '2h': 0, '24h': 1, '7d': 2, '15d': 3 }
/** The stricter of two deadline classes. */
export const stricter = (one: DeadlineClass, other: DeadlineClass | null): DeadlineClass => (other !== null && strictness[other] < strictness[one] ? other : one)
