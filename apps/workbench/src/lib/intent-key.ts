import { newKey } from '@suban/api-client'
import { useRef } from 'react'

/**
 * The idempotency key of one user intention: as long as the same thing is sent, the key stays, so that pressing again after a broken line
 * does nothing twice. Changed content is a new intention; `done` ends one.
 */
export const useIntentKey = (): { keyFor: (content: unknown) => string; done: () => void } => {
  const last = useRef<{ content: string; key: string } | null>(null)
  return {
    keyFor: (content) => {
      const text = JSON.stringify(content)
      if (last.current?.content !== text) last.current = { content: text, key: newKey() }
      return last.current.key
    },
    done: () => { last.current = null },
  }
}
