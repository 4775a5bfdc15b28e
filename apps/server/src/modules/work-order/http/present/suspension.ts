import { suspensionCategoryLabels, type CaseSuspension, type Milestone, type Tracking, type WorkOrder } from '@suban/contract'
import { dayOf } from '../../../../kernel/time.ts'
import type { Cover } from '../../../identity/index.ts'
import type { Directory } from '../../../organisation/index.ts'
import { ledgerStage } from '../../domain/suspension/pending.ts'
import type { Milestone as KeptMilestone, SuspensionState } from '../../domain/suspension/state.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import { unitRef } from '../names.ts'
import { word } from '../timeline/line.ts'
import { iso, lastOf } from './facts.ts'

const day = 86_400_000

/** @param warnDays a milestone is due soon from so many days before its day on */
export const presentMilestones = (milestones: readonly KeptMilestone[], now: number, warnDays: number): Milestone[] =>
  milestones.map(({ dueAt, text, doneAt }, index) => ({
    no: index + 1, on: dayOf(dueAt), text, doneAt: iso(doneAt),
    state: doneAt !== null ? 'done' as const : now > dueAt ? 'missed' as const : now > dueAt - warnDays * day ? 'dueSoon' as const : 'open' as const,
  }))

export const responsibleName = ({ responsible }: Pick<SuspensionState, 'responsible'>): string => `${responsible.post} ${responsible.name}`

/** The order's place in the suspension ledger, for staff. */
export const presentSuspension = ({ state, events }: CaseRecord, now: number, warnDays: number, directory: Directory, cover: Cover): Pick<WorkOrder, 'suspension'> => {
  const { suspension } = state
  const applied = lastOf(events, 'SuspensionApplied')?.data
  if (!suspension || !applied) return {}
  const review = state.clocks.find((clock) => clock.no === suspension.reviewNo && clock.stoppedAt === null)
  const check = state.clocks.find((clock) => clock.clockId === 'suspensionCheck' && clock.stoppedAt === null)
  const clearance = suspension.clearance ? lastOf(events, 'ClearanceSubmitted') : undefined
  return {
    suspension: {
      stage: ledgerStage(state)!, unit: unitRef(directory, suspension.unitCode), category: suspension.category as CaseSuspension['category'], plan: cover(applied.plan),
      milestones: presentMilestones(suspension.milestones, suspension.endedAt ?? now, warnDays).map((milestone) => ({ ...milestone, text: cover(milestone.text) })), responsible: responsibleName(suspension), funding: cover(applied.funding),
      expiresOn: dayOf(suspension.expiresAt), appliedAt: iso(suspension.appliedAt)!, approvedAt: iso(suspension.approvedAt), endedAt: iso(suspension.endedAt),
      examiner: review?.holderUnit === undefined ? null : unitRef(directory, review.holderUnit), decideBy: iso(review?.dueAt ?? null), reportBy: iso(check?.dueAt ?? null),
      toRequester: cover(applied.toRequester), toldHow: applied.toldHow as CaseSuspension['toldHow'], toldOn: applied.toldOn,
      clearance: clearance ? { resultType: clearance.data.resultType as NonNullable<CaseSuspension['clearance']>['resultType'], text: cover(clearance.data.text), submittedAt: iso(clearance.at)! } : null,
    },
  }
}

/** What the requester reads: why it takes longer, who answers for it, what happens by which day. Only once it was agreed to. */
export const publicSuspension = ({ state, events }: CaseRecord, now: number, warnDays: number, directory: Directory): Pick<Tracking, 'suspension'> => {
  const { suspension } = state
  const applied = lastOf(events, 'SuspensionApplied')?.data
  if (!suspension || !applied || suspension.approvedAt === null) return {}
  return {
    suspension: {
      unit: directory.unit(suspension.unitCode)?.name ?? suspension.unitCode, why: word(suspensionCategoryLabels, suspension.category), words: applied.toRequester, since: dayOf(suspension.approvedAt), until: dayOf(suspension.expiresAt),
      responsible: responsibleName(suspension), phases: presentMilestones(suspension.milestones, suspension.endedAt ?? now, warnDays).map(({ no: _no, ...phase }) => phase),
    },
  }
}
