import { exclusionReasonLabels } from '@suban/contract'
import { dayOf } from '../../../../kernel/time.ts'
import { andNote, word, type Lines } from './line.ts'
import { voteLine } from './panel.ts'

export const exclusionLines: Lines = {
  ExclusionApplied: ({ reason, text }) => andNote(word(exclusionReasonLabels, reason), text),
  ExclusionVoted: voteLine,
  ExclusionGranted: ({ reason, appealUntil }) => {
    const why = word(exclusionReasonLabels, reason)
    return {
      zh: `理由：${why.zh}。评价仍然保留${appealUntil === null ? '' : `；诉求人可以在 ${dayOf(appealUntil)} 前申诉一次`}`,
      en: `Reason: ${why.en}. The verdict stays on record${appealUntil === null ? '' : `; the requester may object once until ${dayOf(appealUntil)}`}`,
    }
  },
  ExclusionAppealed: (data, _namer, texts) => texts.get(data.textId) ?? '',
}
