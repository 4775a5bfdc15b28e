import type { terminationCommands, terminationRequesterCommands } from '@suban/contract'
import { one, type CommandTranslators, type RequesterTranslators } from './translator.ts'

export const terminationTranslators = {
  'apply-termination': ({ body }) => ({ type: 'applyTermination', ...body }),
  'vote-on-termination': ({ body }) => ({ type: 'voteOnTermination', ...body }),
} satisfies CommandTranslators<keyof typeof terminationCommands>

export const terminationRequesterTranslators = {
  'termination-appeal': (asked, _state, context) => {
    const { write, ...ids } = context.workOrders.requesterText(asked.id, 'appeal', asked.body.reason, context.now())
    return one(asked, { type: 'appealTermination', ...ids }, [write])
  },
} satisfies RequesterTranslators<keyof typeof terminationRequesterCommands>
