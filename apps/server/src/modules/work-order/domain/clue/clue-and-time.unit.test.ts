import { describe, expect, it } from 'vitest'
import { addClue, join, openMemberCallBack, passOnClue, tick, undo, urge } from '../../testing/commands.ts'
import { awaitingVerdict, attachedTo, dispatchedTo, doneBy, fromTheDesk, fromTheWeb, handledBy, judged, memberAsked, passed, takenUpBy } from '../../testing/pasts.ts'
import { agent, dispatcher, handlerOf, leader, requester, STREET, supervisor, sweeper } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, MINUTE, MONDAY } from '../../testing/world.ts'

describe('补充线索 clue', () => {
  it.each([['待受理', given(fromTheWeb())], ['办理中', given(handledBy())], ['待评价', given(awaitingVerdict())], ['已并入', given(fromTheDesk(), attachedTo('order-main'))]])('%s时可以', (_name, order) => {
    expect(order.when(requester, addClue()).thenEvents('ClueAdded').state.lastRequesterWord).toBe('clue')
  })
  it('坐席可以代为补充', () => void given(handledBy()).when(agent, addClue()).thenEvents('ClueAdded'))
  it('办结以后不能', () => given(awaitingVerdict(), judged(true, 5)).when(requester, addClue()).thenRefused('WRONG_STATUS', { status: 'closed' }))
  it('承办单位不能', () => given(handledBy()).when(handlerOf(STREET), addClue()).thenRefused('NOT_YOUR_ROLE'))
})

describe('成员的线索转告主件 passOnClue', () => {
  const main = given(handledBy(), move(dispatcher, join('order-member')))
  it('主件的时间线上有，最近的话是补充', () => {
    expect(main.when(requester, passOnClue('order-member')).thenEvents({ type: 'MemberClueAdded', data: { memberId: 'order-member' } }).state.lastRequesterWord).toBe('clue')
  })
  it('不是成员的、主件已办结的，什么也不发生', () => {
    main.when(requester, passOnClue('order-other')).thenEvents()
    given(fromTheDesk(), move(dispatcher, join('order-member')), dispatchedTo(STREET), ...takenUpBy(STREET), ...doneBy(STREET), passed, judged(true, 5)).when(requester, passOnClue('order-member')).thenEvents()
  })
  it('承办单位不能', () => main.when(handlerOf(STREET), passOnClue('order-member')).thenRefused('NOT_YOUR_ROLE'))
})

describe('催办 urge', () => {
  const urged = given(handledBy(), move(requester, urge))
  it('诉求人 24 小时一次：URGED_RECENTLY', () => {
    urged.when(requester, urge, 24 * HOUR - 1).thenRefused('URGED_RECENTLY', { hours: 24 })
    urged.when(requester, urge, 24 * HOUR).thenEvents({ type: 'WorkOrderUrged', data: { by: 'requester' } })
  })
  it('工作人员不限次数，也不占用诉求人的次数', () => {
    const order = given(handledBy(), move(supervisor, urge), move(leader, urge))
    expect(order.state.urgedAt).toBeNull()
    order.when(requester, urge).thenEvents('WorkOrderUrged')
    urged.when(dispatcher, urge).thenEvents({ type: 'WorkOrderUrged', data: { by: 'staff' } })
  })
  it('结束了的不能催', () => given(awaitingVerdict(), judged(true, 5)).when(requester, urge).thenRefused('WRONG_STATUS', { status: 'closed' }))
  it('承办单位不能催自己', () => given(handledBy()).when(handlerOf(STREET), urge).thenRefused('NOT_YOUR_ROLE'))
})

describe('时间到了 tick', () => {
  const dispatched = given(fromTheDesk(), dispatchedTo(STREET)) // sign: 4 h, handling: 168 h

  it('签收钟：绿→黄（剩三成）→红（到期）→黑（超一倍）', () => {
    dispatched.when(sweeper, tick, 2.8 * HOUR - 1).thenEvents()
    const yellow = dispatched.when(sweeper, tick, 2.8 * HOUR).thenEvents({ type: 'ClockTurned', data: { clockId: 'sign', assignmentNo: 1, lamp: 'yellow', dueAt: dispatched.now + 4 * HOUR } })
    yellow.when(sweeper, tick, 1.2 * HOUR - 1).thenEvents()
    const red = yellow.when(sweeper, tick, 1.2 * HOUR + 1).thenEvents({ type: 'ClockTurned', data: { clockId: 'sign', lamp: 'red' } })
    const black = red.when(sweeper, tick, 4 * HOUR).thenEvents({ type: 'ClockTurned', data: { clockId: 'sign', lamp: 'black' } })
    expect(black.state.clocks.find((clock) => clock.clockId === 'sign')).toMatchObject({ lamp: 'black', stoppedAt: null })
    black.when(sweeper, tick, 4 * HOUR).thenEvents()
  })
  it('扫得晚：一次到位，不补中间的灯', () => {
    const order = dispatched.when(sweeper, tick, 12 * HOUR).thenEvents({ type: 'ClockTurned', data: { clockId: 'sign', lamp: 'black' } })
    order.when(sweeper, tick, 0).thenEvents()
  })
  it('几条钟一起到：各报各的', () => {
    dispatched.when(sweeper, tick, 400 * HOUR).thenEvents({ type: 'ClockTurned', data: { clockId: 'sign', lamp: 'black' } }, { type: 'ClockTurned', data: { clockId: 'handling', lamp: 'black' } }, { type: 'ClockTurned', data: { clockId: 'idle' } })
  })
  it('停了的钟不再亮灯', () => void given(awaitingVerdict(), judged(true, 5)).when(sweeper, tick, 6 * DAY).thenEvents())
  it('总钟没有到期，不亮灯', () => {
    given(fromTheDesk()).when(sweeper, tick, 300 * DAY).thenEvents({ type: 'ClockTurned', data: { clockId: 'dispatch', lamp: 'black' } }, { type: 'ClockTurned', data: { clockId: 'idle' } })
  })
  it('办结满窗口期归档一次', () => {
    const closed = given(awaitingVerdict(), judged(true, 5))
    closed.when(sweeper, tick, 7 * DAY - 1).thenEvents()
    const archived = closed.when(sweeper, tick, 30 * DAY).thenEvents('WorkOrderArchived')
    expect(archived.state.status).toBe('archived')
    archived.when(sweeper, tick, 300 * DAY).thenEvents()
  })
  it('没有到期的什么也不发生', () => void given(handledBy()).when(sweeper, tick, 0).thenEvents())
  it('人不能代替时间', () => given(handledBy()).when(dispatcher, tick).thenRefused('NOT_YOUR_ROLE'))
})

describe('并单的成员 members and time', () => {
  it('并单期间只有总钟在走', () => {
    const merged = given(fromTheDesk(), attachedTo('order-main'))
    merged.when(sweeper, tick, 100 * DAY).thenEvents()
    merged.and(move(dispatcher, undo, MINUTE / 2)).when(sweeper, tick, MONDAY).thenEvents({ type: 'ClockTurned', data: { clockId: 'dispatch' } }, { type: 'ClockTurned', data: { clockId: 'idle' } })
  })
  it('成员的回访钟照样亮灯', () => {
    given(fromTheDesk(), attachedTo('order-main'), memberAsked(STREET)).when(sweeper, tick, 72 * HOUR + 1).thenEvents({ type: 'ClockTurned', data: { clockId: 'callBack', lamp: 'red' } })
  })
  it('成员评价过的不再问', () => {
    given(fromTheDesk(), attachedTo('order-main'), memberAsked(STREET), judged(true, 5)).when(sweeper, openMemberCallBack(STREET)).thenRefused('NOTHING_DUE')
  })
})
