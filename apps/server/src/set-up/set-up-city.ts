import type { Config } from '../kernel/config.ts'
import { inTransaction, type Database, type Queryable } from '../kernel/database/database.ts'
import { hashPassword, readMasterKey, Vault } from '../modules/identity/index.ts'
import { importCity, readCity } from '../modules/organisation/index.ts'
import { publishPolicies } from '../modules/policy/index.ts'

/** The one password of all demonstration accounts. Only a demo city ever has it. */
export const demoPassword = 'Suban-12345'

/**
 * Make sure that the database holds a city: until a first start has finished, its tree, gazetteer, people and policies are read from
 * the city folder (again, if a start was cut short); afterwards only policies that are new in the folder are published.
 *
 * @returns whether the set-up still has to be finished (`finishSetUp`), so that a demo city can be given its past first
 */
export const setUpCity = async (db: Database, config: Config, report: (line: string) => void): Promise<{ isNew: boolean; cityCode: string }> => {
  const { rows } = await db.query<{ city_code: string; set_up_at: Date | null }>('select city_code, set_up_at from city order by city_code limit 1')
  if (rows[0]?.set_up_at) {
    const cityCode = rows[0].city_code
    await inTransaction(db, (client) => publishPolicies(client, cityCode, config.cityFolder, 'set-up'))
    return { isNew: false, cityCode }
  }
  report('首次启动：载入城市（组织、地名、人员、政策）…')
  const city = await readCity(config.cityFolder)
  if (city.checked.faults.length > 0) {
    throw new Error(`城市数据有 ${city.checked.faults.length} 处问题，未载入：\n${city.checked.faults.slice(0, 20).map((fault) => `  ${fault.file} 第 ${fault.line} 行：${fault.problem}`).join('\n')}`)
  }
  const vault = new Vault(db, city.head.code, readMasterKey(config.masterKeyHex, config.dataFolder))
  await importCity(db, city, Date.now(), (phone) => vault.phoneIndex(phone))
  await inTransaction(db, (client) => publishPolicies(client, city.head.code, config.cityFolder, 'set-up'))
  if (config.isDemo) await db.query('update account set password_hash = $2 where city_code = $1 and password_hash is null', [city.head.code, await hashPassword(demoPassword)])
  return { isNew: true, cityCode: city.head.code }
}

/** The first start is complete. */
export const finishSetUp = async (db: Queryable, cityCode: string): Promise<void> => {
  await db.query('update city set set_up_at = now() where city_code = $1', [cityCode])
}
