import { isRefused, refuse, type Reason, type Refusal } from '@suban/domain-kit'
import type { CommandDone } from '@suban/contract'
import type { Write } from '../../../kernel/database/write-statement.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { WorkOrderState } from '../domain/state.ts'
import type { Done, Step } from '../store/command-handler.ts'
import { requestTextOf, trainingExample } from '../store/request-reads.ts'
import { staffActor } from '../work-orders.ts'
import { clueSteps } from './clue-steps.ts'
import type { Asked, WorkOrderContext } from './context.ts'
import { mayRead } from './scope.ts'
import { translateCommand, type OrderBody } from './translate-command.ts'

/** One command of a member of staff on one order: scope, translation, decision, and everything that must be written with it. */
export const runCommand = async (context: WorkOrderContext, asked: Asked): Promise<CommandDone | Refusal> => {
  const found = await context.workOrders.state(asked.id)
  if (!found || !mayRead(asked.person, found.state, context.organisation.directory)) return refuse('ORDER_NOT_FOUND')
  const prepared = await stepsOf(context, asked, found.state)
  if (isRefused(prepared)) return prepared
  const done = await context.workOrders.act({ actor: staffActor(asked.person), commandId: asked.commandId, now: context.now(), because: prepared.because ?? [], fingerprint: context.vault.fingerprint(asked.person.accountId, asked.id, asked.name, asked.body) }, prepared.steps)
  return isRefused(done) ? withNames(context, done) : presentDone(done)
}

/** Codes of units in a refusal become their names: people read it. */
const withNames = (context: WorkOrderContext, refusal: Refusal): Refusal => {
  const name = (code: string) => context.organisation.directory.unit(code)?.shortName ?? code
  const { unit, units } = refusal.params ?? {}
  if (unit === undefined && units === undefined) return refusal
  return { ...refusal, params: { ...refusal.params, ...(unit === undefined ? {} : { unit: name(String(unit)) }), ...(units === undefined ? {} : { units: String(units).split('、').map(name).join('、') }) } }
}

export const presentDone = (done: Done): CommandDone => ({ workOrderId: done.workOrderId, version: done.version, status: done.status, at: done.at, undoUntil: done.undoUntil })

type Steps = { readonly steps: readonly Step[]; readonly because?: readonly Reason[] }

const stepsOf = async (context: WorkOrderContext, asked: Asked, state: WorkOrderState): Promise<Steps | Refusal> => {
  const { id, expectedVersion } = asked
  const one = (command: Step['commands'][number], writes: readonly Write[] = []): Steps => ({ steps: [{ orderId: id, commands: [command], writes, expectedVersion }] })
  const plain = translateCommand(asked.name, asked.body)
  if (plain) {
    const links = 'attachmentIds' in plain ? await context.linkAttachments(id, plain.attachmentIds) : []
    return isRefused(links) ? links : one(plain, links)
  }
  switch (asked.name) {
    case 'accept': {
      const body = asked.body as OrderBody<'accept'>
      const sorted = await sortAgain(context, state, body.matterCode, body.kind)
      if (isRefused(sorted)) return sorted
      return one({ type: 'accept', kind: sorted.kind, matterCode: sorted.matterCode, matterBy: sorted.matterBy, deadlineClass: sorted.deadlineClass, proposal: sorted.proposal }, await lesson(context, asked, state, body.matterCode))
    }
    case 'reclassify': {
      const body = asked.body as OrderBody<'reclassify'>
      const sorted = await sortAgain(context, state, body.matterCode, undefined)
      if (isRefused(sorted)) return sorted
      return one({ type: 'reclassify', matterCode: body.matterCode, deadlineClass: body.deadlineClass ?? sorted.deadlineClass, proposal: sorted.proposal, note: body.note }, await lesson(context, asked, state, body.matterCode))
    }
    case 'dispatch': {
      const body = asked.body as OrderBody<'dispatch'>
      const sorted = await sortAgain(context, state, state.matterCode ?? undefined, undefined)
      return { ...one({ type: 'dispatch', lead: body.lead, co: body.co, note: body.note }), ...(isRefused(sorted) ? {} : { because: sorted.proposal.because }) }
    }
    case 'attach': {
      const { targetId } = asked.body as OrderBody<'attach'>
      if (targetId === id) return refuse('ATTACH_TO_ITSELF')
      const target = await context.workOrders.state(targetId)
      if (!target) return refuse('ORDER_NOT_FOUND')
      return { steps: [
        { orderId: id, commands: [{ type: 'attach', targetId, target: { status: target.state.status, orderNo: target.state.orderNo } }], expectedVersion },
        { orderId: targetId, commands: [{ type: 'join', memberId: id, memberOrderNo: state.orderNo }] },
      ] }
    }
    case 'undo': {
      const back: Step = { orderId: id, commands: [{ type: 'undo' }], expectedVersion }
      const target = state.undoable?.step === 'attach' ? state.undoable.targetId : null
      return { steps: target === null ? [back] : [back, { orderId: target, commands: [{ type: 'leave', memberId: id }] }] }
    }
    case 'complete-call-back': {
      const { remark, ...verdict } = asked.body as OrderBody<'complete-call-back'>
      if (remark === '') return one({ type: 'completeCallBack', ...verdict, textId: null, textDigest: null })
      const text = context.workOrders.requesterText(id, 'remark', remark, context.now())
      return one({ type: 'completeCallBack', ...verdict, textId: text.textId, textDigest: text.textDigest }, [text.write])
    }
    case 'clue': {
      const steps = await clueSteps(context, id, state, asked.body as OrderBody<'clue'>, expectedVersion)
      return isRefused(steps) ? steps : { steps }
    }
    case 'split': return context.splitSteps(asked, state)
    default: throw new Error(`command ${asked.name} has no handler`)
  }
}

/** What the lists say now for this order, with a matter that a person may have chosen. */
const sortAgain = async (context: WorkOrderContext, state: WorkOrderState, matterCode: string | undefined, kind: string | undefined) => {
  const text = await requestTextOf(context.db, context.cityCode, state.requestId)
  const { directory } = context.organisation
  const place = state.place.placeId === null ? null : directory.place(state.place.placeId)
  const sorting = context.proposer.sort({ text, kind: kind ?? state.kind, matterCode: matterCode ?? state.matterCode ?? undefined, place, communityCode: state.place.communityCode, day: dayOf(context.now()), withEvidence: false })
  if (sorting.resolution?.missing.some((reason) => reason.code === 'MATTER_NOT_LISTED')) return refuse('MATTER_UNKNOWN', { matter: matterCode ?? '' })
  const { resolution } = sorting
  return {
    kind: sorting.kind, matterCode: sorting.matterCode, matterBy: matterCode !== undefined ? 'person' as const : state.matterBy, deadlineClass: sorting.deadlineClass,
    proposal: { lead: resolution?.lead ?? null, co: resolution?.co ?? [], because: [...(resolution?.because ?? []), ...(resolution?.missing ?? []), ...sorting.facts.because], listVersion: resolution?.version ?? '' },
  }
}

/** A person's choice that differs from the machine's teaches it. */
const lesson = async (context: WorkOrderContext, asked: Asked, state: WorkOrderState, matterCode: string | undefined): Promise<Write[]> => {
  const machine = state.candidates[0]?.matterCode ?? null
  return matterCode === undefined || matterCode === machine ? [] : [trainingExample(context.cityCode, state.requestId, matterCode, machine, asked.person.accountId, context.now())]
}
