import type { In } from '@suban/api-client'
import type { requesterCommands, RequesterCommandName } from '@suban/contract'
import { t } from '@suban/ui/i18n'
import type { SummaryLine } from '../../lib/form/error-summary.tsx'
import { limits } from '../../lib/request/limits.ts'
import type { Action } from './actions.ts'
import type { Words } from './kept-words.ts'
import { figures, isWithdrawalReason } from './withdrawal-reasons.ts'

type Bodies = { [Name in RequesterCommandName]: In<(typeof requesterCommands)[Name]> }

/** What is sent for an action. Call `checkWords` first. */
export const bodyOf = (action: Action, words: Words): Bodies[RequesterCommandName] => {
  const text = words.text.trim()
  switch (action) {
    case 'addClue': return { text, attachmentIds: idsOf(words) } satisfies Bodies['clues']
    case 'supplyInfo': return { text, attachmentIds: idsOf(words) } satisfies Bodies['information']
    case 'withdraw': return { reason: isWithdrawalReason(words.reason) ? words.reason : 'other', text, ...tailOf(words) } satisfies Bodies['withdrawal']
    case 'takeBackWithdrawal': return { text, ...tailOf(words) } satisfies Bodies['withdrawal-take-back']
    case 'urge': return { text } satisfies Bodies['urging']
    case 'praise': return { text } satisfies Bodies['praise']
    case 'objectDisclosure': return { text } satisfies Bodies['disclosure-objection']
    case 'evaluate': return { contacted: words.contacted ?? false, solved: words.solved ?? false, satisfaction: words.satisfaction ?? 0, remark: text } satisfies Bodies['evaluation']
    case 'appealRefusal':
    case 'reopen':
    case 'appealTermination':
    case 'appealExclusion':
    case 'rejectAnswer': return { reason: text } satisfies Bodies['reopening']
  }
}

const idsOf = (words: Words): string[] => words.photos.flatMap(({ attachmentId }) => (attachmentId === null ? [] : [attachmentId]))
const tailOf = ({ phoneTail }: Words): { phoneTail?: string } => (figures(phoneTail) === '' ? {} : { phoneTail: figures(phoneTail) })

const lengths: Record<Action, readonly [least: number, most: number]> = {
  addClue: [limits.clueLeast, limits.clueMost],
  urge: [0, limits.urgingMost],
  praise: [limits.praiseLeast, limits.remarkMost],
  objectDisclosure: [0, limits.urgingMost],
  evaluate: [0, limits.remarkMost],
  reopen: [limits.reopeningLeast, limits.reasonMost],
  rejectAnswer: [limits.answerRejectionLeast, limits.reasonMost],
  supplyInfo: [1, limits.clueMost],
  appealRefusal: [limits.reopeningLeast, limits.reasonMost],
  withdraw: [0, limits.withdrawalMost],
  takeBackWithdrawal: [0, limits.withdrawalMost],
  appealTermination: [limits.appealLeast, limits.reasonMost],
  appealExclusion: [limits.appealLeast, limits.reasonMost],
}

/**
 * What is missing or too long, in the order of the fields.
 *
 * @param asksPhoneTail whoever takes a request back shows that it is theirs
 */
export const checkWords = (action: Action, words: Words, asksPhoneTail = false): SummaryLine[] => {
  const [least, most] = lengths[action]
  const { length } = words.text.trim()
  const lines: SummaryLine[] = []
  if (action === 'evaluate') {
    if (words.solved === null) lines.push({ field: 'solved-true', text: t('请选：解决了还是没解决。', 'Choose: solved or not.') })
    if (words.satisfaction === null) lines.push({ field: 'satisfaction-5', text: t('请选满意程度。', 'Choose how satisfied you are.') })
    if (words.contacted === null) lines.push({ field: 'contacted-true', text: t('请选：单位联系过您没有。', 'Choose: did the unit contact you?') })
  }
  if (action === 'withdraw' && !isWithdrawalReason(words.reason)) lines.push({ field: 'reason-solvedAlready', text: t('请选：为什么撤回。', 'Choose why.') })
  if (length < least) lines.push({ field: 'text', text: t(`请写几句，至少 ${least} 个字。`, `Please write a few words (at least ${least} characters).`) })
  if (length > most) lines.push({ field: 'text', text: t(`最多写 ${most} 个字，请删去 ${length - most} 个字（您写的都还在）。`, `At most ${most} characters: please cut ${length - most}.`) })
  if ((action === 'withdraw' || action === 'takeBackWithdrawal') && asksPhoneTail && !/^\d{4}$/.test(figures(words.phoneTail))) lines.push({ field: 'phone-tail', text: t('请写登记时留的手机号的最后四位数字。', 'Write the last four digits of the phone you left.') })
  if (words.photos.some(({ attachmentId }) => attachmentId === null)) lines.push({ field: 'clue-photos', text: t('还有照片没传好。请等一下再提交，或者去掉那张照片。', 'A photo is not uploaded yet. Wait a moment, or remove it.') })
  return lines
}
