import type { CommandOf, WorkOrderCommand } from '../domain/commands.ts'
import * as command from './commands.ts'
import { agent, centreReviewer, coordinatorOf, dispatcher, districtArbiter, handlerOf, officer, panel, requester, reviewerOf, STREET, supervisor, sweeper, webAgent } from './people.ts'
import { move, type Move } from './scenario.ts'
import { DAY, HOUR } from './world.ts'

/** Usual pasts of an order, to be put one after another. */
export const fromTheDesk = (facts: Parameters<typeof command.register>[0] = {}): Move => move(agent, command.register(facts), 0)
export const fromTheWeb = (facts: Parameters<typeof command.register>[0] = {}): Move => move(requester, command.register({ entry: 'web', channel: 'web', ...facts }), 0)
export const accepted: Move = move(webAgent, command.accept())
export const dispatchedTo = (lead: string, ...co: readonly string[]): Move => move(dispatcher, command.dispatch(lead, ...co))
export const signedBy = (unit: string): Move => move(coordinatorOf(unit), command.signFor)
export const contactedBy = (unit: string): Move => move(handlerOf(unit), command.contact())
export const submittedBy = (unit: string, facts: Parameters<typeof command.submit>[0] = {}): Move => move(handlerOf(unit), command.submit(facts), HOUR)
export const approvedBy = (unit: string): Move => move(reviewerOf(unit), command.approve)
export const passed: Move = move(centreReviewer, command.passReview)
export const attachedTo = (targetId: string, status = 'handling'): Move => move(dispatcher, command.attach(targetId, status))
export const memberAsked = (leadUnit: string): Move => move(sweeper, command.openMemberCallBack(leadUnit), DAY)
export const callStarted = (after = HOUR): Move => move(officer, command.startCallBack, after)
export const judged = (solved: boolean, satisfaction: number): readonly Move[] => [callStarted(), move(officer, command.completeCallBack(solved, satisfaction))]

/** Signed for and the requester spoken with. */
export const takenUpBy = (unit: string): readonly Move[] => [signedBy(unit), contactedBy(unit)]
/** Handled and signed off inside the unit. */
export const doneBy = (unit: string): readonly Move[] => [submittedBy(unit), approvedBy(unit)]
/** From the desk to the unit's bench: being handled. */
export const handledBy = (unit: string = STREET): readonly Move[] => [fromTheDesk(), dispatchedTo(unit), ...takenUpBy(unit)]
/** Waiting for the requester's verdict. */
export const awaitingVerdict = (unit: string = STREET): readonly Move[] => [...handledBy(unit), ...doneBy(unit), passed]
/** An hour's work of a panel: these vote, one after the other. */
const votes = (votesFor: (isFor: boolean) => WorkOrderCommand, ...isFor: readonly boolean[]): readonly Move[] => isFor.map((vote, index) => move(panel[index + 1]!, votesFor(vote)))
/** An application until another instant than the usual one, with one milestone. */
export const applySuspensionUntil = (expiresAt: number): CommandOf<'applySuspension'> => command.applySuspension({ expiresAt, milestones: [{ dueAt: expiresAt - DAY, text: '完工' }] })
/** In the suspension ledger: applied for, examined by district and city. */
export const suspendedBy = (unit: string = STREET, application: CommandOf<'applySuspension'> = command.applySuspension()): readonly Move[] => [
  move(coordinatorOf(unit), application), move(districtArbiter, command.decideSuspension(true)), move(supervisor, command.decideSuspension(true)),
]
/** Ended by a panel. */
export const terminated = (unit: string = STREET): readonly Move[] => [move(coordinatorOf(unit), command.applyTermination()), ...votes(command.voteOnTermination, true, true, true)]
/** Closed, and its verdict left out of the assessment by a panel. */
export const excluded = (unit: string = STREET): readonly Move[] => [move(coordinatorOf(unit), command.applyExclusion()), ...votes(command.voteOnExclusion, true, true, false)]

/** The rework of a round, by the unit that leads it, up to the next question to the requester. */
export const reworkedBy = (unit: string): readonly Move[] => [move(coordinatorOf(unit), command.acceptRework), ...doneBy(unit), passed]
