import type { In } from '@suban/api-client'
import type { Channel, MatterRef, Place, Proposal, RegisterRequest, RequestKind, UnitRef } from '@suban/contract'
import type { Uploaded } from '../../lib/files.tsx'
import { missingOfHandover, type Handover } from '../../lib/order/transfer-fields.tsx'

/** The contract's cap in characters; written here once more because the contract's file of it carries the schemas. */
export const narrativeLimit = 20_000

export type Emotion = 'calm' | 'anxious' | 'angry' | 'distress'

/** What the call-taker has written of one request; kept as a draft while it grows. */
export type Sheet = {
  readonly phone: string
  readonly name: string
  readonly isAnonymous: boolean
  readonly narrative: string
  readonly place: Place | null
  readonly address: string
  /** The call-taker's own choice; null leaves it to the machine's first candidate. */
  readonly matter: MatterRef | null
  /** Likewise; null takes the machine's. */
  readonly kind: RequestKind | null
  readonly channel: Channel
  readonly emotion: Emotion
  readonly secrecyLevel: number
  /** Units that it is against. */
  readonly accused: readonly UnitRef[]
  readonly files: readonly Uploaded[]
  readonly attachTo: { readonly workOrderId: string; readonly orderNo: string; readonly title: string } | null
  readonly answer: string
  readonly basis: string
}

export const emptySheet: Sheet = {
  phone: '', name: '', isAnonymous: false, narrative: '', place: null, address: '', matter: null, kind: null, channel: 'phone', emotion: 'calm', secrecyLevel: 1, accused: [],
  files: [], attachTo: null, answer: '', basis: '',
}

/** The next request of the same caller. */
export const sameCaller = (sheet: Sheet): Sheet => ({ ...emptySheet, phone: sheet.phone, name: sheet.name, isAnonymous: sheet.isAnonymous, channel: sheet.channel })

/** Whether there is anything worth keeping. */
export const isBlank = (sheet: Sheet): boolean => sheet.narrative.trim() === '' && sheet.place === null && sheet.address.trim() === '' && sheet.files.length === 0

/** A draft as it was saved; a field that an older version did not have takes its empty value. */
export const sheetOf = (draft: Readonly<Record<string, unknown>>): Sheet => {
  const kept = Object.fromEntries(Object.entries(draft).filter(([name, value]) => name in emptySheet && sameShape(emptySheet[name as keyof Sheet], value)))
  return { ...emptySheet, ...(kept as Partial<Sheet>) }
}

const sameShape = (empty: unknown, value: unknown): boolean =>
  empty === null ? value === null || typeof value === 'object' || typeof value === 'string' : Array.isArray(empty) ? Array.isArray(value) : typeof value === typeof empty

/** How the sheet is sent. */
export type Way = 'dispatch' | 'accept' | 'attach' | 'answer' | 'transfer'

export type Decided = { readonly matter: MatterRef | null; readonly kind: RequestKind; readonly proposal: Proposal | null }

/** The way that the main button takes. */
export const wayOf = (sheet: Sheet, decided: Decided, isAnswering: boolean, isTransferring = false): Way => {
  if (isTransferring) return 'transfer'
  if (isAnswering) return 'answer'
  if (sheet.attachTo) return 'attach'
  return decided.matter !== null && decided.proposal?.lead ? 'dispatch' : 'accept'
}

/** The contract's other caps, in characters. */
export const limits = { narrative: narrativeLimit, phone: 30, name: 50, address: 200, answer: 4000, basis: 500 } as const

/** Whether a field holds more than the server takes; nothing of it is cut off. */
const isOver = (sheet: Sheet): boolean => (Object.keys(limits) as (keyof typeof limits)[]).some((name) => sheet[name].trim().length > limits[name])

/** What is missing before anything can be sent, or that something is too long. */
export const missingOf = (sheet: Sheet, way: Way, handover: Handover | null = null): 'narrative' | 'contact' | 'answer' | 'basis' | 'room' | 'transfer' | null => {
  if (sheet.narrative.trim().length < 2) return 'narrative'
  if (!sheet.isAnonymous && sheet.phone.trim() === '') return 'contact'
  if (isOver(sheet)) return 'room'
  if (way === 'transfer' && (handover === null || missingOfHandover(handover) !== null)) return 'transfer'
  if (way === 'answer' && sheet.answer.trim().length < 5) return 'answer'
  return way === 'answer' && sheet.basis.trim().length < 2 ? 'basis' : null
}

/** The body that the server takes. */
export const requestOf = (sheet: Sheet, decided: Decided, way: Way, call: { readonly callId: string; readonly draftId: string | null }, handover: Handover | null = null): In<typeof RegisterRequest> => ({
  narrative: sheet.narrative.trim(),
  kind: decided.kind,
  ...(decided.matter ? { matterCode: decided.matter.code } : {}),
  placeId: sheet.place?.placeId ?? null,
  address: sheet.address.trim(),
  ...(sheet.isAnonymous ? {} : { contact: { phone: sheet.phone.trim(), name: sheet.name.trim() } }),
  isAnonymous: sheet.isAnonymous,
  secrecyLevel: sheet.secrecyLevel,
  ...(sheet.accused.length > 0 ? { accusedUnits: sheet.accused.map((unit) => unit.code) } : {}),
  attachmentIds: sheet.files.map((file) => file.id),
  channel: sheet.channel,
  emotion: sheet.emotion,
  callId: call.callId,
  ...(call.draftId ? { draftId: call.draftId } : {}),
  readBack: true,
  ...(way === 'dispatch' && decided.proposal?.lead ? { dispatchTo: { lead: decided.proposal.lead.code, co: decided.proposal.co.map((unit) => unit.code) } } : {}),
  ...(way === 'transfer' && handover?.target ? { transferTo: { target: handover.target, platform: handover.platform.trim(), mode: handover.mode, reason: handover.reason.trim(), shared: [...handover.shared] } } : {}),
  ...(way === 'attach' && sheet.attachTo ? { attachTo: sheet.attachTo.workOrderId } : {}),
  ...(way === 'answer' ? { directAnswer: { answer: sheet.answer.trim(), basis: sheet.basis.trim() } } : {}),
})

/** A number as it is read out, in groups of four; a single last figure joins the group before it. */
export const readOut = (number: string): string => number.replaceAll(/.{4}(?=..)/g, '$& ')
