import { informationItemLabels } from '@suban/contract'
import { erased, word, type Lines } from './line.ts'

export const informationLines: Lines = {
  InformationRequested: ({ missing, question }) => {
    const items = missing.map((item) => word(informationItemLabels, item))
    return { zh: `${question}（缺：${items.map((item) => item.zh).join('、')}）`, en: `${question} (missing: ${items.map((item) => item.en).join(', ')})` }
  },
  InformationReminded: ({ no }) => ({ zh: `第 ${no} 次提醒`, en: `Reminder ${no}` }),
  InformationSupplied: (data, _namer, texts) => texts.get(data.textId) ?? erased,
  RequestLapsed: ({ alternative }) => alternative,
}
