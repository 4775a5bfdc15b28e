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
    if (target === null) return { steps: [back] }
    // Members that went along come back with it.
    const followers = state.undoable?.followers ?? []
    const own = { status: 'dispatchPending', orderNo: state.orderNo }
    return { steps: [
      back,
      { orderId: target, commands: [id, ...followers].map((memberId) => ({ type: 'leave', memberId })) },
      ...followers.map((member): Step => ({ orderId: member, commands: [{ type: 'moveMember', targetId: id, target: own, reason: `${state.orderNo} 撤回并单` }] })),
    ] }
  },
} satisfies CommandTranslators<keyof typeof dispatchCommands>
