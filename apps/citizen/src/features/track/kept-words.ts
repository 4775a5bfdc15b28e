import { newKey } from '@suban/api-client'
import { createKept, type Kept } from '../../lib/kept.ts'
import { readPhotos, type Photo } from '../../lib/request/draft.ts'

/** What was filled in for one action and is not sent yet; `key` is the idempotency key of that intention. */
export type Words = {
  readonly key: string; readonly text: string; readonly photos: readonly Photo[]
  readonly reason: string | null; readonly phoneTail: string
  readonly solved: boolean | null; readonly contacted: boolean | null; readonly satisfaction: number | null
}

export const emptyWords = (): Words => ({ key: newKey(), text: '', photos: [], reason: null, phoneTail: '', solved: null, contacted: null, satisfaction: null })

const read = (stored: unknown): Words => {
  const found = stored as Partial<Words> | null
  if (typeof found?.key !== 'string') return emptyWords()
  return {
    key: found.key, text: typeof found.text === 'string' ? found.text : '', photos: readPhotos(found.photos),
    reason: typeof found.reason === 'string' ? found.reason : null, phoneTail: typeof found.phoneTail === 'string' ? found.phoneTail : '',
    solved: typeof found.solved === 'boolean' ? found.solved : null, contacted: typeof found.contacted === 'boolean' ? found.contacted : null,
    satisfaction: typeof found.satisfaction === 'number' ? found.satisfaction : null,
  }
}

/** The words of an action on a request, kept at each keystroke under the request's number (the token is a secret, it is not used). */
export const keptWords = (receiptNo: string, action: string): Kept<Words | null> =>
  createKept<Words | null>(`suban.words.${receiptNo}.${action}`, (stored) => (stored === null ? null : read(stored)))
