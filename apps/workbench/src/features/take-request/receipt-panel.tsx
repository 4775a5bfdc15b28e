import type { Receipt } from '@suban/contract'
import { Button, formatInstant, useKeys, useT } from '@suban/ui'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { readOut } from './sheet.ts'

export type ReceiptPanelProps = {
  readonly receipt: Receipt
  /** The order that this one was attached to. */
  readonly joined: string | null
  readonly onNextCall: () => void
  readonly onSameCaller: () => void
}

/** The second press of a double Ctrl+Enter must not take the number away before anybody has seen it; in milliseconds. */
const atLeastSeen = 1000

/** What to tell the caller before hanging up. */
export const ReceiptPanel = ({ receipt, joined, onNextCall, onSameCaller }: ReceiptPanelProps) => {
  const t = useT()
  const head = useRef<HTMLHeadingElement>(null)
  const seenSince = useRef(performance.now())
  const next = () => { if (performance.now() - seenSince.current >= atLeastSeen) onNextCall() }
  useEffect(() => { head.current?.focus() }, [])
  useKeys([
    { id: 'take.nextCall', keys: 'n', label: { zh: '下一个来电', en: 'Next call' }, run: onNextCall },
    { id: 'take.sameCaller', keys: 'b', label: { zh: '同一来电再记一件', en: 'Another request of this call' }, run: onSameCaller },
    { id: 'take.done', keys: 'Ctrl+Enter', label: { zh: '下一个来电', en: 'Next call' }, run: next },
  ])
  return (
    <section className="receipt" aria-label={t('回执', 'Receipt')}>
      <h2 ref={head} tabIndex={-1}>{t('请读给来电人', 'Read this to the caller')}</h2>
      <p className="receipt-no sb-number sb-selectable">{readOut(receipt.receiptNo)}</p>
      <p className="receipt-say">
        {t('您的诉求已经登记，回执编号是上面这串数字。', 'Your request is registered; this is its receipt number.')}
        {joined ? t('同样的事已有人反映，会一起处理', ' Others have reported the same; it is handled together') : receipt.unit ? t(`由${receipt.unit}负责处理`, ` ${receipt.unit} is responsible`) : t('我们会尽快交给负责的单位', ' We pass it to the responsible unit')}
        {receipt.promisedAt ? t(`，${formatInstant(receipt.promisedAt)} 前答复您。`, ` and answers by ${formatInstant(receipt.promisedAt)}.`) : t('。', '.')}
        {t('凭编号和手机尾号可以在网上查进度。', ' Progress can be seen online with the number and the last digits of your phone.')}
      </p>
      <p className="sb-muted">{t('工单', 'Order')} <Link to="/orders/$id" params={{ id: receipt.workOrderId }} className="sb-link sb-number">{receipt.orderNo}</Link></p>
      <div className="sb-row">
        <Button look="primary" keys="n" onClick={onNextCall}>{t('下一个来电', 'Next call')}</Button>
        <Button keys="b" onClick={onSameCaller}>{t('同一来电再记一件', 'Another request of this call')}</Button>
      </div>
    </section>
  )
}
