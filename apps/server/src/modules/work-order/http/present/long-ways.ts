import type { Tracking, WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import type { WorkOrderContext } from '../context.ts'
import { presentExtensions } from './extension.ts'
import { presentExclusion, presentTermination, publicDecisions } from './panel.ts'
import { presentPauses, publicPause } from './pause.ts'
import { presentSuspension, publicSuspension } from './suspension.ts'

const policyAt = (context: WorkOrderContext, now: number) => context.workOrders.given({ kind: 'system', job: 'reader' }, now).policy

/** What takes longer than planned, or ends otherwise: more time, standing still, the suspension ledger, what panels decided. */
export const presentLongWays = (context: WorkOrderContext, record: CaseRecord, now: number, cover: Cover): Pick<WorkOrder, 'extensions' | 'pauses' | 'suspension' | 'termination' | 'exclusion'> => {
  const { directory } = context.organisation
  const { suspension, panel } = policyAt(context, now)
  return {
    ...presentExtensions(record, directory, cover), ...presentPauses(record, directory, cover), ...presentSuspension(record, now, suspension.milestoneWarnDays, directory, cover),
    ...presentTermination(context, record, panel.size, cover), ...presentExclusion(context, record, panel.size, cover),
  }
}

/** The same for the requester, in what concerns them. */
export const publicLongWays = (context: WorkOrderContext, record: CaseRecord, now: number): Pick<Tracking, 'pause' | 'suspension' | 'termination' | 'exclusion'> => {
  const { directory } = context.organisation
  return { ...publicPause(record, directory), ...publicSuspension(record, now, policyAt(context, now).suspension.milestoneWarnDays, directory), ...publicDecisions(record) }
}
