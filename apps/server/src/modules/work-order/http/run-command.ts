import type { CommandDone } from '@suban/contract'
import { isRefused, refuse, type Refusal } from '@suban/domain-kit'
import type { WorkOrderState } from '../domain/state.ts'
import type { Done, HandleRefusal } from '../store/command-handler.ts'
import { staffActor } from '../work-orders.ts'
import { commandTranslators } from './commands/index.ts'
import { stepsOf, type CommandTranslator, type Steps } from './commands/translator.ts'
import type { Asked, WorkOrderContext } from './context.ts'
import { clockName, endedWords } from './present-clock.ts'
import { mayRead } from './scope.ts'

/** One command of a member of staff on one order: scope, translation, decision, and everything that must be written with it. */
export const runCommand = async (context: WorkOrderContext, asked: Asked): Promise<CommandDone | Refusal> => {
  const once = { commandId: asked.commandId, fingerprint: context.vault.fingerprint(asked.person.accountId, asked.id, asked.name, asked.body) }
  const found = await context.workOrders.state(asked.id)
  const prepared = found && mayRead(asked.person, found.state, context.organisation.directory) ? await prepare(context, asked, found.state) : refuse('ORDER_NOT_FOUND')
  const done = isRefused(prepared)
    ? await repeatedOr(context, once, prepared)
    : await context.workOrders.act({ ...once, actor: staffActor(asked.person), now: context.now(), because: prepared.because ?? [] }, prepared.steps)
  return isRefused(done) ? withNames(context, done) : presentDone(context, done)
}

/**
 * What cannot even be prepared may have been done before: the first time made the order what it is now (taken apart, handed to others),
 * and the same command again gets the same answer.
 */
export const repeatedOr = async (context: WorkOrderContext, once: { readonly commandId: string; readonly fingerprint: Buffer }, refusal: Refusal): Promise<Done | HandleRefusal | Refusal> =>
  await context.workOrders.answeredBefore(once) ?? refusal

// The name picks the translator and the route has checked the body against its schema: of that pair the type system sees only halves.
const prepare = async (context: WorkOrderContext, asked: Asked, state: WorkOrderState): Promise<Steps | Refusal> =>
  stepsOf(await (commandTranslators[asked.name] as CommandTranslator<never>)(asked as never, state, context), asked, context)

/** Codes of units in a refusal become their names: people read it. */
const withNames = (context: WorkOrderContext, refusal: Refusal): Refusal => {
  const name = (code: string) => context.organisation.directory.unit(code)?.shortName ?? code
  const { unit, units } = refusal.params ?? {}
  if (unit === undefined && units === undefined) return refusal
  return { ...refusal, params: { ...refusal.params, ...(unit === undefined ? {} : { unit: name(String(unit)) }), ...(units === undefined ? {} : { units: String(units).split('、').map(name).join('、') }) } }
}

export const presentDone = (context: Pick<WorkOrderContext, 'calendar'>, done: Done): CommandDone =>
  ({ workOrderId: done.workOrderId, version: done.version, status: done.status, at: done.at, undoUntil: done.undoUntil, finished: presentFinished(context, done) })

const presentFinished = ({ calendar }: Pick<WorkOrderContext, 'calendar'>, { finished }: Done): CommandDone['finished'] => {
  const ended = finished ? endedWords(finished, calendar) : null
  if (!finished || !ended) return null
  const { zh: clock, en: clockEn } = clockName(finished.clockId)
  return { clock, clockEn, ...ended }
}
