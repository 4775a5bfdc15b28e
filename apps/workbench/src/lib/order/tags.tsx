import { deadlineClassLabels, kindLabels, secrecyLevelLabels, statusLabels, urgencyLabels, type DeadlineClass, type OrderStatus, type RequestKind, type Urgency } from '@suban/contract'
import { say, t, useLanguage } from '@suban/ui'

export const KindTag = ({ kind }: { readonly kind: RequestKind }) => {
  useLanguage()
  return <span className="sb-tag tag-first">{say(kindLabels[kind])}</span>
}

/** Only what is out of the ordinary is said. */
export const UrgencyTag = ({ urgency }: { readonly urgency: Urgency }) => {
  useLanguage()
  return urgency === 'normal' ? null : <span className={`sb-tag tag-${urgency}`}>{say(urgencyLabels[urgency])}</span>
}

export const StatusTag = ({ status, name }: { readonly status: OrderStatus; readonly name?: string }) => {
  useLanguage()
  return <span className="sb-tag tag-status">{name ?? say(statusLabels[status])}</span>
}

export const deadlineWords = (deadlineClass: DeadlineClass | null): string => (deadlineClass === null ? t('未定时限', 'no deadline class') : say(deadlineClassLabels[deadlineClass]))

export const secrecyWords = (level: number): string => say(secrecyLevelLabels[(level in secrecyLevelLabels ? level : 1) as keyof typeof secrecyLevelLabels])

/** Only what is kept among fewer than usual is said. */
export const SecrecyTag = ({ level }: { readonly level: number }) => {
  useLanguage()
  return level < 2 ? null : <span className="sb-tag tag-urgent">{secrecyWords(level)}</span>
}

/** What the machine noticed in the words of the request; unknown flags show as they are. */
const flagLabels: Record<string, { zh: string; en: string }> = {
  emergency: { zh: '疑似紧急', en: 'Possible emergency' }, danger: { zh: '人身安全', en: 'Danger' }, selfHarm: { zh: '轻生风险', en: 'Risk of self-harm' },
  repeat: { zh: '重复反映', en: 'Repeated' }, group: { zh: '群体诉求', en: 'Group' }, media: { zh: '媒体关注', en: 'Media' }, minor: { zh: '涉未成年人', en: 'Minor' }, wages: { zh: '欠薪', en: 'Unpaid wages' },
  violence: { zh: '暴力风险', en: 'Violence' }, petition: { zh: '信访风险', en: 'Petition' }, discipline: { zh: '涉干部作风', en: 'Conduct of officials' }, crowd: { zh: '聚集风险', en: 'Crowd' },
}
export const flagWords = (flag: string): string => (flagLabels[flag] ? say(flagLabels[flag]) : flag)
