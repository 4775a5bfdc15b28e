import { z } from 'zod'
import { Instant, UnitRef } from './common.ts'
import { DeclineReason } from './life-cycle/commands/intake.ts'
import { InformationItem } from './life-cycle/commands/information.ts'
import { TransferTarget } from './life-cycle/commands/emergency-transfer.ts'
import { WithdrawalReason } from './life-cycle/commands/withdrawal.ts'
import { takeBackReasons, transferItems, transferModes } from './life-cycle/emergency-transfer.ts'

/** Parts of a case that its level of secrecy may hide from a reader. */
export const secretParts = ['maskedPerson', 'narrative', 'address', 'words', 'attachments', 'accessLog'] as const
export const SecretPart = z.enum(secretParts)
export type SecretPart = z.infer<typeof SecretPart>

/** 请补充: one time that the requester was asked, newest first. */
export const CaseInformation = z.object({
  round: z.number().int(), missing: z.array(InformationItem), question: z.string(), askedAt: Instant, until: Instant.nullable(), reminded: z.number().int(),
  outcome: z.enum(['waiting', 'supplied', 'overdue', 'lapsed', 'moot']), answer: z.string(), answeredAt: Instant.nullable(),
})
export type CaseInformation = z.infer<typeof CaseInformation>

/** 不予受理: what waits for the shift lead, what was decided, what the requester says against it. */
export const CaseRefusal = z.object({
  pending: z.object({ reason: DeclineReason, alternative: z.string(), by: z.string(), at: Instant, decideBy: Instant.nullable() }).nullable(),
  decided: z.object({ reason: DeclineReason.or(z.literal('noInformation')), alternative: z.string(), at: Instant, appealUntil: Instant.nullable() }).nullable().describe('最近一次决定'),
  rejected: z.object({ reason: z.string(), at: Instant }).nullable().describe('值班长最近一次不同意'),
  appeal: z.object({ text: z.string(), at: Instant, decideBy: Instant.nullable() }).nullable(),
})
export type CaseRefusal = z.infer<typeof CaseRefusal>

/** 转出: one handing-over, newest first. */
export const CaseTransfer = z.object({
  no: z.number().int(), target: TransferTarget, name: z.string().describe('去向的名称'), mode: z.enum(transferModes), reason: z.string(), shared: z.array(z.enum(transferItems)), isAutomatic: z.boolean(),
  sentAt: Instant, receiptBy: Instant.nullable(), status: z.enum(['sent', 'received', 'takenBack']), peerCaseNo: z.string().nullable(), endedAt: Instant.nullable(), takenBackBecause: z.enum(takeBackReasons).nullable(), note: z.string(),
})
export type CaseTransfer = z.infer<typeof CaseTransfer>
/** Whom it could be handed to now, what may go along, and what danger the words speak of. */
export const EmergencyDoor = z.object({
  targets: z.array(z.object({ target: TransferTarget, name: z.string(), mayShare: z.array(z.enum(transferItems)) })),
  danger: z.object({ targets: z.array(TransferTarget), words: z.array(z.string()) }).nullable().describe('文字里的紧急说法；由人决定转不转'),
})
export type EmergencyDoor = z.infer<typeof EmergencyDoor>

/** 撤回. */
export const CaseWithdrawal = z.object({
  at: Instant, isByRequester: z.boolean().describe('诉求人自己在查询页撤回；否则由话务员录入'), reason: WithdrawalReason, text: z.string(), callId: z.string().nullable(),
  goesOn: z.boolean().describe('还有其他人并入，继续办理'), takeBackUntil: Instant.nullable().describe('为空：不能再恢复'), check: z.object({ calls: z.number().int(), most: z.number().int(), due: Instant.nullable() }).nullable().describe('抽中核实'),
})
export type CaseWithdrawal = z.infer<typeof CaseWithdrawal>

export const AccusedSuggestion = z.object({ unit: UnitRef, words: z.array(z.string()) })
export type AccusedSuggestion = z.infer<typeof AccusedSuggestion>
/** Whom the request is against, and who reviews instead of them. */
export const CaseConflict = z.object({
  accused: z.array(UnitRef), suggested: z.array(AccusedSuggestion).describe('文字里像是被投诉的单位，供人确认'),
  reviewers: z.array(UnitRef).describe('被投诉单位的结果由谁审核'),
})
export type CaseConflict = z.infer<typeof CaseConflict>

/** What a requester's page says of it, in plain words. */
export const PublicQuestion = z.object({ question: z.string(), missing: z.array(InformationItem), askedAt: Instant, until: Instant.nullable() })
export const PublicRefusal = z.object({ why: z.object({ zh: z.string(), en: z.string() }), alternative: z.string(), at: Instant, appealUntil: Instant.nullable().describe('为空：不能再申诉'), isAfterAppeal: z.boolean().describe('申诉复核之后的决定') })
export const PublicTransfer = z.object({ name: z.string(), sentAt: Instant, peerCaseNo: z.string().nullable(), shared: z.array(z.enum(transferItems)) })
export const PublicWithdrawal = z.object({ at: Instant, takeBackUntil: Instant.nullable().describe('为空：不能再恢复') })
/** What would come of a withdrawal now. */
export const PublicIfWithdrawn = z.object({ takeBackDays: z.number().int().describe('多少天内可以恢复'), goesOn: z.boolean().describe('别人反映的同一件事继续办') })
