import { t } from '@suban/ui/i18n'
import { formatDay, formatInstant } from '../../lib/format.ts'
import { sentenceOf, adviceOf } from '../../lib/form/error-summary.tsx'
import { Notice } from '../../lib/page/notice.tsx'
import { photoStore } from '../../lib/photo/photo-store.ts'
import { excerptOf, hasContent, type Draft } from '../../lib/request/draft.ts'
import { draftStore } from '../../lib/request/draft-store.ts'
import { outbox } from '../../lib/request/outbox-of-device.ts'
import { receipts } from '../../lib/request/receipts.ts'
import { go, pathOf } from '../../lib/router.ts'
import { useKept } from '../../lib/use-kept.ts'

const dropPhotos = ({ photos }: Draft) => { for (const { id } of photos) void photoStore.remove(id) }

/** What lies on this device: a draft, requests that wait for the network, and those that were sent. Each can be deleted. */
export const OnThisDevice = () => {
  const draft = useKept(draftStore)
  const waiting = useKept(outbox)
  const sent = useKept(receipts)
  const isDraft = hasContent(draft)

  return (
    <>
      {waiting.map((one) => (one.problem
        ? (
          <Notice key={one.draft.key} tone="red" title={t('有一件诉求没能提交', 'A request could not be sent')}>
            <p>{sentenceOf(one.problem)} {adviceOf(one.problem)}</p>
            <p>{t('您写的：', 'You wrote: ')}{excerptOf(one.draft)}</p>
            {isDraft
              ? <p>{t('请先提交或删除下面那份草稿，再来改这一件。', 'Send or delete the draft below first, then correct this one.')}</p>
              : <button type="button" class="button" onClick={() => { draftStore.replace(one.draft); outbox.remove(one.draft.key); go('/report?step=check') }}>{t('打开修改', 'Open and correct')}</button>}
          </Notice>
        )
        : (
          <Notice key={one.draft.key} tone="care" title={t('有一件诉求等着提交', 'A request is waiting to be sent')}>
            <p>{t('联网后自动提交，不用再操作。', 'It is sent by itself when the network is back.')} {formatInstant(one.queuedAt)}</p>
            <p><a href="/report?step=waiting">{t('看看情况', 'See how it stands')}</a></p>
          </Notice>
        )))}
      {isDraft && (
        <Notice title={t('您有一份没写完的草稿', 'You have an unfinished draft')}>
          {excerptOf(draft) !== '' && <p>“{excerptOf(draft)}”</p>}
          <p class="hint">{t('存在这台设备上：', 'Kept on this device: ')}{formatInstant(draft.savedAt)}</p>
          <p class="row">
            <a class="button" href="/report?step=what">{t('接着写', 'Go on')}</a>
            <button type="button" class="button button-quiet" onClick={() => { dropPhotos(draft); draftStore.clear() }}>{t('删除草稿', 'Delete it')}</button>
          </p>
        </Notice>
      )}
      {sent.length > 0 && (
        <section>
          <h2>{t('这台设备提交过的', 'Sent from this device')}</h2>
          <ul class="rows">
            {sent.map((one) => (
              <li key={one.key}>
                <a href={pathOf(one.trackingUrl)}>{one.excerpt}</a>
                <span class="hint">{one.receiptNo} · {formatDay(one.sentAt)}</span>
              </li>
            ))}
          </ul>
          <p><button type="button" class="button button-quiet" onClick={() => receipts.set([])}>{t('用的是公用设备？删掉这些记录', 'A shared device? Remove this list')}</button></p>
        </section>
      )}
    </>
  )
}
