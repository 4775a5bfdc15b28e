import { isRefused } from '@suban/domain-kit'
import fc from 'fast-check'
import type { Decision } from '../domain/action.ts'
import type { CommandOf, CommandType, WorkOrderCommand } from '../domain/commands.ts'
import { actions, mayAct, workOrder } from '../domain/decide.ts'
import type { WorkOrderEvent } from '../domain/events.ts'
import type { DecisionActor, Given } from '../domain/given.ts'
import type { WorkOrderState } from '../domain/state.ts'
import * as command from './commands.ts'
import { contrary } from './contrary.ts'
import { pick, type Draws } from './drawing.ts'
import {
  agent, alsoAs, BUREAU, centreReviewer, CITY_BUREAU, cityArbiter, coordinatorOf, DISTRICT, dispatcher, districtArbiter, gridWorker, handlerOf, importer, inspector, leader,
  officer, otherDispatcher, otherShiftLead, panel, requester, reviewerOf, shiftLead, STREET, supervisor, sweeper, WATER, webAgent,
} from './people.ts'
import { ladder, triggers } from './ladder.ts'
import { DAY, HOUR, MINUTE, MONDAY, policy, SECOND, worldFor } from './world.ts'

const people: readonly DecisionActor[] = [
  agent, webAgent, shiftLead, otherShiftLead, dispatcher, otherDispatcher, centreReviewer, officer, supervisor, leader, cityArbiter, districtArbiter, inspector, gridWorker, ...panel,
  requester, sweeper, importer,
  ...[STREET, WATER, BUREAU, DISTRICT, CITY_BUREAU].flatMap((unit) => [coordinatorOf(unit), handlerOf(unit), reviewerOf(unit)]),
  // One person in two posts: separation of duties has something to refuse.
  alsoAs(handlerOf(STREET), 'unitReviewer', 'centreReviewer', 'callbackOfficer'), alsoAs(agent, 'callbackOfficer'), alsoAs(centreReviewer, 'callbackOfficer', 'dispatcher'),
]

/** Four numbers from which one step of a walk is made; small numbers make simple steps, so that a failure shrinks to one. */
export type Draw = { readonly who: number; readonly what: number; readonly how: number; readonly wait: number }
const number = fc.noBias(fc.nat(997))
export const walks = (length: number): fc.Arbitrary<readonly Draw[]> =>
  fc.array(fc.record({ who: number, what: number, how: number, wait: number }), { minLength: length, maxLength: length })

const waits = [0, SECOND, SECOND, 5 * SECOND, MINUTE, 10 * MINUTE, HOUR, HOUR, 3 * HOUR, DAY, 4 * DAY, 9 * DAY]
const types = Object.keys(actions) as readonly CommandType[]

/** A command of each kind with one of several contents. */
const contents: Draws<WorkOrderCommand> = {
  ...command.intakeDraws,
  ...command.directAnswerDraws,
  ...command.informationDraws,
  ...command.emergencyTransferDraws,
  ...command.withdrawalDraws,
  ...command.secrecyDraws,
  ...command.dispatchDraws,
  ...command.consultationDraws,
  ...command.returnsDraws,
  ...command.disputeDraws,
  ...command.eventClusterDraws,
  ...command.handlingDraws,
  ...command.jointHandlingDraws,
  ...command.whistleDraws,
  ...command.escalationDraws,
  ...command.extensionDraws,
  ...command.pauseDraws,
  ...command.suspensionDraws,
  ...command.terminationDraws,
  ...command.reviewDraws,
  ...command.callBackDraws,
  ...command.exclusionDraws,
  ...command.fraudDraws,
  ...command.clueDraws,
  ...command.supervisionDraws,
  ...command.disclosureDraws,
  ...command.timeDraws,
}
const commandOf = (type: CommandType, how: number, now: number): WorkOrderCommand => contents[type](how, now)

/**
 * What is tried next. Mostly a step along the chain that a dry run lets this or the next person do; now and then an aside; now and
 * then anything by anybody.
 */
const stepOf = (draw: Draw, state: WorkOrderState, now: number, isContrary: boolean, foreign: ReadonlySet<CommandType>, leaning: readonly CommandType[]): { by: DecisionActor; command: WorkOrderCommand } => {
  if (state.status === 'absent') return { by: pick([agent, requester, importer], draw.who), command: commandOf('register', draw.how, now) }
  const kind = draw.wait % 5
  // Only one person may take a step back, and for half a minute: left to chance it would hardly ever be tried.
  const regretful = draw.how % 2 === 0 ? people.find((person) => person.kind === 'staff' && person.accountId === state.undoable?.by) : undefined
  if (regretful) return { by: regretful, command: { type: 'undo' } }
  const circling = isContrary && draw.what % 2 === 0 ? contrary(state, draw.how) : undefined
  if (circling) return circling
  const wished = kind === 4 ? [] : kind === 3 ? (Math.floor(draw.what / 97) % 3 === 0 ? besideTypes : asideTypes) : draw.how % 4 === 0 ? setbackTypes : onwardTypes
  // What waits for a decision is decided more often than it is asked for: a panel needs several people, a suspension two stages.
  const answer = draw.how % 2 === 1 && isAsked(state) ? decisionTypes : draw.how % 4 === 2 ? leaning : []
  const found = firstOpen(answer, draw.what, state, now) ?? firstOpen(wished.filter((type) => !foreign.has(type)), draw.what, state, now)
  if (found) {
    const by = pick(found.who, draw.who)
    return { by, command: draw.how % 3 === 0 ? commandOf(found.type, draw.how, now) : hopeful(found.type, by, draw.how, state, now) }
  }
  return { by: pick(people, draw.who), command: commandOf(pick(types, draw.what), draw.how, now) }
}
/** Who may do each kind of thing at all: that hangs on the role alone. */
const able: ReadonlyMap<CommandType, readonly DecisionActor[]> = new Map(types.map((type) => [type, people.filter((person) => mayAct(actions[type], worldFor(person, MONDAY)))]))

/** The first kind, in an order that the draw shuffles, that somebody may do now: to ask all of them of everybody would take ten times as long. */
const firstOpen = (kinds: readonly CommandType[], start: number, state: WorkOrderState, now: number): { readonly type: CommandType; readonly who: readonly DecisionActor[] } | null => {
  const stride = [1, 2, 3, 5, 7, 11, 13].filter((one) => kinds.length % one !== 0 || one === 1)
  const step = pick(stride, start >> 3)
  for (let index = 0; index < kinds.length; index++) {
    const type = kinds[(start + index * step) % kinds.length]!
    const who = able.get(type)!.filter((person) => actions[type].guard(state, worldFor(person, now)) === null)
    if (who.length > 0) return { type, who }
  }
  return null
}

/** Of a few contents the first that is not refused: what names a unit or a number by chance would hardly ever name the right one. */
const hopeful = (type: CommandType, by: DecisionActor, how: number, state: WorkOrderState, now: number): WorkOrderCommand => {
  const given = worldFor(by, now)
  const tried = Array.from({ length: 12 }, (_, index) => commandOf(type, how + index, now))
  return tried.find((one) => !isRefused(actions[type].decide(one as never, state, given))) ?? tried[0]!
}
/** Answers to what somebody asked for; one line a mechanism. */
const decisionTypes: readonly CommandType[] = [
  'decideExtension',
  'decideSuspension', 'verifyClearance',
  'voteOnTermination', 'appealTermination',
  'voteOnExclusion',
  'dismissSuspicion',
]
const asking: readonly string[] = ['extensionReview', 'suspensionReview', 'terminationReview', 'exclusionReview', 'appealReview', 'suspicionReview']
const isAsked = (state: WorkOrderState) => state.status === 'terminated' || state.clocks.some((clock) => clock.stoppedAt === null && asking.includes(clock.clockId))
/** What can be asked in few moments: each life leans to some of it, so that what follows from it is lived through too; one line a leaning. */
const leanings: readonly (readonly CommandType[])[] = [
  [],
  ['requestExtension', 'pauseHandling'],
  ['applySuspension'],
  ['applyExclusion', 'appealExclusion'],
]
/** Acts that lead nowhere, or out of the chain; one line a mechanism. */
const asides: ReadonlySet<CommandType> = new Set<CommandType>([
  'decline', 'reclassify', 'importHistory',
  'transferEmergency', 'withdraw', 'changeSecrecy', 'nameAccused',
  'undo',
  'join', 'gather', 'leave', 'hearMember', 'split',
  'giveOpinion',
  'submitStatement', 'escalateDispute',
  'addProgress',
  'addCoHandler', 'releaseCo', 'goOnWithoutCo',
  'blowWhistle', 'askToLeave', 'withdrawWhistle', 'scoreWhistle',
  'requestExtension',
  'pauseHandling', 'resumeHandling',
  'applySuspension', 'reportMilestone',
  'applyTermination',
  'applyExclusion', 'appealExclusion',
  'evaluate',
  'addClue', 'passOnClue',
  'urge',
  'recomputeClocks',
])
/** What goes on beside the chain: a turn of its own, else it would crowd out the asides. */
const besides: ReadonlySet<CommandType> = new Set<CommandType>([
  'openSupervision', 'leaderNote', 'climbSupervision', 'replySupervision', 'judgeReply', 'recordInterview', 'publishSupervision', 'withdrawSupervisionNotice', 'closeSupervision',
  'disclose', 'withdrawDisclosure', 'objectDisclosure', 'praise',
])
/** Acts that lead back or aside for long: fewer of them, else few lives would reach their end; one line a mechanism. */
const setbacks: ReadonlySet<CommandType> = new Set<CommandType>([
  'answerDirectly',
  'attach', 'moveMember', 'unmerge',
  'openConsult', 'dispatchToDistrict', 'onwardDispatch',
  'requestReturn', 'approveReturn', 'rejectReturn',
  'openDispute', 'award',
  'decideAssignee',
  'requestInfo',
  'rejectResult', 'recordFirstContact',
  'sendBack',
  'offerLead',
  'requestEscalation', 'escalate',
  'clearSuspension',
  'confirmFraud',
])
/** Most lives are about one end of the chain, else what is rare at both ends would hardly ever be seen: one in three leaves out the one, one in three the other. */
const atTheEntrance: ReadonlySet<CommandType> = new Set<CommandType>(['decline', 'requestInfo', 'transferEmergency', 'withdraw', 'changeSecrecy', 'nameAccused'])
const amongUnits: ReadonlySet<CommandType> = new Set<CommandType>([
  'openConsult', 'dispatchToDistrict', 'requestReturn', 'openDispute', 'addCoHandler', 'blowWhistle', 'offerLead', 'requestEscalation', 'escalate',
])
const themes: readonly ReadonlySet<CommandType>[] = [new Set(), atTheEntrance, amongUnits]
/** When the next thing happens while only time passes: a requester who does not answer, a receipt that does not come. Left to chance it would hardly ever be seen. */
const nextByItself = (state: WorkOrderState, now: number): number | null => {
  if (!['infoNeeded', 'emergencyTransferred'].includes(state.status)) return null
  const instants = [...state.timers.map((timer) => timer.at), ...state.clocks.flatMap((clock) => (clock.stoppedAt === null ? [clock.redAt === null ? null : clock.redAt + 1, clock.blackAt] : []))]
  const ahead = instants.filter((at) => at !== null && at > now) as number[]
  return ahead.length === 0 ? null : Math.min(...ahead)
}
const asideTypes = types.filter((type) => asides.has(type))
const besideTypes = types.filter((type) => besides.has(type))
const setbackTypes = types.filter((type) => setbacks.has(type))
const onwardTypes = types.filter((type) => !setbacks.has(type) && !asides.has(type) && !besides.has(type) && type !== 'tick')

export type WalkStep = {
  readonly by: DecisionActor
  readonly command: WorkOrderCommand
  readonly given: Given
  readonly before: WorkOrderState
  readonly decision: Decision
  /** Events of this step; none when it was refused. */
  readonly events: readonly WorkOrderEvent[]
  readonly after: WorkOrderState
}

/** A city that supervises for every cause there is. */
const watchful: Partial<Given> = { policy: { ...policy, supervision: { ...ladder, triggers } } }

/** Where a life goes on from: an order that somebody else brought so far. */
export type WalkStart = { readonly state: WorkOrderState; readonly now: number }

/**
 * Walk through a life of an order; the sweeper comes by now and then.
 *
 * @param start changes how it is registered
 * @param world changes what decisions may know
 * @param from lets it begin in the middle, where chance alone would seldom come
 */
export const walk = (draws: readonly Draw[], start: Partial<CommandOf<'register'>> = {}, world: Partial<Given> = watchful, from: WalkStart = { state: workOrder.initial, now: MONDAY }): readonly WalkStep[] => {
  const steps: WalkStep[] = []
  // Both policies for a member's bad verdict are lived through.
  const reopens = (draws[0]?.how ?? 0) % 2 === 0 ? 'own' as const : 'main' as const
  const city: Partial<Given> = { ...world, policy: { ...(world.policy ?? policy), eventCluster: { badVerdictReopens: reopens } } }
  let { state, now } = from
  const leaning = pick(leanings, draws[0]?.what ?? 0)
  const take = (by: DecisionActor, what: WorkOrderCommand) => {
    const given = worldFor(by, now, city)
    const decision = workOrder.decide(what, state, given)
    const events = isRefused(decision) ? [] : (decision as readonly WorkOrderEvent[])
    const before = state
    state = events.reduce(workOrder.evolve, state)
    steps.push({ by, command: what, given, before, decision, events, after: state })
  }
  // One life in three is among people who will not have the order, and who answer soon: windows are short.
  const isContrary = (draws[0]?.wait ?? 0) % 3 === 1
  const foreign = pick(themes, draws[0]?.who ?? 0)
  for (const draw of draws) {
    const dull = draw.how % 2 === 0 ? nextByItself(state, now) : null
    if (dull !== null) {
      now = dull
      take(sweeper, { type: 'tick' })
      continue
    }
    const wait = pick(isContrary && draw.how % 4 !== 0 ? waits.slice(0, 8) : waits, draw.wait)
    // Where somebody is asked, the answer mostly comes within hours: else nearly everything would lapse.
    now += isAsked(state) && draw.who % 3 !== 0 ? Math.min(wait, 3 * HOUR) : wait
    if (draw.wait % 2 === 0 && state.status !== 'absent') take(sweeper, { type: 'tick' })
    const { by, command: what } = stepOf(draw, state, now, isContrary, foreign, leaning)
    take(by, what.type === 'register' ? { ...what, ...start } : what)
  }
  return steps
}

export const eventsOf = (steps: readonly WalkStep[]): readonly WorkOrderEvent[] => steps.flatMap((step) => step.events)
