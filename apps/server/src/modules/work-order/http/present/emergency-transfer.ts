import { transferTargetLabels, type CaseTransfer, type EmergencyDoor, type Tracking, type WorkOrder } from '@suban/contract'
import { dayOf } from '../../../../kernel/time.ts'
import { readerOf } from '../../../dispatch/index.ts'
import type { Cover } from '../../../identity/index.ts'
import { transferEmergency } from '../../domain/emergency-transfer/actions.ts'
import type { Transfer } from '../../domain/emergency-transfer/state.ts'
import type { Given } from '../../domain/given.ts'
import { runningClock } from '../../domain/state.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import type { WorkOrderContext } from '../context.ts'
import { eventsOf, iso } from './facts.ts'

type Target = CaseTransfer['target']
const nameOf = ({ target, platform }: Pick<Transfer, 'target' | 'platform'>): string => platform || transferTargetLabels[target as Target].zh

/** Every handing-over of the order, newest first. */
export const presentTransfers = ({ state, events }: CaseRecord, cover: Cover): Pick<WorkOrder, 'transfers'> => {
  if (!state.transfers?.length) return {}
  const transfers = state.transfers.toReversed().map((transfer): CaseTransfer => {
    const sent = eventsOf(events, 'RequestTransferred').find((event) => event.data.no === transfer.no)?.data
    const back = eventsOf(events, 'TransferTakenBack').find((event) => event.data.no === transfer.no)?.data
    return {
      no: transfer.no, target: transfer.target as Target, name: nameOf(transfer), mode: transfer.mode as CaseTransfer['mode'], reason: cover(sent?.reason ?? ''), shared: [...transfer.shared] as CaseTransfer['shared'], isAutomatic: sent?.by === 'machine',
      sentAt: iso(transfer.sentAt)!, receiptBy: transfer.status === 'sent' ? iso(runningClock(state, 'transferReceipt')?.dueAt ?? null) : null, status: transfer.status, peerCaseNo: transfer.peerCaseNo, endedAt: iso(transfer.endedAt),
      takenBackBecause: (back?.reason ?? null) as CaseTransfer['takenBackBecause'], note: cover(back?.note ?? ''),
    }
  })
  return { transfers }
}

/** Whom it could go to now, with what data at most, and the danger that the requester's words speak of: a person decides. */
export const presentEmergencyDoor = (context: WorkOrderContext, { state, request, texts }: CaseRecord, given: Given): Pick<WorkOrder, 'emergencyDoor'> => {
  if (given.actor.kind !== 'staff' || !given.actor.roles.some((role) => (transferEmergency.actors as readonly string[]).includes(role)) || transferEmergency.guard(state, given) !== null) return {}
  const { targets } = given.policy.emergencyTransfer
  const words = [request.title, request.narrative, ...texts.map((text) => text.body)].join('。')
  const danger = readerOf(context.proposer.policyOn(dayOf(given.now))).read(words).emergency
  // What was given back or has a number there already needs no second proposal.
  const isHandled = (state.transfers ?? []).length > 0
  const named = danger?.numbers.filter((number) => targets[number] !== undefined) ?? []
  return {
    emergencyDoor: {
      targets: Object.entries(targets).map(([target, { name, mayShare }]) => ({ target, name, mayShare: [...mayShare] })) as EmergencyDoor['targets'],
      danger: danger && !isHandled && named.length > 0 ? { targets: named as Target[], words: [...danger.words] } : null,
    },
  }
}

/** Who has it now, or had it in the end, and under which number the requester can ask there. */
export const publicTransfer = ({ state }: CaseRecord): Pick<Tracking, 'transfer'> => {
  const last = state.transfers?.findLast((transfer) => transfer.status !== 'takenBack')
  return last ? { transfer: { name: nameOf(last), sentAt: iso(last.sentAt)!, peerCaseNo: last.peerCaseNo, shared: [...last.shared] as CaseTransfer['shared'] } } : {}
}
