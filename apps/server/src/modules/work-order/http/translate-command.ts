import type { orderCommands, OrderCommandName } from '@suban/contract'
import type { z } from 'zod'
import type { WorkOrderCommand } from '../domain/commands.ts'

export type OrderBody<Name extends OrderCommandName> = z.infer<(typeof orderCommands)[Name]>

/** Commands whose body says everything; the others (they need the lists, texts or further orders) have handlers of their own. */
type PlainName = Exclude<OrderCommandName, 'accept' | 'reclassify' | 'dispatch' | 'attach' | 'split' | 'complete-call-back' | 'clue' | 'undo'>
type Translate = { readonly [Name in PlainName]: (body: OrderBody<Name>) => WorkOrderCommand }

const plain: Translate = {
  decline: ({ reason, alternative }) => ({ type: 'decline', reason, alternative }),
  'answer-directly': (body) => ({ type: 'answerDirectly', ...body }),
  'sign-for': () => ({ type: 'signFor' }),
  'record-first-contact': (body) => ({ type: 'recordFirstContact', ...body }),
  'add-progress': (body) => ({ type: 'addProgress', ...body }),
  'submit-result': ({ waiveCo, ...body }) => ({ type: 'submitResult', ...body, waiveCo: waiveCo ?? null }),
  'approve-result': (body) => ({ type: 'approveResult', ...body }),
  'reject-result': (body) => ({ type: 'rejectResult', ...body }),
  'pass-review': (body) => ({ type: 'passReview', ...body }),
  'send-back': (body) => ({ type: 'sendBack', ...body }),
  'start-call-back': () => ({ type: 'startCallBack' }),
  'record-failed-call': (body) => ({ type: 'recordFailedCall', ...body }),
  'accept-rework': () => ({ type: 'acceptRework' }),
  urge: (body) => ({ type: 'urge', ...body }),
}

/** The domain command that a body stands for, or null where the command needs more than its body. */
export const translateCommand = (name: OrderCommandName, body: unknown): WorkOrderCommand | null =>
  name in plain ? (plain[name as PlainName] as (body: unknown) => WorkOrderCommand)(body) : null
