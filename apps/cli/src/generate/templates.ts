import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRefused } from '@suban/domain-kit'
import type { City } from '@suban/server/city.ts'
import type { Write } from '@suban/server/kernel/database/write-statement.ts'
import type { Place } from '@suban/server/modules/organisation/index.ts'
import { deskRankOf, type DeskRank } from './desk-rank.ts'
import { orderPattern, type OrderPattern } from './order-pattern.ts'
import { WeightedPick, type Random } from './random.ts'
import { StaffBook } from './staff-book.ts'
import { liveTemplate, type End } from './template-life.ts'

/** One order that many copies are made of. */
export type Template = {
  readonly isOpen: boolean
  /** How often it is copied: matters and places are asked for very unevenly. */
  readonly weight: number
  readonly registeredAt: number
  /** By how many minutes a copy may be older. */
  readonly reach: number
  readonly channel: string
  readonly pattern: OrderPattern
  readonly deskRank: DeskRank
}

type Narrative = { readonly matter: string; readonly kind: string; readonly channel: string; readonly title: string; readonly text: string; readonly placeKind: string }

/** Shares of the ends among open and among finished orders; most requests are answered or settled shortly. */
const openEnds: readonly (readonly [End, number])[] = [['intakePending', 0.08], ['dispatchPending', 0.1], ['signPending', 0.2], ['handling', 0.5], ['centreReview', 0.06], ['callBackPending', 0.06]]
const closedEnds: readonly (readonly [End, number])[] = [['answered', 0.5], ['imported', 0.34], ['satisfied', 0.12], ['declined', 0.04]]
const hoursOld: Readonly<Record<End, readonly [number, number]>> = {
  answered: [240, 0], imported: [360, 0], satisfied: [480, 0], declined: [24, 0],
  intakePending: [0.05, 1], dispatchPending: [0.1, 5], signPending: [0.8, 5], handling: [4, 120], centreReview: [80, 110], callBackPending: [95, 125],
}
const hour = 3_600_000
const minute = 60_000
/** Minutes: open orders keep their place in the queue to within two hours, finished ones spread over half a day. */
const reaches = { open: 120, closed: 720 } as const
/** Minutes that a copy's clocks keep quiet where its template's do: a server that starts afterwards should not have to catch up. */
const quiet = 30

/**
 * Make a pool of template orders of a city from its narratives and places.
 *
 * @param days how far back finished orders reach
 * @throws when the city folder has no narratives
 */
export const makeTemplates = async (city: City, cityFolder: string, count: number, days: number, random: Random, now: number): Promise<Template[]> => {
  const narratives = (await readFile(join(cityFolder, 'narratives.jsonl'), 'utf8')).split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Narrative)
  const staff = await StaffBook.load(city.db, city.cityCode)
  const places = placesByKind(city)
  const templates: Template[] = []
  for (let tries = 0; templates.length < count && tries < count * 3; tries++) {
    const isOpen = templates.length % 2 === 0
    const end = new WeightedPick(isOpen ? openEnds : closedEnds, ([, share]) => share).pick(random)[0]
    const [least, most] = hoursOld[end]
    const receivedAt = Math.round(now - random.between(least, isOpen ? most : days * 24) * hour)
    const made = await makeOne(city, staff, random, random.of(narratives), places, end, receivedAt, now)
    if (made) templates.push({ ...made, isOpen })
  }
  return templates
}

const makeOne = async (city: City, staff: StaffBook, random: Random, narrative: Narrative, places: (kind: string, random: Random) => Place, end: End, receivedAt: number, now: number): Promise<Omit<Template, 'isOpen'> | null> => {
  const place = places(narrative.placeKind, random)
  const prepared = await city.intake.prepare({
    narrative: narrative.text.replaceAll('{place}', place.name), title: narrative.title, kind: end === 'answered' ? 'consultation' : narrative.kind, matterCode: narrative.matter,
    placeId: place.id, address: '', isAnonymous: true, secrecyLevel: 1, attachmentIds: [], channel: narrative.channel,
  }, 'import', receivedAt, { kind: 'system', job: 'generate' })
  if (isRefused(prepared)) return null
  const history = liveTemplate(city, staff, random, prepared, end, receivedAt, now)
  if (!history) return null
  const own = { orderId: prepared.orderId, requestId: prepared.requestId, orderNo: prepared.orderNo }
  const writes = [...history.rows(city.cityCode, now), ...prepared.writes]
  return {
    // Log-normal: a few things are asked all day, most hardly ever.
    weight: Math.exp(1.1 * gaussian(random)), registeredAt: receivedAt, channel: narrative.channel, reach: history.state.closedAt === null ? reachOf(writes, now) : reaches.closed,
    pattern: orderPattern(writes, own), deskRank: deskRankOf(city.cityCode, history.state),
  }
}

/** How far an open order may be moved back before one of its clocks would have spoken. */
const reachOf = (writes: readonly Write[], now: number): number => {
  const turns = writes.filter(({ table }) => table.name === 'clock').flatMap(({ rows }) => rows as { next_at: string | null }[]).flatMap(({ next_at: next }) => (next === null ? [] : [Date.parse(next)]))
  return Math.max(1, Math.min(reaches.open, Math.floor((Math.min(...turns) - now) / minute) - quiet))
}

const gaussian = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())

/** Places of a kind, those of populous streets more often. */
const placesByKind = (city: City): ((kind: string, random: Random) => Place) => {
  const { directory } = city.organisation
  const peopleAt = (place: Place) => directory.unit(place.communityCode)?.population ?? 1
  const all = new WeightedPick(directory.places, peopleAt)
  const byKind = new Map([...new Set(directory.places.map((place) => place.kind))].map((kind) => [kind, new WeightedPick(directory.places.filter((place) => place.kind === kind), peopleAt)]))
  return (kind, random) => (byKind.get(kind) ?? all).pick(random)
}
