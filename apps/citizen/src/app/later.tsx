import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '@suban/ui/i18n'

type Load<Props> = () => Promise<ComponentType<Props>>
export type Later<Props> = ComponentType<Props> & { readonly fetch: () => void }

/** A screen whose code comes when it is needed, or beforehand by `fetch`, so that a line that breaks in between does no harm. */
export const later = <Props extends object>(load: Load<Props>): Later<Props> => {
  let Screen: ComponentType<Props> | null = null
  const fetch = () => load().then((loaded) => { Screen = loaded })

  const Later = (props: Props) => {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(Screen ? 'ready' : 'loading')
    const open = () => {
      setState('loading')
      fetch().then(() => setState('ready')).catch(() => setState('failed'))
    }
    useEffect(() => {
      if (!Screen) open()
    }, [])
    if (Screen) return <Screen {...props} />
    return state === 'failed'
      ? (
        <>
          <h1>{t('这一页没能打开', 'This page could not be opened')}</h1>
          <p>{t('可能是网络断了。您写过的内容还在。', 'The network may be down. Nothing you wrote is lost.')}</p>
          <p><button type="button" class="button" onClick={open}>{t('再试一次', 'Try again')}</button></p>
        </>
      )
      : <p role="status">{t('正在打开……', 'Opening…')}</p>
  }
  return Object.assign(Later, { fetch: () => { fetch().catch(() => { /* It is loaded when it is opened. */ }) } })
}
