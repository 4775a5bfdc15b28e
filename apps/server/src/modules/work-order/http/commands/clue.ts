import type { clueCommands, clueRequesterCommands } from '@suban/contract'
import { isRefused, type Refusal } from '@suban/domain-kit'
import type { WorkOrderState } from '../../domain/state.ts'
import type { Asking, WorkOrderContext } from '../context.ts'
import type { CommandTranslators, OrderBody, RequesterTranslators, Steps } from './translator.ts'

/**
 * A requester's clue with its text and attachments. What joined another order is handled there: the main order learns of it in the
 * same act, so that it reaches whoever handles it.
 */
const clueSteps = async ({ id, body, expectedVersion }: Asking<OrderBody<'clue'>>, state: WorkOrderState, context: WorkOrderContext): Promise<Steps | Refusal> => {
  const links = await context.linkAttachments(id, body.attachmentIds)
  if (isRefused(links)) return links
  const { write, ...ids } = context.workOrders.requesterText(id, 'clue', body.text, context.now())
  const facts = { ...ids, attachmentIds: body.attachmentIds }
  const own: Steps['steps'][number] = { orderId: id, commands: [{ type: 'addClue', ...facts }], writes: [write, ...links], expectedVersion }
  if (state.mergedInto === null) return { steps: [own] }
  return { steps: [own, { orderId: state.mergedInto, commands: [{ type: 'passOnClue', memberId: id, memberOrderNo: state.orderNo, ...facts }] }] }
}

export const clueTranslators = {
  clue: clueSteps,
} satisfies CommandTranslators<keyof typeof clueCommands>

export const clueRequesterTranslators = {
  clues: clueSteps,
} satisfies RequesterTranslators<keyof typeof clueRequesterCommands>
