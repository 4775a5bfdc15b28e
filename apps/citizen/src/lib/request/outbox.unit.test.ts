import { createClient } from '@suban/api-client'
import { describe, expect, it } from 'vitest'
import type { PhotoStore } from '../photo/photo-store.ts'
import { memoryShelf } from '../testing/shelf.ts'
import { emptyDraft, type Draft } from './draft.ts'
import { createOutbox } from './outbox.ts'
import { createReceipts } from './receipts.ts'

type Call = { readonly path: string; readonly key: string; readonly body: unknown }
type Answer = Response | 'line breaks' | 'arrives, answer lost'
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
const refusal = (status: number, code: string) => json(status, { status, code, detail: code, detailEn: code, next: '', nextEn: '' })

/** A server that registers each idempotency key once, behind a line that does what `answers` say, and then works. */
const serverBehindALine = (...answers: Answer[]) => {
  const calls: Call[] = []
  const registered = new Map<string, number>()
  const act = (path: string, key: string): Response => {
    if (path.endsWith('/attachments')) return json(201, { id: `file of ${key}` })
    if (!registered.has(key)) registered.set(key, registered.size + 1)
    return json(201, { receiptNo: `R${registered.get(key)}`, trackingUrl: '/track/secret', promisedAt: null, unit: null })
  }
  const send = async (path: string, init: RequestInit) => {
    const key = (init.headers as Record<string, string>)['idempotency-key'] ?? ''
    calls.push({ path, key, body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body })
    const answer = answers.shift()
    if (answer === 'line breaks') throw new TypeError('line')
    if (answer === 'arrives, answer lost') {
      act(path, key)
      throw new TypeError('line')
    }
    return answer ?? act(path, key)
  }
  return { calls, registered, client: createClient({ fetch: send as unknown as typeof fetch, pauses: [] }) }
}

const memoryPhotos = (...ids: string[]): PhotoStore & { readonly pictures: Map<string, Blob> } => {
  const pictures = new Map(ids.map((id) => [id, new Blob([id], { type: 'image/jpeg' })]))
  return {
    pictures,
    get: async (id) => pictures.get(id) ?? null,
    put: async (id, picture) => { pictures.set(id, picture) },
    remove: async (id) => { pictures.delete(id) },
  }
}

const draft = (part: Partial<Draft> = {}): Draft => ({ ...emptyDraft(), narrative: '路灯不亮', reach: 'anonymous', ...part })
const photo = (id: string) => ({ id, name: `${id}.jpg`, bytes: 1, attachmentId: null })

const open = (server: ReturnType<typeof serverBehindALine>, photos = memoryPhotos(), shelf = memoryShelf()) => {
  const receipts = createReceipts(shelf)
  return { outbox: createOutbox({ client: server.client, photos, receipts, shelf, now: () => 7 }), receipts, photos, shelf }
}

describe('outbox', () => {
  it('sends, keeps the receipt and forgets the request', async () => {
    const server = serverBehindALine()
    const { outbox, receipts } = open(server)
    const one = draft()
    outbox.add(one)
    await expect(outbox.send(one.key)).resolves.toMatchObject({ kind: 'sent', receipt: { receiptNo: 'R1', sentAt: 7 } })
    expect(outbox.get()).toEqual([])
    expect(receipts.get()).toMatchObject([{ key: one.key, receiptNo: 'R1', excerpt: '路灯不亮' }])
  })

  it('registers once however often the line breaks before or after arrival', async () => {
    const server = serverBehindALine('line breaks', 'arrives, answer lost', json(503, {}), refusal(429, 'TOO_MANY_REQUESTS'))
    const { outbox, receipts } = open(server)
    const one = draft()
    outbox.add(one)
    for (let attempt = 0; attempt < 4; attempt++) await expect(outbox.send(one.key)).resolves.toEqual({ kind: 'waiting' })
    await expect(outbox.send(one.key)).resolves.toMatchObject({ kind: 'sent' })
    expect(server.registered.size).toBe(1)
    expect(new Set(server.calls.map(({ key }) => key))).toEqual(new Set([one.key]))
    expect(receipts.get()).toHaveLength(1)
  })

  it('survives the end of the page: what waits is sent under the same key by the next visit', async () => {
    const server = serverBehindALine('arrives, answer lost')
    const first = open(server)
    const one = draft()
    first.outbox.add(one)
    await first.outbox.send(one.key)
    const second = open(server, first.photos, first.shelf)
    expect(second.outbox.get()).toMatchObject([{ draft: { key: one.key }, isTried: true }])
    await second.outbox.sendAll()
    expect(second.receipts.get()).toMatchObject([{ receiptNo: 'R1' }])
    expect(server.registered.size).toBe(1)
  })

  it('takes the same draft once and sends it once when two things ask for it', async () => {
    const server = serverBehindALine()
    const { outbox } = open(server)
    const one = draft()
    outbox.add(one)
    outbox.add(one)
    expect(outbox.get()).toHaveLength(1)
    await Promise.all([outbox.send(one.key), outbox.send(one.key)])
    expect(server.calls).toHaveLength(1)
  })

  it('uploads each photo once, also when the line breaks in between', async () => {
    const server = serverBehindALine(json(201, { id: 'A' }), 'line breaks')
    const { outbox, photos } = open(server, memoryPhotos('p1', 'p2'))
    const one = draft({ photos: [photo('p1'), photo('p2')] })
    outbox.add(one)
    await expect(outbox.send(one.key)).resolves.toEqual({ kind: 'waiting' })
    expect(outbox.get()).toMatchObject([{ isTried: false, draft: { photos: [{ attachmentId: 'A' }, { attachmentId: null }] } }])
    await outbox.send(one.key)
    expect(server.calls.map(({ key }) => key)).toEqual(['p1', 'p2', 'p2', one.key])
    expect(server.calls.at(-1)?.body).toMatchObject({ attachmentIds: ['A', 'file of p2'] })
    expect(photos.pictures.size).toBe(0)
  })

  it('sends the words even if the browser lost a picture, and says so', async () => {
    const server = serverBehindALine()
    const { outbox } = open(server)
    const one = draft({ photos: [photo('lost')] })
    outbox.add(one)
    await expect(outbox.send(one.key)).resolves.toMatchObject({ kind: 'sent', receipt: { photosLost: 1 } })
  })

  it('uploads afresh when the server has forgotten the uploads', async () => {
    const server = serverBehindALine(refusal(422, 'ATTACHMENT_UNKNOWN'))
    const { outbox } = open(server, memoryPhotos('p1'))
    const one = draft({ photos: [{ ...photo('p1'), attachmentId: 'old' }] })
    outbox.add(one)
    await expect(outbox.send(one.key)).resolves.toMatchObject({ kind: 'sent', receipt: { photosLost: 0 } })
    expect(server.calls.map(({ path }) => path.split('/').at(-1))).toEqual(['requests', 'attachments', 'requests'])
  })

  it('keeps a refused request with its reason and does not send it again by itself', async () => {
    const server = serverBehindALine(refusal(422, 'PHONE_NOT_VALID'))
    const { outbox } = open(server)
    const one = draft()
    outbox.add(one)
    await expect(outbox.send(one.key)).resolves.toMatchObject({ kind: 'refused', problem: { code: 'PHONE_NOT_VALID' } })
    await outbox.sendAll()
    expect(server.calls).toHaveLength(1)
    expect(outbox.get()).toMatchObject([{ draft: { narrative: '路灯不亮' }, problem: { code: 'PHONE_NOT_VALID' } }])
  })

  it('waits when a public network answers in the server\'s name', async () => {
    const { outbox } = open(serverBehindALine(new Response('<html>sign in</html>', { status: 200 }), new Response('<html>', { status: 404 })))
    const one = draft()
    outbox.add(one)
    await expect(outbox.send(one.key)).resolves.toEqual({ kind: 'waiting' })
    await expect(outbox.send(one.key)).resolves.toEqual({ kind: 'waiting' })
  })
})
