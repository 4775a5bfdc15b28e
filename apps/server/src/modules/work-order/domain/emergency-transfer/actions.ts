import { refuse, type Reason, type Refusal } from '@suban/domain-kit'
import type { Action, Actions, OnTime } from '../action.ts'
import { allRunning, clockStarter, running } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, inStatus } from '../guards.ts'
import type { Danger } from '../intake/commands.ts'
import type { WorkOrderRefusal } from '../refusals.ts'
import { runningClock, type WorkOrderState } from '../state.ts'
import type { EmergencyTransferCommand } from './commands.ts'

const transferable: readonly string[] = ['intakePending', 'infoNeeded', 'dispatchPending']

/** T12: life or property is in danger, or it is another platform's: a person hands it over. What waits for a word on declining it may go, too. */
export const transferEmergency: Action<'transferEmergency'> = {
  type: 'transferEmergency',
  actors: ['agent', 'webAgent', 'dispatcher', 'shiftLead'],
  guard: (state) => (transferable.includes(state.status) ? null : refuse('WRONG_STATUS', { status: state.status })),
  decide({ type: _type, ...facts }, state, given) {
    const refusal = sharingRefusal(facts.target, facts.shared, given)
    return refusal ?? [transferred(state, given, { ...facts, by: accountOf(given) })]
  },
}

/** What goes along is named one by one, and no more of it than the policy allows for the target (rulebook 1.3: never the whole person). */
const sharingRefusal = (target: string, shared: readonly string[], given: Given): Refusal<WorkOrderRefusal> | null => {
  const known = given.policy.emergencyTransfer.targets[target]
  if (!known) return refuse('TRANSFER_TARGET_UNKNOWN', { target })
  return shared.every((item) => known.mayShare.includes(item)) ? null : refuse('TRANSFER_SHARES_TOO_MUCH', { target: known.name })
}

type Handover = { readonly target: string; readonly platform: string; readonly mode: string; readonly reason: string; readonly shared: readonly string[]; readonly by: string; readonly because?: readonly Reason[] }

const transferred = (state: WorkOrderState, given: Given, handover: Handover): WorkOrderEvent => {
  const receipt = clockStarter(state, given)('transferReceipt')
  const clock = given.actor.kind === 'staff' ? { ...receipt, holderUnit: given.actor.unitCode } : receipt
  return { type: 'RequestTransferred', at: given.now, data: { no: (state.transfers?.length ?? 0) + 1, ...handover, clocks: { stop: running(state, ['intake', 'appealReview', 'declineReview', 'infoWait', 'dispatch']), start: [clock] } } }
}

/** Without a person, and only where policy says so: what came from the web with danger words of a service that takes it by itself. */
export const machineTransfer = (state: WorkOrderState, danger: Danger | null, given: Given): WorkOrderEvent[] => {
  const { automatic, targets } = given.policy.emergencyTransfer
  const target = danger?.numbers.find((number) => automatic.includes(number))
  if (!danger || target === undefined) return []
  const words = danger.words.join('、')
  const because: Reason[] = [{ code: 'TRANSFERRED_BY_POLICY', params: { words, target }, source: { policy: 'life-cycle', version: given.policy.version, entry: 'emergencyTransfer.automatic' } }]
  return [transferred(state, given, { target, platform: '', mode: 'api', reason: words, shared: targets[target]?.mayShare ?? [], by: 'machine', because })]
}

const awaitsReceipt: Action['guard'] = (state) => inStatus(state, 'emergencyTransferred')
const openTransfer = (state: WorkOrderState): number => state.transfers?.at(-1)?.no ?? 1

/** T13: the other side has it. The order closes, unless something is left to do or others wait for its result. */
export const recordTransferReceipt: Action<'recordTransferReceipt'> = {
  type: 'recordTransferReceipt',
  actors: ['agent', 'webAgent', 'dispatcher', 'shiftLead', 'system'],
  guard: awaitsReceipt,
  decide(command, state, given) {
    const followUp = command.followUp || state.members.length > 0
    const facts = { no: openTransfer(state), peerCaseNo: command.peerCaseNo, followUp, by: accountOf(given) }
    if (followUp) return [{ type: 'TransferReceived', at: given.now, data: { ...facts, clocks: backInChain(state, given) } }]
    return [
      { type: 'TransferReceived', at: given.now, data: { ...facts, clocks: { stop: running(state, ['transferReceipt']) } } },
      { type: 'WorkOrderClosed', at: given.now, data: { outcome: 'transferred', archiveAt: given.now + given.policy.reopenWindowDays * 86_400_000, clocks: { stop: allRunning(state, ['transferReceipt']) } } },
    ]
  },
}

/** The order is (again) the city's own: from its arrival on, as if it had been accepted. */
const backInChain = (state: WorkOrderState, given: Given) => {
  const start = clockStarter(state, given)
  const total = state.clocks.some((clock) => clock.clockId === 'total') ? [] : [start('total', null, state.registeredAt)]
  return { stop: running(state, ['transferReceipt']), start: [...total, start('dispatch')] }
}

const takenBack = (state: WorkOrderState, given: Given, reason: string, note: string, by: string): WorkOrderEvent =>
  ({ type: 'TransferTakenBack', at: given.now, data: { no: openTransfer(state), reason, note, by, clocks: backInChain(state, given) } })

/** T14: the other side gave it back, did not answer, or nobody knows whose it is: who received it first accepts it first. */
export const takeBackTransfer: Action<'takeBackTransfer'> = {
  type: 'takeBackTransfer',
  actors: ['shiftLead', 'system'],
  guard: awaitsReceipt,
  decide: (command, state, given) => [takenBack(state, given, command.reason, command.note, accountOf(given))],
}

/** T14: twice the time has passed without a receipt. The lamp has told the centre when the time itself was over. */
export const receiptOverdue: OnTime = (state, given) => {
  const clock = state.status === 'emergencyTransferred' && given.policy.emergencyTransfer.takesBackByItself ? runningClock(state, 'transferReceipt') : null
  return clock?.lamp === 'black' ? [takenBack(state, given, 'noReceipt', '', 'machine')] : []
}

export const emergencyTransferActions: Actions<EmergencyTransferCommand> = { transferEmergency, recordTransferReceipt, takeBackTransfer }
