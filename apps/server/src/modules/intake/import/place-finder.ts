import type { Directory } from '../../organisation/index.ts'

export type FoundPlace = { readonly placeId: string | null; readonly communityCode: string | null }

/**
 * Finds a place by its exact name or alias, else a community. A name that stands for several is none: a wrong place sends an order
 * to the wrong street, no place leaves it to a person.
 */
export class PlaceFinder {
  readonly #byName = new Map<string, FoundPlace | 'several'>()

  constructor(directory: Directory) {
    for (const unit of directory.units) if (unit.level === 'community') this.#addAll([unit.name, unit.shortName, ...unit.alias.split(';')], { placeId: null, communityCode: unit.code })
    for (const place of directory.places) this.#addAll([place.name, ...place.alias.split(';')], { placeId: place.id, communityCode: place.communityCode })
  }

  /** The first hint that names exactly one place. */
  find(hints: readonly string[]): FoundPlace {
    for (const hint of hints) {
      const found = this.#byName.get(hint.trim())
      if (found !== undefined && found !== 'several') return found
    }
    return { placeId: null, communityCode: null }
  }

  #addAll(names: readonly string[], place: FoundPlace): void {
    for (const name of new Set(names.map((one) => one.trim()).filter((one) => one !== ''))) {
      const known = this.#byName.get(name)
      // The gazetteer lists communities as places too: the place is the more exact of the two.
      const isSame = known !== undefined && known !== 'several' && known.placeId === null && known.communityCode === place.communityCode
      this.#byName.set(name, known === undefined || isSame ? place : 'several')
    }
  }
}
