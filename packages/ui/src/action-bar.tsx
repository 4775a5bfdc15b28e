import type { AllowedAction } from '@suban/contract'
import { Button } from './button.tsx'
import { either, named } from './i18n.ts'
import { Popover } from './popover.tsx'
import { useKeys, useKeysOf } from './use-keys.ts'
import { useT } from './use-language.ts'

export type ActionBarProps = {
  readonly actions: readonly AllowedAction[]
  readonly onAct: (action: string) => void
  /** The action that is being sent. */
  readonly busy?: string | null
  /** The action whose form is open. */
  readonly open?: string | null
  /** A form is open: Ctrl+Enter is its own. */
  readonly isAsleep?: boolean
}

/** Refusals that only say that it is not the time for this step. */
const past: ReadonlySet<string> = new Set(['WRONG_STATUS', 'NOTHING_TO_UNDO', 'UNDO_TOO_LATE', 'ALREADY_SIGNED', 'NOT_YOUR_ORDER'])
const primaryKey = { id: 'order.primary', keys: 'Ctrl+Enter' }

const RefusedAction = ({ action }: { readonly action: AllowedAction }) => {
  const why = either(action.refusedBecause!.zh, action.refusedBecause!.en)
  return (
    <Popover label={either(action.label, action.labelEn)} name={named(either(action.label, action.labelEn), why)} className="sb-button sb-button-refused">
      <div className="sb-panel"><p>{why}</p></div>
    </Popover>
  )
}

/**
 * What may be done now, as the server says. Of the refused actions those whose time it is not are gathered in one panel; the
 * others stand greyed in their place and give their reason, because there is something that the person can do about it.
 */
export const ActionBar = ({ actions, onAct, busy = null, open = null, isAsleep = false }: ActionBarProps) => {
  const t = useT()
  const keys = useKeysOf(primaryKey)
  const allowed = actions.filter((action) => action.refusedBecause === null)
  const primary = allowed.find((action) => action.isPrimary) ?? null
  const notNow = actions.filter((action) => action.refusedBecause !== null && past.has(action.refusedBecause.code))
  const refused = actions.filter((action) => action.refusedBecause !== null && !past.has(action.refusedBecause.code))
  useKeys([{
    ...primaryKey, label: { zh: '主要操作', en: 'Main action' }, isOff: primary === null || isAsleep || busy !== null,
    run: () => { if (primary) onAct(primary.action) },
  }])
  return (
    <div className="sb-actions" role="toolbar" aria-label={t('可做的操作', 'What can be done')}>
      {allowed.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary)).map((action) => (
        <Button key={action.action} look={action === primary ? 'primary' : 'plain'} isBusy={busy === action.action} disabled={busy !== null && busy !== action.action}
          aria-pressed={open === action.action ? true : undefined}
          {...(action === primary && !isAsleep ? { keys } : {})} onClick={() => { onAct(action.action) }}>{either(action.label, action.labelEn)}</Button>
      ))}
      {refused.map((action) => <RefusedAction key={action.action} action={action} />)}
      {allowed.length + refused.length === 0 ? <span className="sb-muted">{t('您的岗位现在没有可做的操作。', 'Nothing for your post to do now.')}</span> : null}
      {notNow.length > 0 ? (
        <Popover label={t(`另有 ${notNow.length} 项现在不能做`, `${notNow.length} more, not now`)} className="sb-link sb-actions-more">
          <div className="sb-panel">
            <h3 className="sb-panel-title">{t('现在不能做的操作', 'Not possible now')}</h3>
            <dl className="sb-facts sb-actions-not-now">
              {notNow.map((action) => <div key={action.action}><dt>{either(action.label, action.labelEn)}</dt><dd className="sb-muted">{either(action.refusedBecause!.zh, action.refusedBecause!.en)}</dd></div>)}
            </dl>
          </div>
        </Popover>
      ) : null}
    </div>
  )
}
