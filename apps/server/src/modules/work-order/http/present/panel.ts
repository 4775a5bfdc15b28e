import { exclusionReasonLabels, terminationReasonLabels, type CaseExclusion, type CaseTermination, type PanelVote, type Tracking, type WorkOrder } from '@suban/contract'
import { dayOf } from '../../../../kernel/time.ts'
import type { Cover } from '../../../identity/index.ts'
import { isRunning, type WorkOrderState } from '../../domain/state.ts'
import type { CaseEvent, CaseRecord } from '../../store/read-case.ts'
import type { WorkOrderContext } from '../context.ts'
import { unitRef } from '../names.ts'
import { word } from '../timeline/line.ts'
import { eventsOf, iso, lastOf } from './facts.ts'

type Voted = 'TerminationVoted' | 'ExclusionVoted'
type Voters = { readonly votes: readonly { readonly by: string }[]; readonly formerVoters: readonly string[]; readonly reviewNo: number; readonly decided: string | null }

/** Who voted how and why, of this panel and of the one before; and what is still missing. */
const panelOf = (context: WorkOrderContext, { state, events }: CaseRecord, type: Voted, matter: Voters, size: number, cover: Cover) => {
  const { organisation: { directory } } = context
  const all = (eventsOf(events, type) as readonly { at: number; data: { isFor: boolean; isLegal: boolean; reason: string; by: string } }[]).map(({ at, data }) => ({ at, ...data, from: unitOf(events, type, data.by) }))
  const shown = (one: (typeof all)[number]): PanelVote => ({ who: context.personName(one.by), unit: unitRef(directory, one.from), isFor: one.isFor, isLegal: one.isLegal, reason: cover(one.reason), at: iso(one.at)! })
  const now = all.filter((one) => matter.votes.some((vote) => vote.by === one.by))
  return {
    votes: now.map(shown), before: all.filter((one) => matter.formerVoters.includes(one.by)).map(shown), needed: size, hasLegal: now.some((one) => one.isLegal),
    decideBy: isRunning(state, matter.reviewNo) ? iso(state.clocks.find((clock) => clock.no === matter.reviewNo)?.dueAt ?? null) : null,
  }
}

/** The unit that a member sat for: the event's actor says it. */
const unitOf = (events: readonly CaseEvent[], type: Voted, account: string): string => {
  const by = events.find((event) => event.type === type && event.by.kind === 'staff' && event.by.accountId === account)?.by
  return by?.kind === 'staff' ? by.unitCode : ''
}

const appealOf = ({ texts }: CaseRecord, appealed: { readonly at: number; readonly data: { readonly textId: string } } | undefined, cover: Cover) =>
  appealed ? { at: iso(appealed.at)!, text: cover(texts.find((text) => text.id === appealed.data.textId)?.body ?? '') } : null

/** An application to end the order, and what the panel and the requester said to it. */
export const presentTermination = (context: WorkOrderContext, record: CaseRecord, size: number, cover: Cover): Pick<WorkOrder, 'termination'> => {
  const { termination } = record.state
  const applied = lastOf(record.events, 'TerminationApplied')
  if (!termination || !applied) return {}
  const ended = lastOf(record.events, 'WorkOrderTerminated')
  return {
    termination: {
      ...panelOf(context, record, 'TerminationVoted', termination, size, cover), unit: unitRef(context.organisation.directory, termination.unitCode), reason: termination.reason as CaseTermination['reason'], text: cover(applied.data.text),
      alternative: cover(termination.alternative), appliedAt: iso(applied.at)!, decided: termination.decided, at: iso(termination.at), appealUntil: iso(record.state.status === 'terminated' ? (ended?.data.appealUntil ?? null) : null),
      appeal: appealOf(record, lastOf(record.events, 'TerminationAppealed'), cover),
    },
  }
}

/** An application to leave the verdict out of the assessment, and what the panel and the requester said to it. */
export const presentExclusion = (context: WorkOrderContext, record: CaseRecord, size: number, cover: Cover): Pick<WorkOrder, 'exclusion'> => {
  const { exclusion } = record.state
  const applied = lastOf(record.events, 'ExclusionApplied')
  if (!exclusion || !applied) return {}
  return {
    exclusion: {
      ...panelOf(context, record, 'ExclusionVoted', exclusion, size, cover), unit: unitRef(context.organisation.directory, exclusion.unitCode), reason: exclusion.reason as CaseExclusion['reason'], text: cover(applied.data.text), appliedAt: iso(applied.at)!,
      decided: exclusion.decided, at: iso(exclusion.at), appealUntil: iso(appealUntilOf(record.state, record.events)), appeal: appealOf(record, lastOf(record.events, 'ExclusionAppealed'), cover),
    },
  }
}

/** Until when the requester may still object to an exclusion. */
const appealUntilOf = ({ exclusion }: WorkOrderState, events: readonly CaseEvent[]): number | null =>
  exclusion?.decided === 'granted' && exclusion.appealedAt === null ? (lastOf(events, 'ExclusionGranted')?.data.appealUntil ?? null) : null

/** Of a terminated order: why, which rights, which other ways; of an excluded verdict: why, and until when one may object. */
export const publicDecisions = ({ state, events }: CaseRecord): Pick<Tracking, 'termination' | 'exclusion'> => {
  const ended = state.status === 'terminated' ? lastOf(events, 'WorkOrderTerminated') : undefined
  const { exclusion } = state
  const appealUntil = appealUntilOf(state, events)
  const isShown = exclusion && (exclusion.decided === 'granted' || exclusion.decided === 'lifted')
  return {
    ...(ended ? { termination: { why: word(terminationReasonLabels, ended.data.reason), alternative: ended.data.alternative, rights: ended.data.rights, at: iso(ended.at)!, appealUntil: dayOf(ended.data.appealUntil) } } : {}),
    ...(isShown ? { exclusion: { why: word(exclusionReasonLabels, exclusion.reason), decision: exclusion.decided!, at: iso(exclusion.at)!, appealUntil: appealUntil === null ? null : dayOf(appealUntil) } } : {}),
  }
}
