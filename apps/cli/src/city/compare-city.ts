import type { Database } from '@suban/server/kernel/database/database.ts'
import { loadDirectory, type PhoneIndex, type ReadCity } from '@suban/server/modules/organisation/index.ts'

/** What an import would change of one kind of thing, by code or account. */
export type Changes = { readonly added: readonly string[]; readonly changed: readonly string[]; readonly retired: readonly string[]; readonly kept: number }
export type CityComparison = { readonly units: Changes; readonly places: Changes; readonly people: Changes }

type Account = { readonly account: string; readonly name: string; readonly title: string; readonly unitCode: string; readonly roles: readonly string[]; readonly phone: string | null }

/** Compare a checked city folder with what the database holds; phones by their blind indexes. Nothing is written. */
export const compareCity = async (db: Database, city: ReadCity, phoneIndex: PhoneIndex): Promise<CityComparison> => {
  const { code } = city.head
  const directory = await loadDirectory(db, code)
  const { rows: accounts } = await db.query<Account>(
    `select account, name, title, unit_code as "unitCode", roles, encode(phone_index, 'hex') as phone from account where city_code = $1`, [code])
  const people = city.checked.people.map(({ account, name, title, unitCode, roles, phone }): Account => ({ account, name, title, unitCode, roles, phone: phone === '' ? null : phoneIndex(phone).toString('hex') }))
  const active = directory.units.filter((unit) => unit.isActive)
  const retiredUnits = directory.units.filter((unit) => !unit.isActive)
  return {
    // A retired unit that is listed again changes: it comes back to life.
    units: difference([...active, ...retiredUnits], city.checked.units, (unit) => unit.code, new Set(active.map((unit) => unit.code))),
    // Places and accounts that are no longer listed stay: history names them.
    places: difference(directory.places, city.checked.places, (place) => place.id, new Set()),
    people: difference(accounts, people, (person) => person.account, new Set()),
  }
}

const difference = <Item extends object>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string, mayRetire: ReadonlySet<string>): Changes => {
  const known = new Map(before.map((item) => [keyOf(item), fingerprint(item)]))
  const listed = new Set(after.map(keyOf))
  const added = after.filter((item) => !known.has(keyOf(item))).map(keyOf)
  const changed = after.filter((item) => known.has(keyOf(item)) && known.get(keyOf(item)) !== fingerprint(item)).map(keyOf)
  return { added, changed, retired: [...mayRetire].filter((key) => !listed.has(key)), kept: after.length - added.length - changed.length }
}

const fingerprint = (item: object): string => JSON.stringify(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))
