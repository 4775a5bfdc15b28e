import type { WorkOrder } from '@suban/contract'
import { ActionBar, either, RefusalNotice, t } from '@suban/ui'
import { useState } from 'react'
import { CommandForm } from './command-form.tsx'
import { isPlain, isSendable, type SendableAction } from './command-name.ts'
import { useOrderCommand } from './use-order-command.ts'

const saidOf = (name: SendableAction, order: WorkOrder): string => ({
  'sign-for': t(`${order.orderNo} 已签收`, `${order.orderNo} signed for`), 'start-call-back': t('回访开始', 'Call-back started'),
  'accept-rework': t('已开始重办', 'Rework started'), undo: t('已撤回', 'Taken back'),
} as Partial<Record<SendableAction, string>>)[name] ?? t('已完成', 'Done')

export type OrderActionsProps = {
  readonly order: WorkOrder
  readonly onDone?: ((name: SendableAction) => void) | undefined
  /** Actions that the screen offers in its own way. */
  readonly without?: readonly SendableAction[]
}

/** The action bar with the form of the chosen action below it. */
export const OrderActions = ({ order, onDone, without = [] }: OrderActionsProps) => {
  const [open, setOpen] = useState<SendableAction | null>(null)
  const command = useOrderCommand(order, onDone ? { done: onDone } : {})
  const actions = order.allowedActions.filter((action) => isSendable(action.action) && !without.includes(action.action))
  const act = (action: string) => {
    if (!isSendable(action)) return
    command.forget()
    if (isPlain(action)) {
      setOpen(null)
      void command.send(action, {} as never, saidOf(action, order))
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
