import { describe, expect, it } from 'vitest'
import { applyExclusion, confirmFraud, reopen } from '../../testing/commands.ts'
import { alsoAs, coordinatorOf, dispatcher, inspector, requester, STREET, supervisor } from '../../testing/people.ts'
import { awaitingVerdict, fromTheDesk, attachedTo, judged, memberAsked, reworkedBy } from '../../testing/pasts.ts'
import { given, move } from '../../testing/scenario.ts'
import { runningClock } from '../state.ts'

const closed = given(awaitingVerdict(), judged(true, 5))

describe('查实虚假办结 confirmFraud (T67)', () => {
  it('转入重办，先前的评价作废但留着', () => {
    const order = closed.when(inspector, confirmFraud()).thenEvents({ type: 'FraudConfirmed', data: { voided: 1, reference: '纪线〔2026〕12 号' } }, { type: 'ReworkOpened', data: { round: 1, because: [{ code: 'REWORK_FRAUD_CONFIRMED', params: {} }] } })
    expect(order.state).toMatchObject({ status: 'rework', closedAt: null, verdicts: [{ satisfaction: 5, isVoid: true }] })
    expect(order.state.clocks.filter((clock) => clock.clockId === 'total')).toMatchObject([{ stoppedAt: null }])
    const again = order.and(...reworkedBy(STREET), ...judged(true, 4))
    expect(again.state.verdicts).toMatchObject([{ isVoid: true }, { satisfaction: 4 }])
    expect(again.state.verdicts[1]).not.toHaveProperty('isVoid')
  })
  it('督办员也可以；正在认定的剔除随之了结', () => {
    const order = closed.and(move(coordinatorOf(STREET), applyExclusion())).when(supervisor, confirmFraud()).thenEvents('FraudConfirmed', 'ReworkOpened')
    expect(runningClock(order.state, 'exclusionReview')).toBeNull()
  })
  it('轮次用完也要重办；第二轮起由上级牵头', () => {
    const second = given(awaitingVerdict(), judged(false, 1), reworkedBy(STREET), judged(true, 5))
    second.when(inspector, confirmFraud()).thenEvents('FraudConfirmed', 'ReworkEscalated')
  })
  it('并入主件的成员同样可以', () => {
    given(fromTheDesk(), attachedTo('order-main'), memberAsked(STREET), judged(true, 5)).when(inspector, confirmFraud()).thenEvents('FraudConfirmed', { type: 'ReworkOpened', data: { assignment: { no: 1, unitCode: STREET, role: 'lead' } } })
  })
  it('没有佐证、没有办结、没人办过、经手人、别的岗位：都不行', () => {
    closed.when(inspector, confirmFraud({ attachmentIds: [] })).thenRefused('EVIDENCE_MISSING')
    closed.and(move(requester, reopen)).when(inspector, confirmFraud()).thenRefused('WRONG_STATUS', { status: 'rework' })
    closed.when(alsoAs(dispatcher, 'supervisor'), confirmFraud()).thenRefused('INTERESTED_PERSON')
    closed.when(dispatcher, confirmFraud()).thenRefused('NOT_YOUR_ROLE')
  })
})
