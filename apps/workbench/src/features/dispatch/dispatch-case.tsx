import './dispatch.css'
import type { MatterCandidate, WorkOrder } from '@suban/contract'
import { Button, either, KeyCap, RefusalNotice, useKeys, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Candidates } from '../../lib/order/candidates.tsx'
import { CommandForm } from '../../lib/order/command-form.tsx'
import type { CommandName } from '../../lib/order/command-name.ts'
import { OrderActions } from '../../lib/order/order-actions.tsx'
import { ProposalView } from '../../lib/order/proposal-view.tsx'
import { useOrderCommand } from '../../lib/order/use-order-command.ts'
import { resolveQuery } from './api.ts'

type OwnForm = 'dispatch' | 'split' | 'attach' | 'reclassify'
/** The second press of a double one, or of a hurried hand, must not send the case that has only just taken the place of the first; in milliseconds. */
const atLeastSeen = 400
const own: readonly CommandName[] = ['dispatch', 'split', 'attach', 'reclassify', 'undo']

/** The two sides of a dispatch: what it is (1–3 correct it) and whose it is (Enter accepts it). */
export const DispatchCase = ({ order, onDone, onUndone }: { readonly order: WorkOrder; readonly onDone: (name: CommandName) => void; readonly onUndone: () => void }) => {
  const t = useT()
  const [open, setOpen] = useState<OwnForm | null>(null)
  const command = useOrderCommand(order, { done: onDone, undone: onUndone })
  const attachRefusal = order.allowedActions.find((candidate) => candidate.action === 'attach')?.refusedBecause ?? null
  const can = (action: string) => order.allowedActions.some((candidate) => candidate.action === action && candidate.refusedBecause === null)
  // An order read before its proposal was stored still gets one from the lists of now.
  const resolved = useQuery({ ...resolveQuery(order.matter?.code ?? '', order.place.placeId, order.kind), enabled: order.proposal === null && order.matter !== null })
  const proposal = order.proposal ?? resolved.data ?? null
  const lead = proposal?.lead ?? null
  const isReady = can('dispatch') && lead !== null && order.matter !== null && command.sending === null

  const seenSince = useRef(performance.now())
  const accept = () => {
    if (!isReady || !lead || performance.now() - seenSince.current < atLeastSeen) return
    void command.send('dispatch', { lead: lead.code, co: proposal?.co.map((unit) => unit.code) ?? [] },
      t(`${order.orderNo} 已派给${lead.shortName}${proposal && proposal.co.length > 0 ? `，协办 ${proposal.co.length} 家` : ''}`, `${order.orderNo} dispatched to ${lead.shortName}`))
  }
  const reclassify = (candidate: MatterCandidate | undefined) => {
    if (!candidate || candidate.matter.code === order.matter?.code || !can('reclassify') || command.sending) return
    void command.send('reclassify', { matterCode: candidate.matter.code }, t(`事项已更正为「${candidate.matter.name}」`, `Now "${candidate.matter.name}"`))
  }
  const toggle = (form: OwnForm) => {
    command.forget()
    setOpen(open === form ? null : form)
  }
  useKeys([
    { id: 'dispatch.accept', keys: 'Enter', label: { zh: '按建议派单', en: 'Accept the proposal' }, isOff: !isReady || open !== null, run: accept },
    { id: 'dispatch.route', keys: 'r', label: { zh: '改派给别的单位', en: 'Route to another unit' }, isOff: !can('dispatch'), run: () => { toggle('dispatch') } },
    { id: 'dispatch.split', keys: 's', label: { zh: '拆单', en: 'Split' }, isOff: !can('split'), run: () => { toggle('split') } },
    { id: 'dispatch.attach', keys: 'm', label: { zh: '并入同一事件', en: 'Attach to the same event' }, isOff: !can('attach'), run: () => { toggle('attach') } },
    { id: 'dispatch.matter', keys: 'c', label: { zh: '改成其他事项', en: 'Another matter' }, isOff: !can('reclassify'), run: () => { toggle('reclassify') } },
    ...[1, 2, 3].map((place) => ({
      id: `dispatch.candidate${place}`, keys: String(place), label: { zh: `更正为第 ${place} 个事项`, en: `Matter ${place}` }, isOff: !order.candidates[place - 1], run: () => { reclassify(order.candidates[place - 1]) },
    })),
  ])

  return (
    <div className="dispatch">
      <div className="dispatch-sides">
        <div>
          <h3 className="section-title"><span>{t('什么事', 'What')}</span>{can('reclassify') ? <button type="button" className="sb-link" onClick={() => { toggle('reclassify') }}>{t('其他事项', 'Another matter')} <KeyCap keys="c" /></button> : null}</h3>
          {order.candidates.length > 0 ? <Candidates candidates={order.candidates} chosen={order.matter?.code ?? null} onChoose={reclassify} /> : null}
          {order.matter && !order.candidates.some((candidate) => candidate.matter.code === order.matter?.code) ? <p>{t('人工定为：', 'Set by a person: ')}<strong>{order.matter.name}</strong> <span className="sb-muted">{order.matter.path}</span></p> : null}
          {order.matter === null ? <p className="proposal-missing">▲ {t('机器把握不足，请选定事项。', 'The machine is not sure; choose the matter.')}</p> : null}
        </div>
        <div>
          <h3 className="section-title">{t('派给谁', 'Whose')}</h3>
          {proposal ? <ProposalView proposal={proposal} correction={<Button onClick={() => { setOpen('dispatch') }}>{t('改派', 'Route elsewhere')}</Button>} /> : <p className="sb-muted">{t('定了事项，清单才能给出单位。', 'The lists name a unit once the matter is set.')}</p>}
        </div>
      </div>
      <div className="sb-actions dispatch-actions">
        <Button look={open === null ? 'primary' : 'plain'} {...(open === null ? { keys: 'Enter' } : {})} isBusy={command.sending === 'dispatch' && open === null} disabled={!isReady || open !== null} onClick={accept}>{t('按建议派单', 'Accept the proposal')}</Button>
        <Button keys="r" disabled={!can('dispatch')} aria-pressed={open === 'dispatch'} onClick={() => { toggle('dispatch') }}>{t('改派', 'Re-route')}</Button>
        <Button keys="m" disabled={!can('attach')} title={attachRefusal ? either(attachRefusal.zh, attachRefusal.en) : undefined} aria-pressed={open === 'attach'} onClick={() => { toggle('attach') }}>{t('并单', 'Attach')}</Button>
        <Button keys="s" disabled={!can('split')} aria-pressed={open === 'split'} onClick={() => { toggle('split') }}>{t('拆单', 'Split')}</Button>
        <OrderActions order={order} onDone={onDone} without={own} />
      </div>
      {command.problem && open === null ? <RefusalNotice problem={command.problem} onClose={command.forget} /> : null}
      {open ? <div className="order-form"><CommandForm key={open} order={proposal === order.proposal ? order : { ...order, proposal }} action={open} command={command} onClose={() => { setOpen(null) }} /></div> : null}
    </div>
  )
}
