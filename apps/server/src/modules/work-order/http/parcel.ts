import type { Label, ParcelStep } from '@suban/contract'
import { maybeInstantText } from '../../../kernel/time.ts'
import type { Directory } from '../../organisation/index.ts'
import { leadOf, type WorkOrderState } from '../domain/state.ts'

type StepId = 'received' | 'dispatched' | 'handling' | 'review' | 'verdict' | 'closed'
/** Who has an order that no unit holds. */
export const hotlineCentre: Label = { zh: '12345 热线中心', en: '12345 hotline centre' }
const requester: Label = { zh: '诉求人', en: 'Requester' }

/** `holder` null: the unit that leads. */
const steps: readonly { id: StepId; zh: string; en: string; holder: Label | null; clocks: readonly string[] }[] = [
  { id: 'received', zh: '受理', en: 'Received', holder: hotlineCentre, clocks: ['intake', 'dispatch'] },
  { id: 'dispatched', zh: '派单', en: 'Assigned', holder: null, clocks: ['sign'] },
  { id: 'handling', zh: '办理', en: 'Handled', holder: null, clocks: ['rework', 'handling'] },
  { id: 'review', zh: '审核', en: 'Checked', holder: hotlineCentre, clocks: ['centreReview'] },
  { id: 'verdict', zh: '评价', en: 'Verdict', holder: requester, clocks: ['callBack'] },
  { id: 'closed', zh: '办结', en: 'Closed', holder: null, clocks: [] },
]

const nowAt = (state: WorkOrderState): number => {
  switch (state.status) {
    case 'intakePending': case 'infoNeeded': case 'dispatchPending': case 'preConsult': case 'absent': return 0
    case 'signPending': return 1
    case 'handling': case 'returnReview': case 'arbitration': case 'suspended': case 'unitReview': case 'rework': case 'escalated': return 2
    case 'centreReview': return 3
    case 'callBackPending': case 'callingBack': return 4
    case 'merged': return state.memberCallBack ? 4 : 2
    case 'directAnswered': return 4
    case 'declined': case 'emergencyTransferred': case 'withdrawn': case 'terminated': case 'closed': case 'archived': return 5
  }
}

/**
 * Where the order is, like a parcel: which steps are done, who has it now, until when, what comes next.
 *
 * @param mainUnit of what joined another order: the unit that leads that one
 */
export const parcelOf = (state: WorkOrderState, directory: Directory, mainUnit: string | null = null): ParcelStep[] => {
  const current = nowAt(state)
  const lead = leadOf(state)
  const code = lead?.unitCode ?? mainUnit
  const unit = code === null ? '' : (directory.unit(code)?.name ?? code)
  const isOver = ['declined', 'closed', 'archived', 'terminated'].includes(state.status)
  const doneAt: Record<StepId, number | null> = {
    received: state.acceptedAt, dispatched: lead?.signedAt ?? null, handling: lead?.submittedAt ?? null,
    review: state.verdicts.at(-1)?.at ?? null, verdict: state.verdicts.at(-1)?.at ?? null, closed: state.closedAt,
  }
  return steps.map((step, index) => {
    // A co-unit's time is not what the requester was promised.
    const due = state.clocks.findLast((clock) => clock.stoppedAt === null && step.clocks.includes(clock.clockId) && (clock.assignmentNo === null || clock.assignmentNo === lead?.no))?.dueAt ?? null
    const at = index === 0 ? state.registeredAt : doneAt[step.id]
    const isDone = index < current || (isOver && index === current)
    return {
      id: step.id, name: step.zh, nameEn: step.en, state: isDone ? 'done' as const : index === current ? 'now' as const : 'next' as const,
      at: isDone ? maybeInstantText(at) : null, holder: step.holder?.zh ?? unit, holderEn: step.holder?.en ?? unit,
      promisedAt: isDone ? null : maybeInstantText(due),
    }
  })
}
