import type { Tracking } from '@suban/contract'
import { t } from '@suban/ui/i18n'
import { formatInstant } from '../../lib/format.ts'
import { plain } from '../../lib/plain.ts'

/** Several things told in one go: all of them under this receipt, each with how it stands and its own page. */
export const Parts = ({ tracking: { parts, masterReceipt } }: { tracking: Tracking }) => {
  if (parts === null && masterReceipt === null) return null
  return (
    <section>
      {parts && (
        <>
          <h2>{t(`您一次说了 ${parts.items.length} 件事`, `You told us of ${parts.items.length} things`)}</h2>
          <p>{parts.isAnswered ? t('每一件都已答复。', 'Each of them is answered.') : t(`已答复 ${parts.answered} 件，还有 ${parts.items.length - parts.answered} 件在办。`, `${parts.answered} answered, ${parts.items.length - parts.answered} still open.`)}</p>
          <ul class="rows">
            {parts.items.map((part) => (
              <li key={part.receiptNo} aria-current={part.isThis ? 'true' : undefined}>
                {part.isThis ? <strong>{part.title}{t('（本页）', ' (this page)')}</strong> : <a href={part.trackingUrl}>{part.title}</a>}
                <span>{plain(part.statusName, part.statusNameEn)}{part.unit ? ` · ${part.unit}` : ''}</span>
                <span class="hint">{t('编号', 'Number')} <span class="figures">{part.receiptNo}</span>{part.dueAt ? ` · ${t('最晚 ', 'by ')}${formatInstant(part.dueAt)}` : ''}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {masterReceipt && <p>{t('这是您一次说的几件事里的一件。', 'This is one of several things you told us at once.')} <a href={masterReceipt.trackingUrl}>{t(`看全部（编号 ${masterReceipt.receiptNo}）`, `See all of them (number ${masterReceipt.receiptNo})`)}</a></p>}
    </section>
  )
}
