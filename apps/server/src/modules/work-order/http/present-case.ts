import { actionLabels, fill, problemOf, statusLabels, type AllowedAction, type OrderStatus, type WorkOrder } from '@suban/contract'
import type { Refusal } from '@suban/domain-kit'
import type { SignedIn } from '../../../kernel/http/access.ts'
import { dayOf, instantText, maybeInstantText } from '../../../kernel/time.ts'
import type { Resolution } from '../../catalogue/index.ts'
import type { Cover } from '../../identity/index.ts'
import { allowedActions, type DryRun } from '../domain/allowed-actions.ts'
import type { EventOf } from '../domain/events.ts'
import type { Given } from '../domain/given.ts'
import { leadPath } from '../domain/dispatch/path.ts'
import { leadOf, type WorkOrderState } from '../domain/state.ts'
import type { CaseRecord } from '../store/read-case.ts'
import { staffActor } from '../work-orders.ts'
import type { WorkOrderContext } from './context.ts'
import { matterRef, placeRef, unitRef } from './names.ts'
import { parcelOf } from './parcel.ts'
import { presentClock } from './present-clock.ts'
import { presentProposal } from './present-proposal.ts'
import { presentConflict } from './present/conflict.ts'
import { presentEmergencyDoor, presentTransfers } from './present/emergency-transfer.ts'
import { presentInformation } from './present/information.ts'
import { presentRefusal } from './present/refusal.ts'
import { presentWithdrawal } from './present/withdrawal.ts'
import { presentDisclosures } from './present/disclosure.ts'
import { presentEscalation } from './present/escalation.ts'
import { presentLongWays } from './present/long-ways.ts'
import { presentJointHandling } from './present/joint-handling.ts'
import { presentEventCluster, presentSplitParts, type Related } from './present/related.ts'
import { presentSupervisions } from './present/supervision.ts'
import { presentConsultation } from './present/consultation.ts'
import { presentDispute } from './present/dispute.ts'
import { presentReturns } from './present/returns.ts'
import { presentWhistles } from './present/whistle.ts'
import { blot, conceal, hiddenParts, saysNothing, titleFor } from './conceal.ts'
import { mayReveal, sightOf } from './scope.ts'
import { directoryNamer, timelineOf } from './timeline.ts'

/**
 * The whole case for a member of staff: masked, without what its level of secrecy hides, explained, with what they may do next.
 *
 * @param masked hides the requester in every free text, whoever wrote it
 * @param related orders of the same event or the same request
 */
export const presentCase = (context: WorkOrderContext, whole: CaseRecord, person: SignedIn, masked: Cover, beside: Related): WorkOrder => {
  const sight = sightOf(person, whole.state, context)
  const cover: Cover = sight.parts.has('maskedPerson') ? masked : (text) => blot(masked(text))
  const record = conceal(whole, sight, person.unitCode)
  const related = titled(context, beside, person)
  const hidden = hiddenParts(sight.parts)
  const { organisation: { directory } } = context
  const { state, request } = record
  const now = context.now()
  const catalogue = context.catalogues.on(dayOf(now))
  const practice = state.matterCode === null ? undefined : catalogue.practices.get(state.matterCode)
  const status = state.status as OrderStatus
  const title = cover(request.title)
  const given = context.workOrders.given(staffActor(person), now)
  const silent = new Set(record.events.filter((event) => saysNothing(event, sight, person.unitCode)).map((event) => event.version))
  const { candidates, proposal } = sight.parts.has('narrative') ? presentSorting(context, record, cover) : { candidates: [], proposal: null }
  return {
    id: record.id, orderNo: state.orderNo, receiptNo: request.receipt_no, version: record.version, status, statusName: statusLabels[status].zh, statusNameEn: statusLabels[status].en,
    requestId: request.id, title, narrative: cover(request.narrative), kind: state.kind as WorkOrder['kind'], channel: state.channel as WorkOrder['channel'],
    matter: matterRef(catalogue, state.matterCode), matterBy: state.matterBy, urgency: state.urgency as WorkOrder['urgency'], deadlineClass: state.deadlineClass, secrecyLevel: state.secrecyLevel, flags: [...state.flags],
    place: placeRef(directory, state.place), address: cover(request.address), registeredAt: instantText(state.registeredAt), closedAt: maybeInstantText(state.closedAt), reworkRound: state.reworkRound,
    parentId: state.parentId, mergedInto: state.mergedInto, members: [...state.members], children: [...state.children],
    person: {
      contactId: sight.parts.has('maskedPerson') ? state.contactId : null, maskedName: record.contact?.masked_name ?? '', maskedPhone: record.contact?.masked_phone ?? '', isAnonymous: state.isAnonymous,
      mayReveal: state.contactId !== null && record.contact?.erased !== true && mayReveal(person, state, context), hasIdentityNumber: record.contact?.has_identity_number ?? false,
    },
    candidates, proposal,
    assignments: state.assignments.map((assignment) => ({
      no: assignment.no, unit: unitRef(directory, assignment.unitCode), role: assignment.role, status: assignment.status, dispatchedAt: instantText(assignment.dispatchedAt),
      signedAt: maybeInstantText(assignment.signedAt), firstContactAt: maybeInstantText(assignment.firstContactAt), submittedAt: maybeInstantText(assignment.submittedAt),
      ...(assignment.isProvisional ? { isProvisional: true } : {}),
    })),
    clocks: state.clocks.map((clock) => presentClock(clock, clock.holderUnit ?? state.assignments.find((assignment) => assignment.no === clock.assignmentNo)?.unitCode ?? null, now, context)),
    results: resultsOf(context, record, cover), verdicts: verdictsOf(record, cover),
    evidenceRequired: (practice?.evidence ?? []).map((item) => ({ ...item })), answerTemplate: practice?.answerTemplate ?? '',
    callBackScript: context.callBackScript.map((line) => fill(line, { title })),
    parcel: parcelOf(state, directory),
    timeline: timelineOf(record, directoryNamer(directory, context.personName, (code) => matterRef(catalogue, code)?.name ?? null), cover).map((entry) => (silent.has(entry.version) ? { ...entry, text: '', because: [] } : entry)),
    allowedActions: presentActions(context, record, person),
    attachments: record.attachments.map(({ id, name, mediaType, bytes }) => ({ id, name, mediaType, bytes, url: `/api/attachments/${id}` })),
    ...(hidden.length > 0 ? { hidden } : {}), ...presentJointHandling(record, directory, cover), ...(sight.isAccused ? {} : presentBeside(context, record, person, cover, related, given)),
  }
}

/** Everything beside the chain that has a part of its own on the page. */
const presentBeside = (context: WorkOrderContext, record: CaseRecord, person: SignedIn, cover: Cover, related: Related, given: Given): Partial<WorkOrder> => {
  const { organisation: { directory } } = context
  const { now } = given
  return {
    ...presentWhistles(record, person.unitCode, now, directory, cover), ...presentEscalation(record, directory, cover),
    ...presentSupervisions(context, record, given, cover), ...presentDisclosures(record),
    ...presentEventCluster(record, related, directory), ...presentSplitParts(record, related, directory), ...presentLongWays(context, record, now, cover),
    ...presentReturns(context, record, cover), ...presentConsultation(context, record, cover), ...presentDispute(context, record, cover),
    ...presentInformation(record, cover), ...presentRefusal(record, given, context.personName, cover), ...presentTransfers(record, cover), ...presentEmergencyDoor(context, record, given),
    ...presentWithdrawal(record, given, cover), ...presentConflict(context, record, given),
  }
}

/** The orders beside it; what is secret about one of them is so here, too. */
const titled = (context: WorkOrderContext, related: Related, person: SignedIn): Related => ({
  ...related, orders: related.orders.map((order) => ({ ...order, title: titleFor(person, order, context) })),
})

/** The machine's candidates and the lists' proposal, while the order still waits for a unit. */
const presentSorting = (context: WorkOrderContext, record: CaseRecord, cover: Cover): Pick<WorkOrder, 'candidates' | 'proposal'> => {
  const { state, request } = record
  if (leadOf(state) !== null || !['intakePending', 'dispatchPending'].includes(state.status)) return { candidates: [], proposal: null }
  const now = context.now()
  const day = dayOf(now)
  const catalogue = context.catalogues.on(day)
  const place = state.place.placeId === null ? null : context.organisation.directory.place(state.place.placeId)
  const text = `${request.title}。${request.narrative}`
  const sorting = context.proposer.sort({ text, kind: state.kind, matterCode: state.matterCode ?? undefined, place, communityCode: state.place.communityCode, day, accused: state.accusedUnits, withEvidence: true })
  // Evidence is cut from the text as staff see it: positions beyond the title and its full stop, nothing that is covered.
  const covered = cover(text)
  const shift = request.title.length + 1
  return {
    candidates: sorting.guesses.map((guess) => ({
      matter: matterRef(catalogue, guess.matterCode)!, probability: guess.probability,
      evidence: guess.evidence.filter(({ start, end }) => covered.slice(start, end) === text.slice(start, end)).map((item) => ({ text: item.text, start: item.start - shift, end: item.end - shift, weight: item.weight })),
    })),
    proposal: sorting.resolution ? presentProposal(context, unreturned(context, state, sorting.resolution), state.deadlineClass, sorting.urgency, [...sorting.facts.because]) : null,
  }
}

/** Where the lists name a unit that has had the order already, whom its return left for it: to propose it again would lead into a dispute. */
const unreturned = ({ organisation: { directory } }: WorkOrderContext, state: WorkOrderState, resolution: Resolution): Resolution => {
  if (resolution.lead === null || !leadPath(state).includes(resolution.lead)) return resolution
  const { lead, co } = state.proposal
  return { ...resolution, lead, co, because: [...resolution.because, { code: 'LEAD_HAD_IT_BEFORE', params: { unit: unitRef(directory, resolution.lead).name } }] }
}

const eventsOf = <Type extends 'ResultSubmitted' | 'CallBackCompleted' | 'RequesterEvaluated'>(record: CaseRecord, type: Type) =>
  record.events.filter((event) => event.type === type) as unknown as { at: number; version: number; data: EventOf<Type>['data'] }[]

const resultsOf = (context: WorkOrderContext, record: CaseRecord, cover: Cover): WorkOrder['results'] =>
  eventsOf(record, 'ResultSubmitted').map(({ at, data }) => ({
    unit: unitRef(context.organisation.directory, record.state.assignments.find((assignment) => assignment.no === data.no)?.unitCode ?? ''), round: data.round,
    resultType: data.resultType as WorkOrder['results'][number]['resultType'], text: cover(data.text), basis: cover(data.basis), requesterOpinion: cover(data.requesterOpinion), solved: data.solved,
    submittedAt: instantText(at), attachmentIds: [...data.attachmentIds],
  }))

const verdictsOf = (record: CaseRecord, cover: Cover): WorkOrder['verdicts'] => {
  const texts = new Map(record.texts.map((text) => [text.id, text.body]))
  return [...eventsOf(record, 'CallBackCompleted'), ...eventsOf(record, 'RequesterEvaluated')].sort((a, b) => a.version - b.version).map(({ at, data }) => ({
    at: instantText(at), by: 'by' in data ? 'callBack' as const : 'requester' as const, round: data.round, contacted: data.contacted, solved: data.solved,
    satisfaction: data.satisfaction, remark: data.textId === null ? '' : cover(texts.get(data.textId) ?? ''),
    ...(record.state.verdicts.some((verdict) => verdict.at === at && verdict.isVoid) ? { isVoid: true as const } : {}),
  }))
}

/** What a refusal says nothing about to this person: the button would only stand in the way (declared with the action's words). */
const isBesideThePoint = ({ action, refusal }: DryRun): boolean => refusal !== null && (actionLabels[action]?.hiddenBy?.includes(refusal.refused) ?? false)

/** Buttons by a dry run of the same guards that decide; the first allowed one is the main one. */
export const presentActions = (context: WorkOrderContext, record: Pick<CaseRecord, 'state'>, person: SignedIn): AllowedAction[] => {
  const runs = allowedActions(record.state, context.workOrders.given(staffActor(person), context.now())).filter((run) => actionLabels[run.action] && !isBesideThePoint(run))
  const ordered = runs.map((run) => ({ run, label: actionLabels[run.action]! })).sort((a, b) => Number(a.run.refusal !== null) - Number(b.run.refusal !== null) || a.label.rank - b.label.rank)
  const said = new Map<string, NonNullable<AllowedAction['refusedBecause']>>()
  return ordered.map(({ run: { refusal }, label }, index) => ({
    action: label.command, label: label.zh, labelEn: label.en, isPrimary: index === 0 && refusal === null,
    refusedBecause: refusal === null ? null : sayOnce(refusal, said),
  }))
}

/** Why not, in words. One refusal stands behind many buttons of a page (most often the order's status), and is put into words once. */
const sayOnce = (refusal: Refusal, said: Map<string, NonNullable<AllowedAction['refusedBecause']>>): NonNullable<AllowedAction['refusedBecause']> => {
  const key = JSON.stringify([refusal.refused, refusal.params])
  let words = said.get(key)
  if (!words) {
    const { code, detail, detailEn, next, nextEn } = problemOf(refusal, '')
    said.set(key, (words = { code, zh: `${detail}${next}`, en: `${detailEn} ${nextEn}` }))
  }
  return words
}
