import type { SignedIn } from '../../../kernel/http/access.ts'
import type { Directory } from '../../organisation/index.ts'

const seesAll = ['supervisor', 'shiftLead', 'dispatcher', 'centreReviewer', 'cityArbiter', 'panelMember', 'disciplineInspector', 'analyst']
const seesOwn = ['unitCoordinator', 'handler', 'unitReviewer']
const seesRegion = ['leader', 'districtArbiter']

export const ledgerReaders: readonly string[] = [...seesAll, ...seesRegion, ...seesOwn]

/** Units whose suspensions this person may see: null for all of them; else the own one and those below it, for a leader and an arbiter those of the region. */
export const ledgerUnits = (person: SignedIn, directory: Directory): readonly string[] | null => {
  const has = (roles: readonly string[]) => person.roles.some((role) => roles.includes(role))
  const own = directory.unit(person.unitCode)
  if (has(seesAll) || has(seesRegion) && own?.regionCode === directory.cityCode) return null
  if (!own) return []
  if (has(seesRegion)) return directory.units.filter((unit) => unit.regionCode.startsWith(own.regionCode)).map((unit) => unit.code)
  return [own.code, ...directory.units.filter((unit) => unit.parentCode === own.code).map((unit) => unit.code)]
}

/** Units whose exclusions this person may read about: of the centre all, of a unit its peers (同级), the own one among them. */
export const peersOf = (person: SignedIn, directory: Directory): readonly string[] | null => {
  if (person.roles.some((role) => seesAll.includes(role))) return null
  const own = directory.unit(person.unitCode)
  return own ? directory.units.filter((unit) => unit.level === own.level).map((unit) => unit.code) : []
}
