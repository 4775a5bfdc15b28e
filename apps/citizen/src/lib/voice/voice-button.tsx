import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '@suban/ui/i18n'
import { canDictate, dictate, type Dictation } from './dictation.ts'

/** 说给我听. Drawn only where the browser itself can listen. */
export const VoiceButton = ({ onWords }: { onWords: (words: string) => void }) => {
  const [state, setState] = useState<'off' | 'on' | 'failed'>('off')
  const running = useRef<Dictation | null>(null)
  const heard = useRef(onWords)
  heard.current = onWords
  useEffect(() => () => running.current?.stop(), [])
  if (!canDictate()) return null

  const toggle = () => {
    if (state === 'on') return running.current?.stop()
    setState('on')
    running.current = dictate((words) => heard.current(words), (failed) => setState(failed ? 'failed' : 'off'))
  }
  return (
    <div class="voice">
      <button type="button" class="button" aria-pressed={state === 'on'} onClick={toggle}>{state === 'on' ? t('说完了，停下', 'Done, stop') : t('不想打字？说给我听', 'Speak instead of typing')}</button>
      <p class="hint" role="status">
        {state === 'on' && t('正在听，请慢慢说……', 'Listening, take your time…')}
        {state === 'failed' && t('没能用上麦克风。请打字，或者拨打 12345 说给话务员听。', 'The microphone could not be used. Please type, or call 12345.')}
      </p>
    </div>
  )
}
