import { durationUnitLabels, extensionReasonLabels, type Label } from '@suban/contract'
import { timeOf } from '../../../../kernel/time.ts'
import { andNote, word, type Lines } from './line.ts'

const lengthOf = ({ amount, unit }: { readonly amount: number; readonly unit: string }): Label => {
  const words = word(durationUnitLabels, unit)
  return { zh: `${amount} ${words.zh}`, en: `${amount} ${words.en}` }
}

export const extensionLines: Lines = {
  ExtensionRequested: ({ no, reason, length, text, isRequesterTold }, namer) => {
    const [why, asked] = [word(extensionReasonLabels, reason), lengthOf(length)]
    return andNote({ zh: `${namer.holder(no)}：${why.zh}，申请延长 ${asked.zh}${isRequesterTold ? '（已与诉求人沟通）' : ''}`, en: `${namer.holder(no)}: ${why.en}, ${asked.en} more${isRequesterTold ? ' (talked with the requester)' : ''}` }, text)
  },
  ExtensionGranted: ({ length, dueBefore, dueAt, countsInAssessment, note }) => {
    const given = lengthOf(length)
    const days = dueBefore !== null && dueAt !== null ? { zh: `，办理期限由 ${timeOf(dueBefore)} 改为 ${timeOf(dueAt)}`, en: `, due ${timeOf(dueAt)} instead of ${timeOf(dueBefore)}` } : { zh: '', en: '' }
    return andNote({ zh: `延长 ${given.zh}${days.zh}；${countsInAssessment ? '计入考核' : '不计入考核'}`, en: `${given.en} more${days.en}; ${countsInAssessment ? 'counts in the assessment' : 'does not count in the assessment'}` }, note)
  },
  ExtensionRefused: (data) => data.note,
  ExtensionLapsed: ({ dueAt }) => (dueAt === null ? '' : { zh: `审批应在 ${timeOf(dueAt)} 前作出，审批逾时已记录`, en: `Should have been decided by ${timeOf(dueAt)}; the delay is on record` }),
}
