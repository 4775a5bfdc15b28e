import { addDuration, dayKind, dayNumberAt, dayText, elapsedMinutes, type Duration, type DurationRule, type WorkCalendar } from '@suban/server/modules/calendar/index.ts'
import type { MappedRow } from '@suban/server/modules/intake/index.ts'

type Target = { readonly createdAt: number; readonly dueAt: number }
/** A way to count that a group of requests may follow. */
export type Rule = { readonly duration: Duration; readonly rule: DurationRule }

/** How a target differs from the rule of its group. */
export type Difference =
  /** Received on a day off: the other system keeps the time of day on the next working day, where service begins in the morning. */
  | 'receivedOnDayOff'
  /** Received outside of service hours on a working day. */
  | 'receivedOutsideService'
  /** The same rule with another amount: the group has several limits, or its limit was changed. */
  | 'otherAmount'
  /** A due time at another time of day: set by hand, or moved on when the request was handed on. */
  | 'setByHand'

export type GroupTargets = { readonly name: string; readonly rows: number; readonly rule: Rule; readonly agreeing: number; readonly differences: Readonly<Partial<Record<Difference, number>>> }
export type Inference = { readonly rows: number; readonly agreeing: number; readonly groups: readonly GroupTargets[]; readonly differences: Readonly<Partial<Record<Difference, number>>> }

const immediately: DurationRule = { startOn: 'immediately', dueBy: 'sameTime' }
const mostCandidates = 8
/** Groups smaller than this have nothing to infer from. */
const leastRows = 20

/**
 * Infer by which rule another system set its due times: for each group the number of working or natural days that most of every other
 * request follows, judged on the others. Two due times agree where no working time lies between them: the end of a day's service
 * and the beginning of the next are the same for whoever has to be done by then.
 */
export const inferTargets = (rows: readonly MappedRow[], groupOf: (row: MappedRow) => string, calendar: WorkCalendar): Inference => {
  const groups = new Map<string, Target[]>()
  for (const row of rows) {
    if (row.dueAt === null) continue
    const name = groupOf(row)
    const list = groups.get(name) ?? []
    list.push({ createdAt: row.receivedAt, dueAt: row.dueAt })
    groups.set(name, list)
  }
  const inferred = [...groups].filter(([, targets]) => targets.length >= leastRows).map(([name, targets]) => inferGroup(name, targets.toSorted((one, other) => one.createdAt - other.createdAt), calendar))
  const differences: Partial<Record<Difference, number>> = {}
  for (const group of inferred) for (const [difference, count] of Object.entries(group.differences) as [Difference, number][]) differences[difference] = (differences[difference] ?? 0) + count
  return {
    rows: inferred.reduce((sum, group) => sum + group.rows, 0), agreeing: inferred.reduce((sum, group) => sum + group.agreeing, 0),
    groups: inferred.toSorted((one, other) => other.rows - one.rows), differences,
  }
}

const inferGroup = (name: string, targets: readonly Target[], calendar: WorkCalendar): GroupTargets => {
  // Every other one, not the first half: one storm in August must not decide for the year.
  const [known, judged] = [targets.filter((_, index) => index % 2 === 0), targets.filter((_, index) => index % 2 === 1)]
  const rule = bestRule(known, calendar)
  const differences: Partial<Record<Difference, number>> = {}
  let agreeing = 0
  for (const target of judged) {
    const difference = differenceOf(target, rule, calendar)
    if (difference === null) agreeing++
    else differences[difference] = (differences[difference] ?? 0) + 1
  }
  return { name, rows: judged.length, rule, agreeing, differences }
}

const bestRule = (targets: readonly Target[], calendar: WorkCalendar): Rule => {
  const votes = new Map<string, { rule: Rule; count: number }>()
  for (const target of targets) {
    for (const rule of fitting(target, calendar)) {
      const key = `${rule.duration.unit} ${rule.duration.amount}`
      votes.set(key, { rule, count: (votes.get(key)?.count ?? 0) + 1 })
    }
  }
  const candidates = [...votes.values()].toSorted((one, other) => other.count - one.count).slice(0, mostCandidates).map(({ rule }) => rule)
  const scored = candidates.map((rule) => ({ rule, agreeing: targets.filter((target) => agrees(target, rule, calendar)).length }))
  return scored.reduce((best, one) => (one.agreeing > best.agreeing ? one : best)).rule
}

/** The whole days, working and natural, that may have led from a request to its due time. */
const fitting = ({ createdAt, dueAt }: Target, calendar: WorkCalendar): readonly Rule[] => {
  const minutes = elapsedMinutes(createdAt, dueAt, 'working', calendar)
  const dayMinutes = serviceMinutes(calendar)
  const working = typeof minutes === 'number' ? [Math.floor(minutes / dayMinutes), Math.ceil(minutes / dayMinutes)] : []
  const natural = dayNumberAt(dueAt, calendar.utcOffsetMinutes) - dayNumberAt(createdAt, calendar.utcOffsetMinutes)
  return [
    ...[...new Set(working)].map((amount): Rule => ({ duration: { amount, unit: 'workingDay' }, rule: immediately })),
    // A due day off is moved to the next working day: the limit itself may be up to two days shorter.
    ...[natural, natural - 1, natural - 2].filter((amount) => amount >= 0).map((amount): Rule => ({ duration: { amount, unit: 'day' }, rule: immediately })),
  ]
}

const serviceMinutes = (calendar: WorkCalendar): number => calendar.serviceHours.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0)
const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))

const ruleDue = (createdAt: number, { duration, rule }: Rule, calendar: WorkCalendar): number | null => {
  const due = addDuration(createdAt, duration, calendar, rule)
  return 'refused' in due ? null : due.dueAt
}

const isSame = (one: number, other: number, calendar: WorkCalendar): boolean => {
  const between = elapsedMinutes(Math.min(one, other), Math.max(one, other), 'working', calendar)
  return typeof between === 'number' && between <= 1
}

const agrees = (target: Target, rule: Rule, calendar: WorkCalendar): boolean => {
  const due = ruleDue(target.createdAt, rule, calendar)
  return due !== null && isSame(due, target.dueAt, calendar)
}

const differenceOf = (target: Target, rule: Rule, calendar: WorkCalendar): Difference | null => {
  if (agrees(target, rule, calendar)) return null
  const on = dayText(dayNumberAt(target.createdAt, calendar.utcOffsetMinutes))
  const kind = dayKind(calendar, on)
  if (!('refused' in kind) && kind.kind !== 'work' && kind.kind !== 'makeUp' && isWithinADay(target, rule, calendar)) return 'receivedOnDayOff'
  const others = fitting(target, calendar).filter(({ duration }) => duration.unit === rule.duration.unit && duration.amount !== rule.duration.amount)
  if (others.some((other) => agrees(target, other, calendar))) return 'otherAmount'
  if (isWithinADay(target, rule, calendar) && elapsedMinutes(target.createdAt, target.createdAt + 60_000, 'working', calendar) === 0) return 'receivedOutsideService'
  return 'setByHand'
}

/** At most a day's service lies between the rule's due time and the target. */
const isWithinADay = (target: Target, rule: Rule, calendar: WorkCalendar): boolean => {
  const due = ruleDue(target.createdAt, rule, calendar)
  if (due === null) return false
  const between = elapsedMinutes(Math.min(due, target.dueAt), Math.max(due, target.dueAt), 'working', calendar)
  return typeof between === 'number' && between <= serviceMinutes(calendar)
}
