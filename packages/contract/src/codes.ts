import { z } from 'zod'

/**
 * The code lists of the hotline. Words are those of docs/glossary.md; the rulebook's short codes (C06, NAR …) stand in comments.
 * Labels for people are in `labels.ts`. Codes of one mechanism of the life cycle stand in its own file under `life-cycle/`.
 */

/** 诉求类型 (rulebook 1.1). */
export const requestKinds = ['consultation', 'help', 'complaint', 'report', 'suggestion', 'praise'] as const
export const RequestKind = z.enum(requestKinds)
export type RequestKind = z.infer<typeof RequestKind>

/** 渠道 (rulebook 7.1). */
export const channels = ['phone', 'web', 'app', 'wechat', 'alipay', 'sms', 'letter', 'email', 'weibo', 'media', 'leaderMailbox',
  'messageBoard', 'grid', 'walkIn', 'market12315', 'police110', 'neighbourCity', 'proactive', 'inspection', 'import'] as const
export const Channel = z.enum(channels)
export type Channel = z.infer<typeof Channel>

/** 工单状态 (life cycle 8.2). */
export const orderStatuses = ['intakePending', 'infoNeeded', 'declined', 'emergencyTransferred', 'directAnswered', 'dispatchPending',
  'preConsult', 'signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'suspended', 'unitReview', 'centreReview',
  'callBackPending', 'callingBack', 'rework', 'closed', 'archived', 'withdrawn', 'merged', 'terminated'] as const
export const OrderStatus = z.enum(orderStatuses)
export type OrderStatus = z.infer<typeof OrderStatus>

export const deadlineClasses = ['2h', '24h', '7d', '15d'] as const
export const DeadlineClass = z.enum(deadlineClasses)
export type DeadlineClass = z.infer<typeof DeadlineClass>

export const urgencies = ['normal', 'urgent', 'critical'] as const
export const Urgency = z.enum(urgencies)
export type Urgency = z.infer<typeof Urgency>

/** 灯. */
export const lamps = ['green', 'yellow', 'red', 'black'] as const
export const Lamp = z.enum(lamps)
export type Lamp = z.infer<typeof Lamp>

export const assignmentRoles = ['lead', 'co'] as const
export const AssignmentRole = z.enum(assignmentRoles)
export type AssignmentRole = z.infer<typeof AssignmentRole>

export const assignmentStatuses = ['signPending', 'handling', 'unitReview', 'rework', 'done', 'takenBack', 'returned', 'released', 'handedOn'] as const
export const AssignmentStatus = z.enum(assignmentStatuses)
export type AssignmentStatus = z.infer<typeof AssignmentStatus>

/** 角色 (rulebook 7.4). */
export const roles = ['agent', 'webAgent', 'shiftLead', 'dispatcher', 'unitCoordinator', 'handler', 'unitReviewer', 'centreReviewer',
  'callbackOfficer', 'supervisor', 'districtArbiter', 'cityArbiter', 'panelMember', 'leader', 'disciplineInspector', 'knowledgeEditor',
  'analyst', 'systemAdmin', 'gridWorker', 'monitor', 'deputy'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** 五级评价 (GB/T 39735: 5 非常满意 … 1 非常不满意). */
export const Satisfaction = z.number().int().min(1).max(5)

/** 保密级别 (rulebook 6.5): 0 公开, 1 普通, 2 保密, 3 高敏. */
export const SecrecyLevel = z.number().int().min(0).max(3)

/** 情绪. */
export const emotions = ['calm', 'anxious', 'angry', 'distress'] as const
export const Emotion = z.enum(emotions)

/** The desks of the hotline centre that hold a queue of orders. */
export const desks = ['intake', 'dispatch', 'centreReview', 'callBack'] as const
export const Desk = z.enum(desks)
export type Desk = z.infer<typeof Desk>
