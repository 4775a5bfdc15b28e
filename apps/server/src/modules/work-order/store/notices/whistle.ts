import { tell, type Notices, type Order } from './notice.ts'

const whistleOf = ({ state }: Order, no: number) => state.whistles!.find((whistle) => whistle.no === no)!

/** Params `street` and `department` are codes of units; they become names where people read them. */
export const whistleNotices: Notices = {
  WhistleBlown: (event, order) => event.data.summons.map(({ unitCode }) => tell(unitCode, 'NOTICE_WHISTLE', event, order, { street: event.data.byUnit, matter: event.data.matter }, `:${event.data.no}`)),
  DepartmentArrived: (event, order) => [tell(whistleOf(order, event.data.whistleNo).byUnit, 'NOTICE_WHISTLE_ARRIVED', event, order, { department: event.data.unitCode }, `:${event.data.unitCode}`)],
  SummonsOverdue(event, order) {
    const { whistleNo, unitCode } = event.data
    const { byUnit, matter } = whistleOf(order, whistleNo)
    return [
      tell(unitCode, 'NOTICE_WHISTLE_LATE', event, order, { matter }, `:${whistleNo}`),
      tell(byUnit, 'NOTICE_WHISTLE_MISSED', event, order, { department: unitCode, matter }, `:${whistleNo}:${unitCode}`),
    ]
  },
  DepartmentAskedToLeave: (event, order) => [tell(whistleOf(order, event.data.whistleNo).byUnit, 'NOTICE_ASKS_TO_LEAVE', event, order, { department: event.data.unitCode }, `:${event.data.unitCode}`)],
  DepartmentReleased: (event, order) => [tell(event.data.score.unitCode, 'NOTICE_RELEASED', event, order, { street: whistleOf(order, event.data.whistleNo).byUnit }, `:${event.data.whistleNo}`)],
  WhistleClosed: (event, order) => event.data.scores.map(({ unitCode }) => tell(unitCode, 'NOTICE_RELEASED', event, order, { street: whistleOf(order, event.data.whistleNo).byUnit }, `:${event.data.whistleNo}`)),
  WhistleWithdrawn(event, order) {
    const whistle = whistleOf(order, event.data.whistleNo)
    return whistle.summons.map(({ unitCode }) => tell(unitCode, 'NOTICE_WHISTLE_WITHDRAWN', event, order, { street: whistle.byUnit }, `:${whistle.no}`))
  },
}
