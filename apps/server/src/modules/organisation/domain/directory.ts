import { canHandle, hotlineKey, isGrassroots, type Place, type Unit } from './unit.ts'

/** The three territory units around a point of the city. */
export type Territory = { readonly community: Unit; readonly street: Unit; readonly district: Unit }

/**
 * The whole city in memory: a prefecture has a few thousand units and places, and every request asks for several of them.
 * Immutable; a change of the tree makes a new directory.
 */
export class Directory {
  readonly cityCode: string
  readonly units: readonly Unit[]
  readonly places: readonly Place[]
  readonly #unitByCode: ReadonlyMap<string, Unit>
  readonly #placeById: ReadonlyMap<string, Place>
  readonly #byDepartment = new Map<string, Unit>()

  constructor(cityCode: string, units: readonly Unit[], places: readonly Place[]) {
    this.cityCode = cityCode
    this.units = units
    this.places = places
    this.#unitByCode = new Map(units.map((unit) => [unit.code, unit]))
    this.#placeById = new Map(places.map((place) => [place.id, place]))
    for (const unit of units) {
      if (unit.departmentKey && unit.line === 'line' && unit.kind !== 'station') this.#byDepartment.set(`${unit.regionCode}/${unit.departmentKey}`, unit)
    }
  }

  unit(code: string): Unit | null {
    return this.#unitByCode.get(code) ?? null
  }

  place(id: string): Place | null {
    return this.#placeById.get(id) ?? null
  }

  /** The city's department of this key, or the bureau of one district. */
  department(key: string, regionCode: string = this.cityCode): Unit | null {
    return this.#byDepartment.get(`${regionCode}/${key}`) ?? null
  }

  /** Community, street and district of a community code; null when the code is not in the tree. */
  territory(communityCode: string | null): Territory | null {
    const community = communityCode === null ? null : this.unit(communityCode)
    const street = community?.parentCode ? this.unit(community.parentCode) : null
    const district = street?.parentCode ? this.unit(street.parentCode) : null
    return community && street && district ? { community, street, district } : null
  }

  /** Who takes over when a unit's rework fails: the district platform for a street, the city department for a bureau, else the centre. */
  superior(code: string): Unit | null {
    const superior = this.#superiorOf(code)
    return superior?.isActive ? superior : null
  }

  #superiorOf(code: string): Unit | null {
    const unit = this.unit(code)
    if (!unit) return null
    const centre = this.department(hotlineKey)
    if (isGrassroots(unit)) return this.department(hotlineKey, unit.parentCode ?? '') ?? centre
    if (unit.level === 'district') return this.department(unit.departmentKey) ?? centre
    return unit.code === centre?.code ? null : centre
  }

  /** The hotline centre of the city. */
  get centre(): Unit | null {
    return this.department(hotlineKey)
  }

  /** The hotline's platform of the district that a unit belongs to; null for units of the whole city, or where the district has none. */
  districtPlatform(code: string): Unit | null {
    const unit = this.unit(code)
    if (!unit || unit.regionCode === this.cityCode) return null
    // Streets and communities carry codes of their own region; the district stands above them.
    for (let above: Unit | null = unit; above !== null; above = above.parentCode === null ? null : this.unit(above.parentCode)) {
      const platform = this.department(hotlineKey, above.regionCode)
      if (platform?.isActive && platform.level === 'district') return platform
    }
    return null
  }

  /** Facts a decision may ask about a unit. */
  facts(code: string) {
    const unit = this.unit(code)
    if (!unit) return null
    return {
      code, name: unit.name, level: unit.level, kind: unit.kind, isActive: unit.isActive, canHandle: canHandle(unit), isGrassroots: isGrassroots(unit),
      superior: this.superior(code)?.code ?? null, districtPlatform: this.districtPlatform(code)?.code ?? null,
    }
  }

  /** The unit itself and everything below it. */
  within(code: string): ReadonlySet<string> {
    const inside = new Set([code])
    // Parents stand before their children in the tree's order, but not in every import: repeat until nothing is added.
    for (let size = 0; size !== inside.size;) {
      size = inside.size
      for (const unit of this.units) if (unit.parentCode !== null && inside.has(unit.parentCode)) inside.add(unit.code)
    }
    return inside
  }
}
