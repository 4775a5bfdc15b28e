import { z } from 'zod'
import { Channel, Emotion, OrderStatus, RequestKind, SecrecyLevel, Urgency } from './codes.ts'
import { Id, Instant, MatterRef, Reason } from './common.ts'
import { AccusedSuggestion, EmergencyDoor } from './entrance-case.ts'
import { TransferEmergency, TransferTarget } from './life-cycle/commands/emergency-transfer.ts'
import { Proposal } from './reference.ts'

/** Narrative length cap in characters; longer input is refused, never cut silently. */
export const narrativeLimit = 20_000

export const Contact = z.object({
  name: z.string().trim().max(50).default(''),
  phone: z.string().trim().max(30).default(''),
  identityNumber: z.string().trim().max(30).optional(),
  homeAddress: z.string().trim().max(200).optional(),
})

export const AssistQuery = z.object({
  narrative: z.string().max(narrativeLimit),
  placeId: z.string().max(64).nullable().default(null),
  kind: RequestKind.optional(),
  matterCode: z.string().max(20).optional().describe('已选定的事项；不填则取最可能的'),
  accusedUnits: z.array(z.string().max(64)).max(4).default([]).describe('诉求针对的单位，不再推荐它们'),
})
export const MatterCandidate = z.object({
  matter: MatterRef,
  probability: z.number(),
  evidence: z.array(z.object({ text: z.string(), start: z.number().int(), end: z.number().int(), weight: z.number() })),
})
export type MatterCandidate = z.infer<typeof MatterCandidate>
export const SimilarRequest = z.object({
  workOrderId: Id, orderNo: z.string(), title: z.string(), status: OrderStatus, registeredAt: Instant,
  distanceMetres: z.number().nullable(), similarity: z.number(), sharedWords: z.array(z.string()), because: z.array(Reason),
})
export type SimilarRequest = z.infer<typeof SimilarRequest>
export const Assist = z.object({
  candidates: z.array(MatterCandidate).max(3),
  abstains: z.boolean().describe('把握不足，建议人工选定'),
  abstainBecause: z.array(Reason),
  kind: RequestKind,
  urgency: Urgency,
  flags: z.array(z.string()),
  emergency: z.object({ words: z.array(z.string()), targets: z.array(TransferTarget), because: z.array(Reason) }).nullable(),
  transferTargets: EmergencyDoor.shape.targets.describe('可转的去向和随转资料'),
  accused: z.array(AccusedSuggestion).describe('文字里像是被投诉的单位'),
  similar: z.array(SimilarRequest),
  proposal: Proposal.nullable(),
  askFor: z.array(z.string()),
  personalDataInText: z.array(z.object({ kind: z.string(), start: z.number().int(), end: z.number().int() })),
})
export type Assist = z.infer<typeof Assist>

const RequestBody = z.object({
  narrative: z.string().trim().min(2).max(narrativeLimit),
  title: z.string().trim().max(60).optional(),
  kind: RequestKind.optional(),
  matterCode: z.string().max(20).optional(),
  placeId: z.string().max(64).nullable().default(null),
  address: z.string().trim().max(200).default(''),
  occurredAt: Instant.optional(),
  contact: Contact.optional(),
  isAnonymous: z.boolean().default(false),
  secrecyLevel: SecrecyLevel.default(1),
  attachmentIds: z.array(Id).max(9).default([]),
})

/** What the call-taker sends. `dispatchTo` makes it one key: accepted and dispatched in one go. */
export const RegisterRequest = RequestBody.extend({
  channel: Channel.default('phone'),
  emotion: Emotion.default('calm'),
  callId: z.string().max(64).optional().describe('一次来电可有多件诉求'),
  draftId: Id.optional(),
  accusedUnits: z.array(z.string().max(64)).max(4).default([]).describe('诉求针对的单位：它们不主办，也看不到是谁反映的'),
  readBack: z.boolean().default(true).describe('已向来电人复述确认'),
  dispatchTo: z.object({ lead: z.string().max(64), co: z.array(z.string().max(64)).max(8).default([]) }).optional(),
  attachTo: Id.optional().describe('并入同一事件的工单'),
  transferTo: TransferEmergency.optional().describe('登记的同时转出'),
  directAnswer: z.object({ answer: z.string().trim().min(5).max(4000), basis: z.string().trim().min(2).max(500) }).optional(),
})
/** What the public form sends. */
export const SubmitRequest = RequestBody

export const Receipt = z.object({
  requestId: Id, workOrderId: Id, orderNo: z.string(), receiptNo: z.string(),
  trackingToken: z.string(), trackingUrl: z.string(),
  status: OrderStatus, version: z.number().int(),
  promisedAt: Instant.nullable(), unit: z.string().nullable(),
})
export type Receipt = z.infer<typeof Receipt>

export const Draft = z.object({ id: Id, body: z.record(z.string(), z.unknown()), savedAt: Instant })
export const DraftBody = z.object({ body: z.record(z.string(), z.unknown()) })
export const Attachment = z.object({ id: Id, name: z.string(), mediaType: z.string(), bytes: z.number().int(), url: z.string() })
/** The caller's earlier orders, found by the blind index of the phone; nothing personal comes back. */
export const CallerHistory = z.object({
  maskedPhone: z.string(), maskedName: z.string(),
  orders: z.array(z.object({ workOrderId: Id, orderNo: z.string(), title: z.string(), status: OrderStatus, registeredAt: Instant, isOpen: z.boolean(), promisedAt: Instant.nullable(), unit: z.string().nullable() })),
})
