import { roleLabels, type Role } from '@suban/contract'
import { Button, either, Empty, Failed, listed, Loading, say, useT } from '@suban/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { problemOf, queryClient } from '../../lib/query.ts'
import { toast } from '../../lib/toast.tsx'
import { useDebounced } from '../../lib/use-debounced.ts'
import { accountsQuery, unlock } from './api.ts'

/** Who may sign in, with which posts; a locked account is opened here. */
export const Accounts = () => {
  const t = useT()
  const [text, setText] = useState('')
  const query = useQuery(accountsQuery(useDebounced(text.trim(), 250)))
  const unlocking = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) => unlock(id),
    onSuccess: (_done, { name }) => { toast(t(`已解锁 ${name}`, `${name} unlocked`)); void queryClient.invalidateQueries({ queryKey: ['accounts'] }) },
    onError: (error) => { const problem = problemOf(error); toast(either(`${problem.detail}${problem.next}`, `${problem.detailEn} ${problem.nextEn}`), { tone: 'refused' }) },
  })
  return (
    <>
      <Input className="admin-search" allowClear autoFocus aria-label={t('查找账号', 'Find an account')} placeholder={t('账号、姓名、单位', 'Account, name, unit')} value={text} onChange={(event) => { setText(event.target.value) }} />
      {query.isPending ? <Loading /> : null}
      {query.error ? <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} /> : null}
      {query.data?.length === 0 ? <Empty>{t('没有这样的账号。', 'No such account.')}</Empty> : null}
      {query.data && query.data.length > 0 ? (
        <div className="admin-scroll">
          <table className="sb-table">
            <thead><tr><th>{t('账号', 'Account')}</th><th>{t('姓名', 'Name')}</th><th>{t('单位', 'Unit')}</th><th>{t('岗位', 'Posts')}</th><th>{t('动态口令', 'One-time code')}</th><th>{t('状态', 'State')}</th></tr></thead>
            <tbody>
              {query.data.map((account) => (
                <tr key={account.id}>
                  <td className="sb-number">{account.account}</td><td>{account.name}</td><td title={account.unit.name}>{account.unit.shortName}</td>
                  <td>{listed(account.roles.map((role) => (role in roleLabels ? say(roleLabels[role as Role]) : role)))}</td>
                  <td>{account.hasTotp ? t('已启用', 'on') : <span className="sb-muted">{t('未启用', 'off')}</span>}</td>
                  <td>
                    {account.isLocked ? (
                      <span className="sb-row">
                        <span className="sb-lamp-red">■ {t('已锁定', 'Locked')}</span>
                        <Button isBusy={unlocking.isPending && unlocking.variables.id === account.id} onClick={() => { unlocking.mutate({ id: account.id, name: account.name }) }}>{t('解锁', 'Unlock')}</Button>
                      </span>
                    ) : <span className="sb-muted">{account.hasPassword ? t('正常', 'fine') : t('还没有密码', 'no password yet')}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  )
}
