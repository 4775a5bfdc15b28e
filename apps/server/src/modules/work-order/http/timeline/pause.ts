import { pauseReasonLabels, tellingWayLabels } from '@suban/contract'
import { timeOf } from '../../../../kernel/time.ts'
import { andNote, word, type Lines } from './line.ts'

const whyWords = {
  decided: { zh: '所等的已经到位', en: 'What was waited for is there' },
  supplied: { zh: '诉求人已补充', en: 'The requester has added it' },
  cap: { zh: '暂停已满最长时间', en: 'The longest time of a pause is over' },
} as const

export const pauseLines: Lines = {
  HandlingPaused: ({ no, reason, text, toldHow, mostUntil }, namer) => {
    const [why, told] = [word(pauseReasonLabels, reason), word(tellingWayLabels, toldHow)]
    return andNote({
      zh: `${namer.holder(no)}：${why.zh}${mostUntil === null ? '' : `，最迟 ${timeOf(mostUntil)} 恢复`}（已${told.zh}告知诉求人）`,
      en: `${namer.holder(no)}: ${why.en}${mostUntil === null ? '' : `, until ${timeOf(mostUntil)} at the latest`} (requester told: ${told.en})`,
    }, text)
  },
  HandlingResumed: ({ why, text }) => andNote(whyWords[why], text),
}
