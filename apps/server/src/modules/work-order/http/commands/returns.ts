import type { returnsCommands } from '@suban/contract'
import { listsNow } from '../lists-now.ts'
import type { CommandTranslators } from './translator.ts'

export const returnsTranslators = {
  'request-return': ({ body: { reason, basis, proposedUnit } }) => ({ type: 'requestReturn', reason, basis, proposedUnit: proposedUnit ?? null }),
  'approve-return': ({ body: { note } }, state, context) => ({ type: 'approveReturn', note, lists: listsNow(context, state) }),
  'reject-return': ({ body: { note } }, state, context) => ({ type: 'rejectReturn', note, lists: listsNow(context, state) }),
} satisfies CommandTranslators<keyof typeof returnsCommands>
