import type { PolicyKind } from '@suban/contract'
import { isRefused } from '@suban/domain-kit'
import type { Database } from '../../kernel/database/database.ts'
import { bodiesOf, countVersions, everyVersion, type PolicyVersion } from '../../kernel/policy/policy-store.ts'
import { dayOf } from '../../kernel/time.ts'
import { ClockRules } from '../calendar/index.ts'
import { Catalogues, listKinds } from '../catalogue/index.ts'
import { inForceOn, upcomingAfter } from './domain/in-force.ts'
import { noLadders, type LadderPolicy } from '../organisation/index.ts'
import { isOptionalKind, isPolicyKind, kindNames, parseKind, type ParsedPolicy } from './kinds.ts'

/** The policies that count together on one day. */
export type PolicySet = {
  readonly calendar: ParsedPolicy<'calendar'>
  readonly deadlines: ParsedPolicy<'deadlines'>
  readonly lifeCycle: ParsedPolicy<'life-cycle'>
  readonly classification: ParsedPolicy<'classification'>
  readonly callBackScript: ParsedPolicy<'call-back-script'>
  readonly security: ParsedPolicy<'security'>
  readonly ladders: LadderPolicy
  /** What an event keeps of them (`meta.policies`). */
  readonly versions: Readonly<Record<string, string>>
}

type Version = PolicyVersion & { readonly kind: PolicyKind; readonly parsed: ParsedPolicy }
type Loaded = { readonly count: number; readonly byKind: ReadonlyMap<PolicyKind, readonly Version[]>; readonly catalogues: Catalogues }

/** The lists are joined by `Catalogues`; examples of dispatch are only asked when lists are published. */
const singleKinds = kindNames.filter((kind) => ![...listKinds, 'duty-examples'].includes(kind))

/**
 * The policies of a city as its servers use them. Each decision asks for those of its day, so a version comes into force at midnight of
 * its day by itself; `refresh`, called every few seconds, takes in what was published meanwhile, here or by another server. What does not
 * load changes nothing: the policies before it stay in force.
 */
export class PoliciesInForce {
  readonly #db: Database
  readonly #cityCode: string
  #loaded: Loaded
  #clockRules: ClockRules
  #sets = new Map<string, PolicySet>()
  /** A publication that does not load is not tried again: it will not get better by itself. */
  #brokenAt = 0
  /** Every version of the three lists. The one object stays the same, what it holds follows. */
  readonly catalogues: Catalogues

  private constructor(db: Database, cityCode: string, loaded: Loaded) {
    this.#db = db
    this.#cityCode = cityCode
    this.#loaded = loaded
    this.#clockRules = clockRulesOf(loaded)
    this.catalogues = loaded.catalogues
  }

  /**
   * @param now what must be complete: the policies of this instant and of every later day
   * @throws with a Chinese sentence when a policy is missing or broken
   */
  static async load(db: Database, cityCode: string, now: number): Promise<PoliciesInForce> {
    return new PoliciesInForce(db, cityCode, await load(db, cityCode, dayOf(now), new Map()))
  }

  /**
   * Take in what was published since.
   *
   * @returns whether there was anything new
   * @throws when it does not load; the policies in force stay as they are
   */
  async refresh(now: number): Promise<boolean> {
    const count = await countVersions(this.#db, this.#cityCode)
    if (count === this.#loaded.count || count === this.#brokenAt) return false
    const known = new Map([...this.#loaded.byKind.values()].flat().map((version) => [keyOf(version), version.parsed]))
    let loaded: Loaded
    try {
      loaded = await load(this.#db, this.#cityCode, dayOf(now), known)
    } catch (error) {
      if (error instanceof NotInOrder) this.#brokenAt = count
      throw error
    }
    this.#loaded = loaded
    this.#clockRules = clockRulesOf(loaded)
    this.#sets = new Map()
    this.catalogues.take(loaded.catalogues)
    return true
  }

  /** The policies of an instant, epoch milliseconds: those of its day in the city. */
  at(now: number): PolicySet {
    return this.on(dayOf(now))
  }

  /** The policies of a day, `YYYY-MM-DD`. */
  on(day: string): PolicySet {
    const known = this.#sets.get(day)
    if (known) return known
    if (this.#sets.size > 2_000) this.#sets.clear()
    const set = setOn(this.#loaded, day)
    this.#sets.set(day, set)
    return set
  }

  /** Every version of deadlines and calendar: what a running or finished clock is explained by. */
  get clockRules(): ClockRules {
    return this.#clockRules
  }
}

/** The published policies do not hold what a server needs. */
class NotInOrder extends Error {}

const keyOf = ({ kind, version }: { readonly kind: string; readonly version: string }): string => `${kind}/${version}`

/** Read every version; `known` holds those that were read before and need not be read again. */
const load = async (db: Database, cityCode: string, today: string, known: ReadonlyMap<string, ParsedPolicy>): Promise<Loaded> => {
  const count = await countVersions(db, cityCode)
  const heads = (await everyVersion(db, cityCode)).filter((head): head is PolicyVersion & { kind: PolicyKind } => isPolicyKind(head.kind) && singleKinds.includes(head.kind))
  const bodies = new Map((await bodiesOf(db, cityCode, heads.filter((head) => !known.has(keyOf(head))))).map((row) => [keyOf(row), row.body]))
  const byKind = new Map<PolicyKind, readonly Version[]>()
  for (const kind of singleKinds) {
    const ofKind = heads.filter((head) => head.kind === kind)
    const read = ofKind.map((head) => ({ head, parsed: known.get(keyOf(head)) ?? parseKind(kind, bodies.get(keyOf(head))) }))
    const needed = [inForceOn(ofKind, today), ...upcomingAfter(ofKind, today)]
    if (needed[0] === null && !isOptionalKind(kind)) throw new NotInOrder(`政策「${kind}」还没有发布`)
    // An old version that this release can no longer read explains nothing any more; one that counts must be read.
    for (const { head, parsed } of read) if (isRefused(parsed) && needed.includes(head)) throw new NotInOrder(`政策「${kind}」${head.version} 版有误：${JSON.stringify(parsed.params)}`)
    byKind.set(kind, read.flatMap(({ head, parsed }) => (isRefused(parsed) ? [] : [{ ...head, parsed }])))
  }
  return { count, byKind, catalogues: await Catalogues.load(db, cityCode) }
}

const setOn = ({ byKind, catalogues }: Loaded, day: string): PolicySet => {
  const of = <Kind extends PolicyKind>(kind: Kind): ParsedPolicy<Kind> => inForceOn(byKind.get(kind)!, day)!.parsed as ParsedPolicy<Kind>
  const [calendar, deadlines, lifeCycle] = [of('calendar'), of('deadlines'), of('life-cycle')]
  const ladders = byKind.get('ladders')!.length === 0 ? noLadders : of('ladders')
  return {
    calendar, deadlines, lifeCycle, classification: of('classification'), callBackScript: of('call-back-script'), security: of('security'), ladders,
    versions: {
      lifeCycle: lifeCycle.version, deadlines: deadlines.version, calendar: calendar.version, lists: catalogues.on(day).version,
      ...(ladders.version === '' ? {} : { ladders: ladders.version }),
    },
  }
}

const clockRulesOf = ({ byKind }: Loaded): ClockRules => {
  const all = <Kind extends PolicyKind>(kind: Kind) => byKind.get(kind)!.map((version) => version.parsed as ParsedPolicy<Kind>)
  return new ClockRules(all('deadlines'), all('calendar'))
}
