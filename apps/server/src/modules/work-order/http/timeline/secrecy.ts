import { secrecyLevelLabels } from '@suban/contract'
import { andNote, word, type Lines } from './line.ts'

export const secrecyLines: Lines = {
  SecrecyChanged: ({ before, level, reason, consent }) => {
    const [from, to] = [word(secrecyLevelLabels, before), word(secrecyLevelLabels, level)]
    return andNote({ zh: `${from.zh} → ${to.zh}${consent === null ? '' : `，诉求人同意（${consent}）`}`, en: `${from.en} → ${to.en}${consent === null ? '' : `, with the requester's consent (${consent})`}` }, reason)
  },
  AccusedUnitsNamed: ({ units, level, note }, namer) => {
    const names = units.map((code) => namer.unit(code)).join('、')
    const secrecy = word(secrecyLevelLabels, level)
    return andNote({ zh: `${names}；保密级别：${secrecy.zh}`, en: `${names}; secrecy: ${secrecy.en}` }, note)
  },
  OrderTakenFromAccused: { staffOnly: ({ unit }, namer) => ({ zh: `${namer.unit(unit)}不再主办，重新派单`, en: `${namer.unit(unit)} leads no more; to be dispatched anew` }) },
}
