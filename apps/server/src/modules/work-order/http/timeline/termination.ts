import { terminationReasonLabels } from '@suban/contract'
import { dayOf } from '../../../../kernel/time.ts'
import { voteLine } from './panel.ts'
import { word, type Lines } from './line.ts'

export const terminationLines: Lines = {
  TerminationApplied: ({ reason, text, alternative }) => {
    const why = word(terminationReasonLabels, reason)
    return { zh: `${why.zh}。${text}。还可以：${alternative}`, en: `${why.en}. ${text}. Other ways: ${alternative}` }
  },
  TerminationVoted: voteLine,
  WorkOrderTerminated: ({ reason, alternative, rights, appealUntil }) => {
    const why = word(terminationReasonLabels, reason)
    return { zh: `${why.zh}。还可以：${alternative}。${rights.zh}申诉到 ${dayOf(appealUntil)} 为止。`, en: `${why.en}. Other ways: ${alternative}. ${rights.en} Until ${dayOf(appealUntil)}.` }
  },
  TerminationAppealed: (data, _namer, texts) => texts.get(data.textId) ?? '',
}
