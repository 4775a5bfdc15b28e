import { assignmentRoleLabels, callBackFailureLabels, contactMethodLabels, contactOutcomeLabels, declineReasonLabels, eventLabels, lampLabels, renderReason, resultTypeLabels, satisfactionLabels, type Label, type TimelineEntry } from '@suban/contract'
import type { Reason } from '@suban/domain-kit'
import type { Cover } from '../../identity/index.ts'
import type { Directory } from '../../organisation/index.ts'
import type { EventOf, WorkOrderEventType } from '../domain/events.ts'
import type { CaseEvent, CaseRecord } from '../store/read-case.ts'
import { clockName } from './present-clock.ts'

export type Namer = { unit(code: string): string; person(accountId: string): string; matter(code: string | null): string }

type Texts = ReadonlyMap<string, string>
/** As the namer, and the unit that holds a share of this order. */
type CaseNamer = Namer & { holder(assignmentNo: number): string }
type Line = { readonly [Type in WorkOrderEventType]?: (data: EventOf<Type>['data'], namer: CaseNamer, texts: Texts) => string }
const word = (labels: Record<string, Label>, code: string | number): string => labels[code]?.zh ?? String(code)

/** What each event says beyond its title, in words. */
const lines: Line = {
  RequestAccepted: (data, namer) => (data.matterCode ? `事项：${namer.matter(data.matterCode)}` : '事项待定'),
  RequestDeclined: (data) => `${word(declineReasonLabels, data.reason)}。可以这样办：${data.alternative}`,
  RequestAnswered: (data) => `${data.answer}（依据：${data.basis}）`,
  AnswerRejected: (data, _namer, texts) => texts.get(data.textId ?? '') ?? '',
  RequestReclassified: (data, namer) => `${namer.matter(data.before)} → ${namer.matter(data.matterCode)}${data.note ? `。${data.note}` : ''}`,
  WorkOrderDispatched: (data, namer) => `${data.assignments.map((unit) => `${word(assignmentRoleLabels, unit.role)}：${namer.unit(unit.unitCode)}`).join('；')}${data.note ? `。${data.note}` : ''}`,
  WorkOrderMerged: (data) => `并入工单 ${data.intoOrderNo}`,
  MemberJoined: (data) => `工单 ${data.memberOrderNo}`,
  WorkOrderSplit: (data) => `拆出 ${data.children.length} 件`,
  RequesterContacted: (data) => `${word(contactMethodLabels, data.method)}，${word(contactOutcomeLabels, data.outcome)}${data.note ? `。${data.note}` : ''}`,
  ProgressAdded: (data) => data.text,
  ResultSubmitted: (data) => `${word(resultTypeLabels, data.resultType)}。${data.text}${data.basis ? `（依据：${data.basis}）` : ''}${data.waivedCo ? `（免除协办：${data.waivedCo}）` : ''}`,
  ResultApprovedByUnit: (data) => data.note,
  ResultRejectedByUnit: (data) => data.reason,
  ResultPassedByCentre: (data) => data.note,
  ResultSentBackByCentre: (data) => data.reason,
  CallBackFailed: (data) => `${word(callBackFailureLabels, data.outcome)}，第 ${data.attempt} 次${data.note ? `。${data.note}` : ''}`,
  CallBackExhausted: (data) => `${word(callBackFailureLabels, data.outcome)}，第 ${data.attempt} 次，不再拨打，不计入有效回访`,
  CallBackCompleted: (data, _namer, texts) => verdictLine(data, texts),
  RequesterEvaluated: (data, _namer, texts) => verdictLine(data, texts),
  WorkOrderReopened: (data, _namer, texts) => texts.get(data.textId) ?? '',
  ReworkEscalated: (data, namer) => `由${namer.unit(data.lead.unitCode)}牵头`,
  ClueAdded: (data, _namer, texts) => texts.get(data.textId) ?? '（内容已按诉求人要求删除）',
  MemberClueAdded: (data, _namer, texts) => `工单 ${data.memberOrderNo}：${texts.get(data.textId) ?? '（内容已按诉求人要求删除）'}`,
  WorkOrderUrged: (data) => data.text,
  ClockTurned: (data, namer) => `${clockName(data.clockId).zh}${data.assignmentNo === null ? '' : `（${namer.holder(data.assignmentNo)}）`}：${word(lampLabels, data.lamp)}`,
  HistoryImported: (data) => [data.unit, data.status, data.resolution].filter(Boolean).join('；'),
}

const verdictLine = (data: { contacted: boolean; solved: boolean; satisfaction: number; textId: string | null }, texts: Texts): string =>
  `${data.contacted ? '已联系' : '未联系'}；${data.solved ? '已解决' : '未解决'}；${word(satisfactionLabels, data.satisfaction)}${data.textId && texts.get(data.textId) ? `。${texts.get(data.textId)}` : ''}`

/**
 * One line of time for citizen, unit, machine and clocks.
 *
 * @param cover hides the requester in what people wrote; the requester's own page leaves it as it is
 */
export const timelineOf = (record: CaseRecord, namer: Namer, cover: Cover): TimelineEntry[] => {
  const texts = new Map(record.texts.map((text) => [text.id, text.body]))
  const reasons = reasonsOf(record.events)
  const unitOf = new Map(record.state.assignments.map((assignment) => [assignment.no, assignment.unitCode]))
  const caseNamer: CaseNamer = { ...namer, holder: (no) => namer.unit(unitOf.get(no) ?? '') }
  return record.events.map((event) => {
    const label = eventLabels[event.type]!
    const line = lines[event.type] as ((data: unknown, namer: CaseNamer, texts: Texts) => string) | undefined
    const data = event.data as { attachmentIds?: readonly string[]; visibleToRequester?: boolean }
    return {
      version: event.version, at: new Date(event.at).toISOString(), type: event.type, lane: laneOf(event, label.lane), who: whoOf(event, namer), title: label.zh, titleEn: label.en,
      text: line ? cover(line(event.data, caseNamer, texts)) : '', because: (reasons.get(event.version) ?? []).map(renderReason),
      attachmentIds: [...(data.attachmentIds ?? [])], isPublic: label.isPublic && data.visibleToRequester !== false,
    }
  })
}

/**
 * Reasons by the version of the event that they explain. What the lists proposed explains the dispatch that followed it, and the
 * line that proposed it only as long as nobody has dispatched: one page says each thing once.
 */
const reasonsOf = (events: readonly CaseEvent[]): ReadonlyMap<number, readonly Reason[]> => {
  const reasons = new Map<number, readonly Reason[]>()
  let proposed: { version: number; because: readonly Reason[] } | null = null
  for (const { version, data } of events) {
    const { because, proposal, proposalFollowed } = data as { because?: readonly Reason[]; proposal?: { because: readonly Reason[] }; proposalFollowed?: boolean }
    if (because) reasons.set(version, because)
    if (proposal) {
      proposed = { version, because: proposal.because }
      reasons.set(version, proposal.because)
    } else if (proposalFollowed && proposed) {
      if (!because) reasons.set(version, proposed.because)
      reasons.delete(proposed.version)
    }
  }
  return reasons
}

const laneOf = (event: CaseEvent, lane: TimelineEntry['lane']): TimelineEntry['lane'] =>
  event.type === 'WorkOrderUrged' && (event.data as EventOf<'WorkOrderUrged'>['data']).by === 'staff' ? 'centre' : lane

const whoOf = (event: CaseEvent, namer: Namer): string => {
  const { by } = event
  if (by.kind === 'staff') return `${namer.unit(by.unitCode)} ${namer.person(by.accountId)}`.trim()
  return by.kind === 'requester' ? '诉求人' : '系统'
}

/** What the requester reads: own and public lines, units by name, no staff. */
export const publicTimeline = (record: CaseRecord, namer: Namer): { at: string; title: string; titleEn: string; text: string; lane: TimelineEntry['lane']; who: string }[] =>
  timelineOf(record, namer, (text) => text).filter((entry) => entry.isPublic).map((entry) => {
    const label = eventLabels[entry.type]!
    const event = record.events.find((candidate) => candidate.version === entry.version)!
    return {
      at: entry.at, title: label.publicZh ?? label.zh, titleEn: label.publicEn ?? label.en, lane: entry.lane,
      text: hiddenText.has(entry.type) ? '' : entry.text,
      who: event.by.kind === 'staff' ? namer.unit(event.by.unitCode) : entry.who,
    }
  })

/** Lines whose words are for staff only. */
const hiddenText: ReadonlySet<string> = new Set(['ResultPassedByCentre', 'ResultSentBackByCentre', 'WorkOrderUrged', 'HistoryImported'])
export const directoryNamer = (directory: Directory, person: (accountId: string) => string, matter: (code: string | null) => string): Namer => ({ unit: (code) => directory.unit(code)?.shortName ?? code, person, matter })
