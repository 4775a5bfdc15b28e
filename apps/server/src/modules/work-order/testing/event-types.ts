import type { WorkOrderEventType } from '../domain/events.ts'
import { changes } from '../domain/evolve.ts'

/** Every event type by name: exhaustive, because what each changes is. */
export const eventTypes = Object.keys(changes) as readonly WorkOrderEventType[]
