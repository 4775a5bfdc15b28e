import type { disputeCommands } from '@suban/contract'
import { listsNow } from '../lists-now.ts'
import type { CommandTranslators } from './translator.ts'

export const disputeTranslators = {
  'open-dispute': ({ body }) => ({ type: 'openDispute', ...body }),
  'submit-statement': ({ body }) => ({ type: 'submitStatement', ...body }),
  'escalate-dispute': ({ body }) => ({ type: 'escalateDispute', ...body }),
  award: ({ body: { dueAt, deadlineClass, listChange, ...said } }, state, context) => ({
    type: 'award', ...said, dueAt: dueAt === undefined ? null : Date.parse(dueAt), deadlineClass: deadlineClass ?? null, listChange: listChange ?? null, lists: listsNow(context, state),
  }),
} satisfies CommandTranslators<keyof typeof disputeCommands>
