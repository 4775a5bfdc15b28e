/** Why a withdrawal is checked by a call. */
export const withdrawalReasonsSaid: Record<string, { zh: string; en: string }> = {
  WITHDRAWAL_SAMPLED: { zh: '按政策核实 {percent}% 的撤回，这一件抽中', en: 'The policy checks {percent}% of withdrawals by a call; this one was chosen' },
}
