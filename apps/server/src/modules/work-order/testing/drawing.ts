import type { CommandOf, CommandType, WorkOrderCommand } from '../domain/commands.ts'

export type Facts<Type extends CommandType> = Partial<Omit<CommandOf<Type>, 'type'>>

/** How a random walk makes a command of each kind: from a number and the time. */
export type Draws<Command extends WorkOrderCommand> = { readonly [Type in Command['type']]: (how: number, now: number) => CommandOf<Type> }

export const pick = <Item>(items: readonly Item[], n: number): Item => items[n % items.length]!
/** Two times of three. */
export const isMostly = (how: number): boolean => how % 3 !== 0

export const MAIN = '00000000-0000-7000-8000-00000000b001'
export const OTHER_MAIN = '00000000-0000-7000-8000-00000000b002'
export const MEMBERS = [1, 2, 3].map((no) => `00000000-0000-7000-8000-00000000d00${no}`)
export const CHILD = '00000000-0000-7000-8000-00000000ab01'

/** Words of the requester that lie outside of the events. */
export const someText = { textId: '00000000-0000-7000-8000-00000000f001', textDigest: 'd1' } as const
