import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { Button } from './button.tsx'
import { named, say } from './i18n.ts'
import { KeyCap } from './key-cap.tsx'
import { keysOfEvent } from './keyboard.ts'
import { keyboard, useKeys } from './use-keys.ts'
import { useT } from './use-language.ts'

const useShortcuts = (isOpen: boolean) => {
  const version = useRef(0)
  useSyncExternalStore((tell) => keyboard.onChange(() => { version.current += 1; tell() }), () => version.current)
  return isOpen ? keyboard.all().filter((shortcut) => shortcut.id !== 'help.open') : []
}

/** Every key of this page, and the way to put an action on another one. `?` opens it. */
export const KeyHelp = () => {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [listening, setListening] = useState<string | null>(null)
  const [refusal, setRefusal] = useState('')
  const shortcuts = useShortcuts(isOpen)
  useKeys([{ id: 'help.open', keys: '?', label: { zh: '显示全部按键', en: 'Show all keys' }, run: () => { setOpen((was) => !was) } }])

  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])

  const take = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (listening === null) return
    event.preventDefault()
    if (event.key === 'Escape') { setListening(null); return }
    if (event.altKey && event.key !== 'Alt') { setRefusal(t('Alt 组合键留给系统和输入法。', 'Alt belongs to the system and the input method.')); return }
    const keys = keysOfEvent(event.nativeEvent)
    if (keys === null) return
    const answer = keyboard.remap(listening, keys)
    if (answer === null) { setListening(null); setRefusal('') }
    else setRefusal(typeof answer === 'object' ? t(`这个键已用于「${answer.takenBy.zh}」。`, `That key is "${answer.takenBy.en}".`) : t('这个键不能用。', 'That key cannot be used.'))
  }

  return (
    <dialog ref={dialog} className="sb-dialog" onClose={() => { setOpen(false); setListening(null) }} onKeyDown={take} aria-label={t('本页按键', 'Keys of this page')}>
      <div className="sb-dialog-head">
        <h2>{t('本页按键', 'Keys of this page')}</h2>
        <Button look="quiet" onClick={() => { setOpen(false) }}>{t('关闭', 'Close')}</Button>
      </div>
      <p className="sb-muted">{t('点按键可以改。打字和选字时，单键不起作用。', 'Click a key to change it. Single keys sleep while you type.')}</p>
      {refusal ? <p role="alert" className="sb-alert-text">{refusal}</p> : null}
      <table className="sb-table">
        <tbody>
          {shortcuts.map((shortcut) => (
            <tr key={shortcut.id}>
              <td>{say(shortcut.label)}</td>
              <td className="sb-key-cell">
                <button type="button" className="sb-key-button" aria-label={named(say(shortcut.label), shortcut.current)} onClick={() => { setListening(shortcut.id); setRefusal('') }}>
                  {listening === shortcut.id ? <span className="sb-muted">{t('请按新的键…', 'Press a key…')}</span> : <KeyCap keys={shortcut.current} />}
                </button>
                {shortcut.current === shortcut.keys ? null : <button type="button" className="sb-link" onClick={() => { keyboard.remap(shortcut.id, null) }}>{t('还原', 'Reset')}</button>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </dialog>
  )
}
