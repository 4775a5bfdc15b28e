import { contactMethodLabels, contactOutcomeLabels, resultTypeLabels } from '@suban/contract'
import { andNote, word, type Lines } from './line.ts'

export const handlingLines: Lines = {
  RequesterContacted: (data) => {
    const [method, outcome] = [word(contactMethodLabels, data.method), word(contactOutcomeLabels, data.outcome)]
    return andNote({ zh: `${method.zh}，${outcome.zh}`, en: `${method.en}: ${outcome.en}` }, data.note)
  },
  ProgressAdded: (data) => data.text,
  ResultSubmitted: ({ resultType, text, basis, waivedCo }) => {
    const type = word(resultTypeLabels, resultType)
    return {
      zh: `${type.zh}。${text}${basis ? `（依据：${basis}）` : ''}${waivedCo ? `（免除协办：${waivedCo}）` : ''}`,
      en: `${type.en}. ${text}${basis ? ` (basis: ${basis})` : ''}${waivedCo ? ` (co-units waived: ${waivedCo})` : ''}`,
    }
  },
  ResultApprovedByUnit: (data) => data.note,
  ResultRejectedByUnit: (data) => data.reason,
}
