import type { WorkOrderEvent } from '../domain/events.ts'
import { isOpenShare, leadOf, type WorkOrderState } from '../domain/state.ts'

/** A message to a unit: something of its order wants attention. */
export type UnitNotice = { readonly topic: 'unit.notice'; readonly unitCode: string; readonly workOrderId: string; readonly code: string; readonly params: Readonly<Record<string, string | number>>; readonly dedupKey: string }
/** The order has its result: every member that joined it is to be asked for itself. */
export type MembersDue = { readonly topic: 'members.due'; readonly workOrderId: string; readonly members: readonly string[]; readonly leadUnit: string }

/**
 * What others must be told of because of these events; sent after the commit, at least once.
 *
 * @param dueAt from when on, epoch milliseconds, by the clock of the city: the relay asks it too
 */
export const outboxRows = (cityCode: string, workOrderId: string, events: readonly WorkOrderEvent[], state: WorkOrderState, dueAt: number): object[] => {
  const messages: (UnitNotice | MembersDue)[] = []
  const notice = (unitCode: string, code: string, at: number, params: UnitNotice['params'] = {}, part = '') =>
    messages.push({ topic: 'unit.notice', unitCode, workOrderId, code, params: { orderNo: state.orderNo, ...params }, dedupKey: `${workOrderId}:${code}:${unitCode}:${at}${part}` })
  const holders = () => state.assignments.filter((assignment) => isOpenShare(assignment)).map((assignment) => assignment.unitCode)
  for (const event of events) {
    switch (event.type) {
      case 'WorkOrderDispatched':
        for (const unit of event.data.assignments) notice(unit.unitCode, unit.role === 'lead' ? 'NOTICE_NEW_LEAD' : 'NOTICE_NEW_CO', event.at)
        break
      case 'ClockTurned': {
        const unit = state.assignments.find((assignment) => assignment.no === event.data.assignmentNo)
        if (unit) notice(unit.unitCode, `NOTICE_LAMP_${event.data.lamp.toUpperCase()}`, event.at, { clock: event.data.clockId }, `:${event.data.no}`)
        break
      }
      case 'ClueAdded':
        for (const unitCode of holders()) notice(unitCode, 'NOTICE_CLUE', event.at)
        break
      case 'MemberClueAdded':
        for (const unitCode of holders()) notice(unitCode, 'NOTICE_MEMBER_CLUE', event.at, {}, `:${event.data.textId}`)
        break
      case 'WorkOrderUrged':
        for (const unitCode of holders()) notice(unitCode, 'NOTICE_URGED', event.at)
        break
      case 'ReworkOpened':
      case 'ReworkEscalated': {
        const lead = leadOf(state)
        if (lead) notice(lead.unitCode, event.type === 'ReworkOpened' ? 'NOTICE_REWORK' : 'NOTICE_ESCALATED', event.at, { round: event.data.round })
        break
      }
      case 'ResultSentBackByCentre': {
        const lead = leadOf(state)
        if (lead) notice(lead.unitCode, 'NOTICE_SENT_BACK', event.at)
        break
      }
      case 'ResultPassedByCentre':
        if (state.members.length > 0) messages.push({ topic: 'members.due', workOrderId, members: state.members, leadUnit: leadOf(state)!.unitCode })
        break
    }
  }
  return messages.map(({ topic, ...payload }) => ({ city_code: cityCode, topic, payload, due_at: new Date(dueAt).toISOString() }))
}
