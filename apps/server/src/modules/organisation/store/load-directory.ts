import type { Queryable } from '../../../kernel/database/database.ts'
import { Directory } from '../domain/directory.ts'
import type { Place, Unit } from '../domain/unit.ts'

/** Read the whole tree and gazetteer of a city. */
export const loadDirectory = async (db: Queryable, cityCode: string): Promise<Directory> => {
  const units = await db.query<Unit>(
    `select code, name, short_name as "shortName", level, kind, line, parent_code as "parentCode", region_code as "regionCode",
       department_key as "departmentKey", alias, population, lng, lat, is_active as "isActive"
     from unit where city_code = $1 order by length(code), code`, [cityCode])
  const places = await db.query<Place>(
    `select id, name, alias, kind, community_code as "communityCode", lng, lat from place where city_code = $1 order by id`, [cityCode])
  return new Directory(cityCode, units.rows, places.rows)
}
