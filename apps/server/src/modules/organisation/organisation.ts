import { pinyin } from 'pinyin-pro'
import type { Database } from '../../kernel/database/database.ts'
import { Directory } from './domain/directory.ts'
import { searchNames, type Named } from './domain/name-search.ts'
import type { Place, Unit } from './domain/unit.ts'
import { loadDirectory } from './store/load-directory.ts'

/** The city's units and places, held in memory and read anew when an import changed them. */
export class Organisation {
  readonly #db: Database
  readonly #cityCode: string
  #directory: Directory
  #placeNames: Named<Place>[] | null = null
  #unitNames: Named<Unit>[] | null = null

  private constructor(db: Database, cityCode: string, directory: Directory) {
    this.#db = db
    this.#cityCode = cityCode
    this.#directory = directory
  }

  static async load(db: Database, cityCode: string): Promise<Organisation> {
    return new Organisation(db, cityCode, await loadDirectory(db, cityCode))
  }

  get directory(): Directory {
    return this.#directory
  }

  async reload(): Promise<void> {
    this.#directory = await loadDirectory(this.#db, this.#cityCode)
    this.#placeNames = null
    this.#unitNames = null
  }

  /** Places by name, alias or pinyin initials; those in the same street as `near` come first. */
  searchPlaces(query: string, near: string | null, most = 10): Place[] {
    this.#placeNames ??= this.#directory.places.map((place) => named(place, [place.name, ...place.alias.split(';')], placeWeight(place.kind)))
    const street = near === null ? null : (this.#directory.territory(this.#directory.place(near)?.communityCode ?? near)?.street.code ?? null)
    const hits = searchNames(this.#placeNames, query, most * 4)
    const isNear = (place: Place) => street !== null && this.#directory.territory(place.communityCode)?.street.code === street
    return hits.map((place, rank) => ({ place, rank: rank - (isNear(place) ? 1000 : 0) })).sort((a, b) => a.rank - b.rank).slice(0, most).map((hit) => hit.place)
  }

  /** Units that can be named by staff, by name, alias or pinyin initials. */
  searchUnits(query: string, most = 20): Unit[] {
    this.#unitNames ??= this.#directory.units.filter((unit) => unit.isActive && unit.level !== 'grid').map((unit) => named(unit, [unit.name, unit.shortName, ...unit.alias.split(';')], 0))
    return searchNames(this.#unitNames, query, most)
  }
}

const named = <Item>(item: Item, names: readonly string[], weight: number): Named<Item> => {
  const real = names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '')
  return { item, names: real, initials: pinyin(real[0] ?? '', { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase(), weight }
}

/** A road or estate is what callers name most. */
const placeWeight = (kind: string): number => (['estate', 'road'].includes(kind) ? 3 : ['community', 'village'].includes(kind) ? 2 : 1)
