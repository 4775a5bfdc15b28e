import type { WorkOrderEvent, WorkOrderEventType, EventOf } from '../../domain/events.ts'
import type { Told } from '../../domain/supervision/events.ts'
import { isOpenShare, leadOf, type WorkOrderState } from '../../domain/state.ts'

/** A message to a unit: something of its order wants attention. */
export type UnitNotice = { readonly topic: 'unit.notice'; readonly unitCode: string; /** Only whoever has this post there; unit `*`: anywhere. */ readonly post?: string; readonly workOrderId: string; readonly code: string; readonly params: Readonly<Record<string, string | number>>; readonly dedupKey: string }
/** The order has its result: every member that joined it is to be asked for itself. */
export type MembersDue = { readonly topic: 'members.due'; readonly workOrderId: string; readonly members: readonly string[]; readonly leadUnit: string; /** Of the main order; a message from before there were rounds has none. */ readonly round?: number }
export type Message = UnitNotice | MembersDue

/** The order after the events. */
export type Order = { readonly id: string; readonly state: WorkOrderState }

/** Whom a mechanism tells of what, by event; several mechanisms may tell of the same one. */
export type Notices = { readonly [Type in WorkOrderEventType]?: (event: EventOf<Type>, order: Order) => readonly Message[] }

/** @param part tells apart two notices of one code to one unit at the same instant */
export const tell = (unitCode: string, code: string, { at }: Pick<WorkOrderEvent, 'at'>, { id, state }: Order, params: UnitNotice['params'] = {}, part = ''): UnitNotice =>
  ({ topic: 'unit.notice', unitCode, workOrderId: id, code, params: { orderNo: state.orderNo, ...params }, dedupKey: `${id}:${code}:${unitCode}:${at}${part}` })

/** Whoever has this post, wherever they sit. */
export const tellPost = (post: string, code: string, event: Pick<WorkOrderEvent, 'at'>, order: Order, params: UnitNotice['params'] = {}): UnitNotice => ({ ...tell('*', code, event, order, params, `:${post}`), post })

/** Whoever has this post hears of the lamps of these clocks, which belong to no unit's share. */
export const tellLamp = (clockIds: readonly string[], post: string): NonNullable<Notices['ClockTurned']> => (event, order) =>
  (clockIds.includes(event.data.clockId) ? [tellPost(post, `NOTICE_LAMP_${event.data.lamp.toUpperCase()}`, event, order, { clock: event.data.clockId })] : [])

/** Units, and posts in them, that an event names as told. */
export const tellTold = (told: readonly Told[], code: string, event: Pick<WorkOrderEvent, 'at'>, order: Order, params: UnitNotice['params'] = {}, part = ''): UnitNotice[] =>
  told.map(({ unitCode, post }) => (post === undefined ? tell(unitCode, code, event, order, params, part) : { ...tell(unitCode, code, event, order, params, `${part}:${post}`), post }))

/** The unit that leads, if there is one. */
export const tellLead = (code: string, event: Pick<WorkOrderEvent, 'at'>, order: Order, params: UnitNotice['params'] = {}): UnitNotice[] => {
  const lead = leadOf(order.state)
  return lead ? [tell(lead.unitCode, code, event, order, params)] : []
}

/** The unit that holds a share. */
export const tellHolder = (assignmentNo: number, code: string, event: Pick<WorkOrderEvent, 'at'>, order: Order): UnitNotice[] =>
  order.state.assignments.filter((assignment) => assignment.no === assignmentNo).map((assignment) => tell(assignment.unitCode, code, event, order))

/** Every unit that still has to do with the order. */
export const tellHolders = (code: string, event: Pick<WorkOrderEvent, 'at'>, order: Order, part = ''): UnitNotice[] =>
  order.state.assignments.filter(isOpenShare).map((assignment) => tell(assignment.unitCode, code, event, order, {}, part))
