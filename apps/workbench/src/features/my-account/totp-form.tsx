import { Button, RefusalNotice, useT } from '@suban/ui'
import { useMutation } from '@tanstack/react-query'
import { Input, QRCode } from 'antd'
import { useId, useState } from 'react'
import { Field } from '../../lib/field.tsx'
import { keys, problemOf, queryClient } from '../../lib/query.ts'
import { toast } from '../../lib/toast.tsx'
import { confirmTotp, enrolTotp } from './api.ts'

/** A second proof beside the password: the secret goes into an authenticator, the first code confirms it. */
export const TotpForm = ({ isOn }: { readonly isOn: boolean }) => {
  const t = useT()
  const id = useId()
  const [code, setCode] = useState('')
  const enrol = useMutation({ mutationFn: enrolTotp })
  const confirm = useMutation({
    mutationFn: () => confirmTotp(code),
    onSuccess: () => { toast(t('动态口令已启用，下次登录需要它', 'On: it is asked for at the next sign-in')); enrol.reset(); setCode(''); void queryClient.invalidateQueries({ queryKey: keys.session }) },
    onError: () => { setCode('') },
  })
  const problem = enrol.error ?? confirm.error
  if (!enrol.data) {
    return (
      <div className="command-form">
        <p className="sb-muted">{isOn ? t('已启用。换手机时可以重新绑定，旧的随即作废。', 'On. Enrol again for a new phone; the old one then stops.') : t('未启用。启用后，登录时除了密码，还要输入手机身份验证器上的 6 位数字。', 'Off. Once on, sign-in also asks for six digits from your phone.')}</p>
        {problem ? <RefusalNotice problem={problemOf(problem)} /> : null}
        <div><Button isBusy={enrol.isPending} onClick={() => { enrol.mutate() }}>{isOn ? t('重新绑定', 'Enrol again') : t('启用动态口令', 'Turn it on')}</Button></div>
      </div>
    )
  }
  return (
    <form className="command-form" onSubmit={(event) => { event.preventDefault(); confirm.mutate() }}>
      <ol className="account-steps">
        <li>
          {t('用身份验证器扫码；不能扫码时，手工输入下面的密钥。', 'Scan this with an authenticator, or type the secret.')}
          {/* Always dark on white: many cameras do not read it the other way round. */}
          <QRCode value={enrol.data.uri} size={144} bordered={false} type="svg" color="#1b2a33" bgColor="#ffffff" />
          <dl className="sb-facts">
            <div><dt>{t('密钥', 'Secret')}</dt><dd className="sb-selectable account-secret">{enrol.data.secret}</dd></div>
            <div><dt>{t('地址', 'Address')}</dt><dd className="sb-selectable account-secret">{enrol.data.uri}</dd></div>
          </dl>
        </li>
        <li>
          <Field label={t('输入验证器上现在的 6 位数字', 'The six digits it shows now')} htmlFor={id}>
            <Input id={id} className="account-code" autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={code} onChange={(event) => { setCode(event.target.value.replaceAll(/\D/g, '')) }} />
          </Field>
        </li>
      </ol>
      {problem ? <RefusalNotice problem={problemOf(problem)} /> : null}
      <div className="sb-row">
        <Button type="submit" look="primary" isBusy={confirm.isPending} disabled={code.length !== 6}>{t('确认启用', 'Confirm')}</Button>
        <Button look="quiet" onClick={() => { enrol.reset(); confirm.reset() }}>{t('先不启用', 'Not now')}</Button>
      </div>
    </form>
  )
}
