import { newKey } from '@suban/api-client'
import type { In } from '@suban/api-client'
import type { SubmitRequest } from '@suban/contract'

/** The questions, in the order in which they are asked; `check` shows all answers. */
export const steps = ['what', 'where', 'photos', 'reach', 'check'] as const
export type Step = (typeof steps)[number]

export type ChosenPlace = { readonly placeId: string; readonly name: string; readonly area: string }
/** A photo, already made small. Its picture lies in the photo store under `id`; `attachmentId` is there once the server has it. */
export type Photo = { readonly id: string; readonly name: string; readonly bytes: number; readonly attachmentId: string | null }
/** How the requester wants to be reached: by phone, by phone but sealed (保密), or not at all (匿名). */
export type Reach = 'phone' | 'sealed' | 'anonymous'

export type Draft = {
  /** The idempotency key of this one intention: however often it is sent, the request is registered once. */
  readonly key: string
  readonly narrative: string
  readonly place: ChosenPlace | null
  /** What was typed into the place box without choosing; it is sent as part of the address. */
  readonly placeText: string
  readonly address: string
  readonly photos: readonly Photo[]
  readonly reach: Reach | null
  readonly name: string
  readonly phone: string
  readonly savedAt: number
}

export const emptyDraft = (): Draft => ({
  key: newKey(), narrative: '', place: null, placeText: '', address: '', photos: [], reach: null, name: '', phone: '', savedAt: 0,
})

/** Whether anything in it would be a loss. */
export const hasContent = (draft: Draft): boolean =>
  [draft.narrative, draft.placeText, draft.address, draft.name, draft.phone].some((text) => text.trim() !== '') || draft.place !== null || draft.photos.length > 0

/** 保密: the secrecy level of a request whose requester asked for it (0 public, 1 normal, 2 sealed, 3 highly sensitive). */
const sealedLevel = 2

/** The draft as the server takes it. A contact that was typed and then not wanted is left out. */
export const bodyOf = (draft: Draft): In<typeof SubmitRequest> => ({
  narrative: draft.narrative.trim(),
  placeId: draft.place?.placeId ?? null,
  address: [draft.place ? '' : draft.placeText.trim(), draft.address.trim()].filter(Boolean).join(' '),
  ...(draft.reach === 'anonymous' ? { isAnonymous: true } : { contact: { name: draft.name.trim(), phone: draft.phone.normalize('NFKC').trim() } }),
  ...(draft.reach === 'sealed' ? { secrecyLevel: sealedLevel } : {}),
  attachmentIds: draft.photos.flatMap(({ attachmentId }) => (attachmentId === null ? [] : [attachmentId])),
})

/** The beginning of the words, without numbers that could be somebody's phone. */
export const excerptOf = ({ narrative }: Draft, most = 30): string => {
  const plain = narrative.trim().replace(/\d{7,}/g, '…')
  return plain.length > most ? `${plain.slice(0, most)}……` : plain
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const record = (value: unknown): Record<string, unknown> | null =>
  (typeof value === 'object' && value !== null ? value as Record<string, unknown> : null)

const readPlace = (value: unknown): ChosenPlace | null => {
  const found = record(value)
  return found && text(found['placeId']) !== '' ? { placeId: text(found['placeId']), name: text(found['name']), area: text(found['area']) } : null
}

export const readPhotos = (value: unknown): Photo[] => (Array.isArray(value) ? value : []).flatMap((item) => {
  const found = record(item)
  return found && text(found['id']) !== ''
    ? [{ id: text(found['id']), name: text(found['name']), bytes: Number(found['bytes']) || 0, attachmentId: text(found['attachmentId']) || null }]
    : []
})

/** A stored draft, whatever an older version of this page or a broken write left behind; null when there is none. */
export const readDraft = (stored: unknown): Draft | null => {
  const found = record(stored)
  if (!found || text(found['key']) === '') return null
  const reach = found['reach']
  return {
    key: text(found['key']), narrative: text(found['narrative']), place: readPlace(found['place']), placeText: text(found['placeText']),
    address: text(found['address']), photos: readPhotos(found['photos']),
    reach: reach === 'phone' || reach === 'sealed' || reach === 'anonymous' ? reach : null,
    name: text(found['name']), phone: text(found['phone']), savedAt: Number(found['savedAt']) || 0,
  }
}
