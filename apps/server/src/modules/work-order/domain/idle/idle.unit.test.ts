import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approveReturn, award, dispatch, openConsult, openDispute, requestReturn, tick } from '../../testing/commands.ts'
import { awaitingVerdict, dispatchedTo, doneBy, fromTheDesk, judged, passed, signedBy, takenUpBy } from '../../testing/pasts.ts'
import { BUREAU, coordinatorOf, dispatcher, districtArbiter, otherDispatcher, STREET, sweeper } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { eventsOf, walk, walks } from '../../testing/walk.ts'
import { DAY, HOUR, MINUTE, MONDAY } from '../../testing/world.ts'
import { isPaused } from '../clock-turn.ts'
import { workOrder } from '../decide.ts'
import type { WorkOrderEvent } from '../events.ts'
import { runningClock } from '../state.ts'
import { holdingHistory } from './holding.ts'
import { isIdle } from './idle.ts'
import { idleTold, sidesTold } from './told.ts'

const street = coordinatorOf(STREET)
const returned = given(fromTheDesk(), dispatchedTo(STREET), takenUpBy(STREET), move(street, requestReturn(), HOUR), move(dispatcher, approveReturn(), HOUR))

describe('空转钟', () => {
  it('人人及时的工单没有空转钟', () => expect(given(awaitingVerdict(), judged(true, 5)).state.clocks.map((clock) => clock.clockId)).not.toContain('idle'))
  it('退单成立后起：自登记起计，办过的时间扣除', () => {
    const clock = runningClock(returned.state, 'idle')!
    const signedAt = MONDAY + 2 * MINUTE
    expect(clock).toMatchObject({ startedAt: MONDAY, turns: [{ kind: 'paused', at: signedAt, until: returned.now, reason: 'HANDLED' }], dueAt: MONDAY + 48 * HOUR + (returned.now - signedAt) })
  })
  it('有人签收即停，再退再走', () => {
    const again = returned.and(dispatchedTo(BUREAU))
    expect(isPaused(runningClock(again.state, 'idle')!)).toBe(false)
    const signed = again.and(signedBy(BUREAU))
    expect(isPaused(runningClock(signed.state, 'idle')!)).toBe(true)
    const disputed = signed.and(move(coordinatorOf(BUREAU), requestReturn(STREET)))
    expect(isPaused(runningClock(disputed.state, 'idle')!)).toBe(true)
    expect(isPaused(runningClock(disputed.and(move(districtArbiter, award(STREET))).state, 'idle')!)).toBe(false)
  })
  it('派单逾时的也起空转钟；办结即止', () => {
    const late = given(fromTheDesk(), move(sweeper, tick, 4 * HOUR + 1))
    expect(runningClock(late.state, 'idle')).toMatchObject({ startedAt: MONDAY })
    const done = late.and(dispatchedTo(STREET), takenUpBy(STREET), doneBy(STREET), passed, judged(true, 5))
    expect(done.state.status).toBe('closed')
    expect(runningClock(done.state, 'idle')).toBeNull()
  })
  it('黄灯告知持单者，红灯再抄送双方负责人和督办员', () => {
    const { state } = returned
    expect(idleTold(state, 'yellow')).toEqual([{ unitCode: '*', post: 'dispatcher' }])
    expect(idleTold(state, 'red')).toEqual([{ unitCode: '*', post: 'dispatcher' }, { unitCode: '*', post: 'supervisor' }])
    expect(sidesTold(returned.and(move(otherDispatcher, openDispute)).state)).toEqual([{ unitCode: STREET, post: 'unitReviewer' }, { unitCode: BUREAU, post: 'unitReviewer' }])
  })
})

describe('谁持单谁计', () => {
  it('一次退单改派，每段在谁手上', () => {
    const order = returned.and(move(dispatcher, dispatch(BUREAU), 2 * HOUR), move(coordinatorOf(BUREAU), { type: 'signFor' }, 3 * HOUR))
    const rows = holdingHistory(order.events, order.now + HOUR).map(({ from, to, kind, holder, because }) => [kind, holder.kind === 'unit' ? holder.unitCode : holder.kind === 'desk' ? holder.desk : holder.kind, (to - from) / MINUTE, because.code])
    expect(rows).toEqual([
      ['idle', 'dispatch', 1, 'HELD_FOR_DISPATCH'], ['idle', STREET, 1, 'HELD_UNSIGNED'], ['handled', STREET, 61, 'HELD_HANDLED'], ['handled', STREET, 60, 'HELD_RETURN_HANDLED'],
      ['idle', 'dispatch', 120, 'HELD_FOR_DISPATCH'], ['idle', BUREAU, 180, 'HELD_UNSIGNED'], ['handled', BUREAU, 60, 'HELD_HANDLED'],
    ])
  })
  it('会商计入派单席，无人先办的争议计入裁定单位', () => {
    const order = given(fromTheDesk({ proposal: { lead: null, co: [], because: [], listVersion: 'lists.1' } }), move(dispatcher, openConsult(STREET, BUREAU)), move(sweeper, tick, DAY + 1))
    expect(holdingHistory(order.events, order.now + HOUR).map(({ holder, because }) => [holder.kind, because.code])).toEqual([['desk', 'HELD_FOR_DISPATCH'], ['desk', 'HELD_IN_CONSULTATION'], ['unit', 'HELD_UNRULED']])
  })
  it('办结后不再计；重办前的一段属诉求人', () => {
    const closed = given(awaitingVerdict(), judged(true, 5))
    expect(holdingHistory(closed.events, closed.now + 3 * DAY).at(-1)).toMatchObject({ to: closed.state.closedAt, because: { code: 'HELD_FOR_CALL_BACK' } })
  })
})

describe('任意一生', { timeout: 60_000 }, () => {
  const fold = (events: readonly WorkOrderEvent[]) => events.reduce(workOrder.evolve, workOrder.initial)
  it('总钟的每一分钟恰好计给一个持单者，空转与否同状态一致', () => {
    fc.assert(fc.property(walks(40), fc.nat(39), (draws, cut) => {
      const steps = walk(draws)
      const events = eventsOf(steps.slice(0, cut + 2))
      const now = steps[Math.min(cut + 1, steps.length - 1)]!.given.now
      const state = fold(events.filter((event) => event.at <= now))
      const stretches = holdingHistory(events, now)
      const total = state.clocks.find((clock) => clock.clockId === 'total')
      const end = stretches.at(-1)?.to ?? state.registeredAt
      // Without gap or overlap, from the registration on.
      if (stretches.length > 0 && stretches[0]!.from !== state.registeredAt) return false
      if (!stretches.every((stretch, index) => stretch.to > stretch.from && (index === 0 || stretches[index - 1]!.to === stretch.from))) return false
      const sum = stretches.reduce((minutes, stretch) => minutes + stretch.to - stretch.from, 0)
      if (total && sum !== (total.stoppedAt ?? now) - total.startedAt) return false
      const idle = stretches.filter((stretch) => stretch.kind === 'idle').reduce((time, stretch) => time + stretch.to - stretch.from, 0)
      const busy = (state.busy ?? []).reduce((time, stretch) => time + (stretch.to ?? end) - stretch.from, 0)
      return isIdle(state) ? idle === now - state.registeredAt - busy : idle === end - state.registeredAt - busy
    }), { numRuns: 200 })
  })
})
