/** A node of the city's tree: five levels of territory and the departments, companies and platforms beside them. */
export type Unit = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly level: 'province' | 'city' | 'district' | 'street' | 'community' | 'grid'
  readonly kind: string
  readonly line: 'line' | 'territory'
  readonly parentCode: string | null
  readonly regionCode: string
  /** Which department it is (key of department-kinds.csv); a city department and its district bureaus share it. */
  readonly departmentKey: string
  readonly alias: string
  readonly population: number
  readonly lng: number | null
  readonly lat: number | null
  readonly isActive: boolean
}

/** A place of the gazetteer, in the community it belongs to. */
export type Place = {
  readonly id: string
  readonly name: string
  readonly alias: string
  readonly kind: string
  readonly communityCode: string
  readonly lng: number
  readonly lat: number
}

/** Kinds of unit that can hold an assignment; communities and grids help but are never held to account (rulebook 2.2). */
const handlingKinds = new Set(['street', 'town', 'department', 'company', 'platform', 'discipline', 'centre'])
export const canHandle = (unit: Unit): boolean => handlingKinds.has(unit.kind)
export const isGrassroots = (unit: Unit): boolean => ['street', 'town', 'community', 'village', 'grid'].includes(unit.kind)

/** The department key of the hotline centre and its district platforms. */
export const hotlineKey = 'hotline-centre'
