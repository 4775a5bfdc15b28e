import type { City } from '../../city.ts'
import type { Dice } from './dice.ts'
import type { Narrative } from './narratives.ts'
import type { Case, Plan, PlanWish, Planner, Stop } from './plan.ts'
import { burst } from './bursts.ts'
import { texts } from './texts.ts'
import { handlingTime, type What } from './course.ts'
import { arrival, day, hour, minute } from './timing.ts'

/** The street whose accounts the start message names: where a demonstration looks first. */
const demoStreet = '990101001'

/**
 * All requests of the past: the steady flow of sixty days, two outages with many requests each, and enough orders in every state
 * that each desk has something to do now.
 *
 * @param howMany about how many requests
 */
export const composePast = (city: City, narratives: readonly Narrative[], planner: Planner, dice: Dice, howMany: number): Plan[] => {
  const share = howMany / 2_000
  const count = (n: number) => Math.max(1, Math.round(n * share))
  const pool = new Pool(narratives, planner, dice, howMany, streets(city))
  const plans: Plan[] = []
  const { now } = planner
  const ago = (from: number, to: number) => now - dice.between(from, to)
  const stopAfter = (what: What[], from: number, to: number, nth = 0): Stop => ({ what, nth, anchor: what[0]!, at: ago(from, to) })
  const add = (n: number, wish: () => PlanWish, fits: (one: Case) => boolean = () => true) => {
    for (let made = 0; made < n; made++) plans.push(planner.plan(pool.take(fits), wish()))
  }
  /** In hand now, with the lamp that this share of the deadline gives. */
  const inHand = (one: Case, from: number, to: number): PlanWish =>
    ({ end: 'handled', stop: { what: ['submit'], isBefore: true, anchor: 'dispatch', at: now - handlingTime[planner.deadlineClass(one)] * dice.between(from, to) } })

  for (const unit of benches(city, narratives, planner)) {
    const street = unit === demoStreet ? demoStreet : null
    const fits = (one: Case) => planner.resolve(one).lead === unit
    const lamps: (readonly [number, number])[] = [[0.1, 0.3], [0.3, 0.5], [0.5, 0.65], [0.73, 0.85], [0.85, 0.97], [1.05, 1.4], [1.3, 1.8], [2.05, 2.3]]
    for (const [from, to] of lamps.slice(0, count(lamps.length))) {
      const one = pool.take(fits, street)
      plans.push(planner.plan(one, inHand(one, from, to)))
    }
    const calm = (one: Case) => fits(one) && !urgent(planner, one)
    const addThere = (n: number, wish: () => PlanWish) => { for (let made = 0; made < n; made++) plans.push(planner.plan(pool.take(calm, street), wish())) }
    addThere(count(4), () => ({ end: 'handled', stop: stopAfter(['dispatch'], 4 * minute, 2.5 * hour) }))
    addThere(count(2), () => ({ end: 'handled', stop: stopAfter(['submit'], 10 * minute, 3 * hour) }))
    addThere(count(1), () => ({ end: 'handled', verdicts: [{ solved: false, satisfaction: 2 }], stop: stopAfter(['callDone', 'evaluate'], hour, 8 * hour) }))
  }
  plans.push(...burst(city, planner, dice, { kind: 'water', at: now - 19 * day, many: count(34), isOver: true }))
  plans.push(...burst(city, planner, dice, { kind: outageNow(now), at: now - 7 * hour, many: count(32), isOver: false }))
  add(count(24), () => ({ end: 'handled', isWeb: true, stop: stopAfter(['register'], minute, 2.1 * hour) }))
  add(count(40), () => ({ end: 'handled', choosesMatter: dice.chance(0.3), isWeb: false, stop: { what: ['dispatch'], isBefore: true, anchor: 'register', at: ago(2 * minute, 3.2 * hour) } }), (one) => !urgent(planner, one))
  add(count(6), () => ({ end: 'handled', choosesMatter: false, isWeb: false, stop: { what: ['dispatch'], isBefore: true, anchor: 'register', at: ago(minute, 9 * minute) } }), (one) => urgent(planner, one))
  add(count(22), () => ({ end: 'handled', stop: stopAfter(['dispatch'], 5 * minute, 3.5 * hour) }), (one) => !urgent(planner, one))
  add(count(12), () => ({ end: 'handled', stop: stopAfter(['submit'], 8 * minute, 4 * hour) }))
  add(count(27), () => ({ end: 'handled', stop: stopAfter(['approve'], 8 * minute, 9 * hour) }))
  add(count(20), () => ({ end: 'handled', stop: stopAfter(['pass'], hour, 40 * hour) }))
  add(count(2), () => ({ end: 'handled', stop: stopAfter(['callStart'], minute, 4 * minute), canBeCalled: true }))
  add(count(6), () => ({ end: 'handled', verdicts: [{ solved: false, satisfaction: 2 }], stop: stopAfter(['callDone', 'evaluate'], hour, 14 * hour) }))
  add(count(4), () => ({ end: 'handled', verdicts: [{ solved: false, satisfaction: 2 }, { solved: false, satisfaction: 1 }], stop: stopAfter(['callDone', 'evaluate'], hour / 2, 4 * hour, 1) }))
  add(count(8), () => ({ end: 'answered', stop: stopAfter(['answer'], 10 * minute, 20 * hour) }), ({ narrative }) => narrative.kind === 'consultation')
  for (let made = 0; made < count(26); made++) plans.push(planner.declined(dice.pick(texts.declined), arrival(now - 60 * day, now - hour, true, dice)))
  for (let made = 0; made < count(9); made++) plans.push(...splitCall(planner, pool, dice))
  while (plans.length < howMany) plans.push(planner.plan(pool.take(() => true)))
  return plans
}

const urgent = (planner: Planner, one: Case): boolean => ['2h', '24h'].includes(planner.deadlineClass(one))

/** One call with two demands: the second becomes an order of its own. */
const splitCall = (planner: Planner, pool: Pool, dice: Dice): Plan[] => {
  const first = planner.plan(pool.take(() => true), { end: 'handled', splits: true, isWeb: false, receivedAt: arrival(planner.now - 58 * day, planner.now - day, true, dice) })
  const at = first.times.find((step) => step.what === 'split')!.at
  const second = planner.plan(pool.take(({ narrative }) => narrative.placeKind === first.narrative.placeKind, planner.places.streetOf(first.place!)), { end: 'handled', isWeb: false, receivedAt: at, parent: first })
  return [first, second]
}

/** What fails at this time of the year. */
const outageNow = (now: number): 'heating' | 'power' => {
  const month = new Date(now).getUTCMonth() + 1
  return month >= 11 || month <= 3 ? 'heating' : 'power'
}

/** Units whose bench is to be full: the street of the demonstration, the busiest bureau of its district and the busiest company. */
const benches = (city: City, narratives: readonly Narrative[], planner: Planner): string[] => {
  const { directory } = city.organisation
  const district = directory.unit(demoStreet)?.parentCode ?? ''
  const led = new Map<string, number>()
  for (const narrative of narratives) {
    const place = planner.places.inStreet(narrative.placeKind, demoStreet)[0]
    const lead = place && planner.resolve({ narrative, place }).lead
    if (lead) led.set(lead, (led.get(lead) ?? 0) + 1)
  }
  const busiest = (kind: string, region: string) =>
    [...led].filter(([code]) => directory.unit(code)?.kind === kind && directory.unit(code)?.regionCode === region).sort((a, b) => b[1] - a[1])[0]?.[0]
  return [directory.unit(demoStreet) ? demoStreet : undefined, busiest('department', district), busiest('company', city.cityCode)].filter((code) => code !== undefined)
}

const streets = (city: City): { code: string; weight: number }[] =>
  city.organisation.directory.units.filter((unit) => unit.level === 'street' && unit.line === 'territory').map((unit) => ({ code: unit.code, weight: unit.population * (unit.code === demoStreet ? 2.5 : 1) }))

/** Narratives in random order, each several times, good endings more often; every use is told of another place. */
class Pool {
  readonly #left: Narrative[]
  readonly #planner: Planner
  readonly #dice: Dice
  readonly #streets: readonly { code: string; weight: number }[]
  readonly #used = new Set<string>()

  constructor(narratives: readonly Narrative[], planner: Planner, dice: Dice, howMany: number, weighted: readonly { code: string; weight: number }[]) {
    const good = narratives.filter((narrative) => narrative.solved && narrative.satisfaction >= 3)
    const rounds = [narratives, narratives, good, good, good]
    const once = narratives.length > 0 ? Math.ceil(howMany / narratives.length) : 0
    this.#left = rounds.slice(0, Math.max(2, once + 1)).flatMap((round) => dice.shuffled(round))
    this.#planner = planner
    this.#dice = dice
    this.#streets = weighted
  }

  /** The next case that fits. @param street where it must be told of, null: anywhere by population */
  take(fits: (one: Case) => boolean, street: string | null = null): Case {
    for (const [index, narrative] of this.#left.entries()) {
      const place = this.#placeFor(narrative, street)
      if (place === null || !fits({ narrative, place })) continue
      this.#left.splice(index, 1)
      this.#used.add(`${narrative.id}/${place.id}`)
      return { narrative, place }
    }
    throw new Error('the narratives of the city folder do not suffice for its past')
  }

  #placeFor(narrative: Narrative, street: string | null) {
    const { places } = this.#planner
    const code = street ?? this.#dice.weighted(this.#streets, (one) => one.weight).code
    const near = places.inStreet(narrative.placeKind, code)
    const all = near.length > 0 || street !== null ? near : places.anywhere(narrative.placeKind)
    for (let tries = 0; tries < 8 && all.length > 0; tries++) {
      const place = this.#dice.pick(all)
      if (!this.#used.has(`${narrative.id}/${place.id}`)) return place
    }
    return null
  }
}
