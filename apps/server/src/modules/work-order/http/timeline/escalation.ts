import { escalationReasonLabels } from '@suban/contract'
import { andNote, word, type Lines } from './line.ts'

export const escalationLines: Lines = {
  EscalationRequested: (data, namer) => {
    const reason = word(escalationReasonLabels, data.reason)
    return andNote({ zh: `${reason.zh}，请${namer.unit(data.to)}牵头`, en: `${reason.en}: ${namer.unit(data.to)} is asked to lead` }, data.text)
  },
  EscalationDeclined: (data) => data.note,
  WorkOrderEscalated: { staffOnly: (data, namer) => {
    const reason = word(escalationReasonLabels, data.reason)
    return andNote({ zh: `${reason.zh}，由${namer.unit(data.lead.unitCode)}牵头，${namer.holder(data.before)}转为协办`, en: `${reason.en}: ${namer.unit(data.lead.unitCode)} leads, ${namer.holder(data.before)} helps` }, data.text)
  } },
  WorkOrderHandedBack: { staffOnly: (data, namer) => ({
    zh: `交回${namer.unit(data.unitCode)}。处置意见：${data.opinion}${data.resources ? `。资源：${data.resources}` : ''}${data.authority ? `。授权：${data.authority}` : ''}`,
    en: `Back to ${namer.unit(data.unitCode)}. Decision: ${data.opinion}${data.resources ? `. Means: ${data.resources}` : ''}${data.authority ? `. Authority: ${data.authority}` : ''}`,
  }) },
}
