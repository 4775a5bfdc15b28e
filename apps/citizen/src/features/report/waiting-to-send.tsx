import { useEffect, useState } from 'preact/hooks'
import { t } from '@suban/ui/i18n'
import { formatInstant } from '../../lib/format.ts'
import { adviceOf, sentenceOf } from '../../lib/form/error-summary.tsx'
import { Heading } from '../../lib/page/heading.tsx'
import { Notice } from '../../lib/page/notice.tsx'
import { excerptOf, hasContent } from '../../lib/request/draft.ts'
import { draftStore } from '../../lib/request/draft-store.ts'
import type { Waiting } from '../../lib/request/outbox.ts'
import { outbox } from '../../lib/request/outbox-of-device.ts'
import { isSentOnThisVisit } from '../../lib/request/receipts.ts'
import { go } from '../../lib/router.ts'
import { useKept } from '../../lib/use-kept.ts'
import { useOnline } from '../../lib/use-online.ts'
import { stepHref } from './question.tsx'

const takeBack = ({ draft }: Waiting) => {
  draftStore.replace(draft)
  outbox.remove(draft.key)
  go(stepHref('check'))
}

const One = ({ waiting }: { waiting: Waiting }) => {
  const isOnline = useOnline()
  const [isAsking, setAsking] = useState(false)
  const draft = useKept(draftStore)
  const { draft: { key }, queuedAt, isTried, problem } = waiting
  const mayTakeBack = !isTried && !hasContent(draft)
  return (
    <Notice tone={problem ? 'red' : 'care'} title={problem ? t('没能提交', 'Could not be sent') : isOnline ? t('正在提交，线路有点慢', 'Sending; the line is slow') : t('等网络', 'Waiting for the network')}>
      <p class="words">{excerptOf(waiting.draft, 80)}</p>
      <p class="hint">{t('保存时间：', 'Kept since ')}{formatInstant(queuedAt)}</p>
      {problem && <p>{sentenceOf(problem)} {adviceOf(problem)}</p>}
      {isTried && !problem && <p class="hint">{t('已经发出过一次，也许已经收到，所以不能再改。再发也不会重复登记。', 'It was sent once and may have arrived, so it cannot be changed. Sending it again does not register it twice.')}</p>}
      <p class="row">
        {!problem && isOnline && <button type="button" class="button" onClick={() => void outbox.send(key)}>{t('现在再试', 'Try now')}</button>}
        {mayTakeBack && <button type="button" class="button" onClick={() => takeBack(waiting)}>{t('取回修改', 'Take back and change')}</button>}
        {isAsking
          ? <button type="button" class="button" onClick={() => outbox.remove(key)}>{t('确定删除，找不回来', 'Yes, delete it for good')}</button>
          : <button type="button" class="button button-quiet" onClick={() => setAsking(true)}>{t('不提交了', 'Do not send')}</button>}
      </p>
    </Notice>
  )
}

/** What has been kept and goes by itself; leads on to the receipt as soon as it is there. */
export const WaitingToSend = () => {
  const all = useKept(outbox)
  useEffect(() => {
    if (all.length === 0) go(isSentOnThisVisit() ? '/report?step=done' : '/', { replace: true })
  }, [all.length])
  return (
    <>
      <Heading title={t('已经保存，还没提交', 'Kept, not sent yet')}>{t('已经保存，还没提交出去', 'Kept, not sent yet')}</Heading>
      <p>{t('您写的都在这台设备上。联网后打开本网站就会自动提交，只会登记一次。', 'Everything is on this device. It is sent by itself when this site is open and the network is back, and registered once.')}</p>
      {all.map((waiting) => <One key={waiting.draft.key} waiting={waiting} />)}
      <p>{t('事情急？可以现在就打', 'Urgent? Call now:')} <a href="tel:12345">12345</a></p>
      <p><a href="/">{t('回到首页', 'Front page')}</a></p>
    </>
  )
}
