import { arrivalScoreLabels, arrivalWayLabels, fiveScoreLabels, whistleKindLabels, type Label } from '@suban/contract'
import type { ScoredDepartment } from '../../domain/whistle/events.ts'
import { andNote, word, type CaseNamer, type Lines } from './line.ts'

const scoreLine = (score: ScoredDepartment, namer: CaseNamer): Label => {
  const [arrival, attitude, unit] = [word(arrivalScoreLabels, score.arrival), word(fiveScoreLabels, score.attitude), namer.unit(score.unitCode)]
  return andNote({
    zh: `${unit}：${arrival.zh}，${score.solved ? '问题已解决' : '问题未解决'}，态度${attitude.zh}`, en: `${unit}: ${arrival.en}, ${score.solved ? 'solved' : 'not solved'}, attitude ${attitude.en}`,
  }, score.note)
}
const named = (units: readonly string[], namer: CaseNamer): string => units.map((code) => namer.unit(code)).join('、')

export const whistleLines: Lines = {
  WhistleBlown: { staffOnly: (data, namer) => {
    const kind = word(whistleKindLabels, data.kind)
    const units = named(data.summons.map((summons) => summons.unitCode), namer)
    return { zh: `${kind.zh}：${data.matter}。地点：${data.place}。请${units}报到${data.assignments.length > 0 ? '，并作协办' : ''}`, en: `${kind.en}: ${data.matter}. Place: ${data.place}. Called: ${units}${data.assignments.length > 0 ? ', as co-units' : ''}` }
  } },
  DepartmentArrived: { staffOnly: (data, namer) => {
    const how = word(arrivalWayLabels, data.how)
    return andNote({ zh: `${namer.unit(data.unitCode)}：${data.people}，${how.zh}${data.isLate ? '，迟到' : ''}`, en: `${namer.unit(data.unitCode)}: ${data.people}, ${how.en}${data.isLate ? ', late' : ''}` }, data.note)
  } },
  SummonsOverdue: (data, namer) => ({ zh: `${namer.unit(data.unitCode)}到期未报到`, en: `${namer.unit(data.unitCode)} has not come` }),
  DepartmentAskedToLeave: (data, namer) => andNote({ zh: namer.unit(data.unitCode), en: namer.unit(data.unitCode) }, data.note),
  DepartmentReleased: (data, namer) => scoreLine(data.score, namer),
  WhistleClosed: (data, namer) => {
    const scores = data.scores.map((score) => scoreLine(score, namer))
    return andNote({ zh: scores.map((score) => score.zh).join('；'), en: scores.map((score) => score.en).join('; ') }, data.summary)
  },
  WhistleWithdrawn: (data) => data.reason,
  WhistleCallScored: (data, namer) => {
    const prepared = word(fiveScoreLabels, data.prepared)
    return andNote({ zh: `${namer.unit(data.unitCode)}：${data.needed ? '确需吹哨' : '不必吹哨'}，准备${prepared.zh}`, en: `${namer.unit(data.unitCode)}: ${data.needed ? 'needed' : 'not needed'}, prepared: ${prepared.en}` }, data.note)
  },
}
