import { tell, type Notices } from './notice.ts'

export const timeNotices: Notices = {
  ClockTurned: (event, order) => {
    const unit = order.state.assignments.find((assignment) => assignment.no === event.data.assignmentNo)
    return unit ? [tell(unit.unitCode, `NOTICE_LAMP_${event.data.lamp.toUpperCase()}`, event, order, { clock: event.data.clockId }, `:${event.data.no}`)] : []
  },
}
