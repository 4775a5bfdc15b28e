import type { Question, UnitFinder } from '../../catalogue/index.ts'
import type { Directory } from '../../organisation/index.ts'

/** How the lists find units and territories in the city's tree. */
export const unitFinder = (directory: Directory): UnitFinder & { territory(community: string | null): Question['territory'] } => ({
  department: (key, region) => directory.department(key, region),
  name: (code) => directory.unit(code)?.name ?? code,
  territory(community) {
    const found = directory.territory(community)
    return found && { street: found.street.code, district: found.district.code }
  },
})
