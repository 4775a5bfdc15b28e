import { isRefused } from '@suban/domain-kit'
import { countsInAssessment, mayExtend, mayPause, pauseEndsBy, provisional, startClock, type ClockId, type ClockRules, type ClockTimes, type DeadlinePolicy, type WorkCalendar } from '../calendar/index.ts'
import { departmentIsResponsible, type Catalogues } from '../catalogue/index.ts'
import type { Organisation } from '../organisation/index.ts'
import { dayOf } from '../../kernel/time.ts'
import type { DecisionActor, Given, LifeCyclePolicy } from './domain/given.ts'
import type { Clock, ClockStart } from './domain/state.ts'

export type GivenSources = {
  readonly organisation: Organisation
  readonly catalogues: Catalogues
  readonly lifeCycle: LifeCyclePolicy
  readonly deadlines: DeadlinePolicy
  readonly calendar: WorkCalendar
  /** Every version ever published: a clock turns under those that it was started with. */
  readonly clockRules: ClockRules
}

/**
 * Hands the decisions of the life cycle their facts and policy values. Where no holiday arrangement has been published yet (or the
 * past is imported), the clock counts weekends only and says so; it is computed again when the arrangement comes.
 */
export const givenMaker = (sources: GivenSources) => {
  const { calendar, deadlines } = sources
  const weekendsOnly = provisional(calendar)
  const clock = (clockId: string, deadlineClass: string, at: number): Omit<ClockStart, 'no' | 'assignmentNo'> => {
    const times = startClock(clockId as ClockId, deadlineClass, at, deadlines, calendar)
    if (!isRefused(times)) return times
    const again = startClock(clockId as ClockId, deadlineClass, at, deadlines, weekendsOnly)
    if (isRefused(again)) throw new Error(`no deadline for clock ${clockId}, class ${deadlineClass}: ${again.refused}`)
    return again
  }
  return (actor: DecisionActor, now: number, because?: Given['because']): Given => ({
    now, actor, policy: sources.lifeCycle,
    unit: (code) => sources.organisation.directory.facts(code),
    centre: sources.organisation.directory.centre?.code ?? '',
    platformAt: (place) => (place.communityCode === null ? null : (sources.organisation.directory.districtPlatform(place.communityCode)?.code ?? null)),
    departmentIsResponsible: (matterCode) => departmentIsResponsible(sources.catalogues.on(dayOf(now)), matterCode),
    startClock: clock,
    turnClock(one, turns) {
      // Only what a change of a clock keeps: what it is, its state knows already.
      const { warnAt, dueAt, redAt, blackAt, policyVersion, calendarVersion } = sources.clockRules.turn({ ...timesOf(one), turns }, { policy: deadlines, calendar, otherwise: weekendsOnly })
      return { warnAt, dueAt, redAt, blackAt, policyVersion, calendarVersion }
    },
    mayPause(one, ask) {
      const times = sources.clockRules.turn(timesOf(one), { policy: deadlines, calendar, otherwise: weekendsOnly })
      const refusal = mayPause(times, ask, now, deadlines)
      if (refusal) return refusal
      const mostUntil = pauseEndsBy(times, ask.reason, now, deadlines, calendar)
      return { mostUntil: typeof mostUntil === 'number' ? mostUntil : (pauseEndsBy(times, ask.reason, now, deadlines, weekendsOnly) as number) }
    },
    mayExtend: (one, ask) => mayExtend(sources.clockRules.turn(timesOf(one), { policy: deadlines, calendar, otherwise: weekendsOnly }), ask, now, deadlines),
    extensionCounts: (one, reason) => countsInAssessment(one.clockId as ClockId, reason, deadlines),
    ...(because ? { because } : {}),
  })
}

/** A clock as the calendar module knows it. */
const timesOf = (clock: Clock): ClockTimes => clock as unknown as ClockTimes
