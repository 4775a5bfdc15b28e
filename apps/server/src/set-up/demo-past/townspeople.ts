import type { Dice } from './dice.ts'
import { texts } from './texts.ts'

export type Townsperson = { readonly name: string; readonly phone: string }

/** Invented people with phones of the demo range 199 0000 xxxx; each belongs to a street, and some call again and again. */
export class Townspeople {
  readonly #dice: Dice
  readonly #byStreet = new Map<string, { person: Townsperson; eagerness: number }[]>()
  #made = 0

  constructor(dice: Dice) {
    this.#dice = dice
  }

  /** Somebody of the street: usually new, sometimes a person who called before. */
  of(street: string): Townsperson {
    const dice = this.#dice
    let known = this.#byStreet.get(street)
    if (!known) this.#byStreet.set(street, (known = []))
    if (known.length > 0 && dice.chance(0.17)) return dice.weighted(known, (one) => one.eagerness).person
    const person = this.#newPerson()
    known.push({ person, eagerness: dice.chance(0.06) ? 12 : 1 })
    return person
  }

  #newPerson(): Townsperson {
    const dice = this.#dice
    const name = dice.pick(texts.familyNames) + dice.pick(texts.givenNames)
    // 7919 is coprime to 10,000: every number of the range comes once before any comes twice.
    const number = (this.#made++ * 7919 + 1234) % 10_000
    return { name, phone: `1990000${String(number).padStart(4, '0')}` }
  }
}
