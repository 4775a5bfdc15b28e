import type { Whistle, WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import type { Directory } from '../../../organisation/index.ts'
import { lampAt } from '../../domain/lamp.ts'
import type { Summons } from '../../domain/whistle/state.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import { unitRef } from '../names.ts'
import { eventsOf, iso } from './facts.ts'

/** The whistles of an order, newest first: who was called, who came, how each scored the other. */
export const presentWhistles = (record: CaseRecord, ownUnit: string, now: number, directory: Directory, cover: Cover): Pick<WorkOrder, 'whistles'> => {
  const { whistles } = record.state
  if (whistles === undefined) return {}
  return {
    whistles: whistles.toReversed().map((whistle) => ({
      no: whistle.no, kind: whistle.kind, by: unitRef(directory, whistle.byUnit), isOurs: whistle.byUnit === ownUnit, matter: cover(whistle.matter), place: cover(whistle.place), blownAt: iso(whistle.blownAt)!, endedAt: iso(whistle.endedAt), end: whistle.end,
      summary: cover(eventsOf(record.events, 'WhistleClosed').find((event) => event.data.whistleNo === whistle.no)?.data.summary ?? ''),
      summons: whistle.summons.map((summons) => ({ ...presentSummons(record, whistle.no, summons, now, directory, cover), isOurs: summons.unitCode === ownUnit })),
    })),
  }
}

const presentSummons = ({ state, events }: CaseRecord, whistleNo: number, summons: Summons, now: number, directory: Directory, cover: Cover): Omit<Whistle['summons'][number], 'isOurs'> => {
  const { unitCode, score, callScore } = summons
  const clock = state.clocks.find((one) => one.no === summons.clockNo)
  const ofThis = <Data extends { whistleNo: number }>(event: { readonly data: Data }) => event.data.whistleNo === whistleNo
  const arrival = eventsOf(events, 'DepartmentArrived').find((event) => ofThis(event) && event.data.unitCode === unitCode)?.data
  const scored = [
    ...eventsOf(events, 'DepartmentReleased').filter(ofThis).map((event) => event.data.score), ...eventsOf(events, 'WhistleClosed').filter(ofThis).flatMap((event) => event.data.scores),
  ].find((one) => one.unitCode === unitCode)
  const call = eventsOf(events, 'WhistleCallScored').find((event) => ofThis(event) && event.data.unitCode === unitCode)?.data
  return {
    unit: unitRef(directory, unitCode), arriveBy: iso(clock?.dueAt ?? null), lamp: clock === undefined ? 'green' : clock.stoppedAt === null ? lampAt(clock, now) : clock.lamp, shareNo: summons.shareNo,
    arrivedAt: iso(summons.arrivedAt), isLate: summons.isLate, people: cover(arrival?.people ?? ''), how: arrival?.how ?? null, overdueAt: iso(summons.overdueAt),
    askedToLeaveAt: iso(summons.askedToLeaveAt), releasedAt: iso(summons.releasedAt),
    score: score ? { ...score, note: cover(scored?.note ?? '') } : null, callScore: callScore ? { ...callScore, note: cover(call?.note ?? '') } : null,
  }
}
