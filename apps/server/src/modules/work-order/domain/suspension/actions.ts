import { isRefused, refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { clockStarter, paused, running } from '../clock-effects.ts'
import { isPaused } from '../clock-turn.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, holdsAssignment, inStatus, ownAssignment, type GuardAnswer } from '../guards.ts'
import { hasContacted, questionsOfLead } from '../joint-handling/lead.ts'
import { leadOf, type ClockStart, type WorkOrderState } from '../state.ts'
import { isOverdue, runningWorkClocks, workClockOf } from '../work-clock.ts'
import { clearSuspension, verifyClearance } from './clearance.ts'
import type { SuspensionCommand } from './commands.ts'
import { firstStage, holderAt, mayExamine } from './examiner.ts'
import { isSuspensionPending, pendingApplication } from './pending.ts'
import type { SuspensionState } from './state.ts'

const day = 86_400_000
/** The reason under which the deadline policy caps this standing still. */
const SUSPENDED = 'SUSPENDED'

/** T41a: the lead cannot solve it soon; once only, before the time is up, with a plan, milestones and a leader who answers for it. */
export const applySuspension: Action<'applySuspension'> = {
  type: 'applySuspension',
  actors: ['unitCoordinator'],
  guard(state, given) {
    const refusal = firstRefusal(inStatus(state, 'handling', 'escalated'), holdsAssignment(state, given, 'handling'))
    if (refusal) return refusal
    const own = ownAssignment(state, given, 'handling')!
    if (own.role !== 'lead') return refuse('LEAD_ONLY', { unit: leadOf(state)?.unitCode ?? '' })
    if (state.suspension?.approvedAt != null) return refuse('SUSPENDED_ONCE')
    if (isSuspensionPending(state)) return refuse('SUSPENSION_PENDING')
    const { mostApplications } = given.policy.suspension
    if ((state.suspension?.applications ?? 0) >= mostApplications) return refuse('SUSPENSION_APPLICATIONS_USED_UP', { times: mostApplications })
    const clock = workClockOf(state, own.no)!
    if (isPaused(clock)) return refuse('HANDLING_STANDS_STILL')
    if (isOverdue(clock, given.now)) return refuse('SUSPENSION_TOO_LATE')
    return hasContacted(state, own, given) ? null : refuse('CONTACT_FIRST')
  },
  decide({ type: _type, ...facts }, state, given) {
    const own = ownAssignment(state, given, 'handling')!
    const { mostDays } = given.policy.suspension
    if (facts.expiresAt <= given.now) return refuse('SUSPENSION_EXPIRY_PAST')
    if (facts.expiresAt > given.now + mostDays * day) return refuse('SUSPENSION_TOO_LONG', { days: mostDays })
    const inOrder = facts.milestones.every(({ dueAt }, index) => dueAt > (facts.milestones[index - 1]?.dueAt ?? given.now) && dueAt <= facts.expiresAt)
    if (facts.milestones.length === 0 || !inOrder) return refuse('MILESTONES_OUT_OF_ORDER')
    const may = given.mayPause(workClockOf(state, own.no)!, { reason: SUSPENDED, hasEvidence: facts.attachmentIds.length > 0, isRequesterTold: true })
    if (isRefused(may)) return may
    const stage = firstStage(state, own.unitCode, given)
    return [{
      type: 'SuspensionApplied', at: given.now,
      data: { no: own.no, unitCode: own.unitCode, ...facts, stage, by: accountOf(given), clocks: { start: [review(state, given, stage, own)] } },
    }]
  },
}

/** The clock of whoever examines; it ends with the lead's share. */
const review = (state: WorkOrderState, given: Given, stage: SuspensionState['stage'], lead: { readonly no: number; readonly unitCode: string }): ClockStart =>
  ({ ...clockStarter(state, given)('suspensionReview'), ...holderAt(state, stage, lead.unitCode, given), beside: lead.no })

/** T41: first the district, then the city. What was late meanwhile cannot be suspended any more. */
export const decideSuspension: Action<'decideSuspension'> = {
  type: 'decideSuspension',
  actors: ['unitCoordinator', 'districtArbiter', 'supervisor'],
  guard(state, given) {
    const application = pendingApplication(state)
    return application ? firstRefusal(mayExamine(state, application, given), inStatus(state, 'handling', 'escalated')) : refuse('SUSPENSION_NOT_ASKED')
  },
  decide({ isApproved, note }, state, given) {
    const application = pendingApplication(state)!
    const { stage, reviewNo } = application
    const by = accountOf(given)
    const stop = [reviewNo!]
    if (!isApproved) return [{ type: 'SuspensionRefused', at: given.now, data: { stage, reason: note, by, clocks: { stop } } }]
    // Taken up from above meanwhile: its plan is not the plan of who answers for the order now.
    if (leadOf(state)?.no !== application.no) return refuse('APPLICANT_LEADS_NO_MORE')
    const clock = workClockOf(state, application.no)!
    if (isOverdue(clock, given.now)) return refuse('SUSPENSION_TOO_LATE')
    if (application.expiresAt <= given.now) return refuse('SUSPENSION_EXPIRY_PAST')
    if (stage === 'district') return [{ type: 'SuspensionPassedOn', at: given.now, data: { note, by, clocks: { stop, start: [review(state, given, 'city', application)] } } }]
    const may = given.mayPause(clock, { reason: SUSPENDED, hasEvidence: true, isRequesterTold: true })
    if (isRefused(may)) return may
    const expiresAt = Math.min(application.expiresAt, may.mostUntil)
    return [{
      type: 'SuspensionApproved', at: given.now,
      data: {
        no: application.no, from: state.status === 'escalated' ? 'escalated' : 'handling', expiresAt, note, by,
        clocks: {
          stop: [...stop, ...running(state, ['extensionReview']), ...questionsOfLead(state)], start: [clockStarter(state, given)('suspensionCheck', application.no)],
          // The order stands still as a whole: what co-units have not done yet waits too.
          change: runningWorkClocks(state).map((one) => paused(one, given, SUSPENDED, expiresAt)),
        },
      },
    }]
  },
}

/** The lead of a suspended order. */
const leadsSuspended = (state: WorkOrderState, given: Given): GuardAnswer =>
  inStatus(state, 'suspended') ?? (given.actor.kind === 'staff' && leadOf(state)?.unitCode === given.actor.unitCode ? null : refuse('NOT_YOUR_ORDER'))

/** T42: how the plan goes; the next check is due a full term later. */
export const reportMilestone: Action<'reportMilestone'> = {
  type: 'reportMilestone',
  actors: ['unitCoordinator', 'handler'],
  guard: leadsSuspended,
  decide({ milestone, text, attachmentIds }, state, given) {
    const { milestones, no } = state.suspension!
    const reported = milestone === null ? null : milestones[milestone - 1]
    if (reported === undefined || reported !== null && reported.doneAt !== null) return refuse('MILESTONE_UNKNOWN')
    if (reported !== null && attachmentIds.length === 0) return refuse('EVIDENCE_MISSING')
    return [{
      type: 'MilestoneReported', at: given.now,
      data: {
        milestone, text, isLate: reported !== null && given.now > reported.dueAt, attachmentIds, by: accountOf(given),
        clocks: { stop: running(state, ['suspensionCheck']), start: [clockStarter(state, given)('suspensionCheck', no)] },
      },
    }]
  },
}

export const suspensionActions: Actions<SuspensionCommand> = { applySuspension, decideSuspension, reportMilestone, clearSuspension: clearSuspension(leadsSuspended), verifyClearance }
