import type { dispatchCommands } from '@suban/contract'
import { isRefused } from '@suban/domain-kit'
import type { Step } from '../../store/command-handler.ts'
import { sortAgain } from './sorting.ts'
import { one, type CommandTranslators } from './translator.ts'

export const dispatchTranslators = {
  dispatch: async (asked, state, context) => {
    const sorted = await sortAgain(context, state, state.matterCode ?? undefined, undefined)
    return { ...one(asked, { type: 'dispatch', ...asked.body }), ...(isRefused(sorted) ? {} : { because: sorted.proposal.because }) }
  },
  'dispatch-to-district': ({ body }) => ({ type: 'dispatchToDistrict', ...body }),
  'onward-dispatch': ({ body }) => ({ type: 'onwardDispatch', ...body }),
  undo: ({ id, expectedVersion }, state) => {
    const back: Step = { orderId: id, commands: [{ type: 'undo' }], expectedVersion }
    const target = state.undoable?.step === 'attach' ? state.undoable.targetId : null
    return { steps: target === null ? [back] : [back, { orderId: target, commands: [{ type: 'leave', memberId: id }] }] }
  },
} satisfies CommandTranslators<keyof typeof dispatchCommands>
