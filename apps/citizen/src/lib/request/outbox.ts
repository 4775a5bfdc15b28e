import { newKey, ProblemError, unreachableProblem, type Client, type UploadedFile } from '@suban/api-client'
import type { Problem, Receipt } from '@suban/contract'
import { createKept, type Kept, type Shelf } from '../kept.ts'
import type { PhotoStore } from '../photo/photo-store.ts'
import { bodyOf, excerptOf, readDraft, type Draft, type Photo } from './draft.ts'
import { withReceipt, type KeptReceipt } from './receipts.ts'

/** A request that was sent by its requester and has not reached the server for certain. */
export type Waiting = {
  readonly draft: Draft
  readonly queuedAt: number
  /** Sent at least once without an answer: the server may have it already, so it must not be changed any more. */
  readonly isTried: boolean
  readonly photosLost: number
  /** The server's "no"; the requester must correct it. */
  readonly problem: Problem | null
}

export type SendOutcome =
  | { readonly kind: 'sent'; readonly receipt: KeptReceipt }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly problem: Problem }

export type Outbox = {
  get(): readonly Waiting[]
  subscribe(listener: () => void): () => void
  /** Keeps the draft for sending; the same draft is kept once. */
  add(draft: Draft): void
  /** Sends one: photos first, then the request, always under the draft's key. */
  send(key: string): Promise<SendOutcome>
  /** Sends everything that waits, one after the other. */
  sendAll(): Promise<void>
  remove(key: string): void
}

type Needs = {
  readonly client: Pick<Client, 'write' | 'upload'>
  readonly photos: PhotoStore
  readonly receipts: Kept<readonly KeptReceipt[]>
  readonly shelf?: Shelf | null
  readonly now?: () => number
}

/** No answer, a server or proxy in trouble, or too many calls: sending the very same again later is right. Every other "no" is an answer. */
export const mayRetry = ({ status, code }: Problem): boolean => status === 0 || status >= 500 || status === 429 || code === 'UNEXPECTED'


const readWaiting = (stored: unknown): Waiting[] => (Array.isArray(stored) ? stored : []).flatMap((item: Partial<Waiting> | null) => {
  const draft = readDraft(item?.draft)
  return draft ? [{ draft, queuedAt: Number(item?.queuedAt) || 0, isTried: item?.isTried === true, photosLost: Number(item?.photosLost) || 0, problem: item?.problem ?? null }] : []
})

/** What waits for the network. Nothing is sent twice: the key of the draft is the idempotency key of every attempt. */
export const createOutbox = ({ client, photos, receipts, shelf, now = Date.now }: Needs): Outbox => {
  const kept = createKept<readonly Waiting[]>('suban.outbox', readWaiting, shelf)
  const underway = new Map<string, Promise<SendOutcome>>()
  const find = (key: string) => kept.get().find(({ draft }) => draft.key === key)
  const patch = (key: string, change: (now: Waiting) => Partial<Waiting>) =>
    kept.update((all) => all.map((one) => (one.draft.key === key ? { ...one, ...change(one) } : one)))
  const patchPhotos = (key: string, change: (photos: readonly Photo[]) => readonly Photo[]) =>
    patch(key, ({ draft }) => ({ draft: { ...draft, photos: change(draft.photos) } }))
  const remove = (key: string) => kept.update((all) => all.filter(({ draft }) => draft.key !== key))

  const uploadPhotos = async (key: string): Promise<void> => {
    for (const photo of find(key)?.draft.photos ?? []) {
      if (photo.attachmentId !== null) continue
      const file = await photos.get(photo.id)
      if (!file) {
        // The browser has thrown the picture away; the words go all the same, and the requester is told.
        patch(key, ({ photosLost }) => ({ photosLost: photosLost + 1 }))
        patchPhotos(key, (all) => all.filter(({ id }) => id !== photo.id))
        continue
      }
      const uploaded: Partial<UploadedFile> | undefined = await client.upload('/api/public/attachments', new File([file], photo.name, { type: file.type }), { key: photo.id })
      const attachmentId = uploaded?.id
      // The sign-in page of a public Wi-Fi answers in the server's name, without the fields asked for.
      if (!attachmentId) throw new ProblemError(unreachableProblem())
      patchPhotos(key, (all) => all.map((one) => (one.id === photo.id ? { ...one, attachmentId } : one)))
    }
  }

  /** The server no longer knows the uploads (it keeps unused ones for a while only): they are uploaded afresh. */
  const forgetUploads = async (key: string): Promise<void> => {
    for (const { id } of find(key)?.draft.photos ?? []) {
      const file = await photos.get(id)
      const next = newKey()
      if (file) await photos.put(next, file)
      patchPhotos(key, (all) => all.map((one) => (one.id === id ? { ...one, id: next, attachmentId: null } : one)))
      await photos.remove(id)
    }
  }

  const attempt = async (key: string, isSecond = false): Promise<SendOutcome> => {
    const waiting = find(key)
    if (!waiting) return { kind: 'waiting' }
    try {
      await uploadPhotos(key)
      patch(key, () => ({ isTried: true, problem: null }))
      const { draft, photosLost } = find(key) ?? waiting
      const answer: Receipt | undefined = await client.write('POST /api/public/requests', bodyOf(draft), { key })
      if (!answer?.receiptNo) throw new ProblemError(unreachableProblem())
      const { receiptNo, trackingUrl, promisedAt, unit } = answer
      const receipt: KeptReceipt = { key, receiptNo, trackingUrl, promisedAt, unit, sentAt: now(), excerpt: excerptOf(draft), reach: draft.reach, photosLost }
      receipts.update((all) => withReceipt(all, receipt))
      remove(key)
      await Promise.all(draft.photos.map(({ id }) => photos.remove(id)))
      return { kind: 'sent', receipt }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      const { problem } = error
      if (mayRetry(problem)) return { kind: 'waiting' }
      if (problem.code === 'ATTACHMENT_UNKNOWN' && !isSecond) {
        await forgetUploads(key)
        return attempt(key, true)
      }
      patch(key, () => ({ problem, isTried: false }))
      return { kind: 'refused', problem }
    }
  }

  const send = (key: string): Promise<SendOutcome> => {
    const running = underway.get(key)
    if (running) return running
    const sending = attempt(key).finally(() => underway.delete(key))
    underway.set(key, sending)
    return sending
  }

  return {
    get: kept.get,
    subscribe: kept.subscribe,
    add: (draft) => {
      if (!find(draft.key)) kept.update((all) => [...all, { draft, queuedAt: now(), isTried: false, photosLost: 0, problem: null }])
    },
    send,
    sendAll: async () => {
      for (const { draft, problem } of kept.get()) if (problem === null) await send(draft.key)
    },
    remove,
  }
}
