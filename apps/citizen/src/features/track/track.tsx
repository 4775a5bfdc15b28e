import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '@suban/ui/i18n'
import { adviceOf, sentenceOf } from '../../lib/form/error-summary.tsx'
import { BackLink } from '../../lib/page/back-link.tsx'
import { Heading } from '../../lib/page/heading.tsx'
import { Notice } from '../../lib/page/notice.tsx'
import { mayRetry } from '../../lib/request/outbox.ts'
import { go } from '../../lib/router.ts'
import { ActionForm } from './action-form.tsx'
import { actions, thanksFor, type Action } from './actions.ts'
import { Progress } from './progress.tsx'
import { useTracking } from './use-tracking.ts'

/** The link leads nowhere: cut off while copying, or mistyped. */
const NoSuchRequest = () => (
  <>
    <Heading title={t('没有找到', 'Not found')}>{t('没有找到这件诉求', 'This request was not found')}</Heading>
    <p>{t('链接可能没有复制完整，请核对。也可以用编号和手机号最后四位来查。', 'The link may be incomplete; please check it. You can also use the number and the last four digits of your phone.')}</p>
    <p><a class="button" href="/track">{t('用编号查', 'Find it by number')}</a></p>
    <p>{t('也可以打电话问：', 'Or ask by phone:')} <a href="tel:12345">12345</a></p>
  </>
)

/** One request as its requester sees it; `action` opens the page of one thing to do. */
export const Track = ({ token, action }: { token: string; action: string | null }) => {
  const reading = useTracking(token)
  const { tracking, problem, reload } = reading
  const [thanks, setThanks] = useState<Action | null>(null)
  const thanksBox = useRef<HTMLDivElement>(null)
  const wanted = actions.find((name) => name === action) ?? null
  useEffect(() => { if (thanks !== null && wanted === null) thanksBox.current?.focus() }, [thanks, wanted])

  if (!tracking) {
    return (
      <>
        <BackLink href="/track" text={t('查别的', 'Find another')} />
        {problem
          ? !mayRetry(problem) ? <NoSuchRequest /> : (
            <>
              <Heading title={t('打不开', 'Cannot be opened')}>{sentenceOf(problem)}</Heading>
              <p>{adviceOf(problem)}</p>
              <p><button type="button" class="button" onClick={() => void reload()}>{t('再试一次', 'Try again')}</button></p>
              <p>{t('也可以打电话问：', 'Or ask by phone:')} <a href="tel:12345">12345</a></p>
            </>
          )
          : <p role="status">{t('正在打开……', 'Opening…')}</p>}
      </>
    )
  }
  if (wanted) {
    return (
      <ActionForm
        key={wanted} token={token} action={wanted} tracking={tracking}
        onDone={() => {
          setThanks(wanted)
          void reload()
          go(`/track/${encodeURIComponent(token)}`, { replace: true })
        }}
      />
    )
  }
  return (
    <>
      <BackLink href="/track" text={t('查别的', 'Find another')} />
      {thanks && <div ref={thanksBox} tabIndex={-1}><Notice tone="good" role="status" title={thanksFor(thanks)} /></div>}
      <Progress token={token} reading={{ ...reading, tracking }} />
    </>
  )
}
