/** Working time of a city: its calendar, deadline arithmetic, clocks and lamps, each with its explanation. */
export { addDuration } from './domain/add-duration.ts'
export { checkCalendarExamples, checkExamples } from './domain/check-examples.ts'
export type { ExampleFailure } from './domain/check-examples.ts'
export { CLOCK_IDS, CLOCK_KINDS } from './domain/clock-kinds.ts'
export type { ClockId } from './domain/clock-kinds.ts'
export { CLOCK_REASON_CODES } from './domain/clock-reasons.ts'
export type { ClockReason, ClockReasonCode } from './domain/clock-reasons.ts'
export { ClockRules, provisional } from './clock-rules.ts'
export type { RulesInForce } from './clock-rules.ts'
export type { ClockExplanation, ClockTimes, FirstPromise, PausedTimes } from './domain/clock-times.ts'
export { classInForce, extensionsOf, openPause, pausesOf } from './domain/clock-turns.ts'
export type { ClockTurn, StartedClock } from './domain/clock-turns.ts'
export type { DayLine } from './domain/day-lines.ts'
export type {
  ClockLimit,
  ClockPolicy,
  DeadlineClass,
  DeadlineExample,
  DeadlinePolicy,
  ExtensionPolicy,
  LampPolicy,
  PausePolicy,
} from './domain/deadline-policy.ts'
export type { CalendarMode, ClockMode, Duration, DurationRule } from './domain/duration.ts'
export { elapsedMinutes } from './domain/elapsed.ts'
export { explainClock } from './domain/explain-clock.ts'
export { countsInAssessment, mayExtend, mostExtension } from './domain/extension.ts'
export type { ExtensionAsk, ExtensionRefusal } from './domain/extension.ts'
export { GRANT_REASONS } from './domain/grant-reasons.ts'
export type { GrantReason } from './domain/grant-reasons.ts'
export { earlyBy, lampOf, timeLeft } from './domain/lamp.ts'
export type { Lamp, TimeLeft } from './domain/lamp.ts'
export { dayNumberAt, dayText, instantOf, localTimeOf } from './domain/local-time.ts'
export { mayPause, mayResume, pauseEndsBy } from './domain/pause.ts'
export type { PauseAsk, PauseRefusal } from './domain/pause.ts'
export { extensionPolicyOf, missingClocks, pausePolicyOf } from './domain/policy-of-clock.ts'
export { compareClocks, recompute } from './domain/recompute.ts'
export type { ClockComparison } from './domain/recompute.ts'
export { startClock, startClockWith } from './domain/start-clock.ts'
export type { ClockRefusal } from './domain/start-clock.ts'
export { clockTimes } from './domain/turn-clock.ts'
export { dayKind, serviceWindows } from './domain/work-calendar.ts'
export type {
  CalendarExample,
  CalendarNotCovered,
  CalendarYear,
  DayKind,
  Season,
  ServiceWindow,
  WorkCalendar,
} from './domain/work-calendar.ts'
export { parseCalendar } from './parse-calendar.ts'
export { parseDeadlines } from './parse-deadlines.ts'
export type { BrokenDocument } from './broken-document.ts'
