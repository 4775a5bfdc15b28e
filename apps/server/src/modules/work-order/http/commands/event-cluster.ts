import type { eventClusterCommands } from '@suban/contract'
import { refuse } from '@suban/domain-kit'
import type { CommandTranslators } from './translator.ts'

export const eventClusterTranslators = {
  attach: async ({ id, body: { targetId }, expectedVersion }, state, context) => {
    if (targetId === id) return refuse('ATTACH_TO_ITSELF')
    const target = await context.workOrders.state(targetId)
    if (!target) return refuse('ORDER_NOT_FOUND')
    return { steps: [
      { orderId: id, commands: [{ type: 'attach', targetId, target: { status: target.state.status, orderNo: target.state.orderNo } }], expectedVersion },
      { orderId: targetId, commands: [{ type: 'join', memberId: id, memberOrderNo: state.orderNo }] },
    ] }
  },
  split: (asked, state, context) => context.splitSteps(asked, state),
} satisfies CommandTranslators<keyof typeof eventClusterCommands>
