import type { OrderCommandName } from '@suban/contract'

/** The commands that this workbench can send; an action that it does not know is not shown. */
const known: ReadonlySet<string> = new Set<OrderCommandName>(['accept', 'decline', 'answer-directly', 'reclassify', 'dispatch', 'attach', 'split', 'undo', 'sign-for',
  'record-first-contact', 'add-progress', 'submit-result', 'approve-result', 'reject-result', 'pass-review', 'send-back', 'start-call-back', 'record-failed-call',
  'complete-call-back', 'accept-rework', 'clue', 'urge'])

/** Those that need nothing more than the press of the button. */
const plain: ReadonlySet<string> = new Set<OrderCommandName>(['undo', 'sign-for', 'start-call-back', 'accept-rework'])

export type SendableAction = OrderCommandName

export const isSendable = (action: string): action is SendableAction => known.has(action)
export const isPlain = (action: string): boolean => plain.has(action)
