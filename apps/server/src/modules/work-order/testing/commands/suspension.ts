import type { CommandOf } from '../../domain/commands.ts'
import type { SuspensionCommand } from '../../domain/suspension/commands.ts'
import { type Draws, type Facts, pick } from '../drawing.ts'
import { DAY, MONDAY } from '../world.ts'

/** Until ninety days after Monday, with milestones on the thirtieth and the ninetieth day. */
export const applySuspension = (facts: Facts<'applySuspension'> = {}): CommandOf<'applySuspension'> => ({
  type: 'applySuspension', category: 'project', plan: '纳入 2026 年老旧小区改造，先测绘，后施工', funding: '市级改造专项资金 42 万元',
  milestones: [{ dueAt: MONDAY + 30 * DAY, text: '完成测绘和设计' }, { dueAt: MONDAY + 90 * DAY, text: '施工完毕' }],
  responsible: { name: '周某', post: '副镇长', accountId: null }, expiresAt: MONDAY + 90 * DAY,
  toRequester: '要等改造工程，预计六月前完工，每月告诉您进展', toldHow: 'letter', toldOn: '2026-03-02', attachmentIds: ['a1'], ...facts,
})
export const decideSuspension = (isApproved: boolean, note = '计划可行'): CommandOf<'decideSuspension'> => ({ type: 'decideSuspension', isApproved, note })
export const reportMilestone = (facts: Facts<'reportMilestone'> = {}): CommandOf<'reportMilestone'> =>
  ({ type: 'reportMilestone', milestone: null, text: '已完成招标，下周进场', attachmentIds: ['a1'], ...facts })
export const clearSuspension = (facts: Facts<'clearSuspension'> = {}): CommandOf<'clearSuspension'> => ({
  type: 'clearSuspension', resultType: 'resolved', text: '改造工程已完工并验收，漏水消除。', basis: '', requesterOpinion: '认可', solved: true, attachmentIds: ['a1'], waiveCo: null, ...facts,
})
export const verifyClearance = (isAccepted: boolean, note = '现场核验属实'): CommandOf<'verifyClearance'> => ({ type: 'verifyClearance', isAccepted, note })

/** A command of each kind for the random walks, with one of several contents. */
export const suspensionDraws: Draws<SuspensionCommand> = {
  applySuspension(how, now) {
    const days = pick([20, 6, 366, 6, 365], how)
    return applySuspension({ milestones: [{ dueAt: now + Math.min(5, days) * DAY, text: '测绘' }, { dueAt: now + days * DAY, text: '完工' }].slice(how % 7 === 0 ? 1 : 0), expiresAt: now + days * DAY })
  },
  decideSuspension: (how) => decideSuspension(how % 5 !== 0),
  reportMilestone: (how) => reportMilestone({ milestone: pick([null, 1, 2], how) }),
  clearSuspension: (how) => clearSuspension({ waiveCo: how % 3 !== 0 ? '协办部分不再需要' : null }),
  verifyClearance: (how) => verifyClearance(how % 5 !== 0),
}
