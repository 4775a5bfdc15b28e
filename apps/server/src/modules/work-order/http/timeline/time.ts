import { lampLabels } from '@suban/contract'
import { localTimeOf } from '../../../calendar/index.ts'
import { clockName } from '../present-clock.ts'
import { word, type Lines } from './line.ts'

/** City time of an instant. */
const at = (instant: number | null): string => (instant === null ? '—' : localTimeOf(instant, 480))

export const timeLines: Lines = {
  ClocksRecomputed: {
    staffOnly: (data, namer) => {
      const lines = data.moved.map(({ clockId, assignmentNo, from, to }) => {
        const [clock, holder] = [clockName(clockId), assignmentNo === null ? '' : namer.holder(assignmentNo)]
        return { zh: `${clock.zh}${holder === '' ? '' : `（${holder}）`}由 ${at(from)} 改为 ${at(to)}`, en: `${clock.en}${holder === '' ? '' : ` (${holder})`}: ${at(to)} instead of ${at(from)}` }
      })
      return { zh: lines.map(({ zh }) => zh).join('；'), en: lines.map(({ en }) => en).join('; ') }
    },
  },
  ClockTurned: (data, namer) => {
    const [clock, lamp, holder] = [clockName(data.clockId), word(lampLabels, data.lamp), data.assignmentNo === null ? '' : namer.holder(data.assignmentNo)]
    return { zh: `${clock.zh}${holder === '' ? '' : `（${holder}）`}：${lamp.zh}`, en: `${clock.en}${holder === '' ? '' : ` (${holder})`}: ${lamp.en}` }
  },
}
