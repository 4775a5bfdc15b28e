import { eventLabels, renderReason, type Label, type TimelineEntry } from '@suban/contract'
import type { Reason } from '@suban/domain-kit'
import { instantText } from '../../../kernel/time.ts'
import type { Cover } from '../../identity/index.ts'
import type { Directory } from '../../organisation/index.ts'
import type { EventOf } from '../domain/events.ts'
import type { CaseEvent, CaseRecord } from '../store/read-case.ts'
import { lineOf } from './timeline/index.ts'
import type { CaseNamer, Namer } from './timeline/line.ts'

/** The words of a line without what tells the requester; English only where it is not the same. */
const inWords = (said: Label | string, cover: Cover): Pick<TimelineEntry, 'text' | 'textEn'> =>
  typeof said === 'string' ? { text: cover(said) } : { text: cover(said.zh), textEn: cover(said.en) }

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
    const who = whoOf(event, namer)
    const data = event.data as { attachmentIds?: readonly string[]; visibleToRequester?: boolean }
    const { text, textEn } = inWords(lineOf(event.type).say(event.data, caseNamer, texts), cover)
    return {
      version: event.version, at: instantText(event.at), type: event.type, lane: laneOf(event, label.lane), who: who.zh, whoEn: who.en, title: label.zh, titleEn: label.en,
      text, textEn, because: (reasons.get(event.version) ?? []).map(renderReason),
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

const whoOf = (event: CaseEvent, namer: Namer): Label => {
  const { by } = event
  // A trigger of the policy did it, in whosever act it happened.
  if ((event.data as { readonly by?: unknown }).by === 'system') return { zh: '系统', en: 'System' }
  if (by.kind === 'staff') return properName(`${namer.unit(by.unitCode)} ${namer.person(by.accountId)}`.trim())
  return by.kind === 'requester' ? { zh: '诉求人', en: 'Requester' } : { zh: '系统', en: 'System' }
}

/** The same in both languages. */
const properName = (name: string): Label => ({ zh: name, en: name })

type PublicEntry = Pick<TimelineEntry, 'at' | 'title' | 'titleEn' | 'text' | 'textEn' | 'lane' | 'who' | 'whoEn'>

/** What the requester reads: own and public lines, units by name, no staff. */
export const publicTimeline = (record: CaseRecord, namer: Namer): PublicEntry[] =>
  timelineOf(record, namer, (text) => text).filter((entry) => entry.isPublic).map(({ at, version, type, text, textEn, lane, who, whoEn }) => {
    const label = eventLabels[type]!
    const event = record.events.find((candidate) => candidate.version === version)!
    const actor = event.by.kind === 'staff' ? properName(namer.unit(event.by.unitCode)) : { zh: who, en: whoEn }
    return {
      at, title: label.publicZh ?? label.zh, titleEn: label.publicEn ?? label.en, lane, who: actor.zh, whoEn: actor.en,
      ...(lineOf(event.type).isForStaff ? { text: '' } : { text, ...(textEn === undefined ? {} : { textEn }) }),
    }
  })

/** @param matter the name of a matter; null where it is undecided or not to be named */
export const directoryNamer = (directory: Directory, person: (accountId: string) => string, matter: (code: string | null) => string | null): Namer => ({
  unit: (code) => directory.unit(code)?.shortName ?? code, person,
  matter: (code) => {
    const name = matter(code)
    return name === null ? { zh: '未定', en: 'undecided' } : properName(name)
  },
})
