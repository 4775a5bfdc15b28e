import './my-account.css'
import { roleLabels } from '@suban/contract'
import { listed, say, useT } from '@suban/ui'
import { Section } from '../../lib/order/order-sections.tsx'
import { useSession } from '../../lib/session.ts'
import { PasswordForm } from './password-form.tsx'
import { TotpForm } from './totp-form.tsx'

/** Who I am here, and the two things that keep others from being me. */
export const Screen = () => {
  const t = useT()
  const session = useSession()
  return (
    <div className="paper account">
      <div className="page-head"><h1 className="page-title">{t('我的账号', 'My account')}</h1></div>
      <Section title={session.name}>
        <dl className="sb-facts">
          <div><dt>{t('账号', 'Account')}</dt><dd>{session.account}</dd></div>
          <div><dt>{t('单位', 'Unit')}</dt><dd>{session.unit.name}</dd></div>
          <div><dt>{t('职务', 'Title')}</dt><dd>{session.title || '—'}</dd></div>
          <div><dt>{t('岗位', 'Posts')}</dt><dd>{listed(session.roles.map((role) => say(roleLabels[role])))}</dd></div>
        </dl>
      </Section>
      <Section title={t('修改密码', 'Change the password')}><PasswordForm /></Section>
      <Section title={t('动态口令', 'One-time code')}><TotpForm isOn={session.hasTotp} /></Section>
    </div>
  )
}
