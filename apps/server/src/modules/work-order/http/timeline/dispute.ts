import { deadlineClassLabels, disputeLevelLabels, type Label } from '@suban/contract'
import { positionLine } from './consultation.ts'
import { andNote, word, type CaseNamer, type Lines } from './line.ts'

const dueLine = (dueAt: number | null, deadlineClass: string | null): Label => {
  if (deadlineClass !== null) { const { zh, en } = word(deadlineClassLabels, deadlineClass); return { zh: `，时限改为 ${zh}`, en: `, now within ${en}` } }
  if (dueAt === null) return { zh: '', en: '' }
  const at = new Date(dueAt + 28_800_000).toISOString().slice(0, 16).replace('T', ' ')
  return { zh: `，${at} 前办结`, en: `, due ${at}` }
}
const unitsLine = (lead: string, co: readonly string[], namer: CaseNamer): Label => {
  const units = co.map((code) => namer.unit(code))
  return { zh: `由${namer.unit(lead)}主办${units.length > 0 ? `，${units.join('、')}协办` : ''}`, en: `${namer.unit(lead)} leads${units.length > 0 ? `, ${units.join(', ')} join` : ''}` }
}

export const disputeLines: Lines = {
  DisputeOpened: { staffOnly: (data, namer) => {
    const { zh, en } = word(disputeLevelLabels, data.level)
    const meanwhile = data.provisional ? { zh: `；裁定前由首接单位${namer.unit(data.provisional.unitCode)}先行办理`, en: `; ${namer.unit(data.provisional.unitCode)} handles it meanwhile` } : { zh: '', en: '' }
    return andNote({ zh: `${zh}，涉及${data.parties.map((code) => namer.unit(code)).join('、')}${meanwhile.zh}`, en: `${en}; parties: ${data.parties.map((code) => namer.unit(code)).join(', ')}${meanwhile.en}` }, data.note)
  } },
  StatementSubmitted: (data, namer) => positionLine(data, (code) => namer.unit(code)),
  DisputeEscalated: (data) => data.note,
  DisputeAwarded: { staffOnly: (data, namer) => {
    const units = unitsLine(data.lead, data.co, namer)
    const due = dueLine(data.dueAt, data.deadlineClass)
    const change = data.listChange ? { zh: '。已提请修改职责清单', en: '. A change of the duty list is asked for' } : { zh: '', en: '' }
    return { zh: `${units.zh}${due.zh}，不得再退。${data.text}（依据：${data.basis}）${change.zh}`, en: `${units.en}${due.en}; no further return. ${data.text} (basis: ${data.basis})${change.en}` }
  } },
  DisputeDefaulted: { staffOnly: (data, namer) => unitsLine(data.lead, [], namer) },
}
