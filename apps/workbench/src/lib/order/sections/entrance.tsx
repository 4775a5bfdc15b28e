import {
  declineReasonLabels, informationItemLabels, secrecyLevelLabels, takeBackReasonLabels, transferItemLabels, transferModeLabels, withdrawalReasonLabels, type CaseInformation, type CaseTransfer, type SecretPart, type WorkOrder,
} from '@suban/contract'
import { formatBrief, formatInstant, listed, named, say, useT, type Words } from '@suban/ui'
import { Section } from '../order-sections.tsx'

/** Asked, declined, handed over, withdrawn: what happens to an order beside being handled. */
export const Entrance = ({ order }: { readonly order: WorkOrder }) => (
  <>
    <DangerNotice order={order} />
    <ConflictSection order={order} />
    <RefusalSection order={order} />
    <InformationSection order={order} />
    <TransferSection order={order} />
    <WithdrawalSection order={order} />
  </>
)

const hiddenNames: Record<SecretPart, Words> = {
  maskedPerson: { zh: '诉求人', en: 'the requester' }, narrative: { zh: '诉求内容', en: 'the narrative' }, address: { zh: '详细地点', en: 'the exact place' }, words: { zh: '诉求人后来的话', en: 'later words' }, attachments: { zh: '诉求人的附件', en: 'their files' }, accessLog: { zh: '查看记录', en: 'the log of looks' },
}

/** Says that something is missing on purpose, so that nobody looks for it. */
export const HiddenNotice = ({ order: { hidden, secrecyLevel } }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!hidden) return null
  const level = say(secrecyLevelLabels[secrecyLevel as 0 | 1 | 2 | 3])
  return <p className="sb-notice">{t(`此件为「${level}」，不给看：`, `This order is "${level}". Not shown: `)}{listed(hidden.map((part) => say(hiddenNames[part])))}{t('。', '.')}</p>
}

/** Danger in the words, as long as somebody here can hand it over. */
const DangerNotice = ({ order: { emergencyDoor } }: { readonly order: WorkOrder }) => {
  const t = useT()
  const danger = emergencyDoor?.danger
  if (!danger) return null
  const names = danger.targets.map((target) => emergencyDoor.targets.find((one) => one.target === target)?.name ?? target)
  return (
    <div className="sb-notice sb-notice-emergency" role="alert">
      <p><strong>■ {t('疑似紧急情况：', 'This may be an emergency: ')}{danger.words.map((word) => `「${word}」`).join('')}</strong></p>
      <p>{t(`建议转 ${listed(names)}，由您决定：用上面的“转 110 等”。`, `Consider ${listed(names)}; you decide: "Transfer to emergency" above.`)}</p>
    </div>
  )
}

const ConflictSection = ({ order: { conflict } }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!conflict) return null
  return (
    <Section title={t('回避', 'Conflict of interest')}>
      {conflict.accused.length > 0 ? <p>{t('诉求针对 ', 'Against ')}<strong>{listed(conflict.accused.map((unit) => unit.name))}</strong>{t('：不得主办，看不到是谁反映的。', ': it may not lead nor see who called.')}</p> : null}
      {conflict.reviewers.length > 0 ? <p>{t('它提交的结果由 ', 'What it reports is signed off by ')}<strong>{listed(conflict.reviewers.map((unit) => unit.name))}</strong>{t(' 审核。', '.')}</p> : null}
      {conflict.suggested.map(({ unit, words }) => <p key={unit.code} className="sb-muted">{t(`文字里像是针对 ${unit.name}（${listed([...words])}）；是的话请用“标明针对的单位”。`, `The words seem to be against ${unit.name} (${listed([...words])}); if so, name it.`)}</p>)}
    </Section>
  )
}

const reasonOf = (reason: string): Words => (reason === 'noInformation' ? { zh: '诉求人没有补充', en: 'No answer from the requester' } : declineReasonLabels[reason as keyof typeof declineReasonLabels])

const RefusalSection = ({ order: { refusal } }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!refusal) return null
  const { pending, decided, rejected, appeal } = refusal
  return (
    <Section title={t('不予受理', 'Refusal')} aside={pending ? <span className="sb-tag">{t('待值班长确认', 'Waits for the shift lead')}</span> : appeal?.decideBy ? <span className="sb-tag">{t('申诉复核中', 'Appeal')}</span> : null}>
      {pending ? (
        <>
          <p><strong>{say(reasonOf(pending.reason))}</strong> <span className="sb-muted">{pending.by} <span className="sb-number">{formatBrief(pending.at)}</span>{pending.decideBy ? <> · {t('须在', 'by')} <span className="sb-number">{formatInstant(pending.decideBy)}</span> {t('前确认', '')}</> : null}</span></p>
          <p>{named(t('将告诉诉求人', 'The requester would read'), pending.alternative)}</p>
        </>
      ) : null}
      {rejected ? <p className="sb-muted">{named(t('值班长不同意', 'Not confirmed'), rejected.reason)} <span className="sb-number">{formatBrief(rejected.at)}</span></p> : null}
      {decided ? <p>{say(reasonOf(decided.reason))} <span className="sb-muted sb-number">{formatBrief(decided.at)}</span><br />{named(t('已告诉诉求人', 'The requester read'), decided.alternative)}{decided.appealUntil ? <span className="sb-muted"> {t('可申诉到', 'May be appealed until')} <span className="sb-number">{formatBrief(decided.appealUntil)}</span></span> : null}</p> : null}
      {appeal ? <p>{named(t('诉求人申诉', 'The appeal'), appeal.text)} <span className="sb-muted sb-number">{formatBrief(appeal.at)}</span>{appeal.decideBy ? <><br /><span className="sb-muted">{t('由没有作过决定的人复核，', 'Decided by somebody else, ')}<span className="sb-number">{formatInstant(appeal.decideBy)}</span> {t('前', '')}</span></> : null}</p> : null}
    </Section>
  )
}

const outcomes: Record<CaseInformation['outcome'], Words> = {
  waiting: { zh: '等诉求人回答', en: 'Waiting' }, supplied: { zh: '已回答', en: 'Answered' }, overdue: { zh: '逾期未回答，已回到受理', en: 'No answer in time; back at the desk' }, lapsed: { zh: '逾期未回答，已结束', en: 'No answer in time; ended' }, moot: { zh: '不再需要', en: 'Moot' },
}

const InformationSection = ({ order: { information } }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!information) return null
  return (
    <Section title={t('请诉求人补充', 'Asked for information')}>
      {information.map((one) => (
        <article key={one.round} className="result">
          <header className="sb-muted"><span className="sb-tag tag-first">{say(outcomes[one.outcome])}</span> {t(`第 ${one.round} 次`, `no. ${one.round}`)} · <span className="sb-number">{formatBrief(one.askedAt)}</span>{one.outcome === 'waiting' && one.until ? <> · {t('等到', 'until')} <span className="sb-number">{formatInstant(one.until)}</span></> : null}{one.reminded > 0 ? ` · ${t(`已提醒 ${one.reminded} 次`, `reminded ${one.reminded} time(s)`)}` : ''}</header>
          <p className="result-text">{one.question}</p>
          <p className="sb-muted">{named(t('缺', 'Missing'), listed(one.missing.map((item) => say(informationItemLabels[item]))))}</p>
          {one.answeredAt ? <p>{named(t('回答', 'Answer'), one.answer)}</p> : null}
        </article>
      ))}
    </Section>
  )
}

const transferStatus: Record<CaseTransfer['status'], Words> = { sent: { zh: '等回执', en: 'Waits for the receipt' }, received: { zh: '对方已受理', en: 'Taken by the other side' }, takenBack: { zh: '已收回', en: 'Taken back' } }

const TransferSection = ({ order: { transfers } }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!transfers) return null
  return (
    <Section title={t('转出', 'Transferred')}>
      {transfers.map((one) => (
        <article key={one.no} className="result">
          <header><strong>{one.name}</strong> <span className="sb-tag">{say(transferStatus[one.status])}</span> <span className="sb-muted">{say(transferModeLabels[one.mode])}{one.isAutomatic ? t('（按规则自动）', ' (by itself)') : ''} · <span className="sb-number">{formatInstant(one.sentAt)}</span></span></header>
          <p>{one.reason}</p>
          <p className="sb-muted">{named(t('随转', 'With it'), one.shared.length > 0 ? listed(one.shared.map((item) => say(transferItemLabels[item]))) : t('无', 'nothing'))}</p>
          {one.receiptBy ? <p className="sb-muted">{t('回执须在', 'Receipt by')} <span className="sb-number">{formatInstant(one.receiptBy)}</span>{t('；没有就收回，先接先办。', '; without one it is taken back.')}</p> : null}
          {one.peerCaseNo ? <p>{t('对方受理单号', 'Their case number')} <span className="sb-number sb-selectable">{one.peerCaseNo}</span></p> : null}
          {one.takenBackBecause ? <p className="sb-muted">{say(takeBackReasonLabels[one.takenBackBecause])}{one.note ? `：${one.note}` : ''}</p> : null}
        </article>
      ))}
    </Section>
  )
}

const WithdrawalSection = ({ order: { withdrawal } }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!withdrawal) return null
  const { check } = withdrawal
  return (
    <Section title={t('撤回', 'Withdrawn')} aside={check?.due ? <span className="sb-tag">{t('须打电话核实', 'To be checked by phone')}</span> : null}>
      <p><strong>{say(withdrawalReasonLabels[withdrawal.reason])}</strong> <span className="sb-muted">{withdrawal.isByRequester ? t('诉求人自己撤回', 'by the requester') : t(`话务员录入，录音 ${withdrawal.callId ?? ''}`, `taken down, call ${withdrawal.callId ?? ''}`)} · <span className="sb-number">{formatInstant(withdrawal.at)}</span></span></p>
      {withdrawal.text ? <p>{withdrawal.text}</p> : null}
      {withdrawal.goesOn ? <p>{t('还有其他人反映同一件事，继续办理。', 'Others reported the same; it goes on for them.')}</p> : null}
      <p className="sb-muted">{withdrawal.takeBackUntil ? <>{t('诉求人可在', 'May be taken up again until')} <span className="sb-number">{formatInstant(withdrawal.takeBackUntil)}</span> {t('前恢复办理。', '')}</> : t('已不能恢复办理。', 'It cannot be taken up again.')}</p>
      {check?.due ? <p>{t('抽中核实：', 'Sampled: ')}{t('是不是本人、是不是自愿，', 'was it them, and freely? ')}<span className="sb-number">{formatInstant(check.due)}</span> {t(`前打电话（已打 ${check.calls}／${check.most} 次）。`, `at the latest (${check.calls} of ${check.most} calls).`)}</p> : null}
    </Section>
  )
}
