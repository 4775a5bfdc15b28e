import { isRefused, refuse, type Decider } from '@suban/domain-kit'
import type { Action, Actions, Decision, OnTime } from './action.ts'
import { callBackActions } from './call-back/actions.ts'
import { clueActions } from './clue/actions.ts'
import { directAnswerActions, answerWindowEnds } from './direct-answer/actions.ts'
import { dispatchActions } from './dispatch/actions.ts'
import { consultationActions, consultationTimeIsUp } from './consultation/actions.ts'
import { disputeActions, disputeTimeIsUp } from './dispute/actions.ts'
import { returnReviewEnds, returnsActions } from './returns/actions.ts'
import { questionTimeIsUp } from './dispatch/question.ts'
import { emergencyTransferActions, receiptOverdue } from './emergency-transfer/actions.ts'
import { eventClusterActions } from './event-cluster/actions.ts'
import { handlingActions } from './handling/actions.ts'
import { jointHandlingActions } from './joint-handling/actions.ts'
import { whistleActions } from './whistle/actions.ts'
import { escalationActions } from './escalation/actions.ts'
import { leadOfferLapses } from './joint-handling/offer.ts'
import { summonsOverdue } from './whistle/arrive.ts'
import { informationActions, informationWaits } from './information/actions.ts'
import { exclusionActions, exclusionTimesOut } from './exclusion/actions.ts'
import { extensionActions, extensionLapses } from './extension/actions.ts'
import { fraudActions } from './fraud/actions.ts'
import { pauseActions, pauseEnds } from './pause/actions.ts'
import { suspensionActions } from './suspension/actions.ts'
import { milestonesPass, suspensionExpires, suspensionLapses } from './suspension/on-time.ts'
import { terminationActions, terminationTimesOut } from './termination/actions.ts'
import { intakeActions } from './intake/actions.ts'
import { reviewActions } from './review/actions.ts'
import { secrecyActions } from './secrecy/actions.ts'
import { supervisionActions } from './supervision/actions.ts'
import { withdrawalActions } from './withdrawal/actions.ts'
import { disclosureActions } from './disclosure/actions.ts'
import { supervisionTimeIsUp } from './supervision/on-time.ts'
import { superviseBecauseOf } from './supervision/triggers.ts'
import type { WorkOrderCommand } from './commands.ts'
import type { WorkOrderEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Given } from './given.ts'
import { followIdle } from './idle/follow.ts'
import type { WorkOrderRefusal } from './refusals.ts'
import { absent, type WorkOrderState } from './state.ts'
import { timeActions } from './time/actions.ts'

/** What time does by itself, mechanism by mechanism, in the order of the chain. */
const onTime: readonly OnTime[] = [
  informationWaits,
  receiptOverdue,
  answerWindowEnds,
  consultationTimeIsUp,
  returnReviewEnds,
  disputeTimeIsUp,
  questionTimeIsUp,
  leadOfferLapses,
  summonsOverdue,
  supervisionTimeIsUp,
  pauseEnds,
  extensionLapses,
  suspensionLapses,
  milestonesPass,
  suspensionExpires,
  terminationTimesOut,
  exclusionTimesOut,
]

/** Everything that can be done to a work order, in the order of the chain 接 → 派 → 办 → 评. */
export const actions: Actions<WorkOrderCommand> = {
  ...intakeActions,
  ...directAnswerActions,
  ...informationActions,
  ...emergencyTransferActions,
  ...withdrawalActions,
  ...secrecyActions,
  ...dispatchActions,
  ...consultationActions,
  ...returnsActions,
  ...disputeActions,
  ...eventClusterActions,
  ...handlingActions,
  ...jointHandlingActions,
  ...whistleActions,
  ...escalationActions,
  ...extensionActions,
  ...pauseActions,
  ...suspensionActions,
  ...terminationActions,
  ...reviewActions,
  ...callBackActions,
  ...exclusionActions,
  ...fraudActions,
  ...clueActions,
  ...supervisionActions,
  ...disclosureActions,
  ...timeActions(onTime),
}

/** Whether the actor may do this kind of thing at all. */
export const mayAct = (action: Pick<Action, 'actors'>, given: Given): boolean =>
  given.actor.kind === 'staff' ? given.actor.roles.some((role) => action.actors.includes(role)) : action.actors.includes(given.actor.kind)

const decide = (command: WorkOrderCommand, state: WorkOrderState, given: Given): Decision => {
  if (state.status === 'absent' && command.type !== 'register') return refuse('ORDER_NOT_FOUND')
  const action = actions[command.type] as Action
  if (!mayAct(action, given)) return refuse('NOT_YOUR_ROLE')
  const decision = action.guard(state, given) ?? action.decide(command as never, state, given)
  return isRefused(decision) ? decision : followIdle(withSupervision(decision, state, given), state, given, command.type === 'tick')
}

/** What was decided, and at once behind it what the city's policy has a unit supervised for. */
const withSupervision = (events: readonly WorkOrderEvent[], before: WorkOrderState, given: Given): readonly WorkOrderEvent[] => {
  if (events.length === 0 || given.policy.supervision.triggers.length === 0) return events
  let state = events.reduce(evolve, before)
  const more: WorkOrderEvent[] = []
  for (const event of events) {
    const supervised = superviseBecauseOf(event, state, given)
    if (!supervised) continue
    more.push(supervised)
    state = evolve(state, supervised)
  }
  return more.length === 0 ? events : [...events, ...more]
}

/** The life cycle of a work order: one pure decider. */
export const workOrder: Decider<WorkOrderCommand, WorkOrderEvent, WorkOrderState, Given, WorkOrderRefusal> = { initial: absent, decide, evolve }
