import { either, t } from '@suban/ui/i18n'
import type { OrderStatus, Tracking } from '@suban/contract'
import { formatInstant } from '../../lib/format.ts'
import { sentenceOf } from '../../lib/form/error-summary.tsx'
import { Heading } from '../../lib/page/heading.tsx'
import { plain } from '../../lib/plain.ts'
import { useKept } from '../../lib/use-kept.ts'
import { elderMode } from '../../lib/settings.ts'
import { actionName, actions, whyNot } from './actions.ts'
import { Entrance } from './entrance.tsx'
import { Decisions } from './decisions.tsx'
import { Files } from './files.tsx'
import { History } from './history.tsx'
import { Parcel } from './parcel.tsx'
import { Parts } from './parts.tsx'
import { satisfactionName } from './satisfaction.ts'
import { TakesLonger } from './takes-longer.tsx'
import type { Reading } from './use-tracking.ts'

/** Here the due time is that of the whole handling; elsewhere it is that of the step (reading, checking, calling back). */
const handlingStatuses: readonly string[] = ['signPending', 'handling', 'unitReview', 'rework', 'escalated', 'returnReview', 'arbitration', 'suspended'] satisfies readonly OrderStatus[]

/** Nobody has been made responsible yet. */
const undecidedStatuses: readonly string[] = ['intakePending', 'infoNeeded', 'dispatchPending', 'preConsult'] satisfies readonly OrderStatus[]

/** Ended without having been handled. */
const endedWithout: readonly string[] = ['declined', 'withdrawn', 'terminated'] satisfies readonly OrderStatus[]

const DueTime = ({ tracking }: { tracking: Tracking }) => {
  const { dueAt, closedAt, timeLeftZh, timeLeftEn, dueBecause } = tracking
  if (!dueAt) return <>{t('定下负责的单位后告诉您', 'You are told once the unit is known')}</>
  const left = closedAt === null ? either(timeLeftZh, timeLeftEn) : ''
  return (
    <>
      {formatInstant(dueAt)}
      {left && <strong class="left">{left}</strong>}
      {dueBecause.length > 0 && (
        <details>
          <summary>{t('为什么是这个时间', 'Why this time')}</summary>
          <ul>{dueBecause.map(({ zh, en }) => <li key={zh}>{plain(zh, en)}</li>)}</ul>
        </details>
      )}
    </>
  )
}

const lookName = (kind: Tracking['whoLooked'][number]['kind']): string => ({ person: t('看了姓名和电话', 'name and number'), case: t('打开了这件事', 'opened the request'), attachment: t('看了照片或文件', 'photos or files') })[kind]

const OpenActions = ({ token, tracking }: { token: string; tracking: Tracking }) => {
  const open = actions.filter((action) => tracking.can[action])
  const shut = actions.flatMap((action) => {
    const because = whyNot(action, tracking)
    return because ? [{ action, because }] : []
  })
  return (
    <section>
      <h2>{t('您可以做的', 'What you can do')}</h2>
      <p class="stack">
        {open.map((action, index) => (
          <a key={action} class={index === 0 && action !== 'urge' && action !== 'addClue' && action !== 'withdraw' ? 'button button-main' : 'button'} href={`/track/${encodeURIComponent(token)}?do=${action}`}>{actionName(action)}</a>
        ))}
      </p>
      {open.length === 0 && <p>{t('现在没有需要您做的。', 'There is nothing for you to do now.')}</p>}
      {shut.length > 0 && (
        <details>
          <summary>{t('现在不能做的，为什么', 'What you cannot do now, and why')}</summary>
          <ul>{shut.map(({ action, because }) => <li key={action}><strong class="block">{actionName(action)}</strong>{because}</li>)}</ul>
        </details>
      )}
    </section>
  )
}

/** Who was told of the last urging, and when the requester may urge again. */
const Urged = ({ tracking: { urging, closedAt } }: { tracking: Tracking }) => {
  if (!urging || closedAt !== null) return null
  const told = urging.told.map(({ zh, en }) => plain(zh, en)).join(t('、', ', '))
  return <p class="hint">{t(`您 ${formatInstant(urging.at)} 催过${told === '' ? '' : `，已经告诉${told}`}。${formatInstant(urging.againAt)} 以后可以再催。`, `You asked to hurry on ${formatInstant(urging.at)}${told === '' ? '' : `; ${told} was told`}. You may ask again after ${formatInstant(urging.againAt)}.`)}</p>
}

/** What everybody may read of it; the requester may object. */
const Shown = ({ tracking: { disclosure } }: { tracking: Tracking }) => disclosure && (
  <section>
    <h2>{t('正在公开的内容', 'Shown to everybody')}</h2>
    <blockquote><p><strong>{disclosure.title}</strong></p><p class="words">{disclosure.text}</p></blockquote>
    <p class="hint">{t('里面没有您的信息。不想公开，可以在下面选“不同意公开这件事”。', 'Nothing of you is in it. If you do not want it shown, choose "I do not want this shown" below.')}</p>
  </section>
)

/** Answer first: how it stands and what comes next; then who, until when, the reply, what to do, and everything else. */
export const Progress = ({ token, reading: { tracking, problem, readAt, reload } }: { token: string; reading: Reading & { tracking: Tracking } }) => {
  const isElder = useKept(elderMode)
  // What joined another order is done when that one is, until the requester is asked.
  const isHandledElsewhere = tracking.statusCode === 'merged' && !tracking.can.evaluate
  const isUndecided = undecidedStatuses.includes(tracking.statusCode)
  const replies = [...tracking.replies].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
  return (
    <>
      <p class="hint">{t('编号', 'Number')} <span class="figures">{tracking.receiptNo}</span></p>
      <Heading title={tracking.title}>{tracking.title}</Heading>
      <div class="standing">
        <p class="standing-name">{plain(tracking.statusName, tracking.statusNameEn)}</p>
        <p>{plain(tracking.nextZh, tracking.nextEn)}</p>
      </div>
      <Entrance tracking={tracking} />
      <dl class="facts">
        {(tracking.unit !== null || isUndecided) && <div><dt>{tracking.closedAt === null ? t('现在谁负责', 'Who has it now') : t('谁办的', 'Who handled it')}</dt><dd>{tracking.unit ?? t('12345 正在确定负责处理的单位', '12345 is deciding who handles it')}</dd></div>}
        {(tracking.dueAt !== null || isUndecided) && <div><dt>{handlingStatuses.includes(tracking.statusCode) || isHandledElsewhere ? t('最晚办好的时间', 'To be done by') : t('这一步最晚到', 'This step ends by')}</dt><dd><DueTime tracking={tracking} /></dd></div>}
        {tracking.closedAt && <div><dt>{endedWithout.includes(tracking.statusCode) ? t('结束时间', 'Ended') : t('办结时间', 'Closed')}</dt><dd>{formatInstant(tracking.closedAt)}</dd></div>}
        {tracking.verdict && <div><dt>{t('您的评价', 'Your verdict')}</dt><dd>{tracking.verdict.solved ? t('解决了', 'Solved') : t('没解决', 'Not solved')}{t('，', ', ')}{satisfactionName(tracking.verdict.satisfaction)}</dd></div>}
      </dl>
      <TakesLonger tracking={tracking} />
      <Decisions tracking={tracking} />
      <Urged tracking={tracking} />
      <Shown tracking={tracking} />
      <Parts tracking={tracking} />
      {replies.length > 0 && (
        <section>
          <h2>{t('单位的答复', 'The unit\'s answer')}</h2>
          {replies.map((reply) => (
            <blockquote key={reply.at}>
              <p class="words">{either(reply.text, reply.textEn)}</p>
              <p class="hint">{either(reply.unit, reply.unitEn)} · {formatInstant(reply.at)}</p>
            </blockquote>
          ))}
        </section>
      )}
      <Files files={tracking.attachments} />
      <OpenActions token={token} tracking={tracking} />
      <section>
        <h2>{t('走到哪一步了', 'How far it is')}</h2>
        <Parcel steps={tracking.parcel} />
      </section>
      <section>
        <h2>{t('经过', 'What happened so far')}</h2>
        <History entries={tracking.timeline} />
      </section>
      <section>
        <h2>{t('谁看过您的信息', 'Who looked at your data')}</h2>
        {tracking.whoLooked.length === 0
          ? <p>{t('还没有人查看过。', 'Nobody so far.')}</p>
          : <ul class="rows">{tracking.whoLooked.map(({ at, kind, unit, reason }) => <li key={`${at}${unit}${kind}`}><span>{unit}</span><span>{lookName(kind)}{reason && t(`，理由：${reason}`, `; reason: ${reason}`)}</span><span class="hint">{formatInstant(at)}</span></li>)}</ul>}
      </section>
      <details class="mine" open={isElder}>
        <summary>{t('您当时写的', 'What you wrote')}</summary>
        <p class="words">{tracking.narrative}</p>
        <p class="hint">{[either(tracking.kindName, tracking.kindNameEn), tracking.placeName, formatInstant(tracking.registeredAt)].filter(Boolean).join(' · ')}</p>
      </details>
      <p class="row fresh">
        <span class="hint" role="status">{problem ? `${sentenceOf(problem)} ` : ''}{t('更新于 ', 'As of ')}{formatInstant(readAt)}</span>
        <button type="button" class="button button-quiet" onClick={() => void reload()}>{t('刷新', 'Refresh')}</button>
      </p>
    </>
  )
}
