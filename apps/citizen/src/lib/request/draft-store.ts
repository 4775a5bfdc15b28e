import { createKept, type Shelf } from '../kept.ts'
import { emptyDraft, hasContent, readDraft, type Draft } from './draft.ts'

/** A draft that nobody came back to is thrown away: it holds a phone number. */
const keptDays = 30

export type DraftStore = {
  get(): Draft
  /** Changes the draft and keeps it at once. */
  change(part: Partial<Draft>): void
  /** The same, computed from what is there now (uploads end whenever they end). */
  update(change: (now: Draft) => Partial<Draft>): void
  /** Deletes the draft; the next one is a new intention with a new key. */
  clear(): void
  replace(draft: Draft): void
  subscribe(listener: () => void): () => void
}

/** The one draft of this device, kept at each keystroke. */
export const createDraftStore = (shelf?: Shelf | null, now: () => number = Date.now): DraftStore => {
  const kept = createKept<Draft | null>('suban.draft', (stored) => {
    const draft = readDraft(stored)
    return draft && now() - draft.savedAt < keptDays * 86_400_000 ? draft : null
  }, shelf)
  let fresh = emptyDraft()
  const get = () => kept.get() ?? fresh
  const keep = (draft: Draft) => kept.set(hasContent(draft) || draft.reach !== null ? { ...draft, savedAt: now() } : null)

  return {
    get,
    change: (part) => keep({ ...get(), ...part }),
    update: (change) => keep({ ...get(), ...change(get()) }),
    clear: () => {
      fresh = emptyDraft()
      kept.set(null)
    },
    replace: keep,
    subscribe: kept.subscribe,
  }
}

export const draftStore = createDraftStore()
