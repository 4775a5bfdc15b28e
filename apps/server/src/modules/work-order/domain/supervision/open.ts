import { refuse, type Reason, type Refusal } from '@suban/domain-kit'
import type { Action } from '../action.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, type GuardAnswer } from '../guards.ts'
import type { WorkOrderRefusal } from '../refusals.ts'
import { isHeld, isOver, type Status, type WorkOrderState } from '../state.ts'
import { pauseIsOver, unitClock } from './climb.ts'
import { rungOf, type Rung, type RungPolicy } from './policy.ts'
import { openSupervisions } from './state.ts'
import { holdersTold, toldAt, unitTold } from './told.ts'

/** What can be done no more about: nobody is held to it. */
const atRest: readonly Status[] = ['absent', 'declined', 'archived', 'merged', 'withdrawn', 'terminated', 'emergencyTransferred']
export const canBeSupervised = (state: Pick<WorkOrderState, 'status'>): boolean => !atRest.includes(state.status)
const isAlive = (state: WorkOrderState): GuardAnswer => (canBeSupervised(state) ? null : refuse('WRONG_STATUS', { status: state.status }))

/** Rungs that this actor may put a unit on by hand. */
export const rungsOfHand = (given: Given): readonly RungPolicy[] => {
  const { actor } = given
  return actor.kind !== 'staff' ? [] : given.policy.supervision.rungs.filter((one) => one.byHand.some((role) => actor.roles.includes(role)))
}
export const mayUseRung = (rung: Rung, given: Given): boolean => rungsOfHand(given).some((one) => one.rung === rung)
export const hasRung: Action['guard'] = (_state, given) => (rungsOfHand(given).length > 0 ? null : refuse('RUNG_NOT_YOURS'))

const unitRefusal = (unitCode: string, given: Given): Refusal<WorkOrderRefusal> | null => {
  const unit = given.unit(unitCode)
  if (!unit) return refuse('UNIT_UNKNOWN', { unit: unitCode })
  return unit.isActive ? null : refuse('SUPERVISED_UNIT_INACTIVE', { unit: unitCode })
}

/** Whether the unit has to do with the order: it holds a share, is the one above who does, must act by a clock, or is the centre. */
const isInvolved = (state: WorkOrderState, unitCode: string, given: Given): boolean => {
  const holders = state.assignments.filter(isHeld).map((assignment) => assignment.unitCode)
  return [given.centre, ...holders, ...holders.map((code) => given.unit(code)?.superior), ...state.clocks.map((clock) => clock.holderUnit)].includes(unitCode)
}

export type OpeningFacts = { readonly unitCode: string; readonly rung: Rung; readonly reason: string; readonly demands: string; readonly because: readonly Reason[]; readonly causeNo: number | null; readonly by: string; readonly dueAt?: number | null }

/** A unit is put on a rung, with a clock to answer. */
export const opened = (state: WorkOrderState, given: Given, { dueAt = null, ...facts }: OpeningFacts): WorkOrderEvent => {
  const needsReply = rungOf(given.policy.supervision, facts.rung)?.needsReply ?? true
  const asked = dueAt === null ? null : { dueAt, reason: 'supervision' as const }
  return {
    type: 'SupervisionOpened', at: given.now,
    data: {
      no: (state.supervisions?.length ?? 0) + 1, ...facts, causeNo: needsReply ? null : facts.causeNo, told: toldAt(facts.rung, facts.unitCode, given),
      clocks: { start: [unitClock(state, given, facts.unitCode, facts.rung, asked)] },
    },
  }
}

/** T58: somebody holds a unit to something, over what the policy lets their post. What opens by itself: `triggers.ts`. */
export const openSupervision: Action<'openSupervision'> = {
  type: 'openSupervision',
  actors: ['dispatcher', 'shiftLead', 'supervisor', 'leader'],
  guard: (state, given) => isAlive(state) ?? hasRung(state, given),
  decide({ type: _type, ...facts }, state, given) {
    const { unitCode, rung, dueAt } = facts
    if (!mayUseRung(rung, given)) return refuse('RUNG_NOT_YOURS')
    const refusal = unitRefusal(unitCode, given)
    if (refusal) return refusal
    if (!isInvolved(state, unitCode, given)) return refuse('SUPERVISED_UNIT_NOT_INVOLVED', { unit: unitCode })
    const running = openSupervisions(state).find((one) => one.unitCode === unitCode && one.notedBy === null)
    if (running) return refuse('SUPERVISION_OPEN_ALREADY', { unit: unitCode, no: running.no })
    if (!pauseIsOver(state, unitCode, given)) return refuse('SUPERVISION_TOO_SOON', { unit: unitCode, hours: given.policy.supervision.pauseHours[state.deadlineClass] })
    if (dueAt !== null && dueAt <= given.now) return refuse('SUPERVISION_DUE_PAST')
    return [opened(state, given, { ...facts, because: [], causeNo: null, by: accountOf(given) })]
  },
}

/** T60: a leader writes on the order. It is a task of the unit that is addressed, at once, and the leader sees the answer. */
export const leaderNote: Action<'leaderNote'> = {
  type: 'leaderNote',
  actors: ['leader'],
  guard: isAlive,
  decide({ unitCode, readers, text, dueAt }, state, given) {
    const refusal = [unitCode, ...readers].map((code) => unitRefusal(code, given)).find((one) => one !== null)
    if (refusal) return refusal
    if (dueAt !== null && dueAt <= given.now) return refuse('SUPERVISION_DUE_PAST')
    const others = [...new Set(readers)].filter((code) => code !== unitCode)
    const told = [...toldAt('supervise', unitCode, given), ...others.map((code) => unitTold(code, given))]
    const byUnit = given.actor.kind === 'staff' ? given.actor.unitCode : ''
    const clock = unitClock(state, given, unitCode, 'supervise', dueAt === null ? null : { dueAt, reason: 'leaderNote' })
    return [{ type: 'LeaderNoted', at: given.now, data: { no: (state.supervisions?.length ?? 0) + 1, unitCode, rung: 'supervise', readers: others, text, told, by: accountOf(given), byUnit, clocks: { start: [clock] } } }]
  },
}

/** T59: the requester asks to hurry, within the policy's limit; staff may any time. Whoever has it in hand is told. */
export const urge: Action<'urge'> = {
  type: 'urge',
  actors: ['requester', 'dispatcher', 'supervisor', 'leader', 'shiftLead'],
  guard(state, given) {
    if (isOver(state)) return refuse('WRONG_STATUS', { status: state.status })
    const tooSoon = given.actor.kind === 'requester' && state.urgedAt !== null && given.now < urgeAgainAt(state.urgedAt, given.policy)
    return tooSoon ? refuse('URGED_RECENTLY', { hours: given.policy.urgeGapHours }) : null
  },
  decide: (command, state, given) => [{ type: 'WorkOrderUrged', at: given.now, data: { by: given.actor.kind === 'requester' ? 'requester' : 'staff', text: command.text, told: holdersTold(state) } }],
}

/** When the requester may urge again. */
export const urgeAgainAt = (urgedAt: number, policy: Pick<Given['policy'], 'urgeGapHours'>): number => urgedAt + policy.urgeGapHours * 3_600_000
