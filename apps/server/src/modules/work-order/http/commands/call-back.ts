import type { callBackCommands, callBackRequesterCommands } from '@suban/contract'
import type { MainFacts } from '../../domain/event-cluster/commands.ts'
import type { PhoneMatch } from '../../domain/fraud/commands.ts'
import { leadOf, type WorkOrderState } from '../../domain/state.ts'
import type { Step } from '../../store/command-handler.ts'
import type { Asking, WorkOrderContext } from '../context.ts'
import { one, type CommandTranslators, type OrderBody, type RequesterBody, type RequesterTranslators, type Steps } from './translator.ts'

/** The requester's verdict, on the phone or from the tracking page; its words are theirs and stay out of the events. */
const verdictSteps = async (type: 'completeCallBack' | 'evaluate', asked: Asking<OrderBody<'complete-call-back'> | RequesterBody<'evaluation'>>, state: WorkOrderState, context: WorkOrderContext): Promise<Steps> => {
  const { remark, ...verdict } = asked.body
  const [{ main, hears }, phone] = await Promise.all([mainOf(asked.id, state, verdict, context), matchesOf(state, context)])
  const facts = { type, ...verdict, ...main, ...phone }
  if (remark === '') return withMain(one(asked, { ...facts, textId: null, textDigest: null }), hears)
  const { write, ...ids } = context.workOrders.requesterText(asked.id, 'remark', remark, context.now())
  return withMain(one(asked, { ...facts, ...ids }, [write]), hears)
}

/** Whether the requester's phone is that of a member of staff: asked once a verdict, and the decision learns whose it is, not which. */
const matchesOf = async ({ contactId }: WorkOrderState, { vault }: WorkOrderContext): Promise<{ readonly phoneMatches?: readonly PhoneMatch[] }> => {
  const phoneMatches = contactId === null ? [] : await vault.staffWithPhoneOf(contactId)
  return phoneMatches.length === 0 ? {} : { phoneMatches }
}

/**
 * What a member's verdict may know of its main order, and what that one hears of it: where the policy has bad verdicts done again there,
 * both decide in one act, on the very version that was read.
 */
const mainOf = async (id: string, state: WorkOrderState, verdict: { readonly solved: boolean; readonly satisfaction: number }, context: WorkOrderContext): Promise<{ readonly main: { readonly main?: MainFacts }; readonly hears: readonly Step[] }> => {
  const { mergedInto } = state
  const found = mergedInto === null || leadOf(state) !== null ? null : await context.workOrders.state(mergedInto)
  if (mergedInto === null || !found || leadOf(found.state) === null) return { main: {}, hears: [] }
  const { status, reworkRound, orderNo } = found.state
  return {
    main: { main: { status, reworkRound, orderNo } },
    hears: [{ orderId: mergedInto, commands: [{ type: 'hearMember', memberId: id, memberOrderNo: state.orderNo, solved: verdict.solved, satisfaction: verdict.satisfaction }], expectedVersion: found.version }],
  }
}
const withMain = ({ steps }: Steps, hears: readonly Step[]): Steps => ({ steps: [...steps, ...hears] })

export const callBackTranslators = {
  'start-call-back': () => ({ type: 'startCallBack' }),
  'record-failed-call': ({ body }) => ({ type: 'recordFailedCall', ...body }),
  'complete-call-back': (asked, state, context) => verdictSteps('completeCallBack', asked, state, context),
  'accept-rework': () => ({ type: 'acceptRework' }),
} satisfies CommandTranslators<keyof typeof callBackCommands>

export const callBackRequesterTranslators = {
  evaluation: (asked, state, context) => verdictSteps('evaluate', asked, state, context),
  reopening: (asked, _state, context) => {
    const { write, ...ids } = context.workOrders.requesterText(asked.id, 'reopening', asked.body.reason, context.now())
    return one(asked, { type: 'reopen', ...ids }, [write])
  },
} satisfies RequesterTranslators<keyof typeof callBackRequesterCommands>
