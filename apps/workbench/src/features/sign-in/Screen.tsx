import './sign-in.css'
import type { Problem } from '@suban/contract'
import { Button, RefusalNotice, setLanguage, useLanguage, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Input, type InputRef } from 'antd'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Field } from '../../lib/field.tsx'
import { problemOf } from '../../lib/query.ts'
import { takeSession } from '../../lib/session.ts'
import { cityOfHotlineQuery, signIn } from './api.ts'

/** Account and password; the six digits when the account asks for them. `account` is that of the person who goes on after a session has run out. */
export const Screen = ({ notice, account: known = '' }: { readonly notice?: string; readonly account?: string }) => {
  const t = useT()
  const isChinese = useLanguage() === 'zh'
  const { data: city } = useQuery(cityOfHotlineQuery)
  const [account, setAccount] = useState(known)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [needsCode, setNeedsCode] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [ids] = useState({ account: useId(), password: useId(), code: useId() })
  const codeField = useRef<InputRef>(null)
  useEffect(() => { if (needsCode) codeField.current?.focus() }, [needsCode])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    setProblem(null)
    try {
      takeSession(await signIn({ account: account.trim(), password, ...(needsCode && code ? { code } : {}) }))
    } catch (error) {
      const found = problemOf(error)
      if (found.code === 'TOTP_REQUIRED' && !needsCode) setNeedsCode(true)
      else setProblem(found)
      if (found.code === 'TOTP_WRONG') setCode('')
      setSending(false)
    }
  }

  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <header>
          <h1>{t('诉办', 'Suban')}</h1>
          <p className="sb-muted">{city ? `${city.name} ${city.hotline} ${t('热线工作台', 'hotline workbench')}` : t('热线工作台', 'Hotline workbench')}</p>
          <button type="button" className="sb-link" onClick={() => { setLanguage(isChinese ? 'en' : 'zh') }} lang={isChinese ? 'en' : 'zh-CN'}>{isChinese ? 'English' : '中文'}</button>
        </header>
        {notice ? <div className="sb-notice" role="status"><p>{notice}</p></div> : null}
        <form onSubmit={(event) => { void submit(event) }}>
          <Field label={t('账号', 'Account')} htmlFor={ids.account}>
            <Input id={ids.account} size="large" autoFocus={known === ''} autoComplete="username" autoCapitalize="none" spellCheck={false} required value={account} onChange={(event) => { setAccount(event.target.value); setNeedsCode(false) }} />
          </Field>
          <Field label={t('密码', 'Password')} htmlFor={ids.password}>
            <Input.Password id={ids.password} size="large" autoFocus={known !== ''} autoComplete="current-password" required value={password} onChange={(event) => { setPassword(event.target.value) }} />
          </Field>
          {needsCode ? (
            <Field label={t('动态口令', 'One-time code')} htmlFor={ids.code} hint={t('身份验证器上的 6 位数字', 'The six digits of your authenticator')}>
              <Input ref={codeField} id={ids.code} size="large" inputMode="numeric" autoComplete="one-time-code" pattern="\d{6}" maxLength={6} required value={code} onChange={(event) => { setCode(event.target.value.replaceAll(/\D/g, '')) }} />
            </Field>
          ) : null}
          {problem ? <RefusalNotice problem={problem} /> : null}
          <Button type="submit" look="primary" isBusy={isSending} disabled={account.trim() === '' || password === ''} className="sign-in-button">{t('登录', 'Sign in')}</Button>
        </form>
        {city?.isDemo && notice === undefined ? (
          <p className="sb-muted sign-in-demo">{t('演示账号：agent01（话务）、dispatcher01（派单）、s990101001-c / -h / -r（街道签收、经办、审核）、review01（中心审核）、callback01（回访）、sysadmin01（系统管理）。口令见启动提示。', 'Demo accounts: agent01 (call-taker), dispatcher01, s990101001-c / -h / -r (a street: sign-for, handling, review), review01, callback01, sysadmin01. The password is shown where the server was started.')}</p>
        ) : null}
      </div>
    </main>
  )
}
