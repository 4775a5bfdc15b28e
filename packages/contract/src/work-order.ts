import { z } from 'zod'
import { AssignmentRole, AssignmentStatus, Channel, DeadlineClass, Lamp, OrderStatus, RequestKind, Urgency } from './codes.ts'
import { Clock, Id, Instant, MatterRef, PlaceRef, Reason, UnitRef } from './common.ts'
import { CommandDone } from './commands.ts'
import { Rung } from './life-cycle/commands/supervision.ts'
import { ResultType } from './life-cycle/commands/handling.ts'
import { MatterCandidate, Receipt } from './intake.ts'
import { Escalation, EventCluster, JointHandling, SplitParts, Whistle } from './joint-case.ts'
import { Disclosures, Supervision } from './supervision-case.ts'
import { CaseExclusion, CaseExtension, CasePause, CaseSuspension, CaseTermination } from './long-ways.ts'
import { Consultation, Dispute, Returns } from './dispute-case.ts'
import { Proposal } from './reference.ts'

export const Assignment = z.object({
  no: z.number().int(), unit: UnitRef, role: AssignmentRole, status: AssignmentStatus,
  dispatchedAt: Instant, signedAt: Instant.nullable(), firstContactAt: Instant.nullable(), submittedAt: Instant.nullable(), isProvisional: z.boolean().optional().describe('裁定前先行办理'),
})
export const Result = z.object({
  unit: UnitRef, round: z.number().int(), resultType: ResultType, text: z.string(), basis: z.string(), requesterOpinion: z.string(),
  solved: z.boolean(), submittedAt: Instant, attachmentIds: z.array(Id),
})
export const Verdict = z.object({
  at: Instant, by: z.enum(['callBack', 'requester', 'import']), round: z.number().int(), contacted: z.boolean(), solved: z.boolean(), satisfaction: z.number().int(), remark: z.string(),
  isVoid: z.literal(true).optional().describe('经查实造假，不再算数'),
})
/** One line of the one timeline of citizen, unit, machine and clock. */
export const TimelineEntry = z.object({
  version: z.number().int(), at: Instant, type: z.string(),
  lane: z.enum(['requester', 'centre', 'unit', 'machine', 'clock']),
  who: z.string(), whoEn: z.string(), title: z.string(), titleEn: z.string(),
  text: z.string(), textEn: z.string().optional().describe('没有这一项时，text 是人写的原话，英文界面也照原样显示'), because: z.array(Reason),
  attachmentIds: z.array(Id), isPublic: z.boolean(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>
/** An action and whether it may be done now; the refused ones say why. */
export const AllowedAction = z.object({
  action: z.string(), label: z.string(), labelEn: z.string(), isPrimary: z.boolean(),
  refusedBecause: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
})
export type AllowedAction = z.infer<typeof AllowedAction>
/** Where the order is, like a parcel. */
export const ParcelStep = z.object({
  id: z.string(), name: z.string(), nameEn: z.string(), state: z.enum(['done', 'now', 'next']),
  at: Instant.nullable(), holder: z.string(), holderEn: z.string(), promisedAt: Instant.nullable(),
})
export type ParcelStep = z.infer<typeof ParcelStep>
export const SealedPerson = z.object({ contactId: Id.nullable(), maskedName: z.string(), maskedPhone: z.string(), isAnonymous: z.boolean(), mayReveal: z.boolean(), hasIdentityNumber: z.boolean() })

export const WorkOrder = z.object({
  id: Id, orderNo: z.string(), receiptNo: z.string(), version: z.number().int(), status: OrderStatus, statusName: z.string(), statusNameEn: z.string(),
  requestId: Id, title: z.string(), narrative: z.string().describe('个人信息已遮盖'), kind: RequestKind, channel: Channel,
  matter: MatterRef.nullable(), matterBy: z.enum(['machine', 'person', 'none']), urgency: Urgency, deadlineClass: DeadlineClass.nullable(), secrecyLevel: z.number().int(), flags: z.array(z.string()),
  place: PlaceRef, address: z.string(), registeredAt: Instant, closedAt: Instant.nullable(), reworkRound: z.number().int(),
  parentId: Id.nullable(), mergedInto: Id.nullable(), members: z.array(Id), children: z.array(Id),
  person: SealedPerson,
  candidates: z.array(MatterCandidate), proposal: Proposal.nullable(),
  assignments: z.array(Assignment), clocks: z.array(Clock), results: z.array(Result), verdicts: z.array(Verdict),
  evidenceRequired: z.array(z.object({ code: z.string(), text: z.string() })), answerTemplate: z.string(), callBackScript: z.array(z.string()),
  parcel: z.array(ParcelStep), timeline: z.array(TimelineEntry), allowedActions: z.array(AllowedAction),
  attachments: z.array(z.object({ id: Id, name: z.string(), mediaType: z.string(), bytes: z.number().int(), url: z.string() })),
  supervisions: z.array(Supervision).optional(), notePhrases: z.array(z.string()).optional().describe('领导批示的常用语，只给领导'), rungsByHand: z.array(Rung).optional().describe('看的人可用的督办级别'), disclosures: Disclosures.optional(),
  jointHandling: JointHandling.optional(), whistles: z.array(Whistle).optional(), escalation: Escalation.optional(), eventCluster: EventCluster.optional(), splitParts: SplitParts.optional(),
  extensions: z.array(CaseExtension).optional(), pauses: z.array(CasePause).optional(), suspension: CaseSuspension.optional(), termination: CaseTermination.optional(), exclusion: CaseExclusion.optional(),
  returns: Returns.optional(), consultation: Consultation.optional(), dispute: Dispute.optional(),
})
export type WorkOrder = z.infer<typeof WorkOrder>

/** A row of any queue. */
export const QueueRow = z.object({
  id: Id, orderNo: z.string(), version: z.number().int(), title: z.string(), kind: RequestKind, channel: Channel, status: OrderStatus, statusName: z.string(), statusNameEn: z.string(),
  matter: MatterRef.nullable(), placeName: z.string(), urgency: Urgency, deadlineClass: DeadlineClass.nullable(), lamp: Lamp,
  dueAt: Instant.nullable(), timeLeftZh: z.string(), timeLeftEn: z.string(), registeredAt: Instant, reworkRound: z.number().int(),
  unit: UnitRef.nullable(), assignmentRole: AssignmentRole.nullable(), assignmentStatus: AssignmentStatus.nullable(),
  finished: z.object({ isEarly: z.boolean(), zh: z.string(), en: z.string() }).nullable().describe('单位办完的：提前或超时多少'),
  expectedCost: z.number().nullable(), probability: z.number().nullable(), proposedLead: UnitRef.nullable(), proposedCo: z.array(UnitRef), lastRequesterWord: z.string(), lastRequesterWordEn: z.string(),
})
export type QueueRow = z.infer<typeof QueueRow>
export const QueuePage = z.object({ items: z.array(QueueRow), next: z.string().nullable(), total: z.number().int() })
export const QueueCounts = z.object({ counts: z.record(z.string(), z.number().int()) })

export const Reveal = z.object({ reason: z.string().trim().min(4).max(200) })
export const RevealedPerson = z.object({ name: z.string(), phone: z.string(), identityNumber: z.string(), homeAddress: z.string(), narrative: z.string(), loggedAt: Instant })
export const AccessLogEntry = z.object({ at: Instant, who: z.string(), unit: z.string(), reason: z.string() })
export const Notice = z.object({ id: z.number().int(), at: Instant, text: z.string(), textEn: z.string(), workOrderId: Id, isRead: z.boolean() })
export const OrderSummary = z.object({ id: Id, orderNo: z.string(), title: z.string(), status: OrderStatus, statusName: z.string(), statusNameEn: z.string(), registeredAt: Instant, unit: z.string().nullable() })
/** A split answers like every command, and names the orders that came out of it. */
export const SplitDone = CommandDone.extend({ children: z.array(Receipt.pick({ requestId: true, workOrderId: true, orderNo: true, receiptNo: true })) })
