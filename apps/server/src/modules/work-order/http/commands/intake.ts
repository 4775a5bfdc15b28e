import type { intakeCommands, intakeRequesterCommands } from '@suban/contract'
import { isRefused } from '@suban/domain-kit'
import { lesson, sortAgain } from './sorting.ts'
import { one, type CommandTranslators, type RequesterTranslators } from './translator.ts'

export const intakeTranslators = {
  accept: async (asked, state, context) => {
    const { matterCode, kind } = asked.body
    const sorted = await sortAgain(context, state, matterCode, kind)
    return isRefused(sorted) ? sorted : one(asked, { type: 'accept', ...sorted }, await lesson(context, asked, state, matterCode))
  },
  decline: ({ body }) => ({ type: 'decline', ...body }),
  'confirm-decline': () => ({ type: 'confirmDecline' }),
  'reject-decline': ({ body }) => ({ type: 'rejectDecline', ...body }),
  reclassify: async (asked, state, context) => {
    const { matterCode, deadlineClass, note } = asked.body
    const sorted = await sortAgain(context, state, matterCode, undefined)
    if (isRefused(sorted)) return sorted
    return one(asked, { type: 'reclassify', matterCode, deadlineClass: deadlineClass ?? sorted.deadlineClass, proposal: sorted.proposal, note }, await lesson(context, asked, state, matterCode))
  },
} satisfies CommandTranslators<keyof typeof intakeCommands>

export const intakeRequesterTranslators = {
  'refusal-appeal': (asked, _state, context) => {
    const { write, ...ids } = context.workOrders.requesterText(asked.id, 'appeal', asked.body.reason, context.now())
    return one(asked, { type: 'appealRefusal', ...ids }, [write])
  },
} satisfies RequesterTranslators<keyof typeof intakeRequesterCommands>
