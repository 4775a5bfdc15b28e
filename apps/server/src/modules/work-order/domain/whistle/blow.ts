import { refuse } from '@suban/domain-kit'
import type { Action } from '../action.ts'
import { clockStarter } from '../clock-effects.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, holdsAssignment, inStatus, ownAssignment, type GuardAnswer } from '../guards.ts'
import { isOpenShare, type WorkOrderState } from '../state.ts'
import { isBound, notOver, openWhistles, ownWhistles, summonsOf, unitOf } from './open.ts'
import { whistleClocks } from './state.ts'

/** Streets and towns call departments, never the other way round (policy `whistle.blownBy`). */
const mayBlow = (given: Given): GuardAnswer => {
  const unit = given.unit(unitOf(given) ?? '')
  return unit !== null && given.policy.whistle.blownBy.includes(unit.kind) ? null : refuse('WHISTLE_ONLY_STREETS')
}

/** T34: a street that cannot do it alone calls departments to the place; each has a clock of its own to come. */
export const blowWhistle: Action<'blowWhistle'> = {
  type: 'blowWhistle',
  actors: ['unitCoordinator'],
  guard: (state, given) => firstRefusal(inStatus(state, 'handling', 'escalated'), holdsAssignment(state, given, 'handling'), mayBlow(given)),
  decide(command, state, given) {
    const byUnit = unitOf(given)!
    const refusal = departmentsRefusal(state, command.departments, given) ?? sameMatter(state, command.matter)
    if (refusal) return refusal
    const rule = given.policy.whistle.shareFor[command.kind]
    const getShares = rule === 'always' || (rule === 'choice' && command.withShare)
    const holders = state.assignments.filter(isOpenShare).map((assignment) => assignment.unitCode)
    const joining = getShares ? command.departments.filter((code) => !holders.includes(code)) : []
    const shares = joining.map((unitCode, index) => ({ no: state.assignments.length + 1 + index, unitCode, role: 'co' as const }))
    const start = clockStarter(state, given)
    const byShare = ownAssignment(state, given, 'handling')!.no
    const arrivals = command.departments.map((unitCode) => ({ ...start(whistleClocks[command.kind]), holderUnit: unitCode }))
    return [{
      type: 'WhistleBlown', at: given.now,
      data: {
        no: (state.whistles?.length ?? 0) + 1, kind: command.kind, byUnit, byShare, matter: command.matter, place: command.place,
        summons: command.departments.map((unitCode, index) => ({ unitCode, clockNo: arrivals[index]!.no, shareNo: shares.find((share) => share.unitCode === unitCode)?.no ?? null })),
        assignments: shares, by: accountOf(given), clocks: { start: [...arrivals, ...shares.flatMap((share) => [start('sign', share.no), start('handling', share.no)])] },
      },
    }]
  },
}

const departmentsRefusal = (state: WorkOrderState, departments: readonly string[], given: Given): GuardAnswer => {
  if (new Set(departments).size !== departments.length) return refuse('UNIT_TWICE')
  for (const code of departments) {
    const unit = given.unit(code)
    if (!unit) return refuse('UNIT_UNKNOWN', { unit: code })
    if (!unit.isActive) return refuse('UNIT_INACTIVE', { unit: code })
    if (!unit.canHandle || unit.isGrassroots) return refuse('WHISTLE_ONLY_DEPARTMENTS', { unit: code })
    const isCalled = openWhistles(state).some((whistle) => { const summons = summonsOf(whistle, code); return summons !== null && isBound(summons) })
    if (isCalled) return refuse('DEPARTMENT_ALREADY_SUMMONED', { unit: code })
  }
  return null
}

const plain = (matter: string): string => matter.replace(/[\s，。、；：！？,.;:!?]/g, '')

/** 同一事项不可重复吹: the same words, whoever of the order's units blew it. */
const sameMatter = (state: WorkOrderState, matter: string): GuardAnswer =>
  openWhistles(state).some((whistle) => plain(whistle.matter) === plain(matter)) ? refuse('WHISTLE_OPEN_FOR_MATTER', { matter }) : null

/** The street takes its call back as long as nobody has come; what came with it and was not signed for goes with it. */
export const withdrawWhistle: Action<'withdrawWhistle'> = {
  type: 'withdrawWhistle',
  actors: ['unitCoordinator'],
  guard: (state, given) => ownOpen(state, given) ?? (ownWhistles(state, unitOf(given)).every((whistle) => whistle.summons.some((one) => one.arrivedAt !== null)) ? refuse('WHISTLE_ANSWERED') : null),
  decide(command, state, given) {
    const whistle = ownWhistles(state, unitOf(given)).find((one) => one.no === command.whistleNo)
    if (!whistle) return refuse('NO_SUCH_WHISTLE')
    if (whistle.summons.some((summons) => summons.arrivedAt !== null)) return refuse('WHISTLE_ANSWERED')
    // A department that an escalation has put in the lead meanwhile keeps its share.
    const shares = whistle.summons.flatMap((summons) => summons.shareNo ?? []).filter((no) => state.assignments.some((share) => share.no === no && share.role === 'co' && share.status === 'signPending'))
    const stop = state.clocks.filter((clock) => clock.stoppedAt === null && (whistle.summons.some((summons) => summons.clockNo === clock.no) || (clock.assignmentNo !== null && shares.includes(clock.assignmentNo)))).map((clock) => clock.no)
    return [{ type: 'WhistleWithdrawn', at: given.now, data: { whistleNo: whistle.no, reason: command.reason, shares, by: accountOf(given), clocks: { stop } } }]
  },
}

/** The actor's street has a whistle open on an order that is not over. */
export const ownOpen: Action['guard'] = (state, given) => notOver(state) ?? (ownWhistles(state, unitOf(given)).length === 0 ? refuse('NO_OPEN_WHISTLE') : null)
