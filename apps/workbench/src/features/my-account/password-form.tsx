import { Button, RefusalNotice, useT } from '@suban/ui'
import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useId, useState } from 'react'
import { Field } from '../../lib/field.tsx'
import { problemOf } from '../../lib/query.ts'
import { toast } from '../../lib/toast.tsx'
import { changePassword } from './api.ts'

/** The contract's least length, in characters. */
const least = 10

export const PasswordForm = () => {
  const t = useT()
  const ids = { current: useId(), next: useId(), again: useId() }
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const change = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: () => { toast(t('密码已修改', 'Password changed')); setCurrent(''); setNext(''); setAgain('') },
  })
  const isShort = next !== '' && next.length < least
  const differs = again !== '' && again !== next
  return (
    <form className="command-form" onSubmit={(event) => { event.preventDefault(); change.mutate() }}>
      <Field label={t('现在的密码', 'Current password')} htmlFor={ids.current}><Input.Password id={ids.current} autoComplete="current-password" value={current} onChange={(event) => { setCurrent(event.target.value) }} /></Field>
      <Field label={t('新密码', 'New password')} htmlFor={ids.next} hint={t('至少 10 个字符；一句自己记得住的话最好。', 'At least 10 characters; a sentence you remember is best.')} error={isShort ? t(`还差 ${least - next.length} 个字符`, `${least - next.length} more characters`) : null}>
        <Input.Password id={ids.next} autoComplete="new-password" value={next} onChange={(event) => { setNext(event.target.value) }} />
      </Field>
      <Field label={t('再输一次', 'Once more')} htmlFor={ids.again} error={differs ? t('两次不一样', 'The two differ') : null}><Input.Password id={ids.again} autoComplete="new-password" value={again} onChange={(event) => { setAgain(event.target.value) }} /></Field>
      {change.error ? <RefusalNotice problem={problemOf(change.error)} /> : null}
      <div><Button type="submit" isBusy={change.isPending} disabled={current === '' || next.length < least || again !== next}>{t('修改密码', 'Change the password')}</Button></div>
    </form>
  )
}
