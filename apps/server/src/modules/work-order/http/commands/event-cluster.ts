import type { eventClusterCommands } from '@suban/contract'
import { isRefused, refuse, type Refusal } from '@suban/domain-kit'
import { leadOf, type WorkOrderState } from '../../domain/state.ts'
import type { Step } from '../../store/command-handler.ts'
import type { WorkOrderContext } from '../context.ts'
import { sortAgain } from './sorting.ts'
import type { CommandTranslators } from './translator.ts'

type Found = { readonly id: string; readonly state: WorkOrderState }

/** The order that something is to be joined to. */
const targetOf = async (context: WorkOrderContext, id: string, targetId: string): Promise<Found | Refusal> => {
  if (targetId === id) return refuse('ATTACH_TO_ITSELF')
  const target = await context.workOrders.state(targetId)
  return target ? { id: targetId, state: target.state } : refuse('ORDER_NOT_FOUND')
}
const facts = ({ state }: Pick<Found, 'state'>) => ({ status: state.status, orderNo: state.orderNo, lead: leadOf(state)?.unitCode ?? null })

/** The order that a member leaves, where it can still be told: an archived one keeps its history as it is. */
const leaveSteps = async (context: WorkOrderContext, mainId: string | null, memberId: string): Promise<Step[]> => {
  const main = mainId === null ? null : await context.workOrders.state(mainId)
  return mainId === null || !main || main.state.status === 'archived' ? [] : [{ orderId: mainId, commands: [{ type: 'leave', memberId }] }]
}

export const eventClusterTranslators = {
  // Whoever has joined this order goes with it: all of them are in the target afterwards, or nothing has happened.
  attach: async ({ id, body: { targetId }, expectedVersion }, state, context) => {
    const target = await targetOf(context, id, targetId)
    if (isRefused(target)) return target
    const members = await Promise.all(state.members.map(async (member) => ({ id: member, orderNo: (await context.workOrders.state(member))!.state.orderNo })))
    const reason = `主件 ${state.orderNo} 并入 ${target.state.orderNo}`
    return { steps: [
      { orderId: id, commands: [{ type: 'attach', targetId, target: facts(target), ...(members.length > 0 ? { followers: state.members } : {}) }], expectedVersion },
      ...members.map((member): Step => ({ orderId: member.id, commands: [{ type: 'moveMember', targetId, target: facts(target), reason }] })),
      { orderId: targetId, commands: [members.length > 0 ? { type: 'gather', members: [{ id, orderNo: state.orderNo }, ...members] } : { type: 'join', memberId: id, memberOrderNo: state.orderNo }] },
    ] }
  },
  'gather-alike': async ({ id, body: { orderIds }, expectedVersion }, state, context) => {
    if (orderIds.includes(id)) return refuse('ATTACH_TO_ITSELF')
    const arrivals: Found[] = []
    for (const orderId of new Set(orderIds)) {
      const arrival = await context.workOrders.state(orderId)
      if (!arrival) return refuse('ORDER_NOT_FOUND')
      arrivals.push({ id: orderId, state: arrival.state })
    }
    const target = facts({ state })
    return { steps: [
      { orderId: id, commands: [{ type: 'gather', members: arrivals.map((arrival) => ({ id: arrival.id, orderNo: arrival.state.orderNo })) }], expectedVersion },
      ...arrivals.map((arrival): Step => ({ orderId: arrival.id, commands: [{ type: 'attach', targetId: id, target }] })),
    ] }
  },
  'move-member': async ({ id, body: { targetId, reason }, expectedVersion }, state, context) => {
    const target = await targetOf(context, id, targetId)
    if (isRefused(target)) return target
    return { steps: [
      { orderId: id, commands: [{ type: 'moveMember', targetId, target: facts(target), reason }], expectedVersion },
      { orderId: targetId, commands: [{ type: 'join', memberId: id, memberOrderNo: state.orderNo }] },
      ...(await leaveSteps(context, state.mergedInto, id)),
    ] }
  },
  unmerge: async ({ id, body: { reason }, expectedVersion }, state, context) => {
    const sorted = await sortAgain(context, state, state.matterCode ?? undefined, undefined)
    if (isRefused(sorted)) return sorted
    return { steps: [{ orderId: id, commands: [{ type: 'unmerge', reason, proposal: sorted.proposal }], expectedVersion }, ...(await leaveSteps(context, state.mergedInto, id))] }
  },
  split: (asked, state, context) => context.splitSteps(asked, state),
} satisfies CommandTranslators<keyof typeof eventClusterCommands>
