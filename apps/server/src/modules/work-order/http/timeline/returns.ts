import { listVerdictLabels, returnReasonLabels } from '@suban/contract'
import { andNote, word, type Lines } from './line.ts'

export const returnsLines: Lines = {
  ReturnRequested: (data, namer) => {
    const reason = word(returnReasonLabels, data.reason)
    const to = data.proposedUnit === null ? { zh: '', en: '' } : { zh: `，建议由${namer.unit(data.proposedUnit)}办理`, en: `, proposes ${namer.unit(data.proposedUnit)}` }
    return { zh: `${namer.unit(data.unitCode)}：${reason.zh}${to.zh}。${data.basis}`, en: `${namer.unit(data.unitCode)}: ${reason.en}${to.en}. ${data.basis}` }
  },
  ReturnApproved: { staffOnly: (data) => andNote(word(listVerdictLabels, data.lists.says), data.note) },
  ReturnRejected: (data) => andNote(word(listVerdictLabels, data.lists.says), data.note),
}
