import type { EventOf, WorkOrderEventType } from '../../domain/events.ts'
import type { CaseEvent } from '../../store/read-case.ts'

export { maybeInstantText as iso } from '../../../../kernel/time.ts'

type TypedEvent<Type extends WorkOrderEventType> = { readonly at: number; readonly version: number; readonly data: EventOf<Type>['data'] }

/** The events of one type, oldest first. */
export const eventsOf = <Type extends WorkOrderEventType>(events: readonly CaseEvent[], type: Type): readonly TypedEvent<Type>[] => events.filter((event) => event.type === type) as unknown as readonly TypedEvent<Type>[]
export const lastOf = <Type extends WorkOrderEventType>(events: readonly CaseEvent[], type: Type): TypedEvent<Type> | undefined => eventsOf(events, type).at(-1)
