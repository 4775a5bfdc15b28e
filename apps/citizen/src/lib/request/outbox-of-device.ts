import { client } from '../client.ts'
import { photoStore } from '../photo/photo-store.ts'
import { draftStore } from './draft-store.ts'
import { createOutbox } from './outbox.ts'
import { receipts } from './receipts.ts'

export const outbox = createOutbox({ client, photos: photoStore, receipts })

const retrySeconds = 30

/** Sends what waits: now, when the network comes back, when the page is looked at again, and every half minute while it is open. */
export const keepSending = (): void => {
  // The page was closed between sending and the answer: the outbox has that request, the draft is its shadow.
  const { key } = draftStore.get()
  if (outbox.get().some(({ draft }) => draft.key === key) || receipts.get().some((receipt) => receipt.key === key)) draftStore.clear()

  const send = () => {
    if (navigator.onLine && outbox.get().length > 0) void outbox.sendAll()
  }
  send()
  addEventListener('online', send)
  document.addEventListener('visibilitychange', send)
  setInterval(send, retrySeconds * 1000)
}
