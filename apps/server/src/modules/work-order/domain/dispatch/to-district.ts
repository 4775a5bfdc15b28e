import { refuse, type Reason, type Refusal } from '@suban/domain-kit'
import { clockStarter, running } from '../clock-effects.ts'
import { disputeOpened } from '../dispute/open.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf } from '../guards.ts'
import type { WorkOrderRefusal } from '../refusals.ts'
import type { WorkOrderState } from '../state.ts'
import { circle } from './path.ts'
import { unitsRefusal } from './units.ts'

/**
 * T19: where no unit can be named, the platform of the district leads; its job is to name one below it in time (`onwardDispatch` instead of
 * `sign`). A dispute where the platform has had it before.
 */
export const toDistrict = (state: WorkOrderState, given: Given, note: string, because: readonly Reason[]): readonly WorkOrderEvent[] | Refusal<WorkOrderRefusal> => {
  const platform = given.platformAt(state.place)
  if (platform === null) return refuse('NO_DISTRICT_PLATFORM')
  const refusal = unitsRefusal(state, platform, [], given)
  if (refusal) return refusal
  const circles = circle(state, platform, given)
  if (circles) return [disputeOpened(state, given, circles, [platform], note)]
  const no = state.assignments.length + 1
  const start = clockStarter(state, given)
  return [{
    type: 'DispatchedToDistrict', at: given.now,
    data: {
      assignment: { no, unitCode: platform, role: 'lead' }, note, because, by: accountOf(given), undoUntil: given.now + given.policy.undoSeconds * 1000,
      clocks: { stop: running(state, ['dispatch', 'consultation']), start: [start('onwardDispatch', no), start('handling', no)] },
    },
  }]
}

/** Whether this unit may name one below it: a platform of a district, or a department. */
export const mayNameOthers = (code: string, given: Given): boolean => {
  const unit = given.unit(code)
  return unit !== null && (unit.kind === 'centre' || unit.kind === 'platform' || unit.kind === 'department')
}

/** Whether the unit stands below the other: in its district, or under its department, at any distance. */
export const isBelow = (code: string, upper: string, given: Given): boolean => {
  const seen = new Set<string>()
  for (let unit = given.unit(code); unit !== null && !seen.has(unit.code); unit = unit.superior === null ? null : given.unit(unit.superior)) {
    if (unit.code !== upper && unit.districtPlatform === upper) return true
    if (unit.superior === upper) return true
    seen.add(unit.code)
  }
  return false
}
