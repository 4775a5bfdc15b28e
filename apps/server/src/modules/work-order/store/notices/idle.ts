import { IDLE } from '../../domain/idle/follow.ts'
import { idleTold, sidesTold } from '../../domain/idle/told.ts'
import { tellTold, type Notices } from './notice.ts'

export const idleNotices: Notices = {
  ClockTurned: (event, order) => {
    const { clockId, lamp } = event.data
    if (clockId !== IDLE) return []
    const told = tellTold(idleTold(order.state, lamp), lamp === 'yellow' ? 'NOTICE_IDLE_YELLOW' : 'NOTICE_IDLE_RED', event, order, {}, `:${lamp}`)
    return lamp === 'yellow' ? told : [...told, ...tellTold(sidesTold(order.state), 'NOTICE_IDLE_SIDES', event, order, {}, `:${lamp}`)]
  },
}
