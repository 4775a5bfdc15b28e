import {
  changeSetActionLabels, changeSetStepLabels, policyKindLabels, problemOf, type ChangeSet, type ChangeSetStep, type ChangeSetSummary, type PolicyChange, type PolicyDifference, type PolicyKind, type PolicyKindSummary,
  type PolicyReport, type PolicyVersion, type Simulation,
} from '@suban/contract'
import { isRefused } from '@suban/domain-kit'
import type { SignedIn } from '../../../kernel/http/access.ts'
import { dayOf } from '../../../kernel/time.ts'
import { difference, joinLists, type MatterDifference } from '../../catalogue/index.ts'
import { errorsIn, movedBase } from '../change-sets.ts'
import { contentOf, type ChangeSetCommand, type ChangeSetGiven } from '../domain/change-set.ts'
import { guard } from '../domain/decide.ts'
import { inForceOn, standingOf, upcomingAfter } from '../domain/in-force.ts'
import { differenceOf } from '../domain/json-difference.ts'
import { phaseOf } from '../domain/phase.ts'
import { kindNames, parseKind, togetherWith, type Documents } from '../kinds.ts'
import type { StoredReport } from '../report.ts'
import { canBeSimulated } from '../simulation/run-simulation.ts'
import { openSets, rolledBackFrom, stepsOf, type StoredSet, type StoredStep } from '../store/change-set-store.ts'
import { Library, type KindVersion } from '../store/library.ts'
import { digestOfContent, isSimulated, latestSimulation, type StoredSimulation } from '../store/simulation-store.ts'
import type { PolicyContext } from './context.ts'

const iso = (at: Date): string => at.toISOString()
const copy = <Value>(value: unknown): Value => value as Value

/** Who published a version: a person, or the folder it came from. */
const publisherOf = (context: PolicyContext, version: KindVersion): string =>
  version.changeSet !== null ? context.personName(version.publishedBy) : ({ 'set-up': '城市文件夹', suban: '命令行' }[version.publishedBy] ?? version.publishedBy)

export const presentVersion = (context: PolicyContext, version: KindVersion, versions: readonly KindVersion[], today: string): PolicyVersion => ({
  version: version.version, effectiveFrom: version.effectiveFrom, publishedAt: iso(version.publishedAt), by: publisherOf(context, version), changeSet: version.changeSet, digest: version.digest,
  phase: standingOf(version, versions, today),
})

export const presentKinds = async (context: PolicyContext): Promise<PolicyKindSummary[]> => {
  const today = dayOf(context.now())
  const library = await Library.open(context.db, context.cityCode)
  const [open, phaseFacts] = [await openSets(context.db, context.cityCode), await factsFor(context, library)]
  return kindNames.map((kind) => {
    const versions = library.of(kind)
    const inForce = inForceOn(versions, today)
    const show = (version: KindVersion) => presentVersion(context, version, versions, today)
    return {
      kind, inForce: inForce && show(inForce), upcoming: upcomingAfter(versions, today).map(show), versions: versions.length, canBeSimulated: canBeSimulated(kind), together: [...togetherWith(kind)],
      openChangeSets: open.filter(({ state }) => state.documents.some((document) => document.kind === kind)).map((set) => ({ id: set.id, title: set.state.title, phase: phaseOf(set.state, phaseFacts(set)) })),
    }
  })
}

type FactsFor = (set: StoredSet) => Parameters<typeof phaseOf>[1]
const factsFor = async (context: PolicyContext, library: Library): Promise<FactsFor> => {
  const today = dayOf(context.now())
  const taken = await rolledBackFrom(context.db, context.cityCode)
  const counts = (day: string) => (kind: string, version: string) => library.inForce(kind as PolicyKind, day)?.version === version
  return (set) => ({ today, isInForce: counts(today), willBeInForce: counts(set.state.effectiveFrom), rolledBackFrom: taken.get(set.id) ?? null })
}

const summaryOf = (context: PolicyContext, set: StoredSet, facts: FactsFor): ChangeSetSummary => ({
  id: set.id, version: set.version, phase: phaseOf(set.state, facts(set)), title: set.state.title, reason: set.state.reason, effectiveFrom: set.state.effectiveFrom,
  kinds: set.state.documents.map((document) => document.kind as PolicyKind), author: context.personName(set.state.author), updatedAt: iso(set.updatedAt),
  rollBackOf: set.state.rollBackOf && { ...set.state.rollBackOf },
})

export const presentSummaries = async (context: PolicyContext, sets: readonly StoredSet[]): Promise<ChangeSetSummary[]> => {
  const facts = await factsFor(context, await Library.open(context.db, context.cityCode))
  return sets.map((set) => summaryOf(context, set, facts))
}

export const presentReport = (report: StoredReport): PolicyReport => ({ ...report, faults: report.faults.map((fault) => ({ ...fault })), examples: report.examples.map((example) => ({ ...example })) })

export const presentSet = async (context: PolicyContext, set: StoredSet, person: SignedIn): Promise<ChangeSet> => {
  const { db, cityCode } = context
  const library = await Library.open(db, cityCode)
  const { state } = set
  const [facts, steps, simulation] = [await factsFor(context, library), await stepsOf(db, cityCode, set.id), await latestSimulation(db, cityCode, set.id)]
  const given = await givenFor(context, library, set, person)
  return {
    ...summaryOf(context, set, facts), isFixed: state.rollBackOf !== null,
    documents: state.documents.map((document) => {
      const kind = document.kind as PolicyKind
      const newer = state.status === 'approved' ? null : (library.inForce(kind, state.effectiveFrom)?.version ?? '')
      return {
        kind, baseVersion: document.baseVersion, newerBase: newer === document.baseVersion ? null : newer, changes: document.changes,
        publishedVersion: state.published.find((one) => one.kind === kind)?.version ?? null, editedBy: context.personName(document.editedBy),
      }
    }),
    report: state.documents.length === 0 ? null : presentReport(set.report),
    simulation: simulation && presentSimulation(simulation, digestOfContent(contentOf(state))),
    takenOverOn: takenOver(library, set),
    steps: steps.map((step) => presentStep(context, step)),
    allowedActions: actionsOf(set, given),
  }
}

const presentSimulation = (simulation: StoredSimulation, digest: Buffer): Simulation => ({
  id: simulation.id, status: simulation.status, days: simulation.days, isCurrent: simulation.digest.equals(digest), ordersSeen: simulation.ordersSeen,
  askedAt: iso(simulation.askedAt), finishedAt: simulation.finishedAt && iso(simulation.finishedAt), parts: copy(simulation.result ?? []),
})

/** Versions that take over from those of the set later on. */
const takenOver = (library: Library, { state }: StoredSet): ChangeSet['takenOverOn'] =>
  state.documents.flatMap(({ kind }) => upcomingAfter(library.of(kind as PolicyKind), state.effectiveFrom).slice(0, 1).map(({ version, effectiveFrom }) => ({ kind: kind as PolicyKind, version, effectiveFrom })))

const givenFor = async ({ db, cityCode, now, organisation }: PolicyContext, library: Library, { state, report }: StoredSet, person: SignedIn): Promise<ChangeSetGiven> => ({
  now: now(), today: dayOf(now()), actor: { accountId: person.accountId, roles: person.roles, isOfCity: organisation.directory.unit(person.unitCode)?.level === 'city' },
  errors: errorsIn(report), movedBase: movedBase(library, state, state.effectiveFrom), isSimulated: await isSimulated(db, cityCode, contentOf(state)),
})

/** The same guards that decide tell which buttons are shown, and why the others are not. */
const actionsOf = ({ state }: StoredSet, given: ChangeSetGiven): ChangeSet['allowedActions'] => {
  const none = { title: '', reason: '', effectiveFrom: given.today }
  const asked: readonly (readonly [keyof typeof changeSetActionLabels, ChangeSetCommand])[] = [
    ['edit', { type: 'saveDocument', document: { kind: '', baseVersion: '', digest: '', changes: 0 } }], ['simulate', { type: 'askSimulation', simulation: '', days: 30 }], ['submit', { type: 'submit' }],
    ['approve', { type: 'approve', note: '', effectiveFrom: state.effectiveFrom > given.today ? state.effectiveFrom : given.today, versions: [] }], ['reject', { type: 'reject', reason: '' }], ['take-back', { type: 'takeBack' }], ['withdraw', { type: 'withdraw', reason: '' }],
  ]
  const answers = asked.map(([action, command]) => ({ action, refusal: guard(command, state, given) }))
  if (state.status === 'approved') answers.push({ action: 'roll-back', refusal: guard({ type: 'open', ...none, rollBackOf: null, documents: [], leastDate: given.today }, { ...state, status: 'absent' }, given) })
  // What one's post never does is not offered greyed: only what one might do, were the set in another state.
  const shown = answers.filter(({ refusal }) => !['NOT_YOUR_ROLE', 'CHANGE_SET_NOT_OPEN'].includes(refusal?.refused ?? ''))
  // What ends or undoes something is never one key away.
  const main = shown.filter(({ action, refusal }) => refusal === null && ['submit', 'approve', 'simulate'].includes(action)).sort((one, other) => changeSetActionLabels[one.action].rank - changeSetActionLabels[other.action].rank)[0]
  return shown.map(({ action, refusal }) => {
    const problem = refusal && problemOf(refusal, '')
    return { action, label: changeSetActionLabels[action].zh, labelEn: changeSetActionLabels[action].en, isPrimary: main?.action === action, refusedBecause: problem && { code: problem.code, zh: problem.detail, en: problem.detailEn } }
  })
}

const presentStep = (context: PolicyContext, step: StoredStep): ChangeSetStep => {
  const label = changeSetStepLabels[step.type] ?? { zh: step.type, en: step.type }
  const { zh, en } = detailOf(step)
  return { no: step.no, type: step.type, at: iso(step.at), who: context.personName(step.by), title: label.zh, titleEn: label.en, detail: zh, detailEn: en }
}

/** What a step of the history says beyond its title. */
const detailOf = ({ type, data }: StoredStep): { zh: string; en: string } => {
  const both = (text: string) => ({ zh: text, en: text })
  const faults = (errors: unknown) => (Number(errors) > 0 ? { zh: `；${String(errors)} 处错误`, en: `; ${String(errors)} faults` } : { zh: '', en: '' })
  switch (type) {
    case 'ChangeSetOpened':
    case 'ChangeSetDescribed': return both(`${String(data.title)}（${String(data.effectiveFrom)}）${String(data.reason)}`)
    case 'DocumentSaved': {
      const document = data.document as { kind: PolicyKind; changes: number; baseVersion: string; digest: string }
      const { zh, en } = policyKindLabels[document.kind]
      return { zh: `${zh}：与 ${document.baseVersion || '空白'} 版相差 ${document.changes} 处${faults(data.errors).zh}；摘要 ${document.digest.slice(0, 12)}`, en: `${en}: ${document.changes} differences from ${document.baseVersion || 'nothing'}${faults(data.errors).en}; digest ${document.digest.slice(0, 12)}` }
    }
    case 'DocumentRemoved': return policyKindLabels[data.kind as PolicyKind]
    case 'SimulationAsked': return { zh: `过去 ${String(data.days)} 天的工单`, en: `orders of the last ${String(data.days)} days` }
    case 'ChangeSetApproved': {
      const versions = [...new Set((data.published as { version: string }[]).map((one) => one.version))].join('、')
      return { zh: `${String(data.effectiveFrom)} 起生效，版本 ${versions}${data.note ? `；${String(data.note)}` : ''}`, en: `in force from ${String(data.effectiveFrom)}, version ${versions}${data.note ? `; ${String(data.note)}` : ''}` }
    }
    case 'ChangeSetWithdrawn':
    case 'ChangeSetRejected': return both(String(data.reason))
    case 'CommandRefused': {
      const problem = problemOf({ refused: String(data.code), params: data.params as Record<string, string | number> }, '')
      return { zh: problem.detail, en: problem.detailEn }
    }
    default: return both('')
  }
}

const mostChanges = 500
const mostText = 600
const shortText = (value: unknown): string | null => {
  if (value === undefined) return null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > mostText ? `${text.slice(0, mostText)}…` : text
}

/** Where two documents of a kind differ; for a list also matter by matter, held against the other two lists of the same day. */
export const presentDifference = (kind: PolicyKind, before: unknown, after: unknown, surroundings: Documents = {}): PolicyDifference => {
  const changes = differenceOf(before ?? {}, after)
  return {
    total: changes.length,
    changes: changes.slice(0, mostChanges).map(({ before: was, after: is, ...change }): PolicyChange => ({ ...change, before: shortText(was), after: shortText(is) })),
    matters: togetherWith(kind).length === 1 || before === null ? [] : matterDifferences(kind, before, after, surroundings).slice(0, mostChanges).map((item) => ({ ...item, fields: item.fields.map((field) => ({ ...field })) })),
  }
}

const matterDifferences = (kind: PolicyKind, before: unknown, after: unknown, surroundings: Documents): readonly MatterDifference[] => {
  const catalogueOf = (body: unknown) => {
    const documents: Documents = { ...surroundings, [kind]: body }
    const [matters, duties, practices] = [parseKind('matter-list', documents['matter-list']), parseKind('duty-list', documents['duty-list']), parseKind('practice-list', documents['practice-list'])]
    return isRefused(matters) || isRefused(duties) || isRefused(practices) ? null : joinLists(matters, duties, practices)
  }
  const [was, is] = [catalogueOf(before), catalogueOf(after)]
  return was && is ? difference(was, is) : []
}
