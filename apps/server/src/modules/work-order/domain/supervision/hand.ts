import { refuse } from '@suban/domain-kit'
import type { Action } from '../action.ts'
import { accountOf } from '../guards.ts'
import { mayJudge, someToJudge } from './answer.ts'
import { climbed, pauseIsOver } from './climb.ts'
import { hasRung, mayUseRung } from './open.ts'
import { rankOf, rungOf } from './policy.ts'
import { openSupervisions, supervisionOf, type Supervision } from './state.ts'
import { toldAt } from './told.ts'

/** Higher by hand, before the time is up; never lower, and not at once after the last rung. */
export const climbSupervision: Action<'climbSupervision'> = {
  type: 'climbSupervision',
  actors: ['dispatcher', 'shiftLead', 'supervisor', 'leader'],
  guard: (state, given) => hasRung(state, given) ?? (openSupervisions(state).length > 0 ? null : refuse('NO_OPEN_SUPERVISION')),
  decide({ no, rung, reason }, state, given) {
    const one = supervisionOf(state, no)
    if (!one || one.outcome !== null) return refuse('NO_OPEN_SUPERVISION')
    const to = rung ?? rungOf(given.policy.supervision, one.rung)?.next ?? null
    if (to === null || rankOf(to) <= rankOf(one.rung)) return refuse('RUNG_NOT_HIGHER')
    if (!mayUseRung(to, given)) return refuse('RUNG_NOT_YOURS')
    if (!pauseIsOver(state, one.unitCode, given)) return refuse('SUPERVISION_TOO_SOON', { unit: one.unitCode, hours: given.policy.supervision.pauseHours[state.deadlineClass] })
    return [climbed(state, given, one, to, { why: 'hand', note: reason, because: [], by: accountOf(given) })]
  },
}

const isAtInterview = (one: Supervision): boolean => rankOf(one.rung) >= rankOf('interview')
const interviewDue = someToJudge(isAtInterview)

/** 约谈: who was spoken with, by post, and what came of it. */
export const recordInterview: Action<'recordInterview'> = {
  type: 'recordInterview',
  actors: ['supervisor', 'leader'],
  guard: (state, given) => (interviewDue(state, given) ? null : refuse('NOT_AT_INTERVIEW')),
  decide({ type: _type, ...record }, state, given) {
    const one = supervisionOf(state, record.no)
    if (!one || one.outcome !== null || !isAtInterview(one)) return refuse('NOT_AT_INTERVIEW')
    if (!mayJudge(one, given)) return refuse('SUPERVISION_NOT_YOURS')
    if (one.isInterviewed) return refuse('INTERVIEWED_ALREADY')
    return [{ type: 'UnitInterviewed', at: given.now, data: { ...record, unitCode: one.unitCode, by: accountOf(given) } }]
  },
}

const publicationDue = someToJudge((one) => one.rung === 'publish')

/** 通报: a notice about the unit, without a word about any person. That nobody is named, whoever takes the text in has checked. */
export const publishSupervision: Action<'publishSupervision'> = {
  type: 'publishSupervision',
  actors: ['supervisor'],
  guard: (state, given) => (publicationDue(state, given) ? null : refuse('NOT_AT_PUBLICATION')),
  decide({ type: _type, ...notice }, state, given) {
    const one = supervisionOf(state, notice.no)
    if (!one || one.outcome !== null || one.rung !== 'publish') return refuse('NOT_AT_PUBLICATION')
    if (one.notice !== null) return refuse('PUBLISHED_ALREADY')
    return [{ type: 'SupervisionPublished', at: given.now, data: { ...notice, unitCode: one.unitCode, told: toldAt('publish', one.unitCode, given), by: accountOf(given) } }]
  },
}

const isPublished = ({ notice }: Supervision): boolean => notice !== null && notice.withdrawnAt === null

/** What should not have been published is taken back, also after the matter is over; that it was published stays on record. */
export const withdrawSupervisionNotice: Action<'withdrawSupervisionNotice'> = {
  type: 'withdrawSupervisionNotice',
  actors: ['supervisor'],
  guard: (state) => (state.supervisions?.some(isPublished) ? null : refuse('NOTHING_PUBLISHED')),
  decide({ no, reason }, state, given) {
    const one = supervisionOf(state, no)
    if (!one || !isPublished(one)) return refuse('NOTHING_PUBLISHED')
    return [{ type: 'SupervisionNoticeWithdrawn', at: given.now, data: { no, unitCode: one.unitCode, reason, told: toldAt(one.rung, one.unitCode, given), by: accountOf(given) } }]
  },
}

const canClose = someToJudge(() => true)

/** The matter is over without an answer that was accepted: it was opened by mistake, or there is nothing left to ask. */
export const closeSupervision: Action<'closeSupervision'> = {
  type: 'closeSupervision',
  actors: ['supervisor', 'leader'],
  guard: (state, given) => (canClose(state, given) ? null : refuse('NO_OPEN_SUPERVISION')),
  decide({ no, note }, state, given) {
    const one = supervisionOf(state, no)
    if (!one || one.outcome !== null) return refuse('NO_OPEN_SUPERVISION')
    if (!mayJudge(one, given)) return refuse('SUPERVISION_NOT_YOURS')
    const { unitCode, rung, clockNo } = one
    return [{ type: 'SupervisionClosed', at: given.now, data: { no, unitCode, note, told: toldAt(rung, unitCode, given), by: accountOf(given), clocks: { stop: clockNo === null ? [] : [clockNo] } } }]
  },
}
