import { describe, expect, it } from 'vitest'
import { addClue, dispatch, join, recordTransferReceipt, register, reopen, requestInfo, takeBackTransfer, tick, transferEmergency, urge } from '../../testing/commands.ts'
import { dispatchedTo, fromTheDesk, fromTheWeb } from '../../testing/pasts.ts'
import { agent, dispatcher, handlerOf, requester, shiftLead, STREET, sweeper, webAgent } from '../../testing/people.ts'
import { given, move, nothingYet } from '../../testing/scenario.ts'
import { HOUR, MINUTE, MONDAY, policy } from '../../testing/world.ts'
import { runningClock } from '../state.ts'

const transferred = given(fromTheDesk(), move(agent, transferEmergency()))

describe('转出 transfer (T12)', () => {
  it('受理台、派单台、等补充时都可以；各台的钟停，回执钟起，总钟照走', () => {
    const order = given(fromTheDesk()).when(agent, transferEmergency()).thenEvents({ type: 'RequestTransferred', data: { no: 1, target: '119', mode: 'threeWay', reason: '楼道燃气味很重', shared: ['place', 'narrative'], by: 'agent-1' } })
    expect(order.state).toMatchObject({ status: 'emergencyTransferred', transfers: [{ no: 1, target: '119', status: 'sent', peerCaseNo: null, sentAt: order.now, endedAt: null }] })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total', 'transferReceipt'])
    expect(runningClock(order.state, 'transferReceipt')).toMatchObject({ holderUnit: 'hotline-centre', dueAt: order.now + HOUR })
    given(fromTheWeb()).when(webAgent, transferEmergency()).thenEvents('RequestTransferred')
    given(fromTheWeb(), move(webAgent, requestInfo())).when(shiftLead, transferEmergency()).thenEvents('RequestTransferred')
  })
  it('去向须是本市设置的；随转数据不能超出规定', () => {
    given(fromTheDesk()).when(agent, transferEmergency({ target: '999' })).thenRefused('TRANSFER_TARGET_UNKNOWN', { target: '999' })
    given(fromTheDesk()).when(agent, transferEmergency({ shared: ['place', 'phone'] })).thenRefused('TRANSFER_SHARES_TOO_MUCH', { target: '119' })
    given(fromTheDesk()).when(agent, transferEmergency({ target: '110', shared: ['phone'] })).thenEvents('RequestTransferred')
  })
  it('派出之后由单位办，不再转', () => given(fromTheDesk(), dispatchedTo(STREET)).when(agent, transferEmergency()).thenRefused('WRONG_STATUS', { status: 'signPending' }))
  it('承办单位不能转', () => given(fromTheDesk()).when(handlerOf(STREET), transferEmergency()).thenRefused('NOT_YOUR_ROLE'))
  it('转出后诉求人还可以补充，不能催，也不能派', () => {
    transferred.when(requester, addClue()).thenEvents('ClueAdded')
    transferred.when(requester, urge).thenRefused('WRONG_STATUS')
    transferred.when(dispatcher, dispatch(STREET)).thenRefused('WRONG_STATUS')
  })
})

describe('机器自行转出，仅限政策允许的 by the machine', () => {
  const danger = { numbers: ['119'], words: ['起火'] }
  it('网络来件出现该去向的危险词：登记的同时转出，说明依据', () => {
    nothingYet.when(requester, register({ entry: 'web', danger })).thenEvents('RequestRegistered', {
      type: 'RequestTransferred', data: { target: '119', mode: 'api', by: 'machine', shared: ['place', 'narrative'], because: [{ code: 'TRANSFERRED_BY_POLICY', params: { words: '起火', target: '119' }, source: { policy: 'life-cycle', version: 'test.1', entry: 'emergencyTransfer.automatic' } }] },
    })
  })
  it('政策没有列的去向、话务台登记的，都由人来定', () => {
    nothingYet.when(requester, register({ entry: 'web', danger: { numbers: ['110'], words: ['持刀'] } })).thenEvents('RequestRegistered')
    nothingYet.when(agent, register({ danger })).thenEvents('RequestRegistered', 'RequestAccepted')
    nothingYet.when(requester, register({ entry: 'web', danger }), MINUTE, { policy: { ...policy, emergencyTransfer: { ...policy.emergencyTransfer, automatic: [] } } }).thenEvents('RequestRegistered')
  })
})

describe('回执 receipt (T13)', () => {
  it('对方受理：记下对方单号，办结', () => {
    const order = transferred.when(shiftLead, recordTransferReceipt()).thenEvents({ type: 'TransferReceived', data: { no: 1, peerCaseNo: 'XF-2026-0315', followUp: false } }, { type: 'WorkOrderClosed', data: { outcome: 'transferred' } })
    expect(order.state).toMatchObject({ status: 'closed', closedAt: order.now, transfers: [{ status: 'received', peerCaseNo: 'XF-2026-0315', endedAt: order.now }] })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null)).toEqual([])
    order.when(requester, reopen).thenRefused('WRONG_STATUS')
  })
  it('还有要办的，或有人并入在等：回到派单台，不办结', () => {
    for (const order of [transferred.when(agent, recordTransferReceipt({ followUp: true })), given(fromTheDesk(), move(dispatcher, join('order-member')), move(agent, transferEmergency())).when(agent, recordTransferReceipt())]) {
      const back = order.thenEvents({ type: 'TransferReceived', data: { followUp: true } })
      expect(back.state.status).toBe('dispatchPending')
      back.when(dispatcher, dispatch(STREET)).thenEvents('WorkOrderDispatched')
    }
  })
  it('没有转出就没有回执', () => given(fromTheDesk()).when(agent, recordTransferReceipt()).thenRefused('WRONG_STATUS'))
})

describe('收回 take back (T14)', () => {
  it('对方退回：由首先接到的平台先受理；网络来件补起总钟', () => {
    const order = given(fromTheWeb(), move(webAgent, transferEmergency())).when(shiftLead, takeBackTransfer()).thenEvents({ type: 'TransferTakenBack', data: { reason: 'refusedByPeer', by: 'shift-lead-1' } })
    expect(order.state).toMatchObject({ status: 'dispatchPending', acceptedAt: order.now, transfers: [{ status: 'takenBack' }] })
    expect(runningClock(order.state, 'total')?.startedAt).toBe(MONDAY)
    const again = order.and(move(agent, transferEmergency({ target: '110', shared: [] })))
    expect(again.state.transfers?.map((transfer) => [transfer.no, transfer.status])).toEqual([[1, 'takenBack'], [2, 'sent']])
  })
  it('只有值班长能收回', () => transferred.when(agent, takeBackTransfer()).thenRefused('NOT_YOUR_ROLE'))
  it('到时没有回执先报警；两倍时间仍没有，自动收回（政策关掉的不收）', () => {
    const red = transferred.when(sweeper, tick, HOUR + 1).thenEvents({ type: 'ClockTurned', data: { clockId: 'transferReceipt', lamp: 'red' } })
    red.when(sweeper, tick, HOUR).thenEvents({ type: 'ClockTurned', data: { lamp: 'black' } }, { type: 'TransferTakenBack', data: { reason: 'noReceipt', by: 'machine' } })
    red.when(sweeper, tick, HOUR, { policy: { ...policy, emergencyTransfer: { ...policy.emergencyTransfer, takesBackByItself: false } } }).thenEvents({ type: 'ClockTurned', data: { lamp: 'black' } })
  })
})
