import { isRefused } from '@suban/domain-kit'
import { clockTimes, countsInAssessment, mayExtend, mayPause, pauseEndsBy, provisional, startClock, type ClockId, type ClockRules, type ClockTimes, type DeadlinePolicy, type WorkCalendar } from '../calendar/index.ts'
import { departmentIsResponsible, type Catalogues } from '../catalogue/index.ts'
import { factsUnder, type LadderPolicy, type Organisation } from '../organisation/index.ts'
import { dayOf } from '../../kernel/time.ts'
import type { DecisionActor, Given, LifeCyclePolicy } from './domain/given.ts'
import type { Clock, ClockStart } from './domain/state.ts'

/** What the times of a clock follow from. */
export type ClockPolicies = { readonly deadlines: DeadlinePolicy; readonly calendar: WorkCalendar }

export type GivenSources = {
  readonly organisation: Organisation
  readonly catalogues: Catalogues
  /** The policies in force at an instant, epoch milliseconds. */
  policiesAt(now: number): { readonly lifeCycle: LifeCyclePolicy; readonly ladders: LadderPolicy } & ClockPolicies
  /** Every version ever published: a clock turns under those that it was started with. */
  clockRules(): ClockRules
  /** The title of an account's holder; empty where it has none. */
  titleOf(accountId: string): string
}

const withoutEnd = new WeakMap<WorkCalendar, WorkCalendar>()
/** The calendar that goes on by weekends alone; one for each, because laying one out for arithmetic costs more than a clock. */
const endless = (calendar: WorkCalendar): WorkCalendar => {
  let longer = withoutEnd.get(calendar)
  if (!longer) withoutEnd.set(calendar, (longer = provisional(calendar)))
  return longer
}

/**
 * Start a clock under the policies given. Where no holiday arrangement has been published yet (or the past is imported), it counts
 * weekends only and says so; it is computed again when the arrangement comes. Null when the deadlines know no such class.
 */
const clockUnder = ({ deadlines, calendar }: ClockPolicies, clockId: string, deadlineClass: string, at: number): Omit<ClockStart, 'no' | 'assignmentNo'> | null => {
  const times = startClock(clockId as ClockId, deadlineClass, at, deadlines, calendar)
  if (!isRefused(times)) return times
  const again = startClock(clockId as ClockId, deadlineClass, at, deadlines, endless(calendar))
  return isRefused(again) ? null : again
}

/** When a clock would be due under these policies, from the same start and the same turns; undefined when they cannot tell. Of a paused one: if it went on. */
export const dueUnder = ({ deadlines, calendar }: ClockPolicies, clock: Clock): number | null | undefined => {
  const first = clockTimes(timesOf(clock), deadlines, calendar)
  const times = isRefused(first) ? clockTimes(timesOf(clock), deadlines, endless(calendar)) : first
  return isRefused(times) ? undefined : (times.paused ?? times).dueAt
}

/** Hands the decisions of the life cycle their facts and the policy values of their instant. */
export const givenMaker = (sources: GivenSources) =>
  (actor: DecisionActor, now: number, because?: Given['because']): Given => {
    const policies = sources.policiesAt(now)
    const { deadlines, calendar } = policies
    const turn = (clock: ClockTimes) => sources.clockRules().turn(clock, { policy: deadlines, calendar, otherwise: endless(calendar) })
    return {
      now, actor, policy: policies.lifeCycle,
      unit: (code) => factsUnder(policies.ladders, sources.organisation.directory, code),
      titleOf: sources.titleOf,
      centre: sources.organisation.directory.centre?.code ?? '',
      platformAt: (place) => (place.communityCode === null ? null : (sources.organisation.directory.districtPlatform(place.communityCode)?.code ?? null)),
      departmentIsResponsible: (matterCode) => departmentIsResponsible(sources.catalogues.on(dayOf(now)), matterCode),
      startClock(clockId, deadlineClass, at) {
        const started = clockUnder(policies, clockId, deadlineClass, at)
        if (started === null) throw new Error(`no deadline for clock ${clockId}, class ${deadlineClass}`)
        return started
      },
      turnClock(one, turns) {
        // Only what a change of a clock keeps: what it is, its state knows already.
        const { warnAt, dueAt, redAt, blackAt, policyVersion, calendarVersion } = turn({ ...timesOf(one), turns })
        return { warnAt, dueAt, redAt, blackAt, policyVersion, calendarVersion }
      },
      recountClock(one) {
        const compared = sources.clockRules().compare(timesOf(one), { policy: deadlines, calendar, otherwise: endless(calendar) })
        if (compared === null || compared.direction === 'same' || compared.clock.promised === undefined) return null
        const { warnAt, dueAt, redAt, blackAt, policyVersion, calendarVersion, promised } = compared.clock
        return { change: { warnAt, dueAt, redAt, blackAt, policyVersion, calendarVersion, promised }, from: compared.before, to: compared.after }
      },
      mayPause(one, ask) {
        const times = turn(timesOf(one))
        const refusal = mayPause(times, ask, now, deadlines)
        if (refusal) return refusal
        const mostUntil = pauseEndsBy(times, ask.reason, now, deadlines, calendar)
        return { mostUntil: typeof mostUntil === 'number' ? mostUntil : (pauseEndsBy(times, ask.reason, now, deadlines, endless(calendar)) as number) }
      },
      mayExtend: (one, ask) => mayExtend(turn(timesOf(one)), ask, now, deadlines),
      extensionCounts: (one, reason) => countsInAssessment(one.clockId as ClockId, reason, deadlines),
      ...(because ? { because } : {}),
    }
  }

/** A clock as the calendar module knows it. */
const timesOf = (clock: Clock): ClockTimes => clock as unknown as ClockTimes
