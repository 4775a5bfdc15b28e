import { language } from '@suban/ui/i18n'

type Heard = { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>; readonly resultIndex: number }
type Recogniser = {
  lang: string; continuous: boolean; interimResults: boolean
  start(): void; stop(): void
  addEventListener(type: 'result', listener: (event: Heard) => void): void
  addEventListener(type: 'error', listener: (event: { readonly error: string }) => void): void
  addEventListener(type: 'end', listener: () => void): void
}
type Maker = new () => Recogniser

const maker = (): Maker | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker }
  return SpeechRecognition ?? webkitSpeechRecognition
}

/** Whether this browser can write down what is said. */
export const canDictate = (): boolean => maker() !== undefined

export type Dictation = { stop(): void }

/** Listens until stopped. `onWords` gets each finished phrase; `onEnd` hears whether listening failed (no microphone, no permission, no network). */
export const dictate = (onWords: (words: string) => void, onEnd: (failed: boolean) => void): Dictation => {
  const Make = maker()
  if (!Make) throw new Error('this browser does not listen; ask canDictate first')
  const recogniser = new Make()
  recogniser.lang = language() === 'zh' ? 'zh-CN' : 'en-GB'
  recogniser.continuous = true
  recogniser.interimResults = false
  let failed = false
  recogniser.addEventListener('result', ({ results, resultIndex }) => {
    for (let index = resultIndex; index < results.length; index++) {
      const result = results[index]
      if (result?.isFinal) onWords(result[0]?.transcript ?? '')
    }
  })
  recogniser.addEventListener('error', ({ error }) => { failed = error !== 'no-speech' && error !== 'aborted' })
  recogniser.addEventListener('end', () => onEnd(failed))
  recogniser.start()
  return { stop: () => recogniser.stop() }
}
