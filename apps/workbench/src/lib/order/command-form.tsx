import type { WorkOrder } from '@suban/contract'
import { useState } from 'react'
import type { CommandBody, CommandName } from './command-name.ts'
import { DeclaredForm } from './forms/declared/declared-form.tsx'
import type { FormEntry } from './forms/form-entry.ts'
import { forms } from './forms/index.ts'
import { forgetWords, type FormId } from './kept-words.ts'
import type { OrderCommand } from './use-order-command.ts'

export type CommandFormHostProps = {
  readonly order: WorkOrder
  readonly action: CommandName
  readonly command: OrderCommand
  readonly onClose: () => void
}

/** The form of an action. It closes when the server has taken the command; closed before, its words stay for the next time. */
export const CommandForm = (props: CommandFormHostProps) => {
  const [round, setRound] = useState(0)
  return <Form key={round} {...props} onAnew={() => { setRound(round + 1) }} />
}

const Form = ({ order, action, command, onClose, onAnew }: CommandFormHostProps & { readonly onAnew: () => void }) => {
  const words: FormId = `${order.id}.${action}`
  const frame = {
    order, words, isSending: command.sending !== null, problem: command.problem,
    onClose: () => { command.forget(); onClose() },
    onAnew: () => { forgetWords(words); onAnew() },
  }
  const onSend = (body: CommandBody<CommandName>, said: string) => {
    void command.send(action, body, said).then((isTaken) => { if (!isTaken) return; forgetWords(words); onClose() })
  }
  // The registry pairs each name with its own form; of that pair the type system sees only halves.
  const entry = forms[action] as FormEntry<never>
  if ('declared' in entry) return <DeclaredForm {...frame} action={action as never} form={entry.declared} onSend={onSend} />
  return 'component' in entry ? <entry.component {...frame} onSend={onSend} /> : null
}
