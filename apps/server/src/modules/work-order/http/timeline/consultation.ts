import { unitPositionLabels, type Label } from '@suban/contract'
import { sharesLine } from './dispatch.ts'
import { word, type Lines } from './line.ts'

/** 不归本单位：…（依据：…） */
export const positionLine = ({ unitCode, position, text, basis }: { readonly unitCode: string; readonly position: string; readonly text: string; readonly basis: string }, unit: (code: string) => string): Label => {
  const { zh, en } = word(unitPositionLabels, position)
  return { zh: `${unit(unitCode)}：${zh}。${text}（依据：${basis}）`, en: `${unit(unitCode)}: ${en}. ${text} (basis: ${basis})` }
}

export const consultationLines: Lines = {
  ConsultationOpened: { staffOnly: (data, namer) => {
    const units = data.participants.map((code) => namer.unit(code))
    return { zh: `${data.question}　征求意见：${units.join('、')}`, en: `${data.question}  Asked: ${units.join(', ')}` }
  } },
  OpinionGiven: (data, namer) => positionLine(data, (code) => namer.unit(code)),
  AssigneeDecided: { staffOnly: (data, namer) => {
    const { zh, en } = sharesLine(data.assignments, namer)
    return { zh: `${zh}。会商纪要：${data.minutes}（依据：${data.basis}）`, en: `${en}. Minutes: ${data.minutes} (basis: ${data.basis})` }
  } },
}
