import { isRefused } from '@suban/domain-kit'
import type { City } from '../city.ts'
import { inTransaction } from '../kernel/database/database.ts'
import { closeDays } from '../kernel/ledger/verify.ts'
import { dayOf } from '../kernel/time.ts'
import { dayKind } from '../modules/calendar/index.ts'
import type { Prepared } from '../modules/intake/index.ts'
import { leadOf, writeHistories, type History } from '../modules/work-order/index.ts'
import { composePast } from './demo-past/compose.ts'
import { schedule } from './demo-past/course.ts'
import { live } from './demo-past/deeds.ts'
import { diceOf, type Dice } from './demo-past/dice.ts'
import { Life } from './demo-past/life.ts'
import type { Living, MainOrder } from './demo-past/living.ts'
import { readNarratives } from './demo-past/narratives.ts'
import { giveDemoPictures } from './demo-past/pictures.ts'
import { Planner, type Plan } from './demo-past/plan.ts'
import { Staff } from './demo-past/staff.ts'
import { supervisedAs } from './demo-past/supervised.ts'
import { timingOf, type Timing } from './demo-past/timing.ts'
import { Undecided } from './demo-past/undecided.ts'

export type SeedOptions = {
  /** About how many orders; the demo city has 2,000. */
  readonly howMany?: number
  readonly seed?: number
}

const ordersInOneStatement = 100

/**
 * Give a new demo city its past: about sixty days of orders, each lived through by the same life cycle as everybody's, at believable
 * times and by accounts of the right posts, up to `now` and never beyond. The same seed and `now` give the same past. A city that has
 * orders keeps them as they are.
 *
 * @param now epoch milliseconds
 * @returns how many orders the city has
 * @throws when intake or life cycle refuse a move: then the past was invented wrongly
 */
export const seedPast = async (city: City, cityFolder: string, now: number, { howMany = 2_000, seed = 12_345 }: SeedOptions = {}): Promise<number> => {
  // A start that was cut short after this had been done must not do it twice.
  const { rows } = await city.db.query<{ n: number }>('select count(*)::int as n from work_order where city_code = $1', [city.cityCode])
  if (rows[0]!.n > 0) return rows[0]!.n
  const narratives = await readNarratives(cityFolder)
  const dice = diceOf(seed)
  const timing = timingOf((day) => isWorkday(city, day), dice)
  const planner = new Planner(city, dice, timing, now)
  const staff = await Staff.load(city.db, city.cityCode)
  const plans = composePast(city, narratives, planner, dice, howMany).sort((a, b) => a.times[0]!.at - b.times[0]!.at)
  await giveDemoPictures(city, plans, dice)
  // One transaction: a past is there as a whole or not at all.
  await inTransaction(city.db, async (client) => {
    let writing: Promise<void> = Promise.resolve()
    for await (const histories of liveAll({ city, dice, staff, timing, now }, plans)) {
      await writing
      // The database writes one batch while the next is lived.
      writing = writeHistories(client, city.cityCode, histories, null)
      writing.catch(() => {})
    }
    await writing
  })
  // The planner must know what stands there now; sixty days are to be found one by one.
  await city.db.query(`select brin_summarize_new_values('event_recorded_on')`)
  await city.db.query('analyze event, work_order, assignment, clock, request')
  await closeDays(city.db, city.cityCode, dayOf(now))
  return plans.length
}

const isWorkday = (city: City, day: string): boolean => {
  const found = dayKind(city.calendar, day)
  if (!isRefused(found)) return found.kind === 'work' || found.kind === 'makeUp'
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

type Scene = { readonly city: City; readonly dice: Dice; readonly staff: Staff; readonly timing: Timing; readonly now: number }

/** Requests are taken down in the order they came, so that numbers rise; then each order is lived, main orders before their members. */
async function* liveAll(scene: Scene, plans: readonly Plan[]): AsyncGenerator<History[]> {
  const { city, dice, staff, timing, now } = scene
  const prepared = new Map<Plan, { prepared: Prepared; clerk: Living['clerk'] }>()
  for (const plan of plans) {
    const clerk = plan.isWeb ? null : staff.ofCentre(plan.channel === 'phone' ? 'agent' : 'webAgent', dice)
    const made = await prepare(scene, plan, clerk, plan.parent ? prepared.get(plan.parent)!.prepared : null)
    prepared.set(plan, { prepared: made, clerk })
    putRight(plan, made, now)
  }
  for (const plan of plans) if (plan.main) joinTo(plan, prepared.get(plan)!.prepared)
  const mains = new Map<Plan, MainOrder>()
  const undecided = new Undecided(now)
  let batch: History[] = []
  for (const plan of [...plans.filter((one) => !one.main), ...plans.filter((one) => one.main)]) {
    const main = plan.main ? mains.get(plan.main)! : null
    if (main?.passedAt) plan.times.push(...schedule(plan.askingSteps, 0, main.passedAt + 1_200, timing).filter((step) => step.at < now))
    const children = plans.filter((child) => child.parent === plan).map((child) => prepared.get(child)!.prepared.orderId)
    const own = prepared.get(plan)!
    const life = new Life(city, own.prepared.orderId)
    life.answers = supervisedAs({ dice, staff, timing, centre: city.organisation.directory.centre?.code ?? '' })
    const living: Living = {
      city, dice, staff, life, plan, main, ...own, childIds: children,
      dispatcher: null, caller: null, statusAtJoin: new Map(), passedAt: null,
    }
    live(living, now, undecided)
    batch.push(life.history)
    if (living.statusAtJoin.size > 0) mains.set(plan, { id: own.prepared.orderId, orderNo: own.prepared.orderNo, statusAt: living.statusAtJoin, passedAt: living.passedAt, leadUnit: leadOf(life.state)?.unitCode ?? null })
    if (batch.length === ordersInOneStatement) {
      yield batch
      batch = []
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  if (batch.length > 0) yield batch
}

const prepare = async ({ city }: Scene, plan: Plan, clerk: Living['clerk'], parent: Prepared | null): Promise<Prepared> => {
  const { narrative, person } = plan
  const made = await city.intake.prepare({
    narrative: plan.text, title: plan.title, kind: plan.isWeb ? undefined : narrative.kind, matterCode: plan.choosesMatter ? narrative.matter : undefined,
    placeId: plan.place?.id ?? null, address: plan.address, isAnonymous: plan.isAnonymous, secrecyLevel: plan.secrecyLevel, attachmentIds: [], channel: plan.channel,
    ...(parent ? { parentId: parent.orderId, contactId: parent.register.contactId } : person ? { contact: person } : {}),
  }, plan.isWeb ? 'web' : 'desk', plan.times[0]!.at, clerk ?? { kind: 'requester' })
  if (isRefused(made)) throw new Error(`the past refuses the request ${narrative.id}: ${made.refused} ${JSON.stringify(made.params)}`)
  if (plan.attachmentIds.length > 0) {
    const links = await city.linkAttachments(made.orderId, plan.attachmentIds)
    if (isRefused(links)) throw new Error(`the past refuses its own pictures: ${links.refused}`)
    made.writes.push(...links)
  }
  return made
}

/** Where the machine was wrong and nobody at the intake noticed, the dispatcher puts the matter right before sending it out. */
const putRight = (plan: Plan, { register }: Prepared, now: number): void => {
  const index = plan.times.findIndex((step) => step.what === 'dispatch')
  if (index < 0 || register.matterCode === plan.narrative.matter || plan.times.some((step) => step.what === 'accept')) return
  const before = plan.times[index - 1]!.at
  const at = Math.min(Math.floor(before + (plan.times[index]!.at - before) * 0.7), now - 1)
  plan.times.splice(index, 0, { what: 'reclassify', at })
}

/** The main order learns of its new member at the moment that the member is joined to it. */
const joinTo = (member: Plan, prepared: Prepared): void => {
  const main = member.main!
  const at = member.times.find((step) => step.what === 'attach')!.at
  main.times.push({ what: 'join', at, memberId: prepared.orderId, memberNo: prepared.orderNo })
  main.times.sort((a, b) => a.at - b.at)
}
