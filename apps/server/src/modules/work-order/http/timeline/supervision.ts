import { climbReasonLabels, rungLabels } from '@suban/contract'
import type { Told } from '../../domain/supervision/events.ts'
import { andNote, word, type CaseNamer, type Lines } from './line.ts'

const units = (told: readonly Told[], namer: CaseNamer): string => [...new Set(told.filter((one) => one.unitCode !== '*').map((one) => namer.unit(one.unitCode)))].join('、')

export const supervisionLines: Lines = {
  WorkOrderUrged: { staffOnly: (data, namer) => {
    const told = units(data.told ?? [], namer)
    return told === '' ? data.text : andNote({ zh: `已告知${told}`, en: `${told} told` }, data.text)
  } },
  SupervisionOpened: { staffOnly: (data, namer) => {
    const [rung, unit] = [word(rungLabels, data.rung), namer.unit(data.unitCode)]
    const asked = [data.reason, data.demands].filter((text) => text !== '').join('；')
    return andNote({ zh: `第 ${data.no} 号，${rung.zh}：${unit}`, en: `No. ${data.no}, ${rung.en}: ${unit}` }, asked)
  } },
  LeaderNoted: { staffOnly: (data, namer) => {
    const readers = data.readers.map((code) => namer.unit(code)).join('、')
    return andNote({ zh: `批 ${namer.unit(data.unitCode)}${readers === '' ? '' : `，传阅 ${readers}`}`, en: `To ${namer.unit(data.unitCode)}${readers === '' ? '' : `, read by ${readers}`}` }, data.text)
  } },
  SupervisionReplied: (data, namer) => ({
    zh: `第 ${data.no} 号，${namer.unit(data.unitCode)}${data.isLate ? '（逾期）' : ''}：${data.text}。已做：${data.done}`,
    en: `No. ${data.no}, ${namer.unit(data.unitCode)}${data.isLate ? ' (late)' : ''}: ${data.text}. Done: ${data.done}`,
  }),
  SupervisionAccepted: (data) => andNote({ zh: `第 ${data.no} 号`, en: `No. ${data.no}` }, data.note),
  SupervisionReplyRejected: (data) => andNote({ zh: `第 ${data.no} 号`, en: `No. ${data.no}` }, data.note),
  SupervisionClimbed: { staffOnly: (data, namer) => {
    const [from, to, why, unit] = [word(rungLabels, data.from), word(rungLabels, data.to), word(climbReasonLabels, data.why), namer.unit(data.unitCode)]
    return andNote({ zh: `第 ${data.no} 号，${unit}：${from.zh} → ${to.zh}（${why.zh}）`, en: `No. ${data.no}, ${unit}: ${from.en} → ${to.en} (${why.en})` }, data.note)
  } },
  UnitInterviewed: (data, namer) => ({
    zh: `第 ${data.no} 号，${data.heldOn} 约谈${namer.unit(data.unitCode)}：${data.posts.join('、')}。结果：${data.outcome}`,
    en: `No. ${data.no}, ${namer.unit(data.unitCode)} on ${data.heldOn}: ${data.posts.join(', ')}. Outcome: ${data.outcome}`,
  }),
  SupervisionPublished: (data, namer) => ({ zh: `《${data.title}》${namer.unit(data.unitCode)}：${data.text}`, en: `“${data.title}” ${namer.unit(data.unitCode)}: ${data.text}` }),
  SupervisionNoticeWithdrawn: (data) => andNote({ zh: `第 ${data.no} 号`, en: `No. ${data.no}` }, data.reason),
  SupervisionSettled: (data, namer) => ({ zh: `第 ${data.no} 号，${namer.unit(data.unitCode)}`, en: `No. ${data.no}, ${namer.unit(data.unitCode)}` }),
  SupervisionClosed: (data) => andNote({ zh: `第 ${data.no} 号`, en: `No. ${data.no}` }, data.note),
}
