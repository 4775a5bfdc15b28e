import type { City } from '../../city.ts'
import { dayOf } from '../../kernel/time.ts'
import type { Place } from '../../modules/organisation/index.ts'
import type { Dice } from './dice.ts'
import type { Narrative } from './narratives.ts'
import type { Plan, PlanWish, Planner } from './plan.ts'
import { texts, type Burst } from './texts.ts'
import { hour, minute } from './timing.ts'

export type Outage = { readonly kind: keyof typeof texts.bursts; readonly at: number; readonly many: number; readonly isOver: boolean }

/**
 * An outage in one street: the first request becomes the order that is handled, most later ones are joined to it, some are handled
 * for themselves, and of one that still lasts the latest wait at the desks.
 */
export const burst = (city: City, planner: Planner, dice: Dice, outage: Outage): Plan[] => {
  const told = texts.bursts[outage.kind]
  const places = placesOfOneStreet(city, planner, dice, outage.kind)
  const matter = matterOf(city, told, outage, places[0]!)
  const plan = (receivedAt: number, wish: PlanWish): Plan => {
    const place = dice.pick(places)
    return planner.plan({ narrative: narrativeOf(told, outage, matter, dice), place }, { end: 'handled', receivedAt, ...wish })
  }
  const main = plan(outage.at, { isWeb: false, choosesMatter: true, usedShare: outage.isOver ? 0.75 : 1.4, verdicts: [{ solved: true, satisfaction: 3 }] })
  const dispatchedAt = main.times.find((step) => step.what === 'dispatch')!.at
  const passedAt = main.times.find((step) => step.what === 'pass')?.at ?? planner.now
  const plans = [main]
  for (let made = 1; made < outage.many; made++) {
    // Many at once, then fewer and fewer.
    const receivedAt = Math.floor(Math.min(outage.at + minute * dice.between(3, 20) + hour * 6.6 * dice.between(0, 1) ** 1.8, planner.now - minute))
    const isLate = !outage.isOver && made > outage.many * 0.62
    if (isLate) {
      const at = planner.now - dice.between(2 * minute, 100 * minute)
      plans.push(dice.chance(0.25)
        ? plan(at, { isWeb: true, stop: { what: ['register'], anchor: 'register', at } })
        : plan(at, { isWeb: false, stop: { what: ['dispatch', 'attach'], isBefore: true, anchor: 'register', at } }))
      continue
    }
    if (!dice.chance(0.72)) {
      plans.push(plan(receivedAt, {}))
      continue
    }
    const member = plan(receivedAt, { attaches: true, verdicts: [{ solved: true, satisfaction: dice.pick([3, 4, 4, 5]) }] })
    const attach = member.times.find((step) => step.what === 'attach')
    if (!attach || attach.at <= dispatchedAt || attach.at >= passedAt) continue
    member.main = main
    plans.push(member)
  }
  return plans
}

const placesOfOneStreet = (city: City, planner: Planner, dice: Dice, kind: string): readonly Place[] => {
  const streets = city.organisation.directory.units.filter((unit) => unit.kind === 'street' && unit.line === 'territory')
  const rich = streets.filter((street) => planner.places.inStreet('community', street.code).length >= 12)
  const street = kind === 'water' ? dice.pick(rich) : (rich.find((one) => one.code === '990101001') ?? dice.pick(rich))
  return dice.shuffled(planner.places.inStreet('community', street.code)).slice(0, 7)
}

const narrativeOf = (told: Burst, outage: Outage, matter: string, dice: Dice): Narrative => ({
  id: `burst-${outage.kind}`, matter, kind: dice.pick(['complaint', 'help', 'help']), channel: dice.pick(['phone', 'phone', 'phone', 'wechat', 'app']),
  title: dice.pick(told.titles), text: dice.pick(told.texts), placeKind: 'community', flags: [], contact: told.contact, progress: told.progress, reply: told.reply,
  result: 'resolved', solved: true, satisfaction: dice.pick([3, 4, 4, 5]), remark: told.remark,
})

/** The matter of an outage is the one that the machine finds in most of its texts. */
const matterOf = (city: City, told: Burst, outage: Outage, place: Place): string => {
  const votes = new Map<string, number>()
  for (const text of told.texts) {
    const guess = city.proposer.sort({ text: text.replaceAll('{place}', place.name), place, day: dayOf(outage.at), withEvidence: false }).matterCode
    if (guess !== null) votes.set(guess, (votes.get(guess) ?? 0) + 1)
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (best === undefined) throw new Error(`the machine knows no matter for ${outage.kind}`)
  return best
}
