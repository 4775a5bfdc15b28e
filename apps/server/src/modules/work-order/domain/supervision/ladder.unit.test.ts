import { describe, expect, it } from 'vitest'
import * as command from '../../testing/commands.ts'
import { BUREAU, centreReviewer, CITY_BUREAU, CLOSED_UNIT, coordinatorOf, dispatcher, handlerOf, leader, shiftLead, STREET, supervisor, sweeper, WATER } from '../../testing/people.ts'
import { awaitingVerdict, fromTheDesk, handledBy, judged } from '../../testing/pasts.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, MINUTE } from '../../testing/world.ts'
import { ladderFaults, type RungPolicy } from './policy.ts'
import { ladder } from '../../testing/ladder.ts'

const street = coordinatorOf(STREET)
const supervised = () => given(handledBy(), move(supervisor, command.openSupervision(STREET)))

describe('a supervisor holds a unit to something (T58)', () => {
  it('with a clock of three days to answer, and the unit and its head told', () => {
    const order = given(handledBy()).when(supervisor, command.openSupervision(STREET)).thenEvents({
      type: 'SupervisionOpened', data: { no: 1, unitCode: STREET, rung: 'supervise', because: [], told: [{ unitCode: STREET }, { unitCode: STREET, post: 'unitReviewer' }] },
    })
    expect(order.state).toMatchObject({ status: 'handling', supervisions: [{ no: 1, turn: 'unit', outcome: null }] })
    expect(order.state.clocks.at(-1)).toMatchObject({ clockId: 'supervision', holderUnit: STREET, assignmentNo: null, dueAt: order.now + 3 * DAY })
  })

  it('until an instant that they name, but not one that is past', () => {
    const order = given(handledBy())
    const until = order.now + DAY
    expect(order.when(supervisor, command.openSupervision(STREET, 'supervise', until)).thenEvents('SupervisionOpened').state.clocks.at(-1)).toMatchObject({ dueAt: until, turns: [{ kind: 'granted', reason: 'supervision' }] })
    order.when(supervisor, command.openSupervision(STREET, 'supervise', order.now)).thenRefused('SUPERVISION_DUE_PAST')
  })

  it('only on the rungs that the policy gives to their post', () => {
    given(handledBy()).when(dispatcher, command.openSupervision(STREET, 'supervise')).thenRefused('RUNG_NOT_YOURS')
    given(handledBy()).when(dispatcher, command.openSupervision(STREET, 'urge')).thenEvents({ type: 'SupervisionOpened', data: { rung: 'urge' } })
    given(handledBy()).when(street, command.openSupervision(STREET, 'urge')).thenRefused('NOT_YOUR_ROLE')
  })

  it('and only a unit that has to do with the order, its superior or the centre', () => {
    const order = given(handledBy(BUREAU))
    order.when(supervisor, command.openSupervision(WATER)).thenRefused('SUPERVISED_UNIT_NOT_INVOLVED', { unit: WATER })
    order.when(supervisor, command.openSupervision(CLOSED_UNIT)).thenRefused('SUPERVISED_UNIT_INACTIVE', { unit: CLOSED_UNIT })
    order.when(supervisor, command.openSupervision('nowhere')).thenRefused('UNIT_UNKNOWN', { unit: 'nowhere' })
    order.when(supervisor, command.openSupervision(CITY_BUREAU)).thenEvents('SupervisionOpened')
  })

  it('one matter at a time, and the next not at once after the last', () => {
    supervised().when(supervisor, command.openSupervision(STREET)).thenRefused('SUPERVISION_OPEN_ALREADY', { unit: STREET, no: 1 })
    const over = supervised().and(move(supervisor, command.closeSupervision()))
    over.when(supervisor, command.openSupervision(STREET), HOUR).thenRefused('SUPERVISION_TOO_SOON', { unit: STREET, hours: 8 })
    over.when(supervisor, command.openSupervision(STREET), 8 * HOUR).thenEvents({ type: 'SupervisionOpened', data: { no: 2 } })
  })

  it('not over what is at rest', () => given(awaitingVerdict(), judged(true, 5), move(sweeper, command.tick, 8 * DAY)).when(supervisor, command.openSupervision(STREET)).thenRefused('WRONG_STATUS', { status: 'archived' }))
})

describe('the unit answers', () => {
  it('its clock stops, the supervisors are told and one runs for them', () => {
    const order = supervised().when(street, command.replySupervision(), HOUR).thenEvents({ type: 'SupervisionReplied', data: { isLate: false, told: [{ unitCode: '*', post: 'supervisor' }] } })
    expect(order.state.supervisions![0]).toMatchObject({ turn: 'supervisor' })
    expect(order.state.clocks.filter((clock) => clock.clockId === 'supervision').map((clock) => [clock.stoppedAt !== null, clock.holderUnit])).toEqual([[true, STREET], [false, undefined]])
  })

  it('only the unit itself, and only when it is asked', () => {
    supervised().when(coordinatorOf(WATER), command.replySupervision()).thenRefused('NOTHING_TO_REPLY')
    supervised().when(handlerOf(STREET), command.replySupervision()).thenRefused('NOT_YOUR_ROLE')
    supervised().when(street, command.replySupervision(2)).thenRefused('NOTHING_TO_REPLY')
    supervised().and(move(street, command.replySupervision())).when(street, command.replySupervision()).thenRefused('NOTHING_TO_REPLY')
    given(handledBy(), move(supervisor, command.openSupervision(STREET)), move(leader, command.leaderNote(WATER))).when(street, command.replySupervision(2)).thenRefused('SUPERVISION_NOT_YOURS')
  })

  it('for the centre the shift lead does', () => {
    const order = given(fromTheDesk(), move(supervisor, command.openSupervision('hotline-centre')))
    expect(order.events.at(-1)).toMatchObject({ data: { told: [{ unitCode: '*', post: 'shiftLead' }] } })
    order.when(shiftLead, command.replySupervision()).thenEvents('SupervisionReplied')
  })

  it('accepted: it is over', () => {
    const order = supervised().and(move(street, command.replySupervision(), HOUR)).when(supervisor, command.judgeReply(true)).thenEvents('SupervisionAccepted')
    expect(order.state.supervisions![0]).toMatchObject({ turn: null, clockNo: null, outcome: 'accepted' })
    expect(order.state.clocks.some((clock) => clock.clockId === 'supervision' && clock.stoppedAt === null)).toBe(false)
    order.when(supervisor, command.judgeReply(true)).thenRefused('NOTHING_TO_JUDGE')
  })

  it('not accepted: the next rung with a fresh clock; within the least time, once more on the same', () => {
    const replied = supervised().and(move(street, command.replySupervision(), HOUR))
    replied.when(supervisor, command.judgeReply(false), MINUTE).thenEvents({ type: 'SupervisionReplyRejected', data: { note: '没有说明原因' } })
    const order = replied.when(supervisor, command.judgeReply(false), 8 * HOUR).thenEvents({ type: 'SupervisionClimbed', data: { from: 'supervise', to: 'interview', why: 'replyRejected' } })
    expect(order.state.clocks.at(-1)).toMatchObject({ holderUnit: STREET, dueAt: order.now + 3 * DAY })
  })

  it('a judge is asked for: supervisors, not the unit', () => supervised().and(move(street, command.replySupervision())).when(street, command.judgeReply(true)).thenRefused('NOT_YOUR_ROLE'))
})

describe('nobody answers', () => {
  it('rung by rung up to the notice, by time alone, and no further', () => {
    const climbs = (from: string, to: string) => ({ type: 'SupervisionClimbed', data: { from, to, why: 'noReply', by: 'system' } }) as { type: 'SupervisionClimbed'; data: object }
    let order = given(handledBy(), move(dispatcher, command.openSupervision(STREET, 'remind')))
    for (const [from, to, days] of [['remind', 'urge', 1], ['urge', 'supervise', 1], ['supervise', 'interview', 3], ['interview', 'publish', 3]] as const) {
      order = order.and(move(sweeper, command.tick, days * DAY)).when(sweeper, command.tick, 1).thenEvents('ClockTurned', climbs(from, to))
    }
    expect(order.events.at(-1)).toMatchObject({ data: { told: [{ unitCode: STREET }, { unitCode: STREET, post: 'unitReviewer' }, { unitCode: 'district-platform' }, { unitCode: '*', post: 'disciplineInspector' }] } })
    order.when(sweeper, command.tick, 4 * DAY).thenEvents('ClockTurned')
  })
})

describe('by hand', () => {
  it('higher, never lower, and not at once', () => {
    supervised().when(supervisor, command.climbSupervision(), HOUR).thenRefused('SUPERVISION_TOO_SOON')
    supervised().when(supervisor, command.climbSupervision('urge'), DAY).thenRefused('RUNG_NOT_HIGHER')
    supervised().when(dispatcher, command.climbSupervision('interview'), DAY).thenRefused('RUNG_NOT_YOURS')
    supervised().when(supervisor, command.climbSupervision('publish'), DAY).thenEvents({ type: 'SupervisionClimbed', data: { from: 'supervise', to: 'publish', why: 'hand' } })
    given(handledBy()).when(supervisor, command.climbSupervision()).thenRefused('NO_OPEN_SUPERVISION')
  })

  it('an interview is recorded once, by post, when it has come to it', () => {
    supervised().when(supervisor, command.recordInterview()).thenRefused('NOT_AT_INTERVIEW')
    const order = supervised().and(move(supervisor, command.climbSupervision('interview'), DAY), move(supervisor, command.recordInterview()))
    expect(order.state.supervisions![0]).toMatchObject({ rung: 'interview', isInterviewed: true, turn: 'unit' })
    order.when(supervisor, command.recordInterview()).thenRefused('INTERVIEWED_ALREADY')
  })

  it('a notice is published once, on the last rung, and can be taken back after the end', () => {
    supervised().when(supervisor, command.publishSupervision()).thenRefused('NOT_AT_PUBLICATION')
    const order = supervised().and(move(supervisor, command.climbSupervision('publish'), DAY), move(supervisor, command.publishSupervision()))
    order.when(supervisor, command.publishSupervision()).thenRefused('PUBLISHED_ALREADY')
    const over = order.and(move(street, command.replySupervision()), move(supervisor, command.judgeReply(true))).when(supervisor, command.withdrawSupervisionNotice()).thenEvents('SupervisionNoticeWithdrawn')
    expect(over.state.supervisions![0]!.notice!.withdrawnAt).toBe(over.now)
    over.when(supervisor, command.withdrawSupervisionNotice()).thenRefused('NOTHING_PUBLISHED')
  })

  it('ended by a supervisor', () => {
    expect(supervised().when(supervisor, command.closeSupervision()).thenEvents('SupervisionClosed').state.supervisions![0]).toMatchObject({ outcome: 'closed', clockNo: null })
    supervised().when(centreReviewer, command.closeSupervision()).thenRefused('NOT_YOUR_ROLE')
  })
})

describe('a leader writes on the order (T60)', () => {
  it('is a task of any unit, with readers, and of nobody else', () => {
    const order = given(handledBy()).when(leader, command.leaderNote(WATER, null, BUREAU, WATER)).thenEvents({
      type: 'LeaderNoted', data: { no: 1, unitCode: WATER, readers: [BUREAU], rung: 'supervise', told: [{ unitCode: WATER }, { unitCode: WATER, post: 'unitReviewer' }, { unitCode: BUREAU }] },
    })
    expect(order.state.clocks.at(-1)).toMatchObject({ clockId: 'supervision', holderUnit: WATER })
    order.when(supervisor, command.leaderNote(WATER)).thenRefused('NOT_YOUR_ROLE')
    order.when(leader, command.leaderNote(CLOSED_UNIT)).thenRefused('SUPERVISED_UNIT_INACTIVE')
  })

  it('with a time of its own; the leader hears of the answer and may judge it, not that of others', () => {
    const noted = given(handledBy(), move(leader, command.leaderNote(STREET)))
    const order = noted.when(street, command.replySupervision()).thenEvents({ type: 'SupervisionReplied', data: { told: [{ unitCode: '*', post: 'supervisor' }, { unitCode: 'hotline-centre', post: 'leader' }] } })
    order.when(leader, command.judgeReply(true)).thenEvents('SupervisionAccepted')
    supervised().and(move(street, command.replySupervision())).when(leader, command.judgeReply(true)).thenRefused('NOTHING_TO_JUDGE')
    const until = noted.now + DAY
    expect(noted.when(leader, command.leaderNote(STREET, until)).thenEvents({ type: 'LeaderNoted', data: { no: 2 } }).state.clocks.at(-1)).toMatchObject({ dueAt: until, turns: [{ reason: 'leaderNote' }] })
  })
})

describe('the order goes its own way', () => {
  it('closed, it is not archived before the unit has answered; then at once', () => {
    const closed = given(awaitingVerdict(), move(supervisor, command.openSupervision(STREET)), judged(true, 5))
    expect(closed.state).toMatchObject({ status: 'closed', supervisions: [{ turn: 'unit' }] })
    const late = closed.and(move(street, command.replySupervision(), DAY)).and(move(sweeper, command.tick, 30 * DAY))
    expect(late.state.status).toBe('closed')
    late.and(move(supervisor, command.judgeReply(true))).when(sweeper, command.tick, 0).thenEvents('WorkOrderArchived')
  })
})

describe('a ladder is published only if it is one', () => {
  const change = (rung: string, facts: Partial<RungPolicy>) => ladder.rungs.map((one) => (one.rung === rung ? { ...one, ...facts } : one))
  it('no circle, nothing downward, nothing missing, nothing twice', () => {
    expect(ladderFaults(ladder.rungs)).toEqual([])
    expect(ladderFaults(change('publish', { next: 'remind' })).map(({ why }) => why)).toEqual(['circle', 'circle', 'circle', 'circle', 'circle'])
    expect(ladderFaults(change('supervise', { next: 'supervise' }))).toEqual(expect.arrayContaining([{ rung: 'supervise', why: 'circle' }]))
    expect(ladderFaults(ladder.rungs.filter((one) => one.rung !== 'urge'))).toEqual([{ rung: 'remind', why: 'missing' }])
    expect(ladderFaults([{ ...ladder.rungs[3]!, next: 'urge' }, { ...ladder.rungs[1]!, next: null }])).toEqual([{ rung: 'interview', why: 'down' }])
    expect(ladderFaults([...ladder.rungs, ladder.rungs[4]!])).toEqual([{ rung: 'publish', why: 'twice' }])
    expect(ladderFaults(change('remind', { next: 'interview' }))).toEqual([])
  })
})
