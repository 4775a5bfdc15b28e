import { tell, tellTold, type Notices } from './notice.ts'

export const timeNotices: Notices = {
  ClockTurned: (event, order) => {
    const { no, clockId, assignmentNo, lamp } = event.data
    const holder = order.state.clocks.find((clock) => clock.no === no)?.holderUnit ?? order.state.assignments.find((assignment) => assignment.no === assignmentNo)?.unitCode
    if (holder === undefined) return []
    const told = tell(holder, `NOTICE_LAMP_${lamp.toUpperCase()}`, event, order, { clock: clockId }, `:${no}`)
    // T22: at the second lamp nobody has signed for it yet, and whoever answers for the unit hears of it.
    return clockId === 'sign' && lamp !== 'yellow' ? [told, ...tellTold([{ unitCode: holder, post: 'unitReviewer' }], 'NOTICE_UNSIGNED', event, order, {}, `:${no}`)] : [told]
  },
}
