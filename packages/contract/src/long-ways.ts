import { z } from 'zod'
import { Id, Instant, UnitRef } from './common.ts'
import { Lamp } from './codes.ts'
import { DurationUnit, ExtensionReason } from './life-cycle/commands/extension.ts'
import { ExclusionReason } from './life-cycle/commands/exclusion.ts'
import { ResultType } from './life-cycle/commands/handling.ts'
import { PauseReason, TellingWay } from './life-cycle/commands/pause.ts'
import { SuspensionCategory } from './life-cycle/commands/suspension.ts'
import { TerminationReason } from './life-cycle/commands/termination.ts'
import { exclusionDecisions } from './life-cycle/exclusion.ts'
import { milestoneStates, suspensionStages } from './life-cycle/suspension.ts'

const Length = z.object({ amount: z.number(), unit: DurationUnit })
const Day = z.string().describe('YYYY-MM-DD')

/** One request for more time, newest first. */
export const CaseExtension = z.object({
  assignmentNo: z.number().int(), unit: UnitRef, reason: ExtensionReason, asked: Length, text: z.string(), isRequesterTold: z.boolean(), countsInAssessment: z.boolean(), askedAt: Instant,
  decideBy: Instant.nullable(), outcome: z.enum(['pending', 'granted', 'refused', 'lapsed', 'moot']), granted: Length.nullable(), note: z.string(),
})
export type CaseExtension = z.infer<typeof CaseExtension>

/** One time that a unit's clock stood still, newest first; `until` null while it does. */
export const CasePause = z.object({ unit: UnitRef, reason: PauseReason, text: z.string(), toldHow: TellingWay, since: Instant, mostUntil: Instant.nullable(), until: Instant.nullable() })
export type CasePause = z.infer<typeof CasePause>

export const Milestone = z.object({ no: z.number().int(), on: Day, text: z.string(), state: z.enum(milestoneStates), doneAt: Instant.nullable() })
export type Milestone = z.infer<typeof Milestone>
export const SuspensionStage = z.enum(suspensionStages)
/** 挂账: the plan and how it goes. */
export const CaseSuspension = z.object({
  stage: SuspensionStage, unit: UnitRef, category: SuspensionCategory, plan: z.string(), milestones: z.array(Milestone), responsible: z.string(), funding: z.string(), expiresOn: Day,
  appliedAt: Instant, approvedAt: Instant.nullable(), endedAt: Instant.nullable(), examiner: UnitRef.nullable().describe('正在审核或核验的单位；市级为空'), decideBy: Instant.nullable(), reportBy: Instant.nullable().describe('下一次上报最晚到'),
  toRequester: z.string(), toldHow: TellingWay, toldOn: Day, clearance: z.object({ resultType: ResultType, text: z.string(), submittedAt: Instant }).nullable(),
})
export type CaseSuspension = z.infer<typeof CaseSuspension>

export const PanelVote = z.object({ who: z.string(), unit: UnitRef, isFor: z.boolean(), isLegal: z.boolean(), reason: z.string(), at: Instant })
export type PanelVote = z.infer<typeof PanelVote>
const Panel = z.object({
  votes: z.array(PanelVote), needed: z.number().int().describe('至少几票'), hasLegal: z.boolean().describe('已有法制人员表决'), decideBy: Instant.nullable().describe('为空：不在表决'),
  before: z.array(PanelVote).describe('上一组的表决'),
})
/** 终止: why, who voted how, what the requester said to it. */
export const CaseTermination = Panel.extend({
  unit: UnitRef, reason: TerminationReason, text: z.string(), alternative: z.string(), appliedAt: Instant, decided: z.enum(['granted', 'refused']).nullable(), at: Instant.nullable(), appealUntil: Instant.nullable(), appeal: z.object({ at: Instant, text: z.string() }).nullable(),
})
export type CaseTermination = z.infer<typeof CaseTermination>
export const ExclusionDecision = z.enum(exclusionDecisions)
/** 剔除: why, who voted how, what the requester said to it. */
export const CaseExclusion = Panel.extend({
  unit: UnitRef, reason: ExclusionReason, text: z.string(), appliedAt: Instant, decided: ExclusionDecision.nullable(), at: Instant.nullable(), appealUntil: Instant.nullable(), appeal: z.object({ at: Instant, text: z.string() }).nullable(),
})
export type CaseExclusion = z.infer<typeof CaseExclusion>

const Words = z.object({ zh: z.string(), en: z.string() })
/** What the requester reads of a suspension: why, who, until when, step by step. */
export const PublicSuspension = z.object({ unit: z.string(), why: Words, words: z.string().describe('单位书面告知的话'), since: Day, until: Day, responsible: z.string(), phases: z.array(Milestone.omit({ no: true })) })
/** Why the unit's clock stands still. */
export const PublicPause = z.object({ unit: z.string(), why: Words, words: z.string(), since: Instant, mostUntil: Instant.nullable() })
/** Why it was ended, what rights the requester has, what other ways. */
export const PublicTermination = z.object({ why: Words, alternative: z.string(), rights: Words, at: Instant, appealUntil: Day })
/** That the verdict is left out of the assessment, and why. */
export const PublicExclusion = z.object({ why: Words, decision: ExclusionDecision, at: Instant, appealUntil: Day.nullable() })

/** A row of the suspension ledger. */
export const SuspensionRow = z.object({
  id: Id, orderNo: z.string(), title: z.string(), unit: UnitRef, category: SuspensionCategory, stage: SuspensionStage, lamp: Lamp.describe('节点和到期里最急的'), responsible: z.string(),
  appliedAt: Instant, approvedAt: Instant.nullable(), endedAt: Instant.nullable(), expiresOn: Day, daysLeft: z.number().int().nullable(), reportBy: Instant.nullable(), milestones: z.array(Milestone),
})
export type SuspensionRow = z.infer<typeof SuspensionRow>
export const SuspensionCounts = z.object({
  requests: z.number().int().describe('待审核'), suspended: z.number().int().describe('挂账中'), expiring: z.number().int().describe('三十日内到期'), overdue: z.number().int().describe('有节点逾期'),
  expired: z.number().int().describe('到期未销账'), cleared: z.number().int().describe('已销账'),
})
export const SuspensionPage = z.object({ items: z.array(SuspensionRow), next: z.string().nullable(), counts: SuspensionCounts })
export type SuspensionPage = z.infer<typeof SuspensionPage>

/** A decision of a panel about an exclusion, shown to the unit and its peers with the reasons that the members gave. */
export const PublishedExclusion = z.object({
  id: Id, orderNo: z.string(), unit: UnitRef, reason: ExclusionReason, decision: ExclusionDecision, at: Instant, yes: z.number().int(), no: z.number().int(), reasons: z.array(z.object({ isFor: z.boolean(), text: z.string() })),
})
export type PublishedExclusion = z.infer<typeof PublishedExclusion>
export const PublishedExclusions = z.object({ items: z.array(PublishedExclusion), next: z.string().nullable() })
