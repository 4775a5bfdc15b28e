import { Failed, formatBrief, isComposing, Loading, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Checkbox, type InputRef } from 'antd'
import { useId, type KeyboardEvent, type Ref } from 'react'
import { Field } from '../../lib/field.tsx'
import { LineText } from '../../lib/long-text.tsx'
import { StatusTag } from '../../lib/order/tags.tsx'
import { problemOf } from '../../lib/query.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { callerQuery, isWholePhone } from './api.ts'
import { limits, type Sheet } from './sheet.ts'

/** The caller's earlier orders, the open ones first, with what was promised. */
const Earlier = ({ phone }: { readonly phone: string }) => {
  const t = useT()
  const query = useQuery(callerQuery(phone))
  if (query.isPending) return <Loading rows={3} />
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  const orders = query.data.orders.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || b.registeredAt.localeCompare(a.registeredAt))
  const open = orders.filter((order) => order.isOpen).length
  return (
    <div className="earlier">
      <p>{query.data.maskedName || t('未留过姓名', 'No name yet')} <span className="sb-muted sb-number">{query.data.maskedPhone}</span></p>
      {orders.length === 0 ? <p className="sb-muted">{t('第一次来电。', 'First call.')}</p> : <p className="sb-muted">{t(`来过 ${orders.length} 件，${open} 件未办结`, `${orders.length} before, ${open} open`)}</p>}
      <ul className="sb-plain-list">
        {orders.map((order) => (
          <li key={order.workOrderId} className={order.isOpen ? 'earlier-open' : ''}>
            <Link to="/orders/$id" params={{ id: order.workOrderId }} target="_blank" className="sb-link">{order.title}</Link>
            <div className="sb-muted sb-number">{formatBrief(order.registeredAt)} {order.unit ?? ''}<StatusTag status={order.status} /></div>
            {order.isOpen && order.promisedAt ? <div className="sb-number">{t('承诺 ', 'Promised ')}{formatBrief(order.promisedAt)}</div> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

export type CallerPanelProps = {
  readonly sheet: Sheet
  readonly onChange: (change: Partial<Sheet>) => void
  readonly onNext: () => void
  readonly phoneField: Ref<InputRef>
  /** What is wrong with the phone, as far as it is known. */
  readonly phoneError: string | null
}

export const CallerPanel = ({ sheet, onChange, onNext, phoneField, phoneError }: CallerPanelProps) => {
  const t = useT()
  const ids = { phone: useId(), name: useId() }
  // The key must not also write a line break into the field that gets the focus.
  const enter = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || isComposing(event.nativeEvent)) return
    event.preventDefault()
    onNext()
  }
  const phone = useDebounced(sheet.phone.replaceAll(/[\s-]/g, ''), 300)
  return (
    <section className="take-caller" aria-label={t('来电人', 'Caller')}>
      <Field label={t('来电号码', 'Phone')} htmlFor={ids.phone} error={phoneError}>
        <LineText ref={phoneField} id={ids.phone} inputMode="tel" autoComplete="off" allowClear className="sb-number" disabled={sheet.isAnonymous} value={sheet.phone} most={limits.phone} placeholder={t('手机，或区号加座机', 'Mobile, or area code and number')}
          onText={(text) => { onChange({ phone: text }) }} onPressEnter={enter} />
      </Field>
      <Field label={t('称呼', 'Name')} htmlFor={ids.name}>
        <LineText id={ids.name} autoComplete="off" disabled={sheet.isAnonymous} value={sheet.name} most={limits.name} placeholder={t('如：王女士', 'e.g. Ms Wang')}
          onText={(name) => { onChange({ name }) }} onPressEnter={enter} />
      </Field>
      <Checkbox checked={sheet.isAnonymous} onChange={(event) => { onChange({ isAnonymous: event.target.checked }) }}>{t('匿名（无法回访）', 'Anonymous (no call-back)')}</Checkbox>
      {!sheet.isAnonymous && isWholePhone(phone) ? <Earlier phone={phone} /> : <p className="sb-muted take-hint">{t('填完号码，这里显示来过的诉求，未办结的在前。', 'Earlier requests appear here once the number is whole, open ones first.')}</p>}
    </section>
  )
}
