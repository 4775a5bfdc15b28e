import { describe, expect, it } from 'vitest'
import { appealExclusion, applyExclusion, reopen, tick, voteOnExclusion } from '../../testing/commands.ts'
import { alsoAs, BUREAU, coordinatorOf, handlerOf, officer, panel, requester, STREET, sweeper, WATER } from '../../testing/people.ts'
import { awaitingVerdict, excluded, judged, reworkedBy } from '../../testing/pasts.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, policy } from '../../testing/world.ts'
import { runningClock } from '../state.ts'

const [ofTheBureau, lawyer, second, third, fourth, fifth, sixth] = panel as readonly (typeof panel)[number][]
const closed = given(awaitingVerdict(), judged(true, 4))
const applied = closed.when(coordinatorOf(STREET), applyExclusion()).thenEvents({ type: 'ExclusionApplied', data: { unitCode: STREET, reason: 'legalChannel', round: 0 } })
const granted = given(awaitingVerdict(), judged(true, 4), excluded())

describe('申请剔除 applyExclusion (T64)', () => {
  it('办结后的窗口期内一次', () => {
    expect(runningClock(applied.state, 'exclusionReview')).not.toBeNull()
    closed.when(coordinatorOf(STREET), applyExclusion(), 72 * HOUR).thenEvents('ExclusionApplied')
    closed.when(coordinatorOf(STREET), applyExclusion(), 72 * HOUR + 1).thenRefused('EXCLUSION_WINDOW_OVER')
    applied.when(coordinatorOf(STREET), applyExclusion()).thenRefused('EXCLUSION_ASKED_ONCE')
    granted.when(coordinatorOf(STREET), applyExclusion()).thenRefused('EXCLUSION_ASKED_ONCE')
  })
  it('没有佐证、不是主办、没有办结：都不行', () => {
    closed.when(coordinatorOf(STREET), applyExclusion({ attachmentIds: [] })).thenRefused('EVIDENCE_MISSING')
    closed.when(coordinatorOf(WATER), applyExclusion()).thenRefused('NOT_YOUR_ORDER')
    given(awaitingVerdict()).when(coordinatorOf(STREET), applyExclusion()).thenRefused('WRONG_STATUS')
    closed.when(handlerOf(STREET), applyExclusion()).thenRefused('NOT_YOUR_ROLE')
  })
  it('认定期间诉求人要求重办：认定了结，不算用过', () => {
    const again = applied.and(move(requester, reopen))
    expect(runningClock(again.state, 'exclusionReview')).toBeNull()
    again.and(...reworkedBy(STREET), ...judged(true, 5)).when(coordinatorOf(STREET), applyExclusion()).thenEvents({ type: 'ExclusionApplied', data: { round: 1 } })
  })
})

describe('认定 voteOnExclusion (T65)', () => {
  it('多数同意：不计入考核，评价留着，诉求人可以申诉', () => {
    const order = applied.and(move(lawyer!, voteOnExclusion(true)), move(third!, voteOnExclusion(true))).when(second!, voteOnExclusion(false)).thenEvents('ExclusionVoted', { type: 'ExclusionGranted', data: { reason: 'legalChannel', count: { yes: 2, no: 1 } } })
    expect(order.state).toMatchObject({ status: 'closed', exclusion: { decided: 'granted', at: order.now, reason: 'legalChannel' }, verdicts: [{ satisfaction: 4 }] })
  })
  it('多数不同意、逾时未决：照常计入', () => {
    applied.and(move(lawyer!, voteOnExclusion(false)), move(third!, voteOnExclusion(true))).when(second!, voteOnExclusion(false)).thenEvents('ExclusionVoted', { type: 'ExclusionRefused', data: { count: { yes: 1, no: 2 } } })
    const late = applied.and(move(sweeper, tick, 120 * HOUR + 1))
    expect(late.state.exclusion).toMatchObject({ decided: 'refused', count: { yes: 0, no: 0 } })
  })
  it('利害关系人须回避；回访员打过电话也是经手', () => {
    given(awaitingVerdict(BUREAU), judged(true, 4), move(coordinatorOf(BUREAU), applyExclusion())).when(ofTheBureau!, voteOnExclusion(true)).thenRefused('INTERESTED_PERSON')
    applied.when(alsoAs(handlerOf(STREET), 'panelMember'), voteOnExclusion(true)).thenRefused('INTERESTED_PERSON')
    closed.when(lawyer!, voteOnExclusion(true)).thenRefused('EXCLUSION_NOT_ASKED')
    applied.when(officer, voteOnExclusion(true)).thenRefused('NOT_YOUR_ROLE')
  })
  it('认定没有作出之前不归档；作出之后，申诉期过了才归档', () => {
    applied.when(sweeper, tick, 8 * DAY).thenEvents('ClockTurned', 'ExclusionRefused', 'WorkOrderArchived')
    const before = closed.and(move(coordinatorOf(STREET), applyExclusion(), 71 * HOUR))
    before.when(sweeper, tick, 4 * DAY + 2 * HOUR).thenEvents({ type: 'ClockTurned', data: { clockId: 'exclusionReview', lamp: 'yellow' } })
    granted.when(sweeper, tick, 8 * DAY).thenEvents()
    granted.when(sweeper, tick, 15 * DAY).thenEvents('WorkOrderArchived')
  })
})

describe('诉求人申诉 appealExclusion', () => {
  const appealed = granted.when(requester, appealExclusion, 3 * DAY).thenEvents('ExclusionAppealed')
  it('另一组复核：维持或撤销', () => {
    expect(runningClock(appealed.state, 'appealReview')).not.toBeNull()
    appealed.when(lawyer!, voteOnExclusion(true)).thenRefused('PANEL_SAT_BEFORE')
    const two = appealed.and(move(ofTheBureau!, voteOnExclusion(true)), move(fourth!, voteOnExclusion(false)))
    two.when(fifth!, voteOnExclusion(true)).thenEvents('ExclusionVoted', { type: 'ExclusionUpheld', data: { count: { yes: 2, no: 1 } } })
    const lifted = two.when(sixth!, voteOnExclusion(false)).thenEvents('ExclusionVoted', 'ExclusionLifted')
    expect(lifted.state.exclusion).toMatchObject({ decided: 'lifted' })
  })
  it('复核逾时：撤销剔除，评价照常算数', () => {
    appealed.when(sweeper, tick, 72 * HOUR + 1).thenEvents({ type: 'ClockTurned', data: { clockId: 'appealReview' } }, { type: 'ExclusionLifted', data: { because: [expect.objectContaining({ code: 'PANEL_TIMED_OUT' })] } })
  })
  it('只有一次；过期不行；没有剔除的没有可申诉的；政策可以不设', () => {
    appealed.when(requester, appealExclusion).thenRefused('EXCLUSION_APPEALED_ONCE')
    granted.when(requester, appealExclusion, 15 * DAY + 1).thenRefused('EXCLUSION_APPEAL_OVER', { days: 15 })
    closed.when(requester, appealExclusion).thenRefused('EXCLUSION_NOT_GRANTED')
    granted.when(requester, appealExclusion, DAY, { policy: { ...policy, exclusion: { appealDays: 0 } } }).thenRefused('EXCLUSION_NOT_GRANTED')
  })
})
