import { consentMethodLabels } from '@suban/contract'
import { erased, word, type Lines } from './line.ts'

export const disclosureLines: Lines = {
  OrderDisclosed: { staffOnly: (data) => {
    const how = word(consentMethodLabels, data.consent.how)
    return { zh: `《${data.title}》（${data.consent.on} ${how.zh}：${data.consent.note}）`, en: `“${data.title}” (${data.consent.on}, ${how.en}: ${data.consent.note})` }
  } },
  DisclosureWithdrawn: { staffOnly: (data) => data.reason },
  DisclosureObjected: (data, _namer, texts) => (data.textId === null ? '' : (texts.get(data.textId) ?? erased)),
  PraiseRecorded: (data, namer, texts) => {
    const said = texts.get(data.textId)
    return { zh: `${namer.unit(data.unitCode)}：${said ?? erased.zh}`, en: `${namer.unit(data.unitCode)}: ${said ?? erased.en}` }
  },
}
