import { isDeepStrictEqual } from 'node:util'
import { refusals } from '@suban/contract'
import { isRefused } from '@suban/domain-kit'
import { genesisHash } from '../../../kernel/ledger/append.ts'
import { allowedActions } from '../domain/allowed-actions.ts'
import { workOrder } from '../domain/decide.ts'
import { isPaused } from '../domain/clock-turn.ts'
import type { WorkOrderEvent } from '../domain/events.ts'
import { pendingRequest } from '../domain/escalation/actions.ts'
import { pendingOffer } from '../domain/joint-handling/offer.ts'
import { leadPath } from '../domain/dispatch/path.ts'
import { IDLE } from '../domain/idle/follow.ts'
import { isIdle } from '../domain/idle/idle.ts'
import { isOpenShare, isOver, leadOf, type Clock, type WorkOrderState } from '../domain/state.ts'
import { isBound, openWhistles } from '../domain/whistle/open.ts'
import { project } from '../store/project.ts'
import { tick } from './commands.ts'
import { lawsOfFraud } from './laws-of-fraud.ts'
import { lawsOfStanding } from './laws-of-standing.ts'
import { sweeper } from './people.ts'
import { isBeside, lawsOfSupervision } from './laws-of-supervision.ts'
import type { WalkStep } from './walk.ts'
import { worldFor } from './world.ts'

const runningOf = (state: WorkOrderState, which: (clock: Clock) => boolean) => state.clocks.filter((clock) => clock.stoppedAt === null && which(clock)).map((clock) => clock.clockId)
const isSorted = (times: readonly number[]) => times.every((at, index) => index === 0 || times[index - 1]! <= at)
const isDense = (numbers: readonly { no: number }[]) => numbers.every(({ no }, index) => no === index + 1)
const ticked = (state: WorkOrderState, at: number) => workOrder.decide(tick, state, worldFor(sweeper, at)) as readonly WorkOrderEvent[]
const nextTurns = (state: WorkOrderState) =>
  project('990100', '00000000-0000-7000-8000-000000000001', state, 1, genesisHash).clocks.flatMap((clock) => (clock.next_at === null ? [] : [Date.parse(clock.next_at)]))

/** Which clock runs while the centre (or the requester) holds the order, one line a status; clocks that stand still do not count. */
const centreClocks: Partial<Record<WorkOrderState['status'], readonly string[]>> = {
  intakePending: ['intake', 'appealReview'],
  infoNeeded: ['infoWait'],
  emergencyTransferred: ['transferReceipt'],
  dispatchPending: ['dispatch'],
  preConsult: ['consultation'],
  returnReview: ['returnReview'],
  arbitration: ['disputeDistrict', 'disputeCity'],
  centreReview: ['centreReview'],
  callBackPending: ['callBack'],
  callingBack: ['callBack'],
}
/** Clocks of what goes on beside the chain: they may run in any status that their mechanism allows. */
const sideClocks: readonly string[] = [
  'supervision', 'extensionReview', 'suspensionReview', 'suspensionCheck', 'terminationReview', 'exclusionReview', 'appealReview', 'whistleDaily', 'whistleJoint', 'whistleEmergency', 'leadOffer', 'escalationReview',
  'declineReview', 'withdrawalCheck', 'idle', 'suspicionReview',
]

const clocksOf = (state: WorkOrderState, no: number) => state.clocks.filter((clock) => clock.assignmentNo === no)
const ownShare = (state: WorkOrderState, unitCode: string) => state.assignments.some((assignment) => assignment.unitCode === unitCode && assignment.role === 'co' && isOpenShare(assignment))
/** What a co-unit does for its own share. */
const shareCommands: readonly string[] = ['signFor', 'addProgress', 'recordFirstContact', 'submitResult', 'approveResult', 'rejectResult', 'recordArrival', 'askToLeave', 'scoreWhistle']

const asGiven = ({ isVoid: _isVoid, ...verdict }: WorkOrderState['verdicts'][number]) => verdict

/** Statuses in which a unit leads, one line a group. */
const handledStatuses: readonly WorkOrderState['status'][] = [
  'signPending', 'handling', 'unitReview', 'rework', 'escalated',
  // The first receiver goes on handling while others decide who it is for (先办后议).
  'returnReview',
  'suspended',
]
/** Statuses in which a unit may lead, or nobody does. */
const perhapsHandled: readonly WorkOrderState['status'][] = ['arbitration']

/** What holds at every step of every life of an order, whoever asks for whatever. True: it holds. */
export const laws: Readonly<Record<string, (step: WalkStep) => boolean>> = {
  ...lawsOfSupervision,

  ...lawsOfStanding,

  ...lawsOfFraud,

  'every "no" is in the registry': ({ decision }) => !isRefused(decision) || Object.hasOwn(refusals, decision.refused),

  'at most one unit leads; an order that is being handled has one, an order that is over has no open share': ({ after }) => {
    const leads = after.assignments.filter((assignment) => assignment.role === 'lead' && isOpenShare(assignment))
    if (handledStatuses.includes(after.status)) return leads.length === 1 && leads[0] === leadOf(after)
    if (perhapsHandled.includes(after.status)) return leads.length <= 1
    return leads.length === 0 && !after.assignments.some(isOpenShare)
  },

  'nothing happens after the archive; after a decline only an appeal, after a withdrawal only its check and its end; beside that a unit answers for what it was asked, and what happened is shown or not': ({ before, events }) => {
    const still = ({ archived: [], declined: ['RefusalAppealed', 'MemberLeft'], withdrawn: ['WithdrawalTakenBack', 'WithdrawalChecked', 'WithdrawalContested', 'ClockTurned', 'ClocksRecomputed', 'WhistleCallScored'] } as Record<string, readonly string[]>)[before.status]
    return still === undefined || events.every((event) => still.includes(event.type) || isBeside(event))
  },

  'there is one total clock, from the request on, and it runs until the end': ({ after }) => {
    const totals = after.clocks.filter((clock) => clock.clockId === 'total')
    const end = ['closed', 'archived', 'declined', 'withdrawn', 'terminated'].includes(after.status) ? after.closedAt : null
    // Nor does anything pause, extend or set it: neither a co-unit, nor a whistle, nor a superior.
    return totals.length === (after.acceptedAt === null ? 0 : 1) && totals.every((total) => total.startedAt === after.registeredAt && total.stoppedAt === end && total.turns === undefined)
  },

  'whoever of the centre holds the order has exactly one clock for it': ({ after }) => {
    const expected = after.status === 'merged' && after.memberCallBack ? ['callBack'] : (centreClocks[after.status] ?? [])
    const running = runningOf(after, (clock) => clock.assignmentNo === null && clock.clockId !== 'total' && !isPaused(clock) && (expected.includes(clock.clockId) || !sideClocks.includes(clock.clockId)))
    return expected.length === 0 ? running.length === 0 : running.length === 1 && expected.includes(running[0]!)
  },

  'every open share has one handling or rework clock, one more to be signed or reviewed, and a share that is done has none': ({ after }) =>
    after.assignments.every((assignment) => {
      const running = runningOf(after, (clock) => clock.assignmentNo === assignment.no && clock.clockId !== 'firstContact' && !sideClocks.includes(clock.clockId))
      const isWork = (clockId: string) => clockId === 'handling' || clockId === 'rework'
      const others = running.filter((clockId) => !isWork(clockId))
      // A platform of a district either names another unit or signs itself: one clock for both.
      const extra = { signPending: others[0] === 'onwardDispatch' ? ['onwardDispatch'] : ['sign'], unitReview: ['unitReview'] }[assignment.status as string] ?? []
      return running.filter(isWork).length === (isOpenShare(assignment) ? 1 : 0) && isDeepStrictEqual(others, extra)
    }),

  'first contact runs only on the open share of a lead that has not spoken with the requester': ({ after }) =>
    after.clocks.every((clock) => clock.clockId !== 'firstContact' || clock.stoppedAt !== null
      || after.assignments.some((assignment) => assignment.no === clock.assignmentNo && isOpenShare(assignment) && assignment.role === 'lead' && assignment.firstContactAt === null)),

  'a department that was called and has not come has its clock to come, as long as its whistle is open': ({ after }) =>
    (after.whistles ?? []).every((whistle) => whistle.summons.every((summons) => {
      const isRunning = after.clocks.some((clock) => clock.no === summons.clockNo && clock.stoppedAt === null)
      return isRunning === (whistle.endedAt === null && isBound(summons) && summons.arrivedAt === null)
    })),

  'nobody reports a result while a whistle calls for it': ({ command, before, given: { actor }, events }) =>
    command.type !== 'submitResult' || events.length === 0 || openWhistles(before).every((whistle) => actor.kind === 'staff' && leadOf(before)?.unitCode !== actor.unitCode && whistle.byUnit !== actor.unitCode
      && !whistle.summons.some((summons) => summons.unitCode === actor.unitCode && isBound(summons))),

  'what the lead has asked others waits only while it leads': ({ after }) => {
    const running = runningOf(after, (clock) => ['leadOffer', 'escalationReview'].includes(clock.clockId))
    const pending = [pendingOffer(after), pendingRequest(after)].filter((one) => one !== null)
    return running.length === pending.length && pending.every(({ from }) => from === leadOf(after)?.no)
  },

  'a verdict stays as it was given, be it void: one more at most, and only by the verdict of this very requester': ({ command, before, after }) =>
    isDeepStrictEqual(after.verdicts.slice(0, before.verdicts.length).map(asGiven), before.verdicts.map(asGiven))
      && (after.verdicts.length === before.verdicts.length || (after.verdicts.length === before.verdicts.length + 1 && ['completeCallBack', 'evaluate'].includes(command.type))),

  'what a co-unit does or leaves undone changes no clock of the lead, but that its agreement takes the lead over': ({ command, given: { actor }, before, after }) => {
    const lead = leadOf(before)
    if (lead === null || actor.kind !== 'staff' || actor.unitCode === lead.unitCode || !ownShare(before, actor.unitCode) || !shareCommands.includes(command.type)) return true
    return isDeepStrictEqual(clocksOf(before, lead.no), clocksOf(after, lead.no))
  },

  'the idle clock runs exactly while nobody handles an order that should be handled, and counts every such time since the registration': ({ after }) => {
    const clock = after.clocks.find((one) => one.clockId === IDLE && one.stoppedAt === null)
    if (!clock) return true
    if (isOver(after) || clock.startedAt !== after.registeredAt) return false
    const pauses = (clock.turns ?? []).map((turn) => (turn.kind === 'paused' ? { from: turn.at, to: turn.until } : null))
    const busy = (after.busy ?? []).filter((stretch) => stretch.to !== stretch.from)
    return isPaused(clock) === !isIdle(after) && isDeepStrictEqual(pauses.filter((pause) => pause?.from !== pause?.to), busy)
  },

  'before a ruling no unit gets an order twice by being handed it, and no more units than the policy allows': ({ before, events, given }) => {
    const path = leadPath(before)
    const handed = events.flatMap((event) => {
      if (event.type === 'WorkOrderDispatched' || event.type === 'AssigneeDecided') return [event.data.assignments[0]!.unitCode]
      return event.type === 'DispatchedToDistrict' || event.type === 'DispatchedOnward' ? [event.data.assignment.unitCode] : []
    })
    return handed.every((unit) => !path.includes(unit)) && (handed.length === 0 || path.length < given.policy.handingOn.mostHops)
  },

  'a ruling binds: nothing is returned or handed on after it': ({ before, events }) =>
    !before.ruling || events.every((event) => !['ReturnRequested', 'ReturnApproved', 'DispatchedOnward', 'DisputeOpened'].includes(event.type)),

  'nobody who gave the order to a unit, or belongs to one that had it, rules on it': ({ before, events, given: { actor } }) =>
    events.every((event) => event.type !== 'DisputeAwarded' || (actor.kind === 'staff' && !(before.dispatchers ?? []).includes(actor.accountId)
      && ![...before.dispute!.parties, ...before.assignments.map((share) => share.unitCode)].includes(actor.unitCode))),

  'a wish to return waits exactly while it is being judged, a dispute exactly while it is being ruled on': ({ after }) =>
    (after.status === 'returnReview') === (after.returns ?? []).some((one) => one.outcome === 'pending') && (after.status === 'arbitration') === (after.dispute?.outcome === 'open')
      && (after.asked ?? []).every((one) => one.status !== 'open' || ['preConsult', 'arbitration'].includes(after.status)),

  'numbers of shares and clocks are dense': ({ after }) => isDense(after.assignments) && isDense(after.clocks),

  'the times of a clock are in order': ({ after }) => after.clocks.every(({ startedAt, warnAt, dueAt, redAt, blackAt, stoppedAt }) =>
    isSorted([startedAt, warnAt, dueAt, redAt, blackAt].filter((at) => at !== null)) && (stoppedAt === null || stoppedAt >= startedAt)),

  'only an order that waits for its units or its main order can be taken back': ({ after }) =>
    after.undoable === null || (after.status === (after.undoable.step === 'attach' ? 'merged' : 'signPending') && !after.memberCallBack),

  'the dry run agrees with the decision: what it offers is not refused for the status or the role, what it refuses is refused': ({ command, given, before, decision }) => {
    const offered = allowedActions(before, given).find((dryRun) => dryRun.action === command.type)
    if (!offered || before.status === 'absent') return true
    if (offered.refusal) return isDeepStrictEqual(decision, offered.refusal)
    return !isRefused(decision) || !['WRONG_STATUS', 'NOT_YOUR_ROLE'].includes(decision.refused)
  },

  'a tick is idempotent and leaves nothing due behind; the sweeper is told the very instant of the next one': ({ after, given: { now } }) => {
    const swept = ticked(after, now).reduce(workOrder.evolve, after)
    const next = Math.min(...nextTurns(swept))
    if (ticked(swept, now).length > 0 || next <= now) return false
    return next === Infinity ? ticked(swept, now + 4_000 * 86_400_000).length === 0 : ticked(swept, next - 1).length === 0 && ticked(swept, next).length > 0
  },
}
