import { newKey } from '@suban/api-client'
import { useEffect, useRef, useState } from 'react'
import { keys, queryClient } from '../../lib/query.ts'
import { saveDraft } from './api.ts'
import { isBlank, type Sheet } from './sheet.ts'

/** How long typing rests before the draft is saved, in milliseconds. */
const rest = 800
/** Longest draft that the server takes, in characters of its JSON (three bytes each at most, half a megabyte in all). */
const mostSaved = 160_000
/** When a draft that could not be saved is tried again, in milliseconds. */
const tryAgain = 5_000

export type DraftState = { readonly id: string; readonly saved: 'nothing' | 'saving' | 'saved' | 'failed' | 'tooLong' }

/** Keeps the sheet on the server while it is written, so that a crash, a power cut or a change of seat loses nothing. */
export const useDraft = (sheet: Sheet, isPaused: boolean): DraftState & { begin: (id?: string) => void } => {
  const [id, setId] = useState(newKey)
  const [attempt, setAttempt] = useState(0)
  const [saved, setSaved] = useState<DraftState['saved']>('nothing')
  const text = JSON.stringify(sheet)
  const last = useRef('')
  const pending = useRef<(() => void) | null>(null)

  useEffect(() => {
    if (isPaused || isBlank(sheet) || text === last.current) return
    const save = () => {
      pending.current = null
      last.current = text
      if (text.length > mostSaved) { setSaved('tooLong'); return }
      setSaved('saving')
      saveDraft(id, JSON.parse(text) as Record<string, unknown>).then(
        () => { setSaved('saved'); void queryClient.invalidateQueries({ queryKey: keys.drafts }) },
        () => { last.current = ''; setSaved('failed'); setTimeout(() => { setAttempt((before) => before + 1) }, tryAgain) },
      )
    }
    pending.current = save
    const timer = setTimeout(save, rest)
    return () => { clearTimeout(timer) }
  }, [id, text, isPaused, attempt]) // oxlint-disable-line react-hooks/exhaustive-deps -- the text is the sheet

  // Leaving the page saves what the pause had not saved yet.
  useEffect(() => () => { pending.current?.() }, [])

  return {
    id, saved,
    begin: (next) => {
      pending.current = null
      last.current = ''
      setSaved('nothing')
      setId(next ?? newKey())
    },
  }
}
