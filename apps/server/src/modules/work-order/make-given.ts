import { isRefused } from '@suban/domain-kit'
import { provisional, startClock, type ClockId, type DeadlinePolicy, type WorkCalendar } from '../calendar/index.ts'
import { departmentIsResponsible, type Catalogues } from '../catalogue/index.ts'
import type { Organisation } from '../organisation/index.ts'
import { dayOf } from '../../kernel/time.ts'
import type { DecisionActor, Given, LifeCyclePolicy } from './domain/given.ts'
import type { ClockStart } from './domain/state.ts'

export type GivenSources = {
  readonly organisation: Organisation
  readonly catalogues: Catalogues
  readonly lifeCycle: LifeCyclePolicy
  readonly deadlines: DeadlinePolicy
  readonly calendar: WorkCalendar
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
    departmentIsResponsible: (matterCode) => departmentIsResponsible(sources.catalogues.on(dayOf(now)), matterCode),
    startClock: clock,
    // Nothing pauses, extends or grants yet: these come with the calendar's arithmetic of turns.
    turnClock: (one) => one,
    mayPause: () => ({ mostUntil: null }),
    mayExtend: () => null,
    ...(because ? { because } : {}),
  })
}
