import { language } from '@suban/ui/i18n'

export const canReadAloud = (): boolean => typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined'

/** Short pieces: several browsers fall silent in the middle of a long one. */
const piecesOf = (text: string): string[] => (text.match(/[^。！？；!?\n]+[。！？；!?]*/g) ?? []).map((piece) => piece.trim()).filter(Boolean)

/** Reads the page from its heading on; calls `onEnd` when it is done or stopped. */
export const readAloud = (element: HTMLElement, onEnd: () => void): void => {
  speechSynthesis.cancel()
  const pieces = piecesOf(element.innerText)
  pieces.forEach((piece, index) => {
    const saying = new SpeechSynthesisUtterance(piece)
    saying.lang = language() === 'zh' ? 'zh-CN' : 'en'
    saying.rate = 0.9
    if (index === pieces.length - 1) saying.addEventListener('end', onEnd)
    saying.addEventListener('error', onEnd)
    speechSynthesis.speak(saying)
  })
  if (pieces.length === 0) onEnd()
}

export const stopReading = (): void => {
  if (canReadAloud()) speechSynthesis.cancel()
}
