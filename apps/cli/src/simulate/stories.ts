import type { RequestKind } from '@suban/contract'
import { Directory, readCity, type Place } from '@suban/server/modules/organisation/index.ts'
import type { Dice } from '@suban/server/set-up/demo-past/dice.ts'
import { fill, PlaceFinder, readNarratives, type Narrative } from '@suban/server/set-up/demo-past/narratives.ts'
import { texts, type Declined } from '@suban/server/set-up/demo-past/texts.ts'
import { Townspeople } from '@suban/server/set-up/demo-past/townspeople.ts'
import type { Habits } from './habits.ts'
import type { Person } from './people.ts'

/** What somebody has to say, where, and how it will end. */
export type Story = {
  readonly narrative: Narrative; readonly kind: RequestKind
  /** Null: only the machine can tell. */
  readonly matter: string | null
  readonly placeId: string | null; readonly place: string; readonly street: string
  readonly title: string; readonly text: string
  /** Null: does not say who they are. */
  readonly person: { readonly name: string; readonly phone: string } | null
  /** Not for this hotline. */
  readonly decline: Pick<Declined, 'reason' | 'alternative'> | null
  /** One of many who tell of the same outage. */
  readonly outage: string | null
}

type Of = { readonly narrative: Narrative; readonly place: Place | null; readonly decline?: Story['decline']; readonly outage?: string | null }

/** What the people of a few streets have to say: the narratives of the city folder, told of other places each time. */
export class Stories {
  readonly staff: readonly Person[]
  readonly #narratives: readonly Narrative[]
  readonly #good: readonly Narrative[]
  readonly #byMatter: ReadonlyMap<string, readonly Narrative[]>
  readonly #places: PlaceFinder
  readonly #streets: readonly string[]
  readonly #townspeople: Townspeople
  readonly #habits: Habits
  readonly #dice: Dice

  private constructor(staff: readonly Person[], narratives: readonly Narrative[], places: PlaceFinder, streets: readonly string[], habits: Habits, dice: Dice) {
    this.staff = staff
    this.#narratives = narratives
    this.#good = narratives.filter((narrative) => narrative.solved && narrative.satisfaction >= 3)
    this.#byMatter = Map.groupBy(narratives, (narrative) => narrative.matter)
    this.#places = places
    this.#streets = streets
    this.#townspeople = new Townspeople(dice)
    this.#habits = habits
    this.#dice = dice
  }

  /** @param cityFolder the folder that the running city was set up from */
  static async read(cityFolder: string, habits: Habits, dice: Dice): Promise<Stories> {
    const [{ head, checked }, narratives] = await Promise.all([readCity(cityFolder), readNarratives(cityFolder)])
    const directory = new Directory(head.code, checked.units, checked.places)
    const streets = checked.units.filter((unit) => unit.kind === 'street' && unit.line === 'territory').map((unit) => unit.code).slice(0, habits.streets)
    const staff = checked.people.map(({ account, unitCode, roles }) => ({ account, unitCode, roles }))
    return new Stories(staff, narratives, new PlaceFinder(directory), streets, habits, dice)
  }

  next(): Story {
    const { goodEndingsShare, declinedShare } = this.#habits.arrivals
    if (this.#dice.chance(declinedShare)) return this.#declined()
    for (;;) {
      const narrative = this.#dice.pick(this.#dice.chance(goodEndingsShare) ? this.#good : this.#narratives)
      const places = this.#places.inStreet(narrative.placeKind, this.#dice.pick(this.#streets))
      if (places.length > 0) return this.#tell({ narrative, place: this.#dice.pick(places) })
    }
  }

  /** A second demand of the same caller, about the same kind of place. */
  beside(story: Story): Narrative {
    const fitting = this.#narratives.filter((one) => one.placeKind === story.narrative.placeKind && one.matter !== story.matter && one.kind !== 'consultation')
    return this.#dice.pick(fitting.length > 0 ? fitting : this.#narratives)
  }

  /** How an order that the simulation did not bring itself may have been handled: as others of its matter. */
  like(matter: string | null): Narrative {
    return this.#dice.pick(this.#byMatter.get(matter ?? '') ?? this.#good)
  }

  /** Something fails in one street, and everybody calls. */
  outage(id: string, month: number): { next(): Story } {
    const kind = this.#dice.pick(month >= 11 || month <= 3 ? ['water', 'heating', 'heating'] as const : ['water', 'power'] as const)
    const told = texts.bursts[kind]
    const places = this.#dice.shuffled(this.#places.inStreet('community', this.#dice.pick(this.#streets))).slice(0, 5)
    return {
      next: () => this.#tell({
        outage: id, place: this.#dice.pick(places),
        narrative: {
          id: `outage-${kind}`, matter: '', kind: this.#dice.pick(['complaint', 'help', 'help']), channel: this.#dice.pick(['phone', 'phone', 'phone', 'wechat', 'app']),
          title: this.#dice.pick(told.titles), text: this.#dice.pick(told.texts), placeKind: 'community', flags: [], contact: told.contact, progress: told.progress, reply: told.reply,
          result: 'resolved', solved: true, satisfaction: this.#dice.pick([3, 4, 4, 5]), remark: told.remark,
        },
      }),
    }
  }

  #declined(): Story {
    const { title, text, kind, reason, alternative } = this.#dice.pick(texts.declined)
    const narrative: Narrative = { id: `declined-${reason}`, matter: '', kind, channel: this.#dice.pick(['web', 'wechat', 'app']), title, text, placeKind: 'any', flags: [], contact: '', progress: '', reply: '', result: '', solved: false, satisfaction: 3, remark: '' }
    return this.#tell({ narrative, place: null, decline: { reason, alternative } })
  }

  #tell({ narrative, place, decline = null, outage = null }: Of): Story {
    const dice = this.#dice
    const here = place?.name ?? '现场'
    const street = place === null ? this.#streets[0]! : this.#places.streetOf(place)
    const { channel } = narrative
    return {
      narrative, decline, outage, kind: narrative.kind as RequestKind, matter: narrative.matter === '' ? null : narrative.matter, placeId: place?.id ?? null, place: here, street,
      title: fill(narrative.title, here),
      text: `${dice.pick(texts.openings[channel] ?? texts.openings.web!)}${fill(narrative.text, here)}${dice.pick(texts.closings[channel] ?? texts.closings.web!)}`,
      person: dice.chance(this.#habits.arrivals.anonymousShare) ? null : this.#townspeople.of(street),
    }
  }
}
