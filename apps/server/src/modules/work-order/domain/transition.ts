import type { CommandType } from './commands.ts'
import type { WorkOrderEventType } from './events.ts'
import type { Status } from './state.ts'

/**
 * One row of the published table of the life cycle: who may, is told by the command's action. Data beside the decider, so that people can
 * read and draw it; random lives hold it against what the decider does, in both directions.
 */
export type Transition = {
  /** Number in the rulebook 8.3; missing where this platform adds the step (told in an ADR). */
  readonly rule?: string
  readonly command: CommandType
  readonly from: readonly (Status | 'absent')[] | 'any'
  readonly to: Status | 'same'
  /** Exactly these events, in this order. Of what time does by itself (`tick`), one row tells one event. */
  readonly events: readonly WorkOrderEventType[]
  /** `*` in a list: whatever else runs. Clocks that the step may start, stop, take up again after a stop that is undone, pause, let go on, or give other times. */
  readonly clocks?: { readonly start?: readonly string[]; readonly stop?: readonly string[]; readonly resume?: readonly string[]; readonly change?: readonly string[] }
  /** What decides that this row applies, in words; the guards decide. */
  readonly when?: { readonly zh: string; readonly en: string }
}
