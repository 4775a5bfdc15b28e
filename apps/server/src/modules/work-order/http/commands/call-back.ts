import type { callBackCommands, callBackRequesterCommands } from '@suban/contract'
import type { Asking, WorkOrderContext } from '../context.ts'
import { one, type CommandTranslators, type OrderBody, type RequesterBody, type RequesterTranslators, type Steps } from './translator.ts'

/** The requester's verdict, on the phone or from the tracking page; its words are theirs and stay out of the events. */
const verdictSteps = (type: 'completeCallBack' | 'evaluate', asked: Asking<OrderBody<'complete-call-back'> | RequesterBody<'evaluation'>>, context: WorkOrderContext): Steps => {
  const { remark, ...verdict } = asked.body
  if (remark === '') return one(asked, { type, ...verdict, textId: null, textDigest: null })
  const { write, ...ids } = context.workOrders.requesterText(asked.id, 'remark', remark, context.now())
  return one(asked, { type, ...verdict, ...ids }, [write])
}

export const callBackTranslators = {
  'start-call-back': () => ({ type: 'startCallBack' }),
  'record-failed-call': ({ body }) => ({ type: 'recordFailedCall', ...body }),
  'complete-call-back': (asked, _state, context) => verdictSteps('completeCallBack', asked, context),
  'accept-rework': () => ({ type: 'acceptRework' }),
} satisfies CommandTranslators<keyof typeof callBackCommands>

export const callBackRequesterTranslators = {
  evaluation: (asked, _state, context) => verdictSteps('evaluate', asked, context),
  reopening: (asked, _state, context) => {
    const { write, ...ids } = context.workOrders.requesterText(asked.id, 'reopening', asked.body.reason, context.now())
    return one(asked, { type: 'reopen', ...ids }, [write])
  },
} satisfies RequesterTranslators<keyof typeof callBackRequesterCommands>
