import { isRefused } from '@suban/domain-kit'
import { isPaused } from '../domain/clock-turn.ts'
import type { EventOf, WorkOrderEventType } from '../domain/events.ts'
import { isOpenShare, leadOf, type Clock } from '../domain/state.ts'
import { workClockOf, workClocks } from '../domain/work-clock.ts'
import type { WalkStep } from './walk.ts'
import { DAY, fakeClock, lengthOf, units } from './world.ts'

const eventOf = <Type extends WorkOrderEventType>(step: WalkStep, type: Type): EventOf<Type> | undefined => step.events.find((event): event is EventOf<Type> => event.type === type)

/** How long a clock stood still under a reason (any, where none is named), milliseconds. */
const stoodStill = (clock: Clock, now: number, reason?: string): number =>
  (clock.turns ?? []).reduce((sum, turn) => (turn.kind === 'paused' && (reason === undefined || turn.reason === reason) ? sum + (turn.until ?? clock.stoppedAt ?? now) - turn.at : sum), 0)
const gained = (clock: Clock): number => (clock.turns ?? []).reduce((sum, turn) => (turn.kind === 'extended' ? sum + lengthOf(turn.by) : sum), 0)

/** The unit and the units above it, told apart from the decider's own reckoning: by the small town's table. */
const lineOf = (code: string): readonly string[] => {
  const superior = units.find((unit) => unit.code === code)?.superior ?? null
  return superior === null ? [code] : [code, ...lineOf(superior)]
}

/** Laws of what makes an order take longer, or end otherwise than by its result. True: it holds. */
export const lawsOfStanding: Readonly<Record<string, (step: WalkStep) => boolean>> = {
  'nobody votes who is concerned: of a unit that holds a share or of one above it, of one that the request is against, who applied, handled, dispatched, reviewed or voted before': (step) => {
    const vote = eventOf(step, 'TerminationVoted') ?? eventOf(step, 'ExclusionVoted')
    if (!vote) return true
    const { before, by } = step
    const matter = vote.type === 'TerminationVoted' ? before.termination! : before.exclusion!
    const concerned = before.assignments.filter((assignment) => assignment.status !== 'takenBack').flatMap((assignment) => lineOf(assignment.unitCode))
    const worked = [...before.handlers, ...before.centreReviewers, ...(before.dispatchers ?? []), matter.appliedBy, ...matter.formerVoters, ...matter.votes.map((one) => one.by)]
    return by.kind === 'staff' && !concerned.includes(by.unitCode) && !worked.includes(by.accountId) && !lineOf(by.unitCode).some((unit) => before.accusedUnits?.includes(unit))
  },

  'a panel that decides has three votes and more, a lawyer among them, and a majority': (step) => {
    const granted = eventOf(step, 'WorkOrderTerminated') ? step.after.termination : eventOf(step, 'ExclusionGranted') ?? eventOf(step, 'ExclusionUpheld') ? step.after.exclusion : null
    return !granted || granted.votes.length >= 3 && granted.votes.some((vote) => vote.isLegal) && granted.votes.filter((vote) => vote.isFor).length * 2 > granted.votes.length
  },

  'an order is suspended once at most, and stands still for it no longer than 365 days, all together': (step) => {
    if (eventOf(step, 'SuspensionApproved') && step.before.suspension!.approvedAt !== null) return false
    const lead = step.after.clocks.filter((clock) => workClocks.includes(clock.clockId))
    return lead.every((clock) => (clock.turns ?? []).filter((turn) => turn.kind === 'paused' && turn.reason === 'SUSPENDED').length <= 1 && stoodStill(clock, step.given.now, 'SUSPENDED') <= 365 * DAY || step.after.status === 'suspended')
  },

  'nobody applies for the suspension ledger, is let into it, asks for more time or pauses once the time is up': (step) => {
    const asked = eventOf(step, 'SuspensionApplied') ?? eventOf(step, 'SuspensionApproved') ?? eventOf(step, 'ExtensionRequested') ?? eventOf(step, 'HandlingPaused')
    const clock = asked ? workClockOf(step.before, asked.data.no) : null
    return !asked || clock !== null && clock.dueAt !== null && step.given.now <= clock.dueAt
  },

  'while an order is suspended its lead stands still, is checked, and has a day on which it ends': ({ after }) =>
    after.status !== 'suspended' || isPaused(workClockOf(after, leadOf(after)!.no)!) && after.clocks.filter((clock) => clock.clockId === 'suspensionCheck' && clock.stoppedAt === null).length === 1
      && after.timers.some((timer) => timer.timerId === 'suspensionEnd' && timer.at === after.suspension!.expiresAt),

  'a clock runs exactly its own time: what it stood still and was given more is all that moves it': ({ after, given: { now } }) => after.clocks.every((clock) => {
    if (!workClocks.includes(clock.clockId) || clock.departure || clock.promised || clock.turns?.some((turn) => turn.kind === 'classChanged') || isPaused(clock) || !clock.turns) return true
    // A due time that a decision set is where the reckoning begins anew.
    const set = clock.turns.findLastIndex((turn) => turn.kind === 'granted')
    const granted = clock.turns[set]
    const since = { ...clock, turns: clock.turns.slice(set + 1) }
    const from = granted?.kind === 'granted' ? granted.dueAt : fakeClock(clock.clockId, clock.deadlineClass as '7d', clock.startedAt).dueAt!
    return clock.dueAt === from + stoodStill(since, now) + gained(since)
  }),

  'no pause outlasts its cap': ({ after }) => after.clocks.every((clock) => (clock.turns ?? []).every((turn) => turn.kind !== 'paused' || turn.until === null || turn.mostUntil === null || turn.until <= turn.mostUntil)),

  'more time is given by somebody who was asked, and never more than was asked for': (step) => {
    const granted = eventOf(step, 'ExtensionGranted')
    const asked = granted && step.before.extensions!.find((request) => request.reviewNo === granted.data.reviewNo)
    return !granted || asked !== undefined && asked.outcome === null && lengthOf(granted.data.length) <= lengthOf(asked.length)
  },

  'what is asked beside a share ends with the share': ({ after }) =>
    after.clocks.every((clock) => clock.beside === undefined || clock.stoppedAt !== null || after.assignments.some((assignment) => assignment.no === clock.beside && isOpenShare(assignment))),

  'an order is not archived while somebody still decides about it': ({ before, after }) =>
    after.status !== 'archived' || before.status === 'archived' || !after.clocks.some((clock) => clock.stoppedAt === null),

  'a void verdict stays on record': ({ before, after, decision }) => isRefused(decision) || after.verdicts.length >= before.verdicts.length,
}
