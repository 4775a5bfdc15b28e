import { refuse } from '@suban/domain-kit'
import type { Write } from '../../../../kernel/database/write-statement.ts'
import { dayOf } from '../../../../kernel/time.ts'
import type { WorkOrderState } from '../../domain/state.ts'
import { requestTextOf, trainingExample } from '../../store/request-reads.ts'
import type { Asked, WorkOrderContext } from '../context.ts'

/** What the lists say now for this order, with a matter that a person may have chosen. */
export const sortAgain = async (context: WorkOrderContext, state: WorkOrderState, matterCode: string | undefined, kind: string | undefined) => {
  const text = await requestTextOf(context.db, context.cityCode, state.requestId)
  const { directory } = context.organisation
  const place = state.place.placeId === null ? null : directory.place(state.place.placeId)
  const sorting = context.proposer.sort({ text, kind: kind ?? state.kind, matterCode: matterCode ?? state.matterCode ?? undefined, place, communityCode: state.place.communityCode, day: dayOf(context.now()), accused: state.accusedUnits, withEvidence: false })
  if (sorting.resolution?.missing.some((reason) => reason.code === 'MATTER_NOT_LISTED')) return refuse('MATTER_UNKNOWN', { matter: matterCode ?? '' })
  const { resolution } = sorting
  return {
    kind: sorting.kind, matterCode: sorting.matterCode, matterBy: matterCode !== undefined ? 'person' as const : state.matterBy, deadlineClass: sorting.deadlineClass,
    proposal: { lead: resolution?.lead ?? null, co: resolution?.co ?? [], because: [...(resolution?.because ?? []), ...(resolution?.missing ?? []), ...sorting.facts.because], listVersion: resolution?.version ?? '' },
  }
}

/** A person's choice that differs from the machine's teaches it. */
export const lesson = async (context: WorkOrderContext, asked: Pick<Asked, 'person'>, state: WorkOrderState, matterCode: string | undefined): Promise<Write[]> => {
  const machine = state.candidates[0]?.matterCode ?? null
  return matterCode === undefined || matterCode === machine ? [] : [trainingExample(context.cityCode, state.requestId, matterCode, machine, asked.person.accountId, context.now())]
}
