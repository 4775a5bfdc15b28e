import type { Lamp as LampColour } from '@suban/contract'
import { say, type Words } from './i18n.ts'
import { useLanguage } from './use-language.ts'

/** Shape and word beside the colour, so that a lamp is read without it. */
const shapes: Record<LampColour, { readonly shape: string; readonly word: Words }> = {
  green: { shape: '●', word: { zh: '正常', en: 'In time' } },
  yellow: { shape: '▲', word: { zh: '将到期', en: 'Due soon' } },
  red: { shape: '■', word: { zh: '超时', en: 'Overdue' } },
  black: { shape: '✖', word: { zh: '严重超时', en: 'Far overdue' } },
}

/** The state of a clock. `text` stands in for the word where it says more, e.g. the time left. */
export const Lamp = ({ lamp, text }: { readonly lamp: LampColour; readonly text?: string | undefined }) => {
  useLanguage()
  const { shape, word } = shapes[lamp]
  return (
    <span className={`sb-lamp sb-lamp-${lamp}`} title={say(word)}>
      <span className="sb-lamp-shape" aria-hidden="true">{shape}</span>
      {text ? <><span className="sb-hidden">{say(word)} </span><span>{text}</span></> : <span>{say(word)}</span>}
    </span>
  )
}
