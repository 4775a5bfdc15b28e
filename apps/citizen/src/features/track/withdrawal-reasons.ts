import { t } from '@suban/ui/i18n'

/** Why somebody takes a request back; the codes are the contract's. */
export const withdrawalReasons = ['solvedAlready', 'mistake', 'notNeeded', 'elsewhere', 'other'] as const
type WithdrawalReason = (typeof withdrawalReasons)[number]

export const isWithdrawalReason = (reason: string | null): reason is WithdrawalReason => (withdrawalReasons as readonly (string | null)[]).includes(reason)

export const withdrawalReasonName = (reason: WithdrawalReason): string => ({
  solvedAlready: t('已经解决了', 'It is solved already'),
  mistake: t('说错了，或者提交错了', 'I said or sent it by mistake'),
  notNeeded: t('不需要办了', 'It is no longer needed'),
  elsewhere: t('找别的地方办了', 'It is handled elsewhere'),
  other: t('别的原因', 'Another reason'),
})[reason]

/** Figures as they are compared: full-width ones and spaces are understood. */
export const figures = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')
