/**
 * Why a due time was set by a decision (`ClockTurn` granted): the decisions of the life cycle that do so. Any other word is
 * told as it stands.
 */
export const GRANT_REASONS = {
  ruling: { name: '争议裁定', nameEn: 'a ruling' },
  sendBack: { name: '退回补办，补足最少时间', nameEn: 'sent back, with the least time for it' },
  escalation: { name: '提级办理', nameEn: 'taken up a level' },
  handBack: { name: '提级后交回', nameEn: 'handed back after being taken up' },
  resumed: { name: '恢复办理，补足最少时间', nameEn: 'handled again, with the least time for it' },
  supervision: { name: '督办要求', nameEn: 'supervision' },
  leaderNote: { name: '领导批示', nameEn: 'a leader\'s note' },
} as const satisfies Record<string, { name: string; nameEn: string }>

export type GrantReason = keyof typeof GRANT_REASONS

/** A grant's reason for a sentence's slots. */
export const grantName = (reason: string): { reason: string; reasonEn: string } => {
  const known = Object.hasOwn(GRANT_REASONS, reason) ? GRANT_REASONS[reason as GrantReason] : undefined
  return { reason: known?.name ?? reason, reasonEn: known?.nameEn ?? reason }
}

/** Why a clock stood still where no entry of the policy lets it: the order itself stood still. */
const standstills: Readonly<Record<string, { readonly reason: string; readonly reasonEn: string }>> = {
  WITHDRAWN: { reason: '诉求人撤回期间', reasonEn: 'withdrawn by the requester' },
}

/** A standstill in words; one that is not known by its code. */
export const standstillName = (code: string): { readonly reason: string; readonly reasonEn: string } => standstills[code] ?? { reason: code, reasonEn: code }
