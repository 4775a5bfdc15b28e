import { createHash } from 'node:crypto'
import { policyKindLabels, type PolicyKind } from '@suban/contract'
import { isRefused, refuse, type Refusal } from '@suban/domain-kit'
import { inTransaction, type Database, type Queryable } from '../../kernel/database/database.ts'
import type { SignedIn } from '../../kernel/http/access.ts'
import { newId } from '../../kernel/ids.ts'
import { canonical, digestOf, holdPublications, publishPolicy, type PolicyHead } from '../../kernel/policy/policy-store.ts'
import { dayOf } from '../../kernel/time.ts'
import type { Organisation } from '../organisation/index.ts'
import { absent, contentOf, type ChangeSetCommand, type ChangeSetGiven, type ChangeSetState, type RollBackOf, type SetDocument } from './domain/change-set.ts'
import { decide } from './domain/decide.ts'
import { evolve } from './domain/evolve.ts'
import { inForceOn } from './domain/in-force.ts'
import { differenceOf, withoutHead } from './domain/json-difference.ts'
import { versionName } from './domain/version-name.ts'
import { policyKinds, togetherWith } from './kinds.ts'
import type { PoliciesInForce } from './policies-in-force.ts'
import { completed, noReport, reportOn, type StoredReport } from './report.ts'
import { bodiesOfSet, readSet, stepOfCommand, writeSet, writeStep, type StoredSet } from './store/change-set-store.ts'
import { Library, type KindVersion } from './store/library.ts'
import { askSimulation, isSimulated } from './store/simulation-store.ts'

export type ChangeSetServices = { readonly db: Database; readonly cityCode: string; readonly organisation: Organisation; readonly policies: PoliciesInForce; now(): number }

/** Who asks for what, under which key; `expectedVersion` is the version they saw, null where any will do. */
export type Asking = { readonly person: SignedIn; readonly commandId: string; readonly expectedVersion: number | null }
export type About = { readonly title: string; readonly reason: string; readonly effectiveFrom: string }
type Done = { readonly id: string }

/** What a command works on: the set as it stands, its documents, and everything published. */
type Work = { readonly db: Queryable; readonly library: Library; readonly state: ChangeSetState; readonly bodies: ReadonlyMap<PolicyKind, unknown>; readonly today: string }
/** What is asked of the domain, and the documents that the set would hold afterwards. */
type Prepared = { readonly command: ChangeSetCommand; readonly saves?: ReadonlyMap<PolicyKind, unknown>; readonly effectiveFrom?: string }

/** Refusals that say something about the content or the decision: they are kept in the history, because somebody tried. */
const keptRefusals: readonly string[] = ['submit', 'approve', 'reject', 'askSimulation']

/**
 * The change sets of a city. Every command is one transaction: the set's row is locked, the content it would have is checked, the domain
 * decides, and the step, the documents and, on approval, the published versions are written together, or nothing is.
 */
export class ChangeSets {
  readonly #services: ChangeSetServices

  constructor(services: ChangeSetServices) {
    this.#services = services
  }

  open(asking: Asking, about: About): Promise<Done | Refusal> {
    return this.#act(asking, null, ['open', about], async ({ today }) => ({ command: { type: 'open', ...about, rollBackOf: null, documents: [], leastDate: today } }))
  }

  describe(asking: Asking, id: string, about: About): Promise<Done | Refusal> {
    return this.#act(asking, id, ['describe', about], async () => ({ command: { type: 'describe', ...about }, effectiveFrom: about.effectiveFrom }))
  }

  /** @param baseVersion the published version that the person compared theirs with */
  saveDocument(asking: Asking, id: string, kind: PolicyKind, body: object, baseVersion: string): Promise<Done | Refusal> {
    return this.#act(asking, id, ['saveDocument', kind, body, baseVersion], async ({ library }) => {
      if (baseVersion !== '' && !library.of(kind).some((version) => version.version === baseVersion)) return unknownVersion(kind, baseVersion)
      const document = await documentOf(library, kind, body, baseVersion)
      return { command: { type: 'saveDocument', document }, saves: new Map([[kind, body]]) }
    })
  }

  removeDocument(asking: Asking, id: string, kind: PolicyKind): Promise<Done | Refusal> {
    return this.#act(asking, id, ['removeDocument', kind], async () => ({ command: { type: 'removeDocument', kind }, saves: new Map([[kind, null]]) }))
  }

  askSimulation(asking: Asking, id: string, days: number): Promise<Done | Refusal> {
    return this.#act(asking, id, ['askSimulation', days], async () => ({ command: { type: 'askSimulation', simulation: newId(this.#services.now()), days } }))
  }

  submit(asking: Asking, id: string): Promise<Done | Refusal> {
    return this.#act(asking, id, ['submit'], async () => ({ command: { type: 'submit' } }))
  }

  takeBack(asking: Asking, id: string): Promise<Done | Refusal> {
    return this.#act(asking, id, ['takeBack'], async () => ({ command: { type: 'takeBack' } }))
  }

  withdraw(asking: Asking, id: string, reason: string): Promise<Done | Refusal> {
    return this.#act(asking, id, ['withdraw', reason], async () => ({ command: { type: 'withdraw', reason } }))
  }

  reject(asking: Asking, id: string, reason: string): Promise<Done | Refusal> {
    return this.#act(asking, id, ['reject', reason], async () => ({ command: { type: 'reject', reason } }))
  }

  /**
   * Approve and publish. This server uses what counts from today at once, the others within seconds.
   *
   * @param effectiveFrom another day than the one proposed
   */
  async approve(asking: Asking, id: string, note: string, effectiveFrom?: string): Promise<Done | Refusal> {
    const done = await this.#act(asking, id, ['approve', note, effectiveFrom ?? null], async ({ library, state, bodies, today }) => {
      const from = effectiveFrom ?? state.effectiveFrom
      const changed = new Map([...bodies].filter(([kind]) => state.documents.some((document) => document.kind === kind && document.changes > 0)))
      const kinds = [...(await completed(library, { documents: changed, effectiveFrom: from })).keys()]
      const version = versionName(today, new Set(kinds.flatMap((kind) => library.of(kind).map((one) => one.version))))
      return { command: { type: 'approve', note, effectiveFrom: from, versions: kinds.map((kind) => ({ kind, version })) }, effectiveFrom: from }
    })
    if (!isRefused(done)) await this.#services.policies.refresh(this.#services.now())
    return done
  }

  /** A change set that brings back what was in force before an approved one. */
  rollBack(asking: Asking, id: string, about: Pick<About, 'reason' | 'effectiveFrom'>): Promise<Done | Refusal> {
    return this.#act({ ...asking, expectedVersion: null }, null, ['rollBack', id, about], async ({ db, library, today }) => {
      const target = await readSet(db, this.#services.cityCode, id)
      if (!target) return refuse('CHANGE_SET_NOT_FOUND')
      if (asking.expectedVersion !== null && asking.expectedVersion !== target.version) return refuse('VERSION_CONFLICT')
      if (target.state.status !== 'approved') return refuse('CHANGE_SET_NOT_OPEN')
      const before = target.state.published.flatMap(({ kind, version }) => versionBefore(library, kind as PolicyKind, version) ?? [])
      const leastDate = target.state.effectiveFrom > today ? target.state.effectiveFrom : today
      return this.#restoring(library, before, { ...about, title: `回退：${target.state.title}`.slice(0, 80) }, { changeSet: id, title: target.state.title }, leastDate)
    })
  }

  /** A change set that brings an older version of a kind back, and of the kinds that are published together with it. */
  restore(asking: Asking, kind: PolicyKind, version: string, about: Pick<About, 'reason' | 'effectiveFrom'>): Promise<Done | Refusal> {
    return this.#act(asking, null, ['restore', kind, version, about], async ({ library, today }) => {
      const versions = togetherWith(kind).flatMap((one) => library.of(one).filter((candidate) => candidate.version === version))
      if (!versions.some((one) => one.kind === kind)) return unknownVersion(kind, version)
      const title = `${policyKindLabels[kind].zh} ${version} 版`
      return this.#restoring(library, versions, { ...about, title: `恢复：${title}` }, { changeSet: null, title }, today)
    })
  }

  async #restoring(library: Library, versions: readonly KindVersion[], about: About, rollBackOf: RollBackOf, leastDate: string): Promise<Prepared | Refusal> {
    if (versions.length === 0) return refuse('NOTHING_TO_ROLL_BACK')
    if (about.effectiveFrom < leastDate) return refuse('EFFECTIVE_DATE_PAST', { on: about.effectiveFrom, least: leastDate })
    const bodies = await library.bodies(versions)
    const documents: Omit<SetDocument, 'editedBy'>[] = []
    for (const { kind } of versions) documents.push(await documentOf(library, kind, bodies[kind] as object, library.inForce(kind, about.effectiveFrom)?.version ?? ''))
    const changed = documents.filter((document) => document.changes > 0)
    if (changed.length === 0) return refuse('NOTHING_CHANGED')
    return {
      command: { type: 'open', ...about, rollBackOf, documents: changed, leastDate }, effectiveFrom: about.effectiveFrom,
      saves: new Map(changed.map(({ kind }) => [kind as PolicyKind, bodies[kind as PolicyKind]])),
    }
  }

  async #act(asking: Asking, existing: string | null, asked: readonly unknown[], prepare: (work: Work) => Promise<Prepared | Refusal>): Promise<Done | Refusal> {
    const { db, cityCode, now } = this.#services
    const at = now()
    const fingerprint = createHash('sha256').update(canonical([existing, asking.person.accountId, ...asked])).digest()
    return inTransaction(db, async (client) => {
      const before = await stepOfCommand(client, cityCode, asking.commandId)
      if (before) return before.asked.equals(fingerprint) ? { id: before.changeSet } : refuse('COMMAND_ID_REUSED')
      const stored = existing === null ? null : await readSet(client, cityCode, existing, true)
      if (existing !== null && !stored) return refuse('CHANGE_SET_NOT_FOUND')
      if (stored && asking.expectedVersion !== null && asking.expectedVersion !== stored.version) return refuse('VERSION_CONFLICT')
      if (asked[0] === 'approve') await holdPublications(client, cityCode)
      const id = existing ?? newId(at)
      const work: Work = { db: client, library: await Library.open(client, cityCode), state: stored?.state ?? absent, bodies: existing === null ? new Map() : await bodiesOfSet(client, cityCode, existing), today: dayOf(at) }
      const prepared = await prepare(work)
      if (isRefused(prepared)) return prepared
      const { given, report, bodies } = await this.#given(asking.person, work, prepared, stored)
      const steps = decide(prepared.command, work.state, given)
      if (isRefused(steps)) {
        if (stored && keptRefusals.includes(prepared.command.type)) await this.#keepRefusal(client, stored, prepared.command.type, steps, { asking, fingerprint, at })
        return steps
      }
      const version = (stored?.version ?? 0) + steps.length
      const state = steps.reduce(evolve, work.state)
      if (prepared.command.type === 'approve') await this.#publish(client, id, work.library, bodies, prepared.command, asking.person.accountId)
      if (prepared.command.type === 'askSimulation') await askSimulation(client, cityCode, { id: prepared.command.simulation, changeSet: id, content: contentOf(state), days: prepared.command.days, at })
      for (const [index, step] of steps.entries()) await writeStep(client, cityCode, { changeSet: id, version: version - steps.length + index + 1, step, commandId: asking.commandId, asked: fingerprint })
      if (steps.length > 0) await writeSet(client, cityCode, { id, version, state, report, at, bodies: prepared.saves ?? new Map() })
      return { id }
    })
  }

  /** What the domain may know: the checks of the content that the command would leave behind, on the day from which it would count. */
  async #given(person: SignedIn, { db, library, state, bodies, today }: Work, { command, saves, effectiveFrom }: Prepared, stored: StoredSet | null): Promise<{ given: ChangeSetGiven; report: StoredReport; bodies: ReadonlyMap<PolicyKind, unknown> }> {
    const { cityCode, organisation, now } = this.#services
    const after = new Map([...bodies, ...(saves ?? [])].filter(([, body]) => body !== null))
    const from = effectiveFrom ?? state.effectiveFrom
    const needsReport = !['takeBack', 'withdraw', 'reject'].includes(command.type)
    const report = !needsReport ? (stored?.report ?? noReport) : after.size === 0 ? noReport : await reportOn(library, { documents: after, effectiveFrom: from }, organisation.directory)
    return {
      report, bodies: after,
      given: {
        now: now(), today, actor: { accountId: person.accountId, roles: person.roles, isOfCity: organisation.directory.unit(person.unitCode)?.level === 'city' },
        errors: errorsIn(report),
        movedBase: movedBase(library, state, from), isSimulated: await isSimulated(db, cityCode, contentOf(state)),
      },
    }
  }

  async #publish(db: Queryable, id: string, library: Library, bodies: ReadonlyMap<PolicyKind, unknown>, { versions, effectiveFrom }: Extract<ChangeSetCommand, { type: 'approve' }>, by: string): Promise<void> {
    const chosen = new Map([...bodies].filter(([kind]) => versions.some((one) => one.kind === kind)))
    for (const [kind, document] of await completed(library, { documents: chosen, effectiveFrom }, versions[0]!.version)) {
      const read: unknown = policyKinds[kind].parse(document)
      if (isRefused(read)) throw new Error(`${kind} was checked and yet does not parse: ${JSON.stringify(read)}`)
      if (!(await publishPolicy(db, this.#services.cityCode, kind, document as PolicyHead, by, id))) throw new Error(`${kind} ${versions[0]!.version} was published before`)
    }
  }

  async #keepRefusal(db: Queryable, stored: StoredSet, command: string, refusal: Refusal, { asking, fingerprint, at }: { asking: Asking; fingerprint: Buffer; at: number }): Promise<void> {
    const step = { type: 'CommandRefused', at, by: asking.person.accountId, data: { command, code: refusal.refused, params: refusal.params ?? {} } } as const
    // Its key stays free: what is refused now may be right when it is asked again.
    await writeStep(db, this.#services.cityCode, { changeSet: stored.id, version: stored.version, step, commandId: `${asking.commandId} refused ${newId(at)}`, asked: fingerprint })
  }
}

const documentOf = async (library: Library, kind: PolicyKind, body: object, baseVersion: string): Promise<Omit<SetDocument, 'editedBy'>> => ({
  kind, baseVersion, digest: digestOf(withoutHead(body)).toString('hex'), changes: differenceOf(baseVersion === '' ? {} : await library.body(kind, baseVersion), body).length,
})

/** What stands in the way of publication, as the domain is told. */
export const errorsIn = (report: StoredReport): ChangeSetGiven['errors'] => {
  const first = report.faults.find((fault) => fault.severity === 'error')
  return { count: report.errors, first: first ? `${policyKindLabels[first.kind].zh}：${first.zh}` : '', firstEn: first ? `${policyKindLabels[first.kind].en}: ${first.en}` : '' }
}

export const unknownVersion = (kind: PolicyKind, version: string): Refusal => refuse('POLICY_VERSION_UNKNOWN', { kind: policyKindLabels[kind].zh, kindEn: policyKindLabels[kind].en, version })

/** The first document that is made from another version than the one it would follow. */
export const movedBase = (library: Library, state: ChangeSetState, effectiveFrom: string): ChangeSetGiven['movedBase'] => {
  for (const { kind, baseVersion } of state.documents) {
    const version = library.inForce(kind as PolicyKind, effectiveFrom)?.version ?? ''
    if (version !== baseVersion) return { kind, name: policyKindLabels[kind as PolicyKind].zh, nameEn: policyKindLabels[kind as PolicyKind].en, base: baseVersion, version }
  }
  return null
}

/** The version that was in force, or about to be, when another one was published over it. */
const versionBefore = (library: Library, kind: PolicyKind, version: string): KindVersion | null => {
  const published = library.of(kind).find((candidate) => candidate.version === version)
  if (!published) return null
  const earlier = library.of(kind).filter((candidate) => candidate.position < published.position)
  return earlier.length === 0 ? null : inForceOn(earlier, published.effectiveFrom)
}
