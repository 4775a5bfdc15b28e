import { useEffect, useState } from 'preact/hooks'
import { t } from '@suban/ui/i18n'
import { formatInstant } from '../../lib/format.ts'
import { Heading } from '../../lib/page/heading.tsx'
import { Notice } from '../../lib/page/notice.tsx'
import { receipts } from '../../lib/request/receipts.ts'
import { go, pathOf } from '../../lib/router.ts'
import { elderMode } from '../../lib/settings.ts'
import { useKept } from '../../lib/use-kept.ts'

/** Copies where the browser allows it; says so either way. */
const CopyButton = ({ text }: { text: string }) => {
  const [state, setState] = useState<'' | 'done' | 'failed'>('')
  const copy = () => {
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    copying.then(() => setState('done')).catch(() => setState('failed'))
  }
  return (
    <>
      <button type="button" class="button" onClick={copy}>{t('复制编号和链接', 'Copy number and link')}</button>
      <span class="hint" role="status">{state === 'done' ? t('已复制', 'Copied') : state === 'failed' ? t('复制不了，请抄下编号。', 'Copying is not possible here; please write the number down.') : ''}</span>
    </>
  )
}

/** Groups of four are read, written and typed with fewer mistakes. */
const inGroups = (receiptNo: string): string => receiptNo.replace(/(.{4})(?=.)/g, '$1 ')

/** The confirmation: number, date, who, by when, how to follow it. */
export const Done = () => {
  const all = useKept(receipts)
  const isElder = useKept(elderMode)
  const [receipt] = useState(all[0])
  useEffect(() => { if (!receipt) go('/report', { replace: true }) }, [receipt])
  if (!receipt) return null
  const { receiptNo, trackingUrl, promisedAt, unit, sentAt, reach, photosLost } = receipt
  const path = pathOf(trackingUrl)
  const isAnonymous = reach === 'anonymous'
  return (
    <>
      <Heading title={t('已提交', 'Sent')}>{t('已提交，我们收到了', 'Sent. We have it.')}</Heading>
      <div class="receipt">
        <p>{t('您的编号', 'Your number')}</p>
        <p class="receipt-no">{inGroups(receiptNo)}</p>
        <p class="hint">{t('提交时间：', 'Sent: ')}{formatInstant(sentAt)}</p>
      </div>
      {isAnonymous
        ? <Notice tone="care" title={t('请存好链接', 'Keep the link')}>{t('您是匿名提交的，我们没有您的电话。只有下面的链接能看到进度。', 'You are anonymous and we have no number of yours. Only the link below shows how it goes.')}</Notice>
        : isElder && <Notice tone="care" title={t('请用纸笔抄下编号', 'Write the number down')}>{t('查进度时，要用这个编号和您手机号的最后四位。', 'To follow it you need this number and the last four digits of your phone.')}</Notice>}
      {photosLost > 0 && <Notice tone="care">{t(`有 ${photosLost} 张照片没能保存下来，没有一起提交。您可以在查进度的页面补上。`, `${photosLost} photos were not kept by the browser and did not go along. You can add them on the tracking page.`)}</Notice>}
      <dl class="facts">
        <div><dt>{t('谁负责处理', 'Who is responsible')}</dt><dd>{unit ?? t('12345 正在确定，定了以后进度里能看到。', '12345 is deciding; you will see it on the tracking page.')}</dd></div>
        <div><dt>{t('最晚什么时候', 'By when')}</dt><dd>{promisedAt ? formatInstant(promisedAt) : t('确定负责的单位后，会告诉您最晚哪天办好。', 'Once the unit is known you are told the latest day.')}</dd></div>
      </dl>
      <p class="stack">
        <a class="button button-main" href={path}>{t('看进度', 'See how it is going')}</a>
        <span class="row"><CopyButton text={`${receiptNo} ${new URL(path, location.origin)}`} /></span>
        {typeof print === 'function' && <button type="button" class="button button-quiet" onClick={() => print()}>{t('打印这一页', 'Print this page')}</button>}
      </p>
      <h2>{t('接下来', 'What comes next')}</h2>
      <p>{isAnonymous
        ? t('负责处理的单位会把结果写在进度里。', 'The unit writes its answer on the tracking page.')
        : reach === 'sealed' ? t('您的身份保密，需要时由 12345 联系您，结果会写在进度里。办好后请您评一评：解决了没有，满意不满意。', 'You are sealed: 12345 calls you if needed, and the answer is on the tracking page. Afterwards you say whether it is solved and how satisfied you are.')
        : t('负责处理的单位会打电话联系您，结果也会写在进度里。办好后请您评一评：解决了没有，满意不满意。', 'The unit calls you and writes its answer on the tracking page. Afterwards you say whether it is solved and how satisfied you are.')}</p>
      <p><a href="/">{t('回到首页', 'Front page')}</a></p>
    </>
  )
}
