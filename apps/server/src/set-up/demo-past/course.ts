import type { Dice } from './dice.ts'
import { day, hour, minute, type Hours, type Timing } from './timing.ts'

/** One thing that happens in the life of an order; what exactly is done is decided when it is lived through. */
export type What =
  | 'register' | 'accept' | 'decline' | 'answer' | 'answerCall' | 'rejectAnswer' | 'reclassify' | 'split' | 'dispatch' | 'undo' | 'attach' | 'join'
  | 'sign' | 'coSign' | 'contactMissed' | 'contact' | 'progress' | 'coDone' | 'submit' | 'unitReject' | 'approve' | 'sendBack' | 'pass'
  | 'openCall' | 'callStart' | 'callFail' | 'callDone' | 'evaluate' | 'reopen' | 'takeUp' | 'clue' | 'urge' | 'staffUrge'
/** @property gap milliseconds after the step before */
export type Step = { readonly what: What; readonly gap: number; readonly hours: Hours }
export type TimedStep = { readonly what: What; readonly at: number; readonly memberId?: string; readonly memberNo?: string }

export type Verdict = { readonly solved: boolean; readonly satisfaction: number }

export type CourseWish = {
  readonly isWeb: boolean
  readonly deadlineClass: '2h' | '24h' | '7d' | '15d'
  /** The unit's own hours; urgent matters are worked on round the clock. */
  readonly unitHours: Hours
  readonly end: 'handled' | 'declined' | 'answered'
  /** The requester finds a direct answer wrong, and it is handled after all. */
  readonly rejectsAnswer: boolean
  readonly splits: boolean
  /** Whether the requester can be called; otherwise only the link can be used. */
  readonly canBeCalled: boolean
  /** One verdict for each round until a good one or the last round; empty: never reached. */
  readonly verdicts: readonly Verdict[]
  readonly reopens: boolean
  /** Share of the handling deadline that is used up until the unit's reviewer signs off; above 1 overdue. */
  readonly usedShare: number
  /** Joined to another order instead of being dispatched. */
  readonly attaches: boolean
}

export const handlingTime = { '2h': 2 * hour, '24h': day, '7d': 7 * day, '15d': 15 * day } as const
const urgent = (wish: CourseWish) => wish.deadlineClass === '2h' || wish.deadlineClass === '24h'

/** The steps of a whole life as the wish has it, from the first word to the last verdict. */
export const courseOf = (wish: CourseWish, dice: Dice): Step[] => {
  const steps: Step[] = []
  const add = (what: What, from: number, to: number, hours: Hours = 'any') => steps.push({ what, gap: dice.between(from, to), hours })
  add('register', 0, 0)
  if (wish.end === 'declined') add('decline', 3 * minute, 40 * minute)
  // From the web it is accepted first: the machine may have taken the question for something else.
  if (wish.isWeb && wish.end !== 'declined') add('accept', 6 * minute, 95 * minute)
  if (wish.end === 'answered') add('answer', 2 * minute, 8 * minute)
  if (wish.rejectsAnswer) add('rejectAnswer', hour, 20 * hour)
  else if (wish.end === 'answered') add('answerCall', 26 * hour, 60 * hour, 'day')
  if (wish.end === 'handled' || wish.rejectsAnswer) {
    if (wish.splits) add('split', minute, 6 * minute)
    if (wish.attaches) add('attach', 2 * minute, 25 * minute)
    else {
      intoHands(wish, dice, add)
      handling(wish, dice, add, steps)
      add('pass', 25 * minute, 7 * hour, 'day')
    }
    asking(wish, dice, add)
  }
  return steps
}

type Add = (what: What, from: number, to: number, hours?: Hours) => void

const dispatchGap = { '2h': [minute, 8 * minute], '24h': [4 * minute, 50 * minute], '7d': [8 * minute, 3.2 * hour], '15d': [10 * minute, 3.5 * hour] } as const

const intoHands = (wish: CourseWish, dice: Dice, add: Add): void => {
  const [from, to] = dispatchGap[wish.deadlineClass]
  // One key at the desk: taken down and sent out in the same act.
  if (!wish.isWeb && !wish.splits && !wish.rejectsAnswer && dice.chance(0.3)) add('dispatch', 0, 0)
  else add('dispatch', from, to)
  if (dice.chance(0.015)) {
    add('undo', 9_000, 24_000)
    add('dispatch', minute / 2, 3 * minute)
  }
}

/** From the signature to the reviewer's. What is left of the time after the quick steps is split between progress and result. */
const handling = (wish: CourseWish, dice: Dice, add: Add, steps: Step[]): void => {
  const isUrgent = urgent(wish)
  const at = isUrgent ? 'any' : wish.unitHours
  const total = handlingTime[wish.deadlineClass] * wish.usedShare
  const start = steps.length
  const quick = wish.deadlineClass === '2h'
  add('sign', quick ? minute : 6 * minute, quick ? 13 * minute : wish.deadlineClass === '24h' ? 55 * minute : 3.9 * hour)
  add('coSign', minute, quick ? 8 * minute : 90 * minute)
  const contactBy = quick ? 14 * minute : wish.deadlineClass === '24h' ? 90 * minute : 20 * hour
  if (dice.chance(0.14)) add('contactMissed', contactBy / 20, contactBy / 5, at)
  add('contact', contactBy / 20, contactBy / 2, at)
  const spent = steps.slice(start).reduce((sum, step) => sum + step.gap, 0)
  const review = quick ? dice.between(4 * minute, 15 * minute) : dice.between(15 * minute, 5 * hour)
  const left = Math.max(total - spent - review, quick ? 12 * minute : 40 * minute)
  const clue = dice.chance(0.08)
  const urge = dice.chance(wish.usedShare > 0.9 ? 0.35 : 0.05)
  add('progress', left * 0.3, left * 0.5, at)
  if (clue) add('clue', minute, left * 0.05)
  if (urge) add('urge', minute, left * 0.05)
  if (wish.usedShare > 1 && dice.chance(0.6)) add('staffUrge', minute, left * 0.05)
  add('coDone', left * 0.1, left * 0.2, at)
  add('submit', left * 0.15, left * 0.25, at)
  if (dice.chance(0.06)) {
    add('unitReject', 10 * minute, 2 * hour, at)
    add('submit', 20 * minute, 5 * hour, at)
  }
  steps.push({ what: 'approve', gap: review, hours: at })
  if (dice.chance(0.09)) {
    add('sendBack', 20 * minute, 5 * hour, 'day')
    add('submit', 2 * hour, 22 * hour, at)
    add('approve', 20 * minute, 3 * hour, at)
  }
}

/** How it went: a call or the link, a verdict each round, and the rounds that bad verdicts bring. */
const asking = (wish: CourseWish, dice: Dice, add: Add): void => {
  for (const round of wish.verdicts.keys()) {
    if (round > 0) doneAgain(wish, add)
    if (wish.attaches && round === 0) add('openCall', 0, 0)
    if (!oneVerdict(wish, dice, add)) return
  }
  if (wish.reopens) {
    add('reopen', 8 * hour, 6 * day)
    doneAgain(wish, add)
    oneVerdict(wish, dice, add)
  }
}

/** @returns false when nobody could be reached in the end, which closes the order */
const oneVerdict = (wish: CourseWish, dice: Dice, add: Add): boolean => {
  const byLink = dice.chance(wish.isWeb ? 0.45 : 0.07)
  if (byLink || (!wish.canBeCalled && wish.isWeb)) {
    add('evaluate', hour, 30 * hour)
    return true
  }
  const tries = wish.canBeCalled ? dice.weighted([0, 1, 2, 3], (n) => [75, 17, 6, 2][n]!) : 3
  for (let failed = 0; failed < tries; failed++) {
    add('callStart', failed === 0 ? 2 * hour : 2.2 * hour, failed === 0 ? 44 * hour : 9 * hour, 'day')
    add('callFail', minute, 2 * minute)
  }
  if (tries === 3) return false
  add('callStart', tries > 0 ? 2.2 * hour : 2 * hour, tries > 0 ? 20 * hour : 44 * hour, 'day')
  add('callDone', 2 * minute, 6 * minute)
  return true
}

const doneAgain = (wish: CourseWish, add: Add): void => {
  const at = wish.unitHours
  add('takeUp', 20 * minute, 5 * hour, at)
  add('contact', 20 * minute, 4 * hour, at)
  add('progress', 3 * hour, 16 * hour, at)
  add('submit', 2 * hour, 20 * hour, at)
  add('approve', 15 * minute, 3 * hour, at)
  add('pass', 25 * minute, 6 * hour, 'day')
}

/** Put a course on the calendar: one step at a known instant, the others before and after it. */
export const schedule = (steps: readonly Step[], anchor: number, at: number, timing: Timing): TimedStep[] => {
  const times = new Array<number>(steps.length)
  times[anchor] = Math.floor(at)
  for (let index = anchor - 1; index >= 0; index--) {
    times[index] = Math.floor(timing.earlier(times[index + 1]! - steps[index + 1]!.gap, steps[index]!.hours))
  }
  for (let index = anchor + 1; index < steps.length; index++) {
    times[index] = Math.floor(timing.later(times[index - 1]! + steps[index]!.gap, steps[index]!.hours))
  }
  return steps.map((step, index) => ({ what: step.what, at: times[index]! }))
}
