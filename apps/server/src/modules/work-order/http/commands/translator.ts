import type { orderCommands, OrderCommandName, requesterCommands, RequesterCommandName } from '@suban/contract'
import { isRefused, type Reason, type Refusal } from '@suban/domain-kit'
import type { z } from 'zod'
import type { Write } from '../../../../kernel/database/write-statement.ts'
import type { WorkOrderCommand } from '../../domain/commands.ts'
import type { WorkOrderState } from '../../domain/state.ts'
import type { Step } from '../../store/command-handler.ts'
import type { Asked, Asking, WorkOrderContext } from '../context.ts'

export type OrderBody<Name extends OrderCommandName> = z.infer<(typeof orderCommands)[Name]>
export type RequesterBody<Name extends RequesterCommandName> = z.infer<(typeof requesterCommands)[Name]>

/** What is done as one act, and what explains it beyond the decider's own reasons. */
export type Steps = { readonly steps: readonly Step[]; readonly because?: readonly Reason[] }

/**
 * A body becomes either the one domain command that it stands for, or the steps that are done with it where it needs more than its
 * body: the lists, words of the requester (which are stored beside the events), further orders.
 */
type Translation = WorkOrderCommand | Steps | Refusal
type Translator<Asks> = (asked: Asks, state: WorkOrderState, context: WorkOrderContext) => Translation | Promise<Translation>

/** What a member of staff asked for, with the body of this command. */
export type AskedFor<Name extends OrderCommandName> = Omit<Asked, 'body'> & { readonly body: OrderBody<Name> }
export type CommandTranslator<Name extends OrderCommandName> = Translator<AskedFor<Name>>
/** The translators of one mechanism: `satisfies CommandTranslators<keyof typeof handlingCommands>`. */
export type CommandTranslators<Names extends OrderCommandName> = { readonly [Name in Names]: CommandTranslator<Name> }

export type RequesterTranslator<Name extends RequesterCommandName> = Translator<Asking<RequesterBody<Name>>>
export type RequesterTranslators<Names extends RequesterCommandName> = { readonly [Name in Names]: RequesterTranslator<Name> }

/** One command on the order that was asked for, with rows that belong to the same act. */
export const one = ({ id, expectedVersion }: Pick<Asking<unknown>, 'id' | 'expectedVersion'>, command: WorkOrderCommand, writes: readonly Write[] = []): Steps =>
  ({ steps: [{ orderId: id, commands: [command], writes, expectedVersion }] })

/** The steps of a translation; attachments that a plain command names are bound to the order in the same act. */
export const stepsOf = async (translation: Translation, asked: Asking<unknown>, context: WorkOrderContext): Promise<Steps | Refusal> => {
  if (!('type' in translation)) return translation
  const links = 'attachmentIds' in translation ? await context.linkAttachments(asked.id, translation.attachmentIds) : []
  return isRefused(links) ? links : one(asked, translation, links)
}
