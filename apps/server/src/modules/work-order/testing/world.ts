import { refuse } from '@suban/domain-kit'
import type { DecisionActor, Given, LifeCyclePolicy, UnitFacts } from '../domain/given.ts'
import { isPaused, type ClockTurn, type Duration } from '../domain/clock-turn.ts'
import type { Clock, ClockStart, DeadlineClass } from '../domain/state.ts'
import { ladder } from './ladder.ts'
import { BUREAU, CENTRE, CITY_BUREAU, CLOSED_UNIT, COMMUNITY, DISTRICT, STREET, WATER } from './people.ts'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Monday 2 March 2026, 09:00 in the city. */
export const MONDAY = Date.UTC(2026, 2, 2, 1)

export const policy: LifeCyclePolicy = {
  version: 'test.1', undoSeconds: 30, reopenWindowDays: 7, answerWindowHours: 24, rework: { mostRounds: 2, escalateFromRound: 2 },
  callBack: { mostAttempts: 3, gapHours: 2, shareOfDirectAnswers: 0.1 }, badVerdict: { satisfactionAtMost: 2 }, urgeGapHours: 24, sendBackLeastHours: 8,
  contactAttemptsAreEnough: 3, evidenceFor: ['resolved', 'partial'],
  dispatch: { firstReceiverLead: true, partialReasons: ['onlyPartIsMine'] },
  jointHandling: { mostCoUnits: 4, coUnsignedAfterHours: 4 },
  whistle: { blownBy: ['street', 'town'], shareFor: { daily: 'choice', jointEnforcement: 'always', emergency: 'never' }, scoreWithinDays: 7 },
  escalation: { classOf: { '2h': '2h', '24h': '24h', '7d': '15d', '15d': '15d' }, handBackLeastHours: 24 },
  eventCluster: { badVerdictReopens: 'own' },
  handingOn: { mostHops: 3, mostBetweenTwo: 2, questionForwards: 2 },
  consultation: { confidenceBelow: 0.85, onTimeUp: 'dispute' },
  returns: { most: 2, oncePerUnit: true, proposedUnitFor: ['notMyDuty', 'wrongTerritory'], askInsteadFor: ['infoInsufficient'] },
  dispute: { levels: ['consult', 'district', 'city'], openOnReturns: 2, openOnReturnToFormerUnit: true },
  decline: { confirmedByShiftLead: true, appealDays: 15 },
  information: { mostRounds: 2, remindAtShares: [0.5, 0.8], neverLapse: { classes: ['2h', '24h'], flags: ['violence'] }, lapseAlternative: '补齐后请重新提交，或拨打 12345' },
  emergencyTransfer: {
    targets: { 110: { name: '110', mayShare: ['place', 'narrative', 'phone'] }, 119: { name: '119', mayShare: ['place', 'narrative'] }, otherPlatform: { name: '其他平台', mayShare: ['narrative'] } },
    automatic: ['119'], takesBackByItself: true,
  },
  withdrawal: { from: ['intakePending', 'infoNeeded', 'dispatchPending', 'signPending', 'handling', 'rework', 'merged'], shareChecked: 0.5, mostCheckCalls: 2, takeBackDays: 7 },
  secrecy: {
    levelWhenAccused: { report: 3, '*': 2 }, unitSees: { 0: ['narrative'], 1: ['narrative'], 2: ['narrative'], 3: [] }, accusedSees: [], openedBy: { 3: ['disciplineInspector'] },
    revealedTo: { 0: ['agent'], 1: ['agent'], 2: ['agent'], 3: [] }, logsOpeningFrom: 3, sameLookMinutes: 10,
  },
  supervision: ladder, disclosure: { secrecyAtMost: 1, neverKinds: ['report'] },
  extension: { mostRequests: 2, evidenceFor: ['FIELD_TEST'] },
  pause: { endedByClue: ['AWAITING_REQUESTER'] },
  suspension: { mostDays: 365, mostApplications: 2, firstReviewBy: ['superiorCoordinator', 'districtArbiter'], clearanceReviewBy: 'district', milestoneWarnDays: 7 },
  panel: { size: 3, legalTitles: ['法律顾问', '律师'] },
  termination: { mostApplications: 2, appealDays: 15, rights: { zh: '可在 15 日内申诉一次', en: 'You may appeal once within 15 days' } },
  exclusion: { appealDays: 15 },
}

const unit = (code: string, kind: string, level: string, superior: string | null, facts: Partial<UnitFacts> = {}): UnitFacts =>
  ({ code, name: code, level, kind, isActive: true, canHandle: true, isGrassroots: false, superior, districtPlatform: ['street', 'community', 'district'].includes(level) ? DISTRICT : null, ...facts })

export const units: readonly UnitFacts[] = [
  unit(STREET, 'street', 'street', DISTRICT, { isGrassroots: true }),
  unit(WATER, 'company', 'city', null),
  unit(BUREAU, 'department', 'district', CITY_BUREAU),
  unit(DISTRICT, 'platform', 'district', CITY_BUREAU),
  unit(CITY_BUREAU, 'department', 'city', null),
  unit(COMMUNITY, 'community', 'community', STREET, { canHandle: false, isGrassroots: true }),
  unit(CLOSED_UNIT, 'street', 'street', DISTRICT, { isActive: false, isGrassroots: true }),
  unit(CENTRE, 'centre', 'city', null),
]

/** Hours that a clock of the tests runs: the long ones by deadline class, the others one number each. */
const hours: Readonly<Record<string, number | Readonly<Record<DeadlineClass, number>>>> = {
  intake: 2, dispatch: { '2h': 1, '24h': 2, '7d': 4, '15d': 4 }, sign: 4, firstContact: 8, handling: { '2h': 2, '24h': 24, '7d': 168, '15d': 360 },
  unitReview: 4, centreReview: 8, callBack: 72, rework: 72,
  returnWindow: { '2h': 1, '24h': 2, '7d': 24, '15d': 24 }, returnReview: 4, disputeDistrict: 24, disputeCity: 48, onwardDispatch: 4, idle: 48, infoWait: 72, supervision: 72,
  suspensionCheck: 720, whistleDaily: 24, whistleJoint: 1, whistleEmergency: 1, extensionReview: 4, exclusionWindow: 72, exclusionReview: 120,
  terminationReview: 120, suspensionReview: 72, consultation: 24, transferReceipt: 1, appealReview: 72, leadOffer: 4, escalationReview: 8,
  declineReview: 1, withdrawalCheck: 24, suspicionReview: 120,
}

/** Plain arithmetic instead of a calendar: yellow after 70 % of the time, black when twice as late. The total clock is never due. */
export const fakeClock = (clockId: string, deadlineClass: DeadlineClass, at: number): Omit<ClockStart, 'no' | 'assignmentNo'> => {
  const entry = hours[clockId]
  const length = entry === undefined ? null : (typeof entry === 'number' ? entry : entry[deadlineClass]) * HOUR
  const after = (share: number) => (length === null ? null : at + share * length)
  return {
    clockId, deadlineClass, mode: 'natural', startedAt: at, warnAt: after(0.7), dueAt: after(1), redAt: after(1), blackAt: after(2),
    policyVersion: 'test.1', calendarVersion: 'test.1',
  }
}

const unitLengths: Readonly<Record<string, number>> = { minute: MINUTE, hour: HOUR, day: DAY, workingMinute: MINUTE, workingHour: HOUR, workingDay: DAY }

/** A duration of the tests, milliseconds. */
export const lengthOf = ({ amount, unit: counted }: Duration): number => amount * unitLengths[counted]!

/** Plain arithmetic of pauses, extensions and grants: what was not run through yet moves by as much. */
export const fakeTurns = (clock: Clock, turns: readonly ClockTurn[]): ReturnType<Given['turnClock']> => {
  const classInForce = turns.findLast((turn) => turn.kind === 'classChanged')?.deadlineClass ?? clock.deadlineClass
  const start = fakeClock(clock.clockId, classInForce as DeadlineClass, clock.startedAt)
  const versions = { policyVersion: clock.policyVersion, calendarVersion: clock.calendarVersion }
  let { dueAt } = start
  for (const turn of turns) {
    if (dueAt === null) break
    if (turn.kind === 'paused' && turn.until === null) return { ...versions, warnAt: null, dueAt: null, redAt: null, blackAt: null }
    if (turn.kind === 'paused') dueAt += turn.until! - turn.at
    if (turn.kind === 'extended') dueAt += lengthOf(turn.by)
    if (turn.kind === 'granted') dueAt = turn.dueAt
  }
  if (dueAt === null) return { ...versions, warnAt: null, dueAt, redAt: null, blackAt: null }
  const length = dueAt - clock.startedAt
  return { ...versions, warnAt: Math.ceil(clock.startedAt + 0.7 * length), dueAt, redAt: dueAt, blackAt: dueAt + length }
}

/** A second version of the deadlines, under which everything is due an hour later; a clock that counts under it stays. */
export const fakeRecount: Given['recountClock'] = (clock) => {
  if (clock.dueAt === null || clock.policyVersion !== 'test.1') return null
  const later = (at: number | null) => (at === null ? null : at + HOUR)
  const { policyVersion, calendarVersion, dueAt } = clock
  return {
    change: { warnAt: later(clock.warnAt), dueAt: later(dueAt), redAt: later(clock.redAt), blackAt: later(clock.blackAt), policyVersion: 'test.2', calendarVersion, promised: clock.promised ?? { dueAt, policyVersion, calendarVersion } },
    from: dueAt, to: later(dueAt),
  }
}

/** A matter that a department answers for by the duty list; every other matter may go to the grassroots alone. */
export const DEPARTMENT_MATTER = '0301'

/** Pauses of the tests: half a month, of a suspension a year; a clock stands still once at a time. */
const mayPauseAt = (now: number): Given['mayPause'] => (clock, { reason }) =>
  isPaused(clock) ? refuse('CLOCK_PAUSED_ALREADY') : { mostUntil: now + (reason === 'SUSPENDED' ? 365 : 15) * DAY }

/** Lawyers among the members of the panel. */
const titles: Readonly<Record<string, string>> = { 'panel-1': '法律顾问', 'panel-2': '公职律师', 'panel-3': '法律顾问', 'panel-4': '信访专家' }

/** What a decision of the tests may know, for one actor at one instant. */
export const worldFor = (actor: DecisionActor, now: number, change: Partial<Given> = {}): Given => ({
  now, actor, policy, unit: (code) => units.find((one) => one.code === code) ?? null,
  centre: CENTRE, platformAt: (place) => (place.communityCode === null ? null : DISTRICT),
  departmentIsResponsible: (matterCode) => matterCode === DEPARTMENT_MATTER, startClock: fakeClock,
  turnClock: fakeTurns, recountClock: fakeRecount, titleOf: (accountId) => titles[accountId] ?? '', mayPause: mayPauseAt(now), mayExtend: () => null, extensionCounts: (_clock, reason) => reason !== 'WEATHER', ...change,
})
