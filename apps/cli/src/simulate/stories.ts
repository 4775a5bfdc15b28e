import { fill, PlaceFinder, readNarratives, type Narrative } from '@suban/server/set-up/demo-past/narratives.ts'
import { Directory, readCity, type Place } from '@suban/server/modules/organisation/index.ts'
import type { Random } from '../generate/random.ts'
import type { Person } from './people.ts'

export type Story = { readonly narrative: Narrative; readonly placeId: string; readonly place: string; readonly title: string; readonly text: string; readonly name: string; readonly phone: string }

const streetsOfPeople = 3
const familyNames = [...'赵钱孙李周吴郑王冯陈沈韩杨朱秦许何吕施张孔曹严金魏陶姜谢苏潘葛范彭']

/** What the people of a few streets have to say; few, so that few units have to sign in. */
export class Stories {
  readonly people: readonly Person[]
  readonly #narratives: readonly Narrative[]
  readonly #places: PlaceFinder
  readonly #streets: readonly string[]
  readonly #random: Random

  private constructor(people: readonly Person[], narratives: readonly Narrative[], places: PlaceFinder, streets: readonly string[], random: Random) {
    this.people = people
    this.#narratives = narratives
    this.#places = places
    this.#streets = streets
    this.#random = random
  }

  /** @param cityFolder the folder that the running city was set up from */
  static async read(cityFolder: string, random: Random): Promise<Stories> {
    const [{ head, checked }, narratives] = await Promise.all([readCity(cityFolder), readNarratives(cityFolder)])
    const directory = new Directory(head.code, checked.units, checked.places)
    const streets = checked.units.filter((unit) => unit.kind === 'street' && unit.line === 'territory').map((unit) => unit.code).slice(0, streetsOfPeople)
    const people = checked.people.map(({ account, unitCode, roles }) => ({ account, unitCode, roles }))
    return new Stories(people, narratives, new PlaceFinder(directory), streets, random)
  }

  next(): Story {
    for (;;) {
      const narrative = this.#random.of(this.#narratives)
      const places: readonly Place[] = this.#places.inStreet(narrative.placeKind, this.#random.of(this.#streets))
      if (places.length === 0) continue
      const place = this.#random.of(places)
      return {
        narrative, placeId: place.id, place: place.name, title: fill(narrative.title, place.name), text: fill(narrative.text, place.name),
        name: `${this.#random.of(familyNames)}${this.#random.of(['先生', '女士'])}`, phone: `1990000${String(Math.floor(this.#random.between(0, 10_000))).padStart(4, '0')}`,
      }
    }
  }
}
