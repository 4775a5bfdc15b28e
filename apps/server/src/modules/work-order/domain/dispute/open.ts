import type { Reason } from '@suban/domain-kit'
import { clockStarter, running } from '../clock-effects.ts'
import { leadPath } from '../dispatch/path.ts'
import { unitsRefusal } from '../dispatch/units.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf } from '../guards.ts'
import { isOpenShare, leadOf, type ClockStart, type WorkOrderState } from '../state.ts'
import type { OpenLevel } from './state.ts'

const clockOf: Record<OpenLevel, string> = { district: 'disputeDistrict', city: 'disputeCity' }

/** The clock of a level, and the unit that must decide before it falls due. */
export const disputeClock = (state: WorkOrderState, given: Given, level: OpenLevel, start: (clockId: string) => ClockStart): ClockStart =>
  ({ ...start(clockOf[level]), holderUnit: level === 'district' ? given.platformAt(state.place)! : given.centre })

/** T27, T29: the district decides where it stands above all parties and is none of them; everything else is for the city. */
export const levelFor = (state: WorkOrderState, parties: readonly string[], given: Given): OpenLevel => {
  const platform = given.platformAt(state.place)
  const isInside = platform !== null && parties.every((code) => code !== platform && given.unit(code)?.districtPlatform === platform)
  return isInside && given.policy.dispute.levels.includes('district') ? 'district' : 'city'
}

/** Who had the order first, and may still have it alone. */
const firstReceiverOf = (state: WorkOrderState, given: Given): string | null => leadPath(state).find((code) => unitsRefusal(state, code, [], given) === null) ?? null

/**
 * T27: who the order is for is in dispute. Whoever leads it goes on handling; where nobody does, the first receiver takes it up
 * provisionally (先办后议): the requester never waits for the units to agree.
 *
 * @param named units beside those that led it: proposed, asked or about to get it
 */
export const disputeOpened = (state: WorkOrderState, given: Given, because: Reason, named: readonly string[], note = ''): WorkOrderEvent => {
  const parties = [...new Set([...leadPath(state), ...(state.returns ?? []).flatMap((one) => one.proposedUnit ?? []), ...named])]
  const level = levelFor(state, parties, given)
  const firstReceiver = firstReceiverOf(state, given)
  const lead = leadOf(state)
  const isHandled = lead !== null && isOpenShare(lead)
  const provisional = isHandled || firstReceiver === null ? null : { no: state.assignments.length + 1, unitCode: firstReceiver, role: 'lead' as const }
  const start = clockStarter(state, given)
  const dispute = disputeClock(state, given, level, start)
  return {
    type: 'DisputeOpened', at: given.now,
    data: {
      disputeNo: (state.dispute?.no ?? 0) + 1, level, because: [because], parties, firstReceiver, provisional, note, by: accountOf(given),
      clocks: {
        stop: running(state, ['dispatch', 'consultation', 'returnReview']),
        start: [dispute, ...(provisional ? [start('sign', provisional.no), start('handling', provisional.no)] : [])],
      },
    },
  }
}
