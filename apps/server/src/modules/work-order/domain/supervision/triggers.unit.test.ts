import { describe, expect, it } from 'vitest'
import * as command from '../../testing/commands.ts'
import { ladder, triggers } from '../../testing/ladder.ts'
import { CENTRE, centreReviewer, coordinatorOf, dispatcher, requester, STREET, supervisor, sweeper } from '../../testing/people.ts'
import { awaitingVerdict, callStarted, doneBy, fromTheDesk, handledBy, judged, reworkedBy, signedBy } from '../../testing/pasts.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, policy } from '../../testing/world.ts'
import { officer } from '../../testing/people.ts'

const watchful = { policy: { ...policy, supervision: { ...ladder, triggers } } }
const byTrigger = (id: string) => [{ code: 'SUPERVISION_TRIGGERED', params: { trigger: '试', triggerEn: 'test' }, source: { policy: 'life-cycle', version: 'test.1', entry: `supervision.triggers.${id}` } }]

describe('what happens to an order has a unit supervised by itself (T58)', () => {
  it('the lamp of its clock turned red: the unit is reminded, and it is over once it has done it', () => {
    const late = given(fromTheDesk(), move(dispatcher, command.dispatch(STREET))).when(sweeper, command.tick, 4 * HOUR + 1, watchful)
      .thenEvents('ClockTurned', { type: 'SupervisionOpened', data: { unitCode: STREET, rung: 'remind', by: 'system', because: byTrigger('signRed') } })
    expect(late.state.supervisions![0]).toMatchObject({ causeNo: late.state.clocks.find((clock) => clock.clockId === 'sign')!.no })
    const signed = late.and(signedBy(STREET))
    const over = signed.when(sweeper, command.tick, 0, watchful).thenEvents({ type: 'SupervisionSettled', data: { no: 1, unitCode: STREET } })
    expect(over.state.supervisions![0]).toMatchObject({ outcome: 'settled', clockNo: null })
  })

  it('black: the same unit comes to a higher rung, where it has to answer', () => {
    const red = given(fromTheDesk(), move(dispatcher, command.dispatch(STREET)), signedBy(STREET)).when(sweeper, command.tick, 7 * DAY + HOUR, watchful)
    const order = red.thenEvents('ClockTurned', 'ClockTurned', { type: 'SupervisionOpened', data: { rung: 'urge', because: byTrigger('handlingRed') } })
    const black = order.and(move(sweeper, command.tick, 10 * HOUR)).when(sweeper, command.tick, 6 * DAY + 15 * HOUR, watchful)
    const after = black.thenEvents('ClockTurned', 'ClockTurned', { type: 'SupervisionClimbed', data: { from: 'urge', to: 'supervise', why: 'noReply' } })
    expect(after.state.supervisions![0]).toMatchObject({ rung: 'supervise', causeNo: null, turn: 'unit' })
  })

  it('a trigger climbs, but not within the least time, and never down', () => {
    const order = given(handledBy(), move(dispatcher, command.openSupervision(STREET, 'remind')))
    order.and(move(requester, command.urge)).when(requester, command.urge, DAY, watchful).thenEvents('WorkOrderUrged', { type: 'SupervisionClimbed', data: { from: 'remind', to: 'urge', why: 'trigger', by: 'system', because: byTrigger('urged') } })
    given(handledBy(), move(requester, command.urge), move(dispatcher, command.openSupervision(STREET, 'remind'), DAY - HOUR)).when(requester, command.urge, HOUR, watchful).thenEvents('WorkOrderUrged')
    given(handledBy(), move(requester, command.urge), move(supervisor, command.openSupervision(STREET))).when(requester, command.urge, DAY, watchful).thenEvents('WorkOrderUrged')
  })

  it('the centre is supervised for what lies at its own desk', () => {
    given(fromTheDesk()).when(sweeper, command.tick, 5 * HOUR, watchful).thenEvents('ClockTurned', { type: 'SupervisionOpened', data: { unitCode: CENTRE, rung: 'urge', told: [{ unitCode: '*', post: 'shiftLead' }] } })
  })

  it('a second rework: whoever leads it now answers for it', () => {
    given(awaitingVerdict(), judged(false, 1), reworkedBy(STREET), callStarted()).when(officer, command.completeCallBack(false, 1), HOUR, watchful)
      .thenEvents('CallBackCompleted', 'ReworkEscalated', { type: 'SupervisionOpened', data: { unitCode: 'district-platform', rung: 'supervise', because: byTrigger('secondRework') } })
  })

  it('a reopening, a flag, a result that was sent back', () => {
    given(awaitingVerdict(), judged(true, 5)).when(requester, command.reopen, HOUR, watchful).thenEvents('WorkOrderReopened', 'ReworkOpened', { type: 'SupervisionOpened', data: { because: byTrigger('reopened') } })
    given(fromTheDesk({ flags: ['groupEvent'] })).when(dispatcher, command.dispatch(STREET), HOUR, watchful).thenEvents('WorkOrderDispatched', { type: 'SupervisionOpened', data: { unitCode: STREET, because: byTrigger('flagged') } })
    given(fromTheDesk({ channel: 'media' })).when(dispatcher, command.dispatch(STREET), HOUR, watchful).thenEvents('WorkOrderDispatched', 'SupervisionOpened')
    given(handledBy(), doneBy(STREET)).when(centreReviewer, command.sendBack, HOUR, watchful).thenEvents('ResultSentBackByCentre', { type: 'SupervisionOpened', data: { because: byTrigger('sentBack') } })
  })

  it('without triggers nothing does', () => given(handledBy(), move(requester, command.urge)).when(requester, command.urge, DAY).thenEvents('WorkOrderUrged'))
})

describe('urging (T59)', () => {
  it('tells whoever has it in hand, units or a desk of the centre', () => {
    given(handledBy()).when(requester, command.urge).thenEvents({ type: 'WorkOrderUrged', data: { by: 'requester', told: [{ unitCode: STREET }] } })
    given(fromTheDesk()).when(requester, command.urge).thenEvents({ type: 'WorkOrderUrged', data: { told: [{ unitCode: '*', post: 'dispatcher' }] } })
    given(handledBy(), doneBy(STREET)).when(requester, command.urge).thenEvents({ type: 'WorkOrderUrged', data: { told: [{ unitCode: '*', post: 'centreReviewer' }] } })
  })

  it('the requester once a day, staff any time', () => {
    const urged = given(handledBy(), move(requester, command.urge))
    urged.when(requester, command.urge, DAY - 1).thenRefused('URGED_RECENTLY', { hours: 24 })
    expect(urged.when(requester, command.urge, DAY).thenEvents('WorkOrderUrged').state.urges).toBe(2)
    urged.when(dispatcher, command.urge).thenEvents({ type: 'WorkOrderUrged', data: { by: 'staff' } })
    urged.when(coordinatorOf(STREET), command.urge).thenRefused('NOT_YOUR_ROLE')
  })
})
