import type { In } from '@suban/api-client'
import type { OrderCommandName, orderCommands } from '@suban/contract'

/** The commands of the contract. An action that is none of them, from a newer server, is not shown. */
export type CommandName = OrderCommandName
export type CommandBody<Name extends CommandName> = In<(typeof orderCommands)[Name]>
