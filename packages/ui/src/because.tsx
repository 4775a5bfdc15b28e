import type { Reason } from '@suban/contract'
import type { ReactNode } from 'react'
import { either, say, type Words } from './i18n.ts'
import { Popover } from './popover.tsx'
import { useT } from './use-language.ts'

/** The documents that reasons come from. */
const policies: readonly (readonly [RegExp, Words])[] = [
  [/^matter-list/, { zh: '事项清单', en: 'Matter list' }],
  [/^duty-list/, { zh: '职责清单', en: 'Duty list' }],
  [/^practice-list/, { zh: '实施清单', en: 'Practice list' }],
  [/^(catalogue|lists)/, { zh: '三清单', en: 'Three lists' }],
  [/^calendar/, { zh: '工作日历', en: 'Calendar' }],
  [/^deadlines?/, { zh: '时限规则', en: 'Deadline policy' }],
  [/^life-cycle/, { zh: '流程规则', en: 'Life-cycle policy' }],
  [/^(classifier|model|matter-model)/, { zh: '事项识别模型', en: 'Matter classifier' }],
]

const policyName = (policy: string): string => {
  const found = policies.find(([pattern]) => pattern.test(policy))
  return found ? say(found[1]) : policy
}

/** One reason and where it comes from. */
export const ReasonLine = ({ reason }: { readonly reason: Reason }) => {
  const t = useT()
  const { source } = reason
  return (
    <li className="sb-reason">
      <span>{either(reason.zh, reason.en)}</span>
      {source === undefined ? null : (
        <span className="sb-reason-source">{t('依据：', 'Source: ')}{policyName(source.policy)} {source.version}{source.entry ? ` · ${source.entry}` : ''}</span>
      )}
    </li>
  )
}

/** Reasons in their order. */
export const Reasons = ({ reasons }: { readonly reasons: readonly Reason[] }) => {
  const t = useT()
  if (reasons.length === 0) return <p className="sb-muted">{t('没有更多说明。', 'Nothing more to say.')}</p>
  return <ol className="sb-reasons">{reasons.map((reason, index) => <ReasonLine key={`${reason.code}-${index}`} reason={reason} />)}</ol>
}

export type BecauseProps = {
  readonly reasons: readonly Reason[]
  /** What is explained, e.g. "为什么派给望江街道". */
  readonly title: string
  readonly label?: string | undefined
  /** How to correct what is explained, and anything shown with the reasons. */
  readonly children?: ReactNode
}

/** Why the platform says what it says: every proposal, due time and hint opens this panel. */
export const Because = ({ reasons, title, label, children }: BecauseProps) => {
  const t = useT()
  return (
    <Popover label={label ?? t('为什么', 'Why')} name={title} className="sb-link sb-because">
      <div className="sb-panel">
        <h3 className="sb-panel-title">{title}</h3>
        <Reasons reasons={reasons} />
        {children}
      </div>
    </Popover>
  )
}
