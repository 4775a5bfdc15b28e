import { deadlineClassLabels, declineReasonLabels } from '@suban/contract'
import { andNote, word, type Lines } from './line.ts'

export const intakeLines: Lines = {
  RequestAccepted: (data, namer) => {
    if (!data.matterCode) return { zh: '事项待定', en: 'Matter still undecided' }
    const matter = namer.matter(data.matterCode)
    return { zh: `事项：${matter.zh}`, en: `Matter: ${matter.en}` }
  },
  RequestDeclined: (data) => {
    const reason = word(declineReasonLabels, data.reason)
    return { zh: `${reason.zh}。可以这样办：${data.alternative}`, en: `${reason.en}. Another way: ${data.alternative}` }
  },
  RequestReclassified: (data, namer) => {
    const [before, after] = [namer.matter(data.before), namer.matter(data.matterCode)]
    const limit = data.classBefore === undefined ? { zh: '', en: '' } : { zh: `；时限 ${deadlineClassLabels[data.classBefore].zh} → ${deadlineClassLabels[data.deadlineClass].zh}`, en: `; limit ${deadlineClassLabels[data.classBefore].en} → ${deadlineClassLabels[data.deadlineClass].en}` }
    return andNote({ zh: `${before.zh} → ${after.zh}${limit.zh}`, en: `${before.en} → ${after.en}${limit.en}` }, data.note)
  },
  HistoryImported: { staffOnly: (data) => [data.unit, data.status, data.resolution].filter(Boolean).join('；') },
}
