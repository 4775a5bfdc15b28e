import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoDeadlines } from '../demo-city.fixture.ts'
import { CITIES, countIn, countingOf, EVEN_CITIES, instant, MINUTES, naiveDue } from '../oracle.fixture.ts'
import type { ClockTurn } from './clock-turns.ts'
import type { ClockLimit, DeadlinePolicy } from './deadline-policy.ts'
import type { Duration, DurationRule } from './duration.ts'
import { compareClocks, recompute } from './recompute.ts'
import { clockTimes } from './turn-clock.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** A turn in minutes of the three years. */
type Turn =
  | { readonly kind: 'paused'; readonly at: number; readonly until: number | null }
  | { readonly kind: 'extended'; readonly at: number; readonly by: Duration; readonly rule?: DurationRule }
  | { readonly kind: 'granted'; readonly at: number; readonly dueAt: number }
  | { readonly kind: 'classChanged'; readonly at: number; readonly deadlineClass: string }
type Case = { readonly calendar: WorkCalendar; readonly start: number; readonly limits: Readonly<Record<string, ClockLimit>>; readonly lamps: DeadlinePolicy['lamps']; readonly leastShare: number; readonly turns: readonly Turn[] }
type Truth = { readonly warn: number; readonly due: number; readonly red: number; readonly black: number; readonly paused: boolean; readonly asOf: number } | 'beyond'

const EXACT: DurationRule = { startOn: 'immediately', dueBy: 'sameTime' }

/** 1 for each minute in which the clock at hand stands still. */
const standing = new Uint8Array(MINUTES)
const stood: [from: number, to: number][] = []

/**
 * A clock by counting: walk on minute by minute and ask of each whether it is served, lies after the beginning and in no pause.
 * Instants are milliseconds after the beginning of the three years where a share of a span falls within a minute.
 */
const truthOf = ({ calendar, start, limits, lamps, leastShare, turns }: Case): Truth => {
  const last = turns.findLastIndex((turn) => turn.kind === 'classChanged')
  const change = turns[last]
  const limit = limits[change?.kind === 'classChanged' ? change.deadlineClass : 'A']!
  const counting = countingOf(calendar, limit.duration.unit)
  const begin = limit.rule.startOn === 'nextDay' ? Math.floor(start / 1440) * 1440 + 1440 : start
  for (const [from, to] of stood.splice(0)) standing.fill(0, from, to)
  /** Counted, unpaused minutes up to an instant. */
  const counted = (until: number) => {
    let sum = 0
    for (let now = begin; now < until; now++) sum += counting[now]! & ~standing[now]!
    return sum
  }
  /** The earliest instant, in milliseconds, by which so many milliseconds have counted. */
  const reaching = (milliseconds: number): number | undefined => {
    if (milliseconds <= 0) return begin * 60_000
    let left = milliseconds
    for (let now = begin; now < MINUTES; now++) {
      if ((counting[now]! & ~standing[now]!) === 0) continue
      if (left <= 60_000) return now * 60_000 + left
      left -= 60_000
    }
    return undefined
  }
  let due = naiveDue(calendar, start, limit.duration, limit.rule)
  let targets: { warn: number | null; red: number | null; black: number } = { warn: null, red: null, black: 0 }
  let isFlat = false
  const light = () => {
    const span = counted(due!) * 60_000
    isFlat = span === 0
    const left = limit.warnMinutesLeft === undefined ? Math.round(span * lamps.yellowRatio) : Math.min(span, limit.warnMinutesLeft * 60_000)
    const isEarly = lamps.mode === 'preWarn'
    targets = { warn: isEarly ? span - left : null, red: isEarly ? null : span + Math.round(span * lamps.redRatio!), black: span + Math.round(span * lamps.blackRatio) }
  }
  /** A pause lasts until `to`: what was left when it began is left when it ends. */
  const stand = (from: number, to: number) => {
    const first = Math.max(from, begin)
    if (first < to && due! > first) {
      const taken = countIn(counting, first, to)
      const left = countIn(counting, first, due!)
      let rest = left > 0 ? left : taken
      let now = left > 0 ? to : first
      if (taken > 0) {
        for (; rest > 0 && now < MINUTES; now++) rest -= counting[now]!
        due = rest > 0 ? undefined : now
      }
    }
    standing.fill(1, from, to)
    stood.push([from, to])
  }
  if (due === undefined) return 'beyond'
  light()
  let open: { at: number; until: number | null } | null = null
  let from = 0
  for (const [i, turn] of turns.entries()) {
    if (i < last && turn.kind !== 'paused' && turn.kind !== 'extended') continue
    if (open !== null) {
      const to: number = open.until === null ? turn.at : Math.min(open.until, turn.at)
      stand(from, to)
      from = to
      if (to === open.until) open = null
    }
    if (due === undefined) return 'beyond'
    if (turn.kind === 'paused') { open = turn; from = turn.at; continue }
    if (turn.kind === 'extended') due = naiveDue(calendar, due!, turn.by, turn.rule ?? EXACT)
    if (turn.kind === 'granted') due = Math.max(turn.dueAt, start)
    if (turn.kind === 'classChanged') {
      const least = naiveDue(calendar, turn.at, { ...limit.duration, amount: limit.duration.amount * leastShare }, EXACT)
      due = least === undefined ? undefined : Math.max(due!, least)
    }
    if (due === undefined) return 'beyond'
    light()
  }
  let asOf = from
  if (open !== null && open.until !== null) { stand(from, open.until); open = null; asOf = 0 }
  if (due === undefined) return 'beyond'
  const at = (milliseconds: number | null) => (milliseconds === null || isFlat ? due! * 60_000 : reaching(milliseconds))
  const [warn, red, black] = [at(targets.warn), at(targets.red), at(targets.black)]
  if (warn === undefined || red === undefined || black === undefined) return 'beyond'
  const end = due * 60_000
  return { warn: Math.min(warn, end), due: end, red: Math.max(red, end), black: Math.max(black, red, end), paused: open !== null, asOf }
}

const policyOf = ({ limits, lamps, leastShare }: Case): DeadlinePolicy => ({
  ...demoDeadlines,
  lamps,
  classes: { A: { name: '甲', isNaturalOnly: false }, B: { name: '乙', isNaturalOnly: false } },
  clocks: { ...demoDeadlines.clocks, handling: { calendarMode: 'working', byClass: limits } },
  reclassified: { leastShare, basis: '', confidence: 'preset' },
})
const turnsOf = (turns: readonly Turn[]): ClockTurn[] => turns.map((turn) => {
  const at = instant(turn.at)
  if (turn.kind === 'paused') return { ...turn, at, until: turn.until === null ? null : instant(turn.until), reason: 'X', mostUntil: null }
  if (turn.kind === 'granted') return { ...turn, at, dueAt: instant(turn.dueAt), reason: 'ruling' }
  return turn.kind === 'extended' ? { ...turn, at, reason: 'OTHER' } : { ...turn, at }
})
const count = (one: Case) => clockTimes({ clockId: 'handling', deadlineClass: 'A', startedAt: instant(one.start), turns: turnsOf(one.turns) }, policyOf(one), one.calendar)

// Even numbers, so that half a limit is whole minutes too.
const aDuration = (most: number): fc.Arbitrary<Duration> => fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: most * 150 }).map((n) => n * 2), unit: fc.constantFrom('minute' as const, 'workingMinute' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: most * 4 }).map((n) => n * 2), unit: fc.constantFrom('hour' as const, 'workingHour' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: most }), unit: fc.constantFrom('day' as const, 'workingDay' as const) }),
)
const aRule: fc.Arbitrary<DurationRule> = fc.record({ startOn: fc.constantFrom('immediately', 'nextDay'), dueBy: fc.constantFrom('sameTime', 'endOfService', 'endOfDay') })
const aLimit: fc.Arbitrary<ClockLimit> = fc.record(
  { duration: aDuration(4), rule: aRule, warnMinutesLeft: fc.integer({ min: 1, max: 900 }), basis: fc.constant(''), confidence: fc.constant('low' as const) },
  { requiredKeys: ['duration', 'rule', 'basis', 'confidence'] },
)
const someLamps = fc.constantFrom(
  { mode: 'preWarn' as const, yellowRatio: 0.3, blackRatio: 1 },
  { mode: 'preWarn' as const, yellowRatio: 1, blackRatio: 0.37 },
  { mode: 'postOverdue' as const, yellowRatio: 0.3, redRatio: 0.5, blackRatio: 0.8 },
)
const aGap = fc.oneof(fc.constant(0), fc.nat(300), fc.nat(4_000))
type Step = { readonly gap: number; readonly kind: Turn['kind']; readonly length: number; readonly by: Duration; readonly rule: DurationRule | undefined; readonly deadlineClass: string; readonly isOpen: boolean }
const aStep: fc.Arbitrary<Step> = fc.record({
  gap: aGap, kind: fc.constantFrom('paused' as const, 'paused' as const, 'extended' as const, 'granted' as const, 'classChanged' as const), length: fc.oneof(fc.nat(200), fc.nat(5_000)),
  by: aDuration(2), rule: fc.option(aRule, { nil: undefined }), deadlineClass: fc.constantFrom('A', 'B'), isOpen: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
})
/** Turns in order: a pause may be under way while others are taken, but no second one. */
const laidOut = (start: number, steps: readonly Step[]): Turn[] => {
  let now = start
  let free: number | null = start
  const turns: Turn[] = []
  for (const { gap, kind, length, by, rule, deadlineClass, isOpen } of steps) {
    now += gap
    if (kind === 'paused') {
      if (free === null) continue
      now = Math.max(now, free)
      free = isOpen ? null : now + length
      turns.push({ kind, at: now, until: free })
    } else if (kind === 'extended') turns.push(rule === undefined ? { kind, at: now, by } : { kind, at: now, by, rule })
    else if (kind === 'granted') turns.push({ kind, at: now, dueAt: now + length - 1_000 })
    else turns.push({ kind, at: now, deadlineClass })
  }
  return turns
}
const aStart = fc.oneof({ weight: 15, arbitrary: fc.integer({ min: 0, max: MINUTES - 60 * 1440 }) }, { weight: 1, arbitrary: fc.integer({ min: MINUTES - 30 * 1440, max: MINUTES - 1440 }) })
const cases = (mostTurns: number, some: readonly WorkCalendar[]): fc.Arbitrary<Case> =>
  fc.record({ calendar: fc.constantFrom(...some), start: aStart, limits: fc.record({ A: aLimit, B: aLimit }), lamps: someLamps, leastShare: fc.constantFrom(0, 0.5, 1), steps: fc.array(aStep, { maxLength: mostTurns }) })
    .map(({ steps, ...rest }) => ({ ...rest, turns: laidOut(rest.start, steps) }))
    // Half of one working day is no whole number of minutes everywhere, and a granted due time must lie in the three years.
    .filter((one) => Object.values(one.limits).every(({ duration }) => Number.isInteger(duration.amount * one.leastShare) || duration.unit === 'minute') && one.turns.every((turn) => turn.at < MINUTES - 15 * 1440 || one.turns.length === 0))

/** What the cases were about: a property over cases in which nothing happens would hold as well. */
const seen = { all: 0, moved: 0, paused: 0, beyond: 0 }

const agrees = (one: Case) => {
  const truth = truthOf(one)
  const answer = count(one)
  seen.all++
  if (truth === 'beyond') {
    seen.beyond++
    // Natural time alone needs no calendar and runs on.
    if ('refused' in answer) expect(answer.refused).toBe('CALENDAR_NOT_COVERED')
    else expect(answer.mode).toBe('natural')
    return
  }
  if ('refused' in answer) throw new Error(JSON.stringify(answer))
  const minute = (at: number | null) => (at === null ? null : at - instant(0))
  const told = answer.paused ?? answer
  if (answer.paused) seen.paused++
  else if (one.turns.some(({ kind }) => kind === 'paused') && answer.dueAt !== (count({ ...one, turns: one.turns.filter(({ kind }) => kind !== 'paused') }) as typeof answer).dueAt) seen.moved++
  expect({ warn: minute(told.warnAt), due: minute(told.dueAt), red: minute(told.redAt), black: minute(told.blackAt), paused: answer.paused !== undefined })
    .toEqual({ warn: truth.warn, due: truth.due, red: truth.red, black: truth.black, paused: truth.paused })
  if (answer.paused) {
    expect(minute(answer.paused.asOf)).toBe(truth.asOf * 60_000)
    expect([answer.warnAt, answer.dueAt, answer.redAt, answer.blackAt]).toEqual([null, null, null, null])
  }
}

describe('时钟与逐分钟清点一致（2024–2026 已公布的日历，随机的暂停、延期、另定、改类）', () => {
  it('没有变动的时钟：黄灯、到期、红灯、黑灯（6000 例）', () => {
    fc.assert(fc.property(cases(0, EVEN_CITIES), agrees), { numRuns: 6_000 })
  }, 120_000)

  it('有一至五次变动的时钟（16000 例）', () => {
    Object.assign(seen, { all: 0, moved: 0, paused: 0, beyond: 0 })
    fc.assert(fc.property(cases(5, EVEN_CITIES), agrees), { numRuns: 16_000 })
    expect(seen.all).toBeGreaterThanOrEqual(16_000)
    expect(seen.moved).toBeGreaterThan(3_000)
    expect(seen.paused).toBeGreaterThan(1_000)
    expect(seen.beyond).toBeLessThan(1_600)
  }, 120_000)
})

describe('变动的次序和分寸', () => {
  const shown = (one: Case) => {
    const answer = count(one)
    fc.pre(!('refused' in answer))
    return answer as Exclude<typeof answer, { refused: string }>
  }

  it('起 ≤ 黄 ≤ 到期 ≤ 红 ≤ 黑，任何变动之后', () => {
    fc.assert(fc.property(cases(6, CITIES), (one) => {
      const answer = shown(one)
      const told = answer.paused ?? answer
      const instants = [answer.startedAt, told.warnAt!, told.dueAt!, told.redAt!, told.blackAt!]
      expect(instants).toEqual(instants.toSorted((a, b) => a - b))
    }), { numRuns: 3_000 })
  })

  it('暂停越长到期不早；暂停不改变已经亮起的灯', () => {
    fc.assert(fc.property(cases(0, CITIES), fc.nat(6_000), fc.nat(4_000), fc.nat(2_000), (one, gap, length, more) => {
      const paused = (by: number) => shown({ ...one, turns: [{ kind: 'paused', at: one.start + gap, until: one.start + gap + by }] })
      const [plain, short, long] = [shown(one), paused(length), paused(length + more)]
      expect(short.dueAt!).toBeGreaterThanOrEqual(plain.dueAt!)
      expect(long.dueAt!).toBeGreaterThanOrEqual(short.dueAt!)
      for (const lamp of ['warnAt', 'dueAt', 'redAt', 'blackAt'] as const) {
        if (plain[lamp]! <= instant(one.start + gap)) expect(long[lamp]).toBe(plain[lamp])
      }
    }), { numRuns: 2_000 })
  })

  it('同样的版本重算，什么也不变', () => {
    fc.assert(fc.property(cases(5, CITIES), (one) => {
      const answer = shown(one)
      const again = recompute(answer, policyOf(one), one.calendar)
      expect(again).toEqual(answer)
      if ('refused' in again) return
      expect(compareClocks(answer, again, one.calendar)).toMatchObject({ direction: 'same', movedByMinutes: 0, because: [] })
    }), { numRuns: 1_000 })
  })
})
