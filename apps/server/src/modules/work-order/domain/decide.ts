import { refuse, type Decider } from '@suban/domain-kit'
import type { Action, Decision } from './action.ts'
import { addClue, passOnClue, tick, urge } from './actions/any-time.ts'
import { acceptRework, completeCallBack, evaluate, openMemberCallBack, recordFailedCall, reopen, startCallBack } from './actions/call-back.ts'
import { passReview, sendBack } from './actions/centre-review.ts'
import { attach, dispatch, join, leave, split, undo } from './actions/dispatch.ts'
import { addProgress, approveResult, recordFirstContact, rejectResult, signFor, submitResult } from './actions/handling.ts'
import { accept, answerDirectly, decline, importHistory, reclassify, register, rejectAnswer } from './actions/intake.ts'
import type { CommandType, WorkOrderCommand } from './commands.ts'
import type { WorkOrderEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Given } from './given.ts'
import type { WorkOrderRefusal } from './refusals.ts'
import { absent, type WorkOrderState } from './state.ts'

/** Everything that can be done to a work order, in the order of the chain 接 → 派 → 办 → 评. */
export const actions: { readonly [Type in CommandType]: Action<Type> } = {
  register, importHistory, accept, decline, answerDirectly, rejectAnswer, reclassify,
  dispatch, attach, join, leave, split, undo,
  signFor, recordFirstContact, addProgress, submitResult, approveResult, rejectResult,
  passReview, sendBack,
  openMemberCallBack, startCallBack, recordFailedCall, completeCallBack, evaluate, reopen, acceptRework,
  addClue, passOnClue, urge, tick,
}

/** Whether the actor may do this kind of thing at all. */
export const mayAct = (action: Pick<Action, 'actors'>, given: Given): boolean =>
  given.actor.kind === 'staff' ? given.actor.roles.some((role) => action.actors.includes(role)) : action.actors.includes(given.actor.kind)

const decide = (command: WorkOrderCommand, state: WorkOrderState, given: Given): Decision => {
  if (state.status === 'absent' && command.type !== 'register') return refuse('ORDER_NOT_FOUND')
  const action = actions[command.type] as Action
  if (!mayAct(action, given)) return refuse('NOT_YOUR_ROLE')
  return action.guard(state, given) ?? action.decide(command as never, state, given)
}

/** The life cycle of a work order: one pure decider. */
export const workOrder: Decider<WorkOrderCommand, WorkOrderEvent, WorkOrderState, Given, WorkOrderRefusal> = { initial: absent, decide, evolve }
