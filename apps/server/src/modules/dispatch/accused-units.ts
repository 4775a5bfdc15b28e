import { KeywordMatcher } from '@suban/text'
import type { Resolution } from '../catalogue/index.ts'
import type { Directory } from '../organisation/index.ts'

/** Words that accuse, and how near to a unit's name they must stand, in characters. */
export type AccusationPolicy = { readonly words: readonly string[]; readonly reach: number }

/** A unit that a text seems to complain about. */
export type AccusedUnit = { readonly unit: string; readonly name: string; readonly words: readonly string[] }

/** Of a shorter name nobody can tell that it names a unit. */
const leastName = 3
/** How many suggestions help more than they stand in the way. */
const mostSuggested = 3

type Meaning = { readonly unit: string } | { readonly word: string }

/**
 * Finds units whose name stands near a word that accuses. It only suggests: a person names whom a request is against.
 * Names that several units share (a bureau exists in every district) are left to a person.
 */
export class AccusationReader {
  readonly #matcher: KeywordMatcher<Meaning>
  readonly #reach: number

  constructor({ words, reach }: AccusationPolicy, directory: Directory) {
    const codesOf = new Map<string, Set<string>>()
    for (const unit of directory.units) {
      if (!unit.isActive || unit.kind === 'centre' || unit.kind === 'grid') continue
      // The short name of a government is that of its town or district.
      for (const name of new Set([unit.name, ...(unit.kind === 'government' ? [] : [unit.shortName]), ...unit.alias.split(';')])) {
        if (name.length >= leastName) codesOf.set(name, (codesOf.get(name) ?? new Set()).add(unit.code))
      }
    }
    const names = [...codesOf].filter(([, codes]) => codes.size === 1).map(([name, codes]): [string, Meaning] => [name, { unit: [...codes][0]! }])
    this.#matcher = new KeywordMatcher<Meaning>([...names, ...words.map((word): [string, Meaning] => [word, { word }])])
    this.#reach = reach
  }

  read(text: string, directory: Directory): AccusedUnit[] {
    const hits = this.#matcher.find(text)
    const accusing = hits.filter((hit) => hit.values.some((value) => 'word' in value))
    const found = new Map<string, Set<string>>()
    for (const hit of hits) {
      const unit = hit.values.find((value) => 'unit' in value)?.unit
      if (unit === undefined) continue
      const near = accusing.filter(({ start, end }) => start - hit.end <= this.#reach && hit.start - end <= this.#reach)
      if (near.length > 0) found.set(unit, new Set([...(found.get(unit) ?? []), ...near.map(({ keyword }) => keyword)]))
    }
    return [...found].slice(0, mostSuggested).map(([unit, words]) => ({ unit, name: directory.unit(unit)?.shortName ?? unit, words: [...words] }))
  }
}

/** How to name a unit, and who takes over from it. */
type Hierarchy = { readonly name: (code: string) => string; readonly superior: (code: string) => string | null }

/** Nobody looks into the own case (rulebook 6.5.4): where the lists name an accused unit, its superior leads, and it joins only if a person says so. */
export const keepOut = (resolution: Resolution, accused: readonly string[], { name, superior }: Hierarchy): Resolution => {
  if (accused.length === 0) return resolution
  const lineOf = (code: string): string[] => {
    const line: string[] = []
    for (let unit: string | null = code; unit !== null && !line.includes(unit); unit = superior(unit)) line.push(unit)
    return line
  }
  const isWithin = (code: string) => lineOf(code).some((unit) => accused.includes(unit))
  const { lead } = resolution
  const co = resolution.co.filter((code) => !isWithin(code))
  if (lead === null || !isWithin(lead)) return { ...resolution, co }
  const instead = lineOf(lead).find((code) => !isWithin(code)) ?? null
  return instead === null
    ? { ...resolution, lead: null, co, missing: [...resolution.missing, { code: 'ACCUSED_UNIT_LEFT_OUT', params: { unit: name(lead) } }] }
    : { ...resolution, lead: instead, co: co.filter((code) => code !== instead), because: [...resolution.because, { code: 'ACCUSED_UNIT_REPLACED', params: { unit: name(lead), superior: name(instead) } }] }
}
