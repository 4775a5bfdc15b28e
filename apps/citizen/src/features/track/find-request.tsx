import { useState } from 'preact/hooks'
import { ProblemError } from '@suban/api-client'
import type { Problem } from '@suban/contract'
import { t } from '@suban/ui/i18n'
import { client } from '../../lib/client.ts'
import { adviceOf, ErrorSummary, sentenceOf, type SummaryLine } from '../../lib/form/error-summary.tsx'
import { TextBox } from '../../lib/form/text-box.tsx'
import { BackLink } from '../../lib/page/back-link.tsx'
import { Heading } from '../../lib/page/heading.tsx'
import { formatDay } from '../../lib/format.ts'
import { receipts } from '../../lib/request/receipts.ts'
import { go, pathOf } from '../../lib/router.ts'
import { useKept } from '../../lib/use-kept.ts'

/** Figures and letters as they are compared: full-width ones and spaces are understood. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** Find a request by its number and the last four digits of the phone; those sent from this device stand there already. */
export const FindRequest = () => {
  const sent = useKept(receipts)
  const [receiptNo, setReceiptNo] = useState('')
  const [phoneTail, setPhoneTail] = useState('')
  const [isLooking, setLooking] = useState(false)
  const [wrong, setWrong] = useState<{ receiptNo?: string; phoneTail?: string }>({})
  const [problem, setProblem] = useState<Problem | null>(null)

  const lines: SummaryLine[] = [
    ...(wrong.receiptNo ? [{ field: 'receipt-no', text: wrong.receiptNo }] : []),
    ...(wrong.phoneTail ? [{ field: 'phone-tail', text: wrong.phoneTail }] : []),
    ...(problem ? [{ field: 'receipt-no', text: sentenceOf(problem) }] : []),
  ]

  const find = async (event: Event) => {
    event.preventDefault()
    if (isLooking) return
    const found = {
      ...(plain(receiptNo).length < 6 ? { receiptNo: t('请写编号，提交后页面或短信里有。', 'Write the number you were given after sending.') } : {}),
      ...(/^\d{4}$/.test(plain(phoneTail)) ? {} : { phoneTail: t('请写手机号的最后四位数字。', 'Write the last four digits of the phone number.') }),
    }
    setWrong(found)
    setProblem(null)
    if (Object.keys(found).length > 0) return
    setLooking(true)
    try {
      const { trackingUrl } = await client.write('POST /api/public/receipts/find', { receiptNo: plain(receiptNo), phoneTail: plain(phoneTail) })
      go(pathOf(trackingUrl))
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      setProblem(error.problem)
      setLooking(false)
    }
  }

  return (
    <>
      <BackLink href="/" text={t('首页', 'Front page')} />
      <ErrorSummary lines={lines} advice={problem ? adviceOf(problem) : undefined} attempt={problem ?? wrong} />
      <Heading title={t('查进度', 'See how it is going')}>{t('查进度', 'See how it is going')}</Heading>
      {sent.length > 0 && (
        <section>
          <h2>{t('这台设备提交过的', 'Sent from this device')}</h2>
          <ul class="rows">{sent.map((one) => <li key={one.key}><a href={pathOf(one.trackingUrl)}>{one.excerpt}</a><span class="hint">{one.receiptNo} · {formatDay(one.sentAt)}</span></li>)}</ul>
          <h2>{t('用编号查', 'By number')}</h2>
        </section>
      )}
      <form onSubmit={(event) => void find(event)} noValidate>
        <TextBox id="receipt-no" label={t('编号', 'Number')} hint={t('提交后给您的那个编号，打 12345 登记的也有。', 'The number you were given, on this site or by phone.')} value={receiptNo} error={wrong.receiptNo} autoComplete="off" onText={setReceiptNo} />
        <TextBox id="phone-tail" label={t('手机号最后四位', 'Last four digits of your phone')} hint={t('登记时留的那个号码，用来确认是您本人。', 'Of the number you gave, to make sure it is you.')} value={phoneTail} error={wrong.phoneTail} inputMode="numeric" autoComplete="off" onText={setPhoneTail} />
        <button type="submit" class="button button-main" aria-disabled={isLooking}>{isLooking ? t('正在查……', 'Looking…') : t('查一下', 'Find it')}</button>
      </form>
      <p class="hint">{t('匿名提交的，请用提交后给您的链接打开。编号找不到了，可以打 12345 问。', 'Anonymous requests open only with their link. Lost the number? Call 12345.')}</p>
    </>
  )
}
