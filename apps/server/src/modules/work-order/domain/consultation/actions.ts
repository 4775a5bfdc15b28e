import { isRefused, refuse, type Reason } from '@suban/domain-kit'
import type { Action, Actions, OnTime } from '../action.ts'
import { clockStarter, paused, running } from '../clock-effects.ts'
import { circle } from '../dispatch/path.ts'
import { questionsStay } from '../dispatch/question.ts'
import { toDistrict } from '../dispatch/to-district.ts'
import { whyUnclear } from '../dispatch/unclear.ts'
import { followsProposal, newShares, unitsRefusal } from '../dispatch/units.ts'
import { disputeOpened } from '../dispute/open.ts'
import { accountOf, hasPost, inStatus } from '../guards.ts'
import { runningClock } from '../state.ts'
import type { ConsultationCommand } from './commands.ts'

/** Why the dispatch clock stands still, in the words of the deadline policy. */
const CONSULTATION = 'CONSULTATION'
const asked = { reason: CONSULTATION, hasEvidence: false, isRequesterTold: false } as const

/** T16: before the order goes out, the units are asked; the dispatch clock stands still meanwhile. */
export const openConsult: Action<'openConsult'> = {
  type: 'openConsult',
  actors: ['dispatcher', 'shiftLead'],
  guard(state, given) {
    const refusal = inStatus(state, 'dispatchPending') ?? questionsStay(state) ?? (whyUnclear(state, given).length === 0 ? refuse('LEAD_IS_CLEAR') : null)
    if (refusal) return refusal
    const may = given.mayPause(runningClock(state, 'dispatch')!, asked)
    return isRefused(may) ? may : null
  },
  decide({ question, participants }, state, given) {
    if (new Set(participants).size !== participants.length) return refuse('UNIT_TWICE')
    for (const code of participants) {
      const unit = given.unit(code)
      if (!unit) return refuse('UNIT_UNKNOWN', { unit: code })
      if (!unit.isActive) return refuse('UNIT_INACTIVE', { unit: code })
    }
    const dispatch = runningClock(state, 'dispatch')!
    const may = given.mayPause(dispatch, asked)
    if (isRefused(may)) return may
    const holder = given.platformAt(state.place)
    const clock = { ...clockStarter(state, given)('consultation'), ...(holder === null ? {} : { holderUnit: holder }) }
    return [{
      type: 'ConsultationOpened', at: given.now,
      data: { question, participants, because: whyUnclear(state, given), by: accountOf(given), clocks: { start: [clock], change: [paused(dispatch, given, asked.reason, may.mostUntil)] } },
    }]
  },
}

/** A unit that is asked says whether the order is for it, and by which clause. */
export const giveOpinion: Action<'giveOpinion'> = {
  type: 'giveOpinion',
  actors: ['unitCoordinator', 'unitReviewer'],
  guard: (state, given) => inStatus(state, 'preConsult') ?? (given.actor.kind === 'staff' && state.consultation!.participants.includes(given.actor.unitCode) ? null : refuse('NOT_ASKED')),
  decide: ({ type: _type, ...said }, _state, given) => [{
    type: 'OpinionGiven', at: given.now, data: { unitCode: given.actor.kind === 'staff' ? given.actor.unitCode : '', ...said, by: accountOf(given) },
  }],
}

/** T17: who handles it, with the minutes and the clause they rest on. The arbiter decides for the own district only. */
export const decideAssignee: Action<'decideAssignee'> = {
  type: 'decideAssignee',
  actors: ['dispatcher', 'shiftLead', 'districtArbiter'],
  guard(state, given) {
    const { actor } = given
    const isOther = actor.kind === 'staff' && !hasPost(given, 'dispatcher', 'shiftLead') && runningClock(state, 'consultation')?.holderUnit !== actor.unitCode
    return inStatus(state, 'preConsult') ?? (isOther ? refuse('CONSULTATION_OF_OTHER_DISTRICT') : null)
  },
  decide({ lead, co, minutes, basis }, state, given) {
    const refusal = unitsRefusal(state, lead, co, given)
    if (refusal) return refusal
    const circles = circle(state, lead, given)
    if (circles) return [disputeOpened(state, given, circles, [lead], minutes)]
    const { assignments, clocks } = newShares(state, lead, co, given)
    return [{
      type: 'AssigneeDecided', at: given.now,
      data: { assignments, minutes, basis, proposalFollowed: followsProposal(state, lead, co), by: accountOf(given), clocks: { stop: running(state, ['consultation', 'dispatch']), start: clocks } },
    }]
  },
}

/** Nobody decided in time: by policy a dispute between the units that were asked, or the platform of the district. */
export const consultationTimeIsUp: OnTime = (state, given) => {
  if (state.status !== 'preConsult') return []
  const clock = runningClock(state, 'consultation')
  if (!clock || clock.redAt === null || given.now <= clock.redAt) return []
  const because: Reason = { code: 'CONSULTATION_TIME_UP', params: {}, source: { policy: 'deadlines', version: clock.policyVersion, entry: 'consultation' } }
  const district = given.policy.consultation.onTimeUp === 'district' ? toDistrict(state, given, '', [because]) : null
  return district !== null && !isRefused(district) ? district : [disputeOpened(state, given, because, state.consultation!.participants)]
}

export const consultationActions: Actions<ConsultationCommand> = { openConsult, giveOpinion, decideAssignee }
