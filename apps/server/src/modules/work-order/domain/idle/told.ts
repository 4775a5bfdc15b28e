import { leadPath } from '../dispatch/path.ts'
import type { WorkOrderState } from '../state.ts'
import type { Told } from '../supervision/events.ts'
import { holdersTold } from '../supervision/told.ts'

/** Who hears that an order is idle (反互踢 4): whoever has it in hand; from red on the supervisors, too. */
export const idleTold = (state: WorkOrderState, lamp: string): readonly Told[] => [...holdersTold(state), ...(lamp === 'yellow' ? [] : [{ unitCode: '*', post: 'supervisor' }])]

/** Who answers for the units of both sides: those that had the order or are in dispute over it. They get a copy from red on. */
export const sidesTold = (state: WorkOrderState): readonly Told[] =>
  [...new Set([...leadPath(state), ...(state.dispute?.parties ?? [])])].map((unitCode) => ({ unitCode, post: 'unitReviewer' }))
