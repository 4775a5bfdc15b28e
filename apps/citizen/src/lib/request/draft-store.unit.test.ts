import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryShelf } from '../testing/shelf.ts'
import { bodyOf, emptyDraft, excerptOf, readDraft } from './draft.ts'
import { createDraftStore } from './draft-store.ts'

const day = 86_400_000

describe('the draft of this device', () => {
  it('is kept at every change and found again under the same key', () => {
    const shelf = memoryShelf()
    const store = createDraftStore(shelf, () => day)
    store.change({ narrative: '路灯' })
    store.change({ narrative: '路灯不亮' })
    const found = createDraftStore(shelf, () => day).get()
    expect(found).toEqual(store.get())
    expect(found.narrative).toBe('路灯不亮')
    expect(found.savedAt).toBe(day)
  })

  it('is gone after it was deleted, and the next one is a new intention', () => {
    const shelf = memoryShelf()
    const store = createDraftStore(shelf)
    store.change({ narrative: '路灯不亮', phone: '13800000000' })
    const { key } = store.get()
    store.clear()
    expect(shelf.items.size).toBe(0)
    expect(store.get().narrative).toBe('')
    expect(store.get().key).not.toBe(key)
  })

  it('leaves nothing behind when everything was wiped by hand', () => {
    const shelf = memoryShelf()
    const store = createDraftStore(shelf)
    store.change({ narrative: '路' })
    store.change({ narrative: '' })
    expect(shelf.items.size).toBe(0)
  })

  it('is thrown away after thirty days', () => {
    const shelf = memoryShelf()
    createDraftStore(shelf, () => 0).change({ narrative: '很久以前' })
    expect(createDraftStore(shelf, () => 31 * day).get().narrative).toBe('')
    expect(createDraftStore(shelf, () => 29 * day).get().narrative).toBe('很久以前')
  })

  it('lives in memory where the device keeps nothing', () => {
    const store = createDraftStore(memoryShelf({ isFull: true }))
    store.change({ narrative: '写了很多' })
    expect(store.get().narrative).toBe('写了很多')
    const without = createDraftStore(null)
    without.change({ narrative: '无痕窗口' })
    expect(without.get().narrative).toBe('无痕窗口')
  })

  it('computes from what is there when an upload ends', () => {
    const store = createDraftStore(memoryShelf())
    store.change({ narrative: '一' })
    store.update(({ narrative }) => ({ narrative: `${narrative}二` }))
    expect(store.get().narrative).toBe('一二')
  })
})

describe('reading what an older page left', () => {
  it('never throws and gives a whole draft or none', () => {
    fc.assert(fc.property(fc.jsonValue(), (stored) => {
      const draft = readDraft(stored)
      expect(draft === null || typeof draft.narrative === 'string').toBe(true)
    }))
    expect(readDraft({ key: 'k', narrative: 5, photos: [null, { id: '' }, { id: 'a', bytes: 'x' }], reach: 'pigeon' })).toMatchObject({ narrative: '', reach: null, photos: [{ id: 'a', bytes: 0, attachmentId: null }] })
  })
})

describe('the body that is sent', () => {
  const draft = { ...emptyDraft(), narrative: ' 路灯不亮 ', phone: '１３８12345678', name: '张', reach: 'phone' as const }

  it('keeps a place that was typed and not chosen as part of the address', () => {
    expect(bodyOf({ ...draft, placeText: '望江花园', address: '3 号楼' })).toMatchObject({ narrative: '路灯不亮', placeId: null, address: '望江花园 3 号楼' })
    expect(bodyOf({ ...draft, place: { placeId: 'P1', name: '望江花园', area: '' }, placeText: '旧字', address: '3 号楼' })).toMatchObject({ placeId: 'P1', address: '3 号楼' })
  })

  it('sends no contact of somebody who wants to be anonymous, and marks a sealed request', () => {
    const anonymous = bodyOf({ ...draft, reach: 'anonymous' })
    expect(JSON.stringify(anonymous)).not.toContain('138')
    expect(anonymous.isAnonymous).toBe(true)
    expect(bodyOf({ ...draft, reach: 'sealed' })).toMatchObject({ secrecyLevel: 2, contact: { name: '张', phone: '13812345678' } })
    expect(bodyOf(draft)).not.toHaveProperty('secrecyLevel')
  })

  it('shows a beginning without phone numbers', () => {
    expect(excerptOf({ ...draft, narrative: '打 13812345678 找我' })).toBe('打 … 找我')
  })
})
