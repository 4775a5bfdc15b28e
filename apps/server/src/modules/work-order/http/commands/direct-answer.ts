import type { directAnswerCommands, directAnswerRequesterCommands } from '@suban/contract'
import { one, type CommandTranslators, type RequesterTranslators } from './translator.ts'

export const directAnswerTranslators = {
  'answer-directly': ({ body }) => ({ type: 'answerDirectly', ...body }),
} satisfies CommandTranslators<keyof typeof directAnswerCommands>

export const directAnswerRequesterTranslators = {
  'answer-rejection': (asked, _state, context) => {
    const { write, ...ids } = context.workOrders.requesterText(asked.id, 'reopening', asked.body.reason, context.now())
    return one(asked, { type: 'rejectAnswer', ...ids }, [write])
  },
} satisfies RequesterTranslators<keyof typeof directAnswerRequesterCommands>
