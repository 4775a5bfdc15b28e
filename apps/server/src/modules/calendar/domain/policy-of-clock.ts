import type { ClockId } from './clock-kinds.ts'
import { CLOCK_IDS } from './clock-kinds.ts'
import type { DeadlinePolicy, ExtensionPolicy, PausePolicy } from './deadline-policy.ts'

/** Clocks that a deadline document does not have, because it is older than they are; it may be read but not published. */
export const missingClocks = (policy: Pick<DeadlinePolicy, 'clocks'>): readonly ClockId[] => CLOCK_IDS.filter((id) => policy.clocks[id] === undefined)

/** The rules for pausing a clock; undefined where it is never paused. */
export const pausePolicyOf = (clockId: ClockId, policy: DeadlinePolicy): PausePolicy | undefined => policy.clocks[clockId]?.pause

/** The rules for extending a clock; undefined where it is never extended. */
export const extensionPolicyOf = (clockId: ClockId, policy: DeadlinePolicy): ExtensionPolicy | undefined => policy.clocks[clockId]?.extension
