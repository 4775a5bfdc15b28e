import { lampLabels } from '@suban/contract'
import { clockName } from '../present-clock.ts'
import { word, type Lines } from './line.ts'

export const timeLines: Lines = {
  ClockTurned: (data, namer) => {
    const [clock, lamp, holder] = [clockName(data.clockId), word(lampLabels, data.lamp), data.assignmentNo === null ? '' : namer.holder(data.assignmentNo)]
    return { zh: `${clock.zh}${holder === '' ? '' : `（${holder}）`}：${lamp.zh}`, en: `${clock.en}${holder === '' ? '' : ` (${holder})`}: ${lamp.en}` }
  },
}
