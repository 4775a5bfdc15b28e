import type { WorkOrder } from '@suban/contract'
import { ActionBar, either, RefusalNotice, say } from '@suban/ui'
import { useState } from 'react'
import { CommandForm } from './command-form.tsx'
import type { CommandName } from './command-name.ts'
import { forms, isSendable } from './forms/index.ts'
import { useOrderCommand } from './use-order-command.ts'

export type OrderActionsProps = {
  readonly order: WorkOrder
  readonly onDone?: ((name: CommandName) => void) | undefined
  /** Actions that the screen offers in its own way. */
  readonly without?: readonly CommandName[]
}

/** The action bar with the form of the chosen action below it. */
export const OrderActions = ({ order, onDone, without = [] }: OrderActionsProps) => {
  const [open, setOpen] = useState<CommandName | null>(null)
  const command = useOrderCommand(order, onDone ? { done: onDone } : {})
  const actions = order.allowedActions.filter((action) => isSendable(action.action) && !without.includes(action.action))
  const act = (action: string) => {
    if (!isSendable(action)) return
    command.forget()
    const entry = forms[action]
    if ('press' in entry) {
      setOpen(null)
      void command.send(action, {} as never, say(typeof entry.press === 'function' ? entry.press(order) : entry.press))
    } else {
      setOpen(action === open ? null : action)
    }
  }
  const label = actions.find((action) => action.action === open)
  return (
    <div className="order-actions">
      <ActionBar actions={actions} onAct={act} busy={command.sending} open={open} isAsleep={open !== null} />
      {open === null && command.problem ? <RefusalNotice problem={command.problem} onClose={command.forget} /> : null}
      {open === null ? null : (
        <div className="order-form">
          <h3 className="section-title">{label ? either(label.label, label.labelEn) : null}</h3>
          <CommandForm key={`${order.id}-${open}`} order={order} action={open} command={command} onClose={() => { setOpen(null) }} />
        </div>
      )}
    </div>
  )
}
