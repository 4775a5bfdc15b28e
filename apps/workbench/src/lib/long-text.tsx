import { useT } from '@suban/ui'
import { Input, type InputProps, type InputRef } from 'antd'
import type { TextAreaProps, TextAreaRef } from 'antd/es/input/TextArea'
import type { Ref } from 'react'

/** From this part of the limit on, the length is shown. */
const near = 0.9

/** How much there is of how much may be; nothing while there is room. What is too long stays: nothing is cut off what was pasted. */
export const Room = ({ text, most }: { readonly text: string; readonly most: number }) => {
  const t = useT()
  const { length } = text.trim()
  if (length <= most * near) return null
  return length > most
    ? <span className="field-error" role="status">{t(`最多 ${most} 个字，请删去 ${length - most} 个字（写的都还在）`, `At most ${most} characters: please cut ${length - most}. Nothing has been removed.`)}</span>
    : <span className="field-hint sb-muted">{t(`${length} 字，最多 ${most} 字`, `${length} of at most ${most} characters`)}</span>
}

export const isTooLong = (text: string, most: number): boolean => text.trim().length > most

type Own = { readonly value: string; readonly most: number; readonly onText: (text: string) => void }

/** Several lines, growing with the text. */
export const LongText = ({ value, most, onText, ref, ...rest }: Own & Omit<TextAreaProps, 'value' | 'onChange' | 'maxLength' | 'ref'> & { readonly ref?: Ref<TextAreaRef> }) => (
  <>
    <Input.TextArea {...rest} {...(ref ? { ref } : {})} value={value} onChange={(event) => { onText(event.target.value) }} {...(isTooLong(value, most) ? { status: 'error', 'aria-invalid': true } : {})} />
    <Room text={value} most={most} />
  </>
)

/** One line. */
export const LineText = ({ value, most, onText, ref, ...rest }: Own & Omit<InputProps, 'value' | 'onChange' | 'maxLength' | 'ref'> & { readonly ref?: Ref<InputRef> }) => (
  <>
    <Input {...rest} {...(ref ? { ref } : {})} value={value} onChange={(event) => { onText(event.target.value) }} {...(isTooLong(value, most) ? { status: 'error', 'aria-invalid': true } : {})} />
    <Room text={value} most={most} />
  </>
)
