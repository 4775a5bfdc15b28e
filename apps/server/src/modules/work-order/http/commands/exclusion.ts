import type { exclusionCommands, exclusionRequesterCommands } from '@suban/contract'
import { one, type CommandTranslators, type RequesterTranslators } from './translator.ts'

export const exclusionTranslators = {
  'apply-exclusion': ({ body }) => ({ type: 'applyExclusion', ...body }),
  'vote-on-exclusion': ({ body }) => ({ type: 'voteOnExclusion', ...body }),
} satisfies CommandTranslators<keyof typeof exclusionCommands>

export const exclusionRequesterTranslators = {
  'exclusion-appeal': (asked, _state, context) => {
    const { write, ...ids } = context.workOrders.requesterText(asked.id, 'appeal', asked.body.reason, context.now())
    return one(asked, { type: 'appealExclusion', ...ids }, [write])
  },
} satisfies RequesterTranslators<keyof typeof exclusionRequesterCommands>
