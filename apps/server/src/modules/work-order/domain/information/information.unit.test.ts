import { refuse } from '@suban/domain-kit'
import { describe, expect, it } from 'vitest'
import { addClue, appealRefusal, join, requestInfo, supplyInfo, tick } from '../../testing/commands.ts'
import { dispatchedTo, fromTheDesk, fromTheWeb } from '../../testing/pasts.ts'
import { agent, dispatcher, handlerOf, requester, STREET, sweeper, webAgent } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, MONDAY } from '../../testing/world.ts'
import { isPaused } from '../clock-turn.ts'
import { runningClock } from '../state.ts'

const asked = given(fromTheWeb(), move(webAgent, requestInfo(), HOUR)) // 10:00, the wait: 72 h
const askedAt = MONDAY + HOUR

describe('请诉求人补充 request information (T07)', () => {
  it('受理钟停住，等待钟开始；第一次提醒定在等待的一半', () => {
    const order = given(fromTheWeb()).when(webAgent, requestInfo(), HOUR).thenEvents({
      type: 'InformationRequested', data: { round: 1, missing: ['place'], question: '请问是哪条路的路灯？', by: 'web-agent-1', until: askedAt + 72 * HOUR, remindAt: askedAt + 36 * HOUR },
    })
    expect(order.state).toMatchObject({ status: 'infoNeeded', information: { rounds: 1, askedIn: 'intakePending', reminded: 0 }, timers: [{ timerId: 'infoReminder', at: askedAt + 36 * HOUR }] })
    const intake = order.state.clocks.find((clock) => clock.clockId === 'intake')!
    expect([isPaused(intake), intake.dueAt, intake.stoppedAt]).toEqual([true, null, null])
    expect(runningClock(order.state, 'infoWait')).toMatchObject({ startedAt: askedAt, holderUnit: 'hotline-centre' })
  })
  it('派单台也可以问：停的是派单钟，总钟照走', () => {
    const order = given(fromTheDesk(), move(dispatcher, requestInfo()))
    expect(order.state.information?.askedIn).toBe('dispatchPending')
    expect(order.state.clocks.filter((clock) => isPaused(clock)).map((clock) => clock.clockId)).toEqual(['dispatch'])
    expect(isPaused(runningClock(order.state, 'total')!)).toBe(false)
  })
  it('受理钟不许再停的（已超时、停够了次数），照样可以问，只是钟不停', () => {
    const order = given(fromTheWeb()).when(webAgent, requestInfo(), 3 * HOUR, { mayPause: () => refuse('WRONG_STATUS') }).thenEvents('InformationRequested')
    expect(isPaused(runningClock(order.state, 'intake')!)).toBe(false)
  })
  it('最多问两次', () => {
    const twice = asked.and(move(requester, supplyInfo()), move(webAgent, requestInfo()), move(requester, supplyInfo()))
    expect(twice.state.information?.rounds).toBe(2)
    twice.when(webAgent, requestInfo()).thenRefused('INFO_ASKED_TOO_OFTEN', { most: 2 })
  })
  it('派出之后不能问', () => given(fromTheDesk(), dispatchedTo(STREET)).when(dispatcher, requestInfo()).thenRefused('WRONG_STATUS', { status: 'signPending' }))
  it('承办单位不能这样问', () => given(fromTheWeb()).when(handlerOf(STREET), requestInfo()).thenRefused('NOT_YOUR_ROLE'))
  it('申诉复核时不能再问', () => {
    const lapsed = asked.and(move(sweeper, tick, 60 * HOUR), move(sweeper, tick, 12 * HOUR + 1))
    lapsed.and(move(requester, appealRefusal)).when(webAgent, requestInfo()).thenRefused('APPEAL_FIRST')
  })
})

describe('诉求人回答 supply information (T08)', () => {
  it('回到受理台；受理钟接着走，停的时间不算', () => {
    const order = asked.when(requester, supplyInfo(), 5 * HOUR).thenEvents({ type: 'InformationSupplied', data: { textId: '00000000-0000-7000-8000-00000000f001' } })
    expect(order.state).toMatchObject({ status: 'intakePending', lastRequesterWord: 'information', timers: [{ timerId: 'infoReminder', at: null }] })
    expect(runningClock(order.state, 'infoWait')).toBeNull()
    expect(runningClock(order.state, 'intake')).toMatchObject({ startedAt: MONDAY, dueAt: MONDAY + 7 * HOUR })
  })
  it('坐席可以代录；派单台问的回到派单台', () => {
    const order = given(fromTheDesk(), move(dispatcher, requestInfo()), move(agent, supplyInfo(), HOUR))
    expect(order.state.status).toBe('dispatchPending')
    expect(runningClock(order.state, 'dispatch')?.dueAt).toBe(MONDAY + 5 * HOUR)
  })
  it('指明了地点：工单的地点和建议单位随之更新', () => {
    const place = { placeId: 'p2', communityCode: '990101001002', lng: 112.7, lat: 29.5 }
    const order = asked.when(requester, supplyInfo({ place, proposal: { lead: 'water-company', co: [], because: [], listVersion: 'lists.1' } })).thenEvents('InformationSupplied')
    expect(order.state).toMatchObject({ place, proposal: { lead: 'water-company', co: [] } })
  })
  it('没有人问就无从回答；等回答时不收“补充线索”，以免当作没有回答', () => {
    given(fromTheWeb()).when(requester, supplyInfo()).thenRefused('WRONG_STATUS', { status: 'intakePending' })
    asked.when(requester, addClue()).thenRefused('ANSWER_THE_QUESTION')
  })
})

describe('提醒与到期 reminders and the end of the wait (T09)', () => {
  it('一半时提醒一次，八成时再提醒一次，到期不再受理并告知怎么办', () => {
    asked.when(sweeper, tick, 36 * HOUR - 1).thenEvents()
    const once = asked.when(sweeper, tick, 36 * HOUR).thenEvents({ type: 'InformationReminded', data: { no: 1, nextAt: askedAt + 57.6 * HOUR } })
    once.when(sweeper, tick, 0).thenEvents()
    const twice = once.when(sweeper, tick, 21.6 * HOUR).thenEvents({ type: 'ClockTurned', data: { clockId: 'infoWait', lamp: 'yellow' } }, { type: 'InformationReminded', data: { no: 2, nextAt: null } })
    twice.when(sweeper, tick, 14.4 * HOUR).thenEvents()
    const lapsed = twice.when(sweeper, tick, 14.4 * HOUR + 1).thenEvents({ type: 'ClockTurned', data: { lamp: 'red' } }, { type: 'RequestLapsed', data: { reason: 'noInformation', alternative: '补齐后请重新提交，或拨打 12345' } })
    expect(lapsed.state).toMatchObject({ status: 'declined', closedAt: lapsed.now })
    expect(lapsed.state.clocks.filter((clock) => clock.stoppedAt === null)).toEqual([])
    lapsed.when(requester, appealRefusal).thenEvents('RefusalAppealed')
  })
  it('扫得晚：错过的提醒一起补上', () => {
    asked.when(sweeper, tick, 60 * HOUR).thenEvents('ClockTurned', { type: 'InformationReminded', data: { no: 1 } }, { type: 'InformationReminded', data: { no: 2 } })
  })
  it.each([
    ['急件', given(fromTheWeb({ deadlineClass: '24h' })), 'INFO_OVERDUE_URGENT'],
    ['有危险标记的', given(fromTheWeb({ flags: ['violence'] })), 'INFO_OVERDUE_DANGER'],
    ['有人并入的', given(fromTheWeb(), move(dispatcher, join('order-member'))), 'INFO_OVERDUE_MEMBERS'],
  ])('%s不因没有补充而结束：回到受理台，受理钟接着走', (_name, order, code) => {
    const back = order.and(move(webAgent, requestInfo()), move(sweeper, tick, 40 * HOUR), move(sweeper, tick, 20 * HOUR)).when(sweeper, tick, 13 * HOUR).thenEvents('ClockTurned', { type: 'InformationOverdue', data: { because: [expect.objectContaining({ code })] as never } })
    expect(back.state.status).toBe('intakePending')
    expect(runningClock(back.state, 'intake')?.dueAt).not.toBeNull()
    expect(runningClock(back.state, 'infoWait')).toBeNull()
  })
  it('系统停摆、没有提醒过的，也回到受理台：不能归责于诉求人', () => {
    asked.when(sweeper, tick, 4 * DAY).thenEvents('ClockTurned', { type: 'InformationOverdue', data: { because: [{ code: 'INFO_OVERDUE_NOT_REMINDED', params: {} }] } })
  })
  it('受理钟不许停得更久的，等到那时为止', () => {
    const short = given(fromTheWeb()).when(webAgent, requestInfo(), HOUR, { mayPause: () => ({ mostUntil: askedAt + 60 * HOUR }) }).thenEvents('InformationRequested')
    short.and(move(sweeper, tick, 36 * HOUR), move(sweeper, tick, 22 * HOUR)).when(sweeper, tick, 2 * HOUR).thenEvents('RequestLapsed')
  })
})
