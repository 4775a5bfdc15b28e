import type { Tracking } from '@suban/contract'
import { either, t } from '@suban/ui/i18n'
import { formatInstant } from '../../lib/format.ts'
import { Notice } from '../../lib/page/notice.tsx'

const itemName = (item: string): string => ({
  place: t('在哪里', 'where'), time: t('什么时候', 'when'), subject: t('说的是谁、哪家', 'who or what'), course: t('事情经过', 'what happened'), evidence: t('照片或凭据', 'photos or papers'), contact: t('怎么联系您', 'how to reach you'),
})[item] ?? item
const sharedName = (item: string): string => ({ place: t('地点', 'the place'), narrative: t('您反映的内容', 'what you told us'), phone: t('您的电话', 'your phone number'), surname: t('您的姓', 'your surname'), attachments: t('照片', 'the photos') })[item] ?? item
const listed = (words: readonly string[]): string => words.join(t('、', ', '))

/** What stands in the way, or why it ended, before everything else: what is asked, why it was not taken, who has it, that it was taken back. */
export const Entrance = ({ tracking }: { tracking: Tracking }) => {
  const { question, refusal, transfer, withdrawal, statusCode } = tracking
  return (
    <>
      {question && (
        <Notice tone="care" title={t('我们想问您', 'We would like to know')}>
          <p class="words">{question.question}</p>
          <p class="hint">{t('还缺：', 'Missing: ')}{listed(question.missing.map(itemName))}</p>
          {question.until && <p>{t('请在 ', 'Please answer by ')}<strong>{formatInstant(question.until)}</strong>{t(' 前回答，下面就可以写。也可以打 12345 说。', ', below or by calling 12345.')}</p>}
        </Notice>
      )}
      {refusal && (
        <Notice title={t('为什么不受理', 'Why we do not take it')}>
          <p>{either(refusal.why.zh, refusal.why.en)}{t('。', '.')}</p>
          {refusal.isAfterAppeal && <p>{t('您提了不同意以后，换人重新看过，还是不能受理。', 'After you disagreed somebody else looked at it again; it still cannot be taken.')}</p>}
          <p><strong>{t('可以这样办：', 'What you can do: ')}</strong><span class="words">{refusal.alternative}</span></p>
          {refusal.appealUntil && <p>{t('不同意的话，', 'If you disagree, you can ask until ')}{formatInstant(refusal.appealUntil)}{t(' 前可以请别人再看一遍，只能提一次。', ' that somebody else looks at it; once.')}</p>}
        </Notice>
      )}
      {transfer && (
        <Notice title={t(`已经转给 ${transfer.name}`, `Handed to ${transfer.name}`)}>
          {transfer.peerCaseNo ? <p>{t('他们的受理单号是 ', 'Their number is ')}<strong class="figures">{transfer.peerCaseNo}</strong>{t('，可以凭它去问。', '; you can ask with it.')}</p> : <p>{t('正在等他们确认收到。', 'We wait for them to confirm.')}</p>}
          {transfer.shared.length > 0 && <p class="hint">{t('转过去的有：', 'What went along: ')}{listed(transfer.shared.map(sharedName))}</p>}
        </Notice>
      )}
      {withdrawal && (
        <Notice title={t('您已经撤回', 'You took it back')}>
          <p>{formatInstant(withdrawal.at)}{statusCode === 'withdrawn' ? '' : t('，别人反映的同一件事还在办。', '; the same matter of others goes on.')}</p>
          <p>{withdrawal.takeBackUntil ? t(`${formatInstant(withdrawal.takeBackUntil)} 前改变主意，可以恢复。不是您撤回的，请马上恢复，或者打 12345。`, `Until ${formatInstant(withdrawal.takeBackUntil)} you can go on with it. If it was not you, do so at once or call 12345.`) : t('已经不能恢复，可以重新反映。', 'It cannot be taken up again; you can send it anew.')}</p>
        </Notice>
      )}
    </>
  )
}
