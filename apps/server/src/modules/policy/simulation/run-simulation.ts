import { setImmediate } from 'node:timers/promises'
import { policyKindLabels, type PolicyKind, type SimulatedPart } from '@suban/contract'
import { isRefused } from '@suban/domain-kit'
import type { Database } from '../../../kernel/database/database.ts'
import { joinLists } from '../../catalogue/index.ts'
import { noLadders, type Organisation } from '../../organisation/index.ts'
import { readPastOrders } from '../../work-order/index.ts'
import { contentOf } from '../domain/change-set.ts'
import { differenceOf } from '../domain/json-difference.ts'
import { parseKind, type Documents, type ParsedPolicy } from '../kinds.ts'
import { completed, documentsOn } from '../report.ts'
import { bodiesOfSet, readSet } from '../store/change-set-store.ts'
import { Library } from '../store/library.ts'
import { beat, digestOfContent, finishSimulation, takeSimulation, type StoredSimulation } from '../store/simulation-store.ts'
import { clockMeasure } from './clocks.ts'
import { ladderMeasure } from './ladders.ts'
import { lifeCycleMeasure } from './life-cycle.ts'
import { cannot, words, type Measure, type Side, type Sides, type Words } from './measure.ts'
import { narrativeMeasure } from './narratives.ts'
import { routeMeasure } from './routes.ts'

export type SimulationServices = { readonly db: Database; readonly cityCode: string; readonly organisation: Organisation; now(): number }

const lists: readonly PolicyKind[] = ['matter-list', 'duty-list', 'practice-list']
const noEffect: Partial<Record<PolicyKind, Words>> = {
  security: words('账号安全不影响工单', 'account security changes no order'),
  'call-back-script': words('话术怎么念，历史工单看不出', 'how a script is read out does not show in past orders'),
  'duty-examples': words('例子只在公布清单时核对，不影响工单', 'examples are only asked when lists are published'),
}
/** Kinds of which past orders can tell something. */
export const canBeSimulated = (kind: PolicyKind): boolean => !(kind in noEffect)

/** A server that gave no sign of life for this long has stopped. */
const silence = 60_000

/**
 * Run the next simulation that waits, if there is one. Several servers share them; one that stops in the middle is run again by another.
 *
 * @returns whether there was one
 */
export const runNextSimulation = async (services: SimulationServices): Promise<boolean> => {
  const { db, cityCode, now } = services
  const simulation = await takeSimulation(db, cityCode, now(), now() - silence)
  if (!simulation) return false
  let seen = 0
  try {
    const parts = await simulate(services, simulation, (orders) => (seen += orders))
    await finishSimulation(db, cityCode, simulation.id, seen, parts, now())
  } catch (error) {
    await finishSimulation(db, cityCode, simulation.id, seen, null, now())
    throw error
  }
  return true
}

/** @returns null when the content has changed since it was asked for */
const simulate = async ({ db, cityCode, organisation, now }: SimulationServices, simulation: StoredSimulation, onOrders: (orders: number) => number): Promise<readonly SimulatedPart[] | null> => {
  const set = await readSet(db, cityCode, simulation.changeSet)
  if (!set || !digestOfContent(contentOf(set.state)).equals(simulation.digest)) return null
  const library = await Library.open(db, cityCode)
  const { effectiveFrom } = set.state
  const whole = await completed(library, { documents: await bodiesOfSet(db, cityCode, simulation.changeSet), effectiveFrom })
  const [was, is] = [await documentsOn(library, effectiveFrom, null, effectiveFrom), await documentsOn(library, effectiveFrom, whole, effectiveFrom)]
  const changed = new Map([...whole.keys()].map((kind) => [kind, differenceOf(was[kind] ?? {}, is[kind]).map((change) => change.pointer)] as const).filter(([, pointers]) => pointers.length > 0))
  const surroundings = { now: now(), directory: organisation.directory }
  const { measures, told } = measuresFor(changed, { before: sideOf(was), after: sideOf(is) }, surroundings)
  if (measures.length === 0) return told
  const since = new Date(surroundings.now - simulation.days * 86_400_000)
  let lastBeat = now()
  for await (const page of readPastOrders(db, cityCode, since, changed.has('classification'))) {
    for (const order of page) for (const measure of measures) measure.add(order)
    const seen = onOrders(page.length)
    if (now() - lastBeat > 1_000) await beat(db, cityCode, simulation.id, seen, (lastBeat = now()))
    // People at the desks come first.
    await setImmediate()
  }
  return [...measures.flatMap((measure) => measure.parts()), ...told]
}

const measuresFor = (changed: ReadonlyMap<PolicyKind, readonly string[]>, sides: Sides, surroundings: Parameters<typeof clockMeasure>[2]): { measures: readonly Measure[]; told: readonly SimulatedPart[] } => {
  const list = lists.find((kind) => changed.has(kind))
  const clocks = changed.has('deadlines') ? 'deadlines' : changed.has('calendar') ? 'calendar' : null
  return {
    measures: [
      ...(clocks ? [clockMeasure(clocks, sides, surroundings)] : []),
      ...(list ? [routeMeasure(list, sides, surroundings)] : []),
      ...(changed.has('classification') ? [narrativeMeasure(sides, changed.get('classification')!.some((pointer) => pointer.startsWith('/similar')))] : []),
      ...(changed.has('life-cycle') ? [lifeCycleMeasure(sides, changed.get('life-cycle')!, surroundings)] : []),
      ...(changed.has('ladders') ? [ladderMeasure(sides, surroundings)] : []),
    ],
    told: [...changed.keys()].flatMap((kind) => (noEffect[kind] ? [cannot(kind, kind, policyKindLabels[kind], noEffect[kind])] : [])),
  }
}

const sideOf = (documents: Documents): Side => {
  const of = <Kind extends PolicyKind>(kind: Kind): ParsedPolicy<Kind> => {
    const parsed = parseKind(kind, documents[kind])
    if (isRefused(parsed)) throw new Error(`${kind} was checked and yet does not parse: ${JSON.stringify(parsed)}`)
    return parsed
  }
  return {
    calendar: of('calendar'), deadlines: of('deadlines'), lifeCycle: of('life-cycle'), classification: of('classification'), ladders: documents.ladders === undefined ? noLadders : of('ladders'),
    catalogue: joinLists(of('matter-list'), of('duty-list'), of('practice-list')),
  }
}
