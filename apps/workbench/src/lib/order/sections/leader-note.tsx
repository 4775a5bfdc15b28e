import type { WorkOrder } from '@suban/contract'
import { useT } from '@suban/ui'
import { useState } from 'react'
import { CommandForm } from '../command-form.tsx'
import { Section } from '../order-sections.tsx'
import { useOrderCommand } from '../use-order-command.ts'

/** 批示, for leaders, open on the page: a phrase is one tap, sending it the other. */
export const LeaderNote = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  const command = useOrderCommand(order)
  const [round, setRound] = useState(0)
  const isAllowed = order.allowedActions.some((action) => action.action === 'leader-note' && action.refusedBecause === null)
  if (!isAllowed || !order.notePhrases) return null
  return <Section title={t('批示', 'Leader\'s note')}><CommandForm key={round} order={order} action="leader-note" command={command} onClose={() => { setRound(round + 1) }} /></Section>
}
