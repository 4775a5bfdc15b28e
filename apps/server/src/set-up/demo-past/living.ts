import type { City } from '../../city.ts'
import type { Prepared } from '../../modules/intake/index.ts'
import type { DecisionActor } from '../../modules/work-order/index.ts'
import type { TimedStep } from './course.ts'
import type { Dice } from './dice.ts'
import type { Life } from './life.ts'
import type { Plan } from './plan.ts'
import type { Staff, StaffActor } from './staff.ts'

/** What a main order means to one that is joined to it. */
export type MainOrder = { readonly id: string; readonly orderNo: string; readonly statusAt: ReadonlyMap<string, string>; readonly passedAt: number | null; readonly leadUnit: string | null }

/** Everything at hand while one life is lived. */
export type Living = {
  readonly city: City
  readonly dice: Dice
  readonly staff: Staff
  readonly life: Life
  readonly plan: Plan
  readonly prepared: Prepared
  /** Who takes it down at the desk; null when it comes by web. */
  readonly clerk: StaffActor | null
  readonly main: MainOrder | null
  readonly childIds: readonly string[]
  /** Who did the last dispatch, and who is on the line now. */
  dispatcher: StaffActor | null
  caller: StaffActor | null
  statusAtJoin: Map<string, string>
  passedAt: number | null
}

/** @param nextAt when the following step happens; small things that belong to this one happen before it */
export type Deed = (living: Living, step: TimedStep, nextAt: number) => void

export const requester: DecisionActor = { kind: 'requester' }
