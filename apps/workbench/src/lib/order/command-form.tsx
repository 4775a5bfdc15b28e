import type { WorkOrder } from '@suban/contract'
import { useState } from 'react'
import { isPlain, type SendableAction } from './command-name.ts'
import { FailedCallForm, VerdictForm } from './forms/call-back-forms.tsx'
import { AttachForm, DispatchForm, SplitForm } from './forms/dispatch-forms.tsx'
import { ContactForm, ProgressForm, ResultForm } from './forms/handling-forms.tsx'
import { AcceptForm, AnswerForm, DeclineForm, ReclassifyForm } from './forms/intake-forms.tsx'
import { OneTextForm, textForms } from './forms/text-forms.tsx'
import { forgetWords, type FormId } from './kept-words.ts'
import type { CommandBody, OrderCommand } from './use-order-command.ts'

export type CommandFormHostProps = {
  readonly order: WorkOrder
  readonly action: SendableAction
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
  const sendAs = <Name extends SendableAction>(name: Name) => (body: CommandBody<Name>, said: string) => {
    void command.send(name, body, said).then((isTaken) => { if (!isTaken) return; forgetWords(words); onClose() })
  }
  const text = textForms[action]
  if (text) return <OneTextForm {...frame} form={text} onSend={(body, said) => { sendAs(action)(body as never, said) }} />
  switch (action) {
    case 'accept': return <AcceptForm {...frame} onSend={sendAs('accept')} />
    case 'decline': return <DeclineForm {...frame} onSend={sendAs('decline')} />
    case 'answer-directly': return <AnswerForm {...frame} onSend={sendAs('answer-directly')} />
    case 'reclassify': return <ReclassifyForm {...frame} onSend={sendAs('reclassify')} />
    case 'dispatch': return <DispatchForm {...frame} onSend={sendAs('dispatch')} />
    case 'attach': return <AttachForm {...frame} onSend={sendAs('attach')} />
    case 'split': return <SplitForm {...frame} onSend={sendAs('split')} />
    case 'record-first-contact': return <ContactForm {...frame} onSend={sendAs('record-first-contact')} />
    case 'add-progress': return <ProgressForm {...frame} onSend={sendAs('add-progress')} />
    case 'submit-result': return <ResultForm {...frame} onSend={sendAs('submit-result')} />
    case 'record-failed-call': return <FailedCallForm {...frame} onSend={sendAs('record-failed-call')} />
    case 'complete-call-back': return <VerdictForm {...frame} onSend={sendAs('complete-call-back')} />
    default:
      if (!isPlain(action)) throw new Error(`no form for ${action}`)
      return null
  }
}
