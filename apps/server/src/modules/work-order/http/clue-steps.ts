import { isRefused, type Refusal } from '@suban/domain-kit'
import type { WorkOrderState } from '../domain/state.ts'
import type { Step } from '../store/command-handler.ts'
import type { WorkOrderContext } from './context.ts'

/**
 * A requester's clue with its text and attachments. What joined another order is handled there: the main order learns of it in the
 * same act, so that it reaches whoever handles it.
 */
export const clueSteps = async (context: WorkOrderContext, orderId: string, state: WorkOrderState, clue: { readonly text: string; readonly attachmentIds: readonly string[] }, expectedVersion: number | null): Promise<Step[] | Refusal> => {
  const links = await context.linkAttachments(orderId, clue.attachmentIds)
  if (isRefused(links)) return links
  const { write, ...ids } = context.workOrders.requesterText(orderId, 'clue', clue.text, context.now())
  const facts = { ...ids, attachmentIds: clue.attachmentIds }
  const own: Step = { orderId, commands: [{ type: 'addClue', ...facts }], writes: [write, ...links], expectedVersion }
  if (state.mergedInto === null) return [own]
  return [own, { orderId: state.mergedInto, commands: [{ type: 'passOnClue', memberId: orderId, memberOrderNo: state.orderNo, ...facts }] }]
}
