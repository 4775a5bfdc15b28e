// Whether a verdict is left out of the assessment: a panel decides, the result is published, the requester may appeal.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry, type RequesterAction } from '../words.ts'

/** 剔除事由 EXC (rulebook 2.11). */
export const exclusionReasons = [
  'nonGovernment', 'noJurisdiction', 'legalChannel', 'unreasonable', 'malicious', 'contactRefused', 'duplicate', 'centralOrMilitary', 'forceMajeure', 'policyLimit', 'withdrawn', 'callBackInvalid', 'secrecyBlock',
  'suspended', 'platformError',
] as const
export const exclusionReasonLabels: Record<(typeof exclusionReasons)[number], Label> = {
  nonGovernment: label('非政府职责', 'Not a duty of government'), noJurisdiction: label('超出本行政区', 'Outside this region'), legalChannel: label('已入诉讼、仲裁、复议或信访终结', 'In court, arbitration, review or a finalised petition'),
  unreasonable: label('经认定不合理', 'Found unreasonable'), malicious: label('恶意反复', 'Malicious repetition'), contactRefused: label('多次拒接或拒留地址', 'Contact refused'), duplicate: label('重复件', 'Duplicate'),
  centralOrMilitary: label('央地、军地暂无管辖', 'Central or military, no jurisdiction yet'), forceMajeure: label('不可抗力', 'Force majeure'), policyLimit: label('政策明确不支持，解释到位', 'Excluded by policy, well explained'),
  withdrawn: label('诉求人撤回', 'Withdrawn'), callBackInvalid: label('回访无效（空号或本人否认）', 'Call-back invalid'), secrecyBlock: label('保密所限', 'Blocked by secrecy'), suspended: label('挂账（另列）', 'Suspended (listed apart)'),
  platformError: label('平台误派', 'Dispatched in error'),
}
export const exclusionDecisions = ['granted', 'refused', 'lifted'] as const
export const exclusionDecisionLabels: Record<(typeof exclusionDecisions)[number], Label> = { granted: label('不计入考核', 'Left out'), refused: label('照常计入', 'Counts'), lifted: label('申诉后照常计入', 'Counts, after an appeal') }

/** Domain command → button. */
export const exclusionActionLabels = {
  applyExclusion: { command: 'apply-exclusion', zh: '申请剔除', en: 'Apply for exclusion', rank: 5, summary: '申请不计入考核' },
  voteOnExclusion: { command: 'vote-on-exclusion', zh: '表决剔除', en: 'Vote on the exclusion', rank: 1 },
} as const satisfies Readonly<Record<string, ActionLabel>>

/** Domain command → what the requester does from the tracking page. */
export const exclusionRequesterActions = {
  appealExclusion: { command: 'exclusion-appeal', zh: '评价应当算数，申诉', en: 'My verdict should count' },
} as const satisfies Readonly<Record<string, RequesterAction>>

export const exclusionEventLabels = {
  ExclusionApplied: eventLabel('unit', false, '申请不计入考核', 'Exclusion applied for'),
  ExclusionVoted: eventLabel('centre', false, '认定小组成员表决剔除', 'A panel member voted on the exclusion'),
  ExclusionGranted: eventLabel('centre', true, '同意不计入考核', 'Excluded from the assessment', '您的评价不计入单位的考核', 'Your verdict is left out of the unit\'s assessment'),
  ExclusionRefused: eventLabel('centre', false, '不同意剔除，照常计入考核', 'Exclusion refused'),
  ExclusionAppealed: eventLabel('requester', true, '诉求人对剔除申诉', 'The requester appealed the exclusion', '您提出申诉', 'You objected'),
  ExclusionUpheld: eventLabel('centre', true, '申诉后维持剔除', 'Exclusion upheld', '另一组人员复核后维持：不计入考核', 'Another panel upheld it'),
  ExclusionLifted: eventLabel('centre', true, '申诉后撤销剔除，计入考核', 'Exclusion lifted', '复核后撤销：您的评价照常算数', 'It was taken back: your verdict counts'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const exclusionRefusals = {
  EXCLUSION_WINDOW_OVER: entry(409, '剔除须在办结后规定的工作日内申请，已经过期。', '本件照常计入考核。', 'The window after closing in which an exclusion is applied for is over.', 'The verdict counts.'),
  EXCLUSION_ASKED_ONCE: entry(409, '同一件只能申请一次剔除。', '请等认定结果，或查看已有的决定。', 'An exclusion is applied for once an order.', 'Wait for the decision, or read the one that was made.'),
  EXCLUSION_NOT_ASKED: entry(409, '没有待表决的剔除申请。', '请刷新查看最新情况。', 'No exclusion waits for a vote.', 'Reload to see the newest state.'),
  EXCLUSION_NOT_GRANTED: entry(409, '您的评价照常计入考核，没有可以申诉的决定。', '无需申诉。', 'Your verdict counts; there is nothing to object to.', 'Nothing to do.'),
  EXCLUSION_APPEALED_ONCE: entry(409, '对剔除的申诉只有一次，已经用过。', '请查看复核结果。', 'The exclusion can be appealed once, and was.', 'Read what the second panel decided.'),
  EXCLUSION_APPEAL_OVER: entry(409, '决定已超过 {days} 日，申诉期已过。', '如有新的情况，请拨打 12345。', 'More than {days} days have passed; the time to appeal is over.', 'Call 12345 if there is something new.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const exclusionNotices = {
  NOTICE_EXCLUSION_GRANTED: label('工单 {orderNo} 的剔除已认定：不计入考核', 'Order {orderNo}: left out of the assessment'),
  NOTICE_EXCLUSION_REFUSED: label('工单 {orderNo} 的剔除未获认定：照常计入考核', 'Order {orderNo}: exclusion refused, it counts'),
  NOTICE_EXCLUSION_APPEALED: label('工单 {orderNo}：诉求人对剔除申诉，由另一组人员复核', 'Order {orderNo}: the requester appealed the exclusion'),
  NOTICE_EXCLUSION_UPHELD: label('工单 {orderNo}：申诉后维持剔除', 'Order {orderNo}: the exclusion was upheld'),
  NOTICE_EXCLUSION_LIFTED: label('工单 {orderNo}：申诉后撤销剔除，照常计入考核', 'Order {orderNo}: the exclusion was lifted, it counts'),
} as const satisfies Readonly<Record<string, Label>>
