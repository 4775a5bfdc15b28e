import { pauseReasonLabels, type CasePause, type Tracking, type WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import type { Directory } from '../../../organisation/index.ts'
import { pausedUntilAtMost } from '../../domain/clock-turn.ts'
import { leadOf, type Clock } from '../../domain/state.ts'
import { standingWorkClocks } from '../../domain/work-clock.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import { unitRef } from '../names.ts'
import { word } from '../timeline/line.ts'
import { eventsOf, iso } from './facts.ts'

/** When the pause that began at this instant ended: of the clock's own turns, so it counts whatever ended it. */
const endOf = (clocks: readonly Clock[], no: number, at: number): number | null => {
  const clock = clocks.find((one) => one.assignmentNo === no && one.turns?.some((turn) => turn.kind === 'paused' && turn.at === at))
  const turn = clock?.turns?.find((one) => one.kind === 'paused' && one.at === at)
  return turn?.kind === 'paused' ? (turn.until ?? clock!.stoppedAt) : at
}

/** The times that units' clocks stood still because somebody was waited for; newest first. */
export const presentPauses = ({ state, events }: CaseRecord, directory: Directory, cover: Cover): Pick<WorkOrder, 'pauses'> => {
  const pauses = eventsOf(events, 'HandlingPaused')
  if (pauses.length === 0) return {}
  return {
    pauses: pauses.map(({ at, data }) => ({
      unit: unitRef(directory, state.assignments.find((assignment) => assignment.no === data.no)?.unitCode ?? ''), reason: data.reason as CasePause['reason'], text: cover(data.text), toldHow: data.toldHow as CasePause['toldHow'],
      since: iso(at)!, mostUntil: iso(data.mostUntil), until: iso(endOf(state.clocks, data.no, at)),
    })).toReversed(),
  }
}

/** Why the lead's clock stands still now, in the words that the unit chose for the requester. */
export const publicPause = ({ state, events }: CaseRecord, directory: Directory): Pick<Tracking, 'pause'> => {
  const lead = leadOf(state)
  const clock = state.status === 'suspended' ? undefined : standingWorkClocks(state).find((one) => one.assignmentNo === lead?.no)
  const paused = clock && eventsOf(events, 'HandlingPaused').findLast(({ data }) => data.no === clock.assignmentNo)
  if (!lead || !clock || !paused) return {}
  return { pause: { unit: directory.unit(lead.unitCode)?.name ?? lead.unitCode, why: word(pauseReasonLabels, paused.data.reason), words: paused.data.text, since: iso(paused.at)!, mostUntil: iso(pausedUntilAtMost(clock)) } }
}
