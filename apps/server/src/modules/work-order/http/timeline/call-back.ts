import { callBackFailureLabels, satisfactionLabels, type Label } from '@suban/contract'
import { andNote, word, type Lines, type Texts } from './line.ts'

type Verdict = { readonly contacted: boolean; readonly solved: boolean; readonly satisfaction: number; readonly textId: string | null }

const verdictLine = (data: Verdict, texts: Texts): Label => {
  const satisfaction = word(satisfactionLabels, data.satisfaction)
  const verdict = {
    zh: `${data.contacted ? '已联系' : '未联系'}；${data.solved ? '已解决' : '未解决'}；${satisfaction.zh}`,
    en: `${data.contacted ? 'Contacted' : 'Not contacted'}; ${data.solved ? 'solved' : 'not solved'}; ${satisfaction.en}`,
  }
  return andNote(verdict, texts.get(data.textId ?? '') ?? '')
}

export const callBackLines: Lines = {
  CallBackFailed: (data) => {
    const outcome = word(callBackFailureLabels, data.outcome)
    return andNote({ zh: `${outcome.zh}，第 ${data.attempt} 次`, en: `${outcome.en}, attempt ${data.attempt}` }, data.note)
  },
  CallBackExhausted: (data) => {
    const outcome = word(callBackFailureLabels, data.outcome)
    return { zh: `${outcome.zh}，第 ${data.attempt} 次，不再拨打，不计入有效回访`, en: `${outcome.en}, attempt ${data.attempt}: no further calls, not counted as a valid call-back` }
  },
  CallBackCompleted: (data, _namer, texts) => verdictLine(data, texts),
  RequesterEvaluated: (data, _namer, texts) => verdictLine(data, texts),
  WorkOrderReopened: (data, _namer, texts) => texts.get(data.textId) ?? '',
  ReworkEscalated: (data, namer) => ({ zh: `由${namer.unit(data.lead.unitCode)}牵头`, en: `Led by ${namer.unit(data.lead.unitCode)}` }),
}
