import type { withdrawalCommands, withdrawalRequesterCommands } from '@suban/contract'
import { isRefused, refuse, type Refusal } from '@suban/domain-kit'
import { takesMembers } from '../../domain/event-cluster/actions.ts'
import type { WorkOrderState } from '../../domain/state.ts'
import type { Step } from '../../store/command-handler.ts'
import type { Asking, WorkOrderContext } from '../context.ts'
import { asksPhoneTail } from '../present/withdrawal.ts'
import type { CommandTranslators, RequesterTranslators, Steps } from './translator.ts'

type Words = { readonly text: string; readonly callId: string | null }

/** The requester's own words lie beside the event, as always. */
const wordsOf = (asked: Asking<unknown>, { text, callId }: Words, context: WorkOrderContext) => {
  if (text === '') return { facts: { textId: null, textDigest: null, callId }, writes: [] }
  const { write, ...ids } = context.workOrders.requesterText(asked.id, 'withdrawal', text, context.now())
  return { facts: { ...ids, callId }, writes: [write] }
}

/** What has joined another order leaves it in the same act; an archived one keeps its history as it is. */
const withdrawSteps = async (asked: Asking<unknown>, reason: string, words: Words, state: WorkOrderState, context: WorkOrderContext): Promise<Steps> => {
  const { facts, writes } = wordsOf(asked, words, context)
  const own: Step = { orderId: asked.id, commands: [{ type: 'withdraw', reason, ...facts }], writes, expectedVersion: asked.expectedVersion }
  const main = state.status === 'merged' && state.mergedInto !== null ? await context.workOrders.state(state.mergedInto) : null
  return { steps: main && main.state.status !== 'archived' ? [own, { orderId: state.mergedInto!, commands: [{ type: 'leave', memberId: asked.id }] }] : [own] }
}

/** Whether the order that it had joined takes it in again, with the step on that order. */
const rejoining = async (id: string, state: WorkOrderState, context: WorkOrderContext): Promise<{ readonly rejoins: boolean; readonly steps: readonly Step[] }> => {
  const mainId = state.withdrawal?.before?.status === 'merged' ? state.mergedInto : null
  const main = mainId === null ? null : await context.workOrders.state(mainId)
  if (mainId === null || !main || !takesMembers(main.state.status)) return { rejoins: false, steps: [] }
  return { rejoins: true, steps: [{ orderId: mainId, commands: [{ type: 'join', memberId: id, memberOrderNo: state.orderNo }] }] }
}

const takeBackSteps = async (asked: Asking<unknown>, words: Words, state: WorkOrderState, context: WorkOrderContext): Promise<Steps> => {
  const { facts, writes } = wordsOf(asked, words, context)
  const { rejoins, steps } = await rejoining(asked.id, state, context)
  return { steps: [{ orderId: asked.id, commands: [{ type: 'takeBackWithdrawal', ...facts, rejoins }], writes, expectedVersion: asked.expectedVersion }, ...steps] }
}

const isThemselves = async (phoneTail: string | undefined, state: WorkOrderState, context: WorkOrderContext): Promise<Refusal | null> => {
  const masked = state.contactId === null ? null : await context.vault.masked(state.contactId)
  if (!masked || !asksPhoneTail(masked.maskedPhone)) return null
  return phoneTail !== undefined && masked.maskedPhone.endsWith(phoneTail) ? null : refuse('PHONE_TAIL_WRONG')
}

export const withdrawalTranslators = {
  withdraw: (asked, state, context) => withdrawSteps(asked, asked.body.reason, asked.body, state, context),
  'take-back-withdrawal': (asked, state, context) => takeBackSteps(asked, asked.body, state, context),
  'check-withdrawal': async (asked, state, context) => {
    const { outcome, note } = asked.body
    const contested = outcome === 'notRequester' || outcome === 'pressed'
    const { rejoins, steps } = contested ? await rejoining(asked.id, state, context) : { rejoins: false, steps: [] }
    return { steps: [{ orderId: asked.id, commands: [{ type: 'recordWithdrawalCheck', outcome, note, rejoins }], expectedVersion: asked.expectedVersion }, ...steps] }
  },
} satisfies CommandTranslators<keyof typeof withdrawalCommands>

export const withdrawalRequesterTranslators = {
  withdrawal: async (asked, state, context) => {
    const refusal = await isThemselves(asked.body.phoneTail, state, context)
    return isRefused(refusal) ? refusal : withdrawSteps(asked, asked.body.reason, { text: asked.body.text, callId: null }, state, context)
  },
  'withdrawal-take-back': async (asked, state, context) => {
    const refusal = await isThemselves(asked.body.phoneTail, state, context)
    return isRefused(refusal) ? refusal : takeBackSteps(asked, { text: asked.body.text, callId: null }, state, context)
  },
} satisfies RequesterTranslators<keyof typeof withdrawalRequesterCommands>
