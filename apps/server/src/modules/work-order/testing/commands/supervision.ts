import type { CommandOf } from '../../domain/commands.ts'
import type { SupervisionCommand } from '../../domain/supervision/commands.ts'
import { rungs, type Rung } from '../../domain/supervision/policy.ts'
import { type Draws, isMostly, pick } from '../drawing.ts'
import { BUREAU, STREET, WATER } from '../people.ts'

const HOUR = 3_600_000

export const urge: CommandOf<'urge'> = { type: 'urge', text: '' }
export const openSupervision = (unitCode: string, rung: Rung = 'supervise', dueAt: number | null = null): CommandOf<'openSupervision'> =>
  ({ type: 'openSupervision', unitCode, rung, reason: '群众多次反映', demands: '查明原因，限期办结', dueAt })
export const leaderNote = (unitCode: string, dueAt: number | null = null, ...readers: readonly string[]): CommandOf<'leaderNote'> => ({ type: 'leaderNote', unitCode, readers, text: '请认真办理', dueAt })
export const replySupervision = (no = 1): CommandOf<'replySupervision'> => ({ type: 'replySupervision', no, text: '已到现场', done: '已修复', attachmentIds: [] })
export const judgeReply = (isAccepted: boolean, no = 1): CommandOf<'judgeReply'> => ({ type: 'judgeReply', no, isAccepted, note: isAccepted ? '' : '没有说明原因' })
export const climbSupervision = (rung: Rung | null = null, no = 1): CommandOf<'climbSupervision'> => ({ type: 'climbSupervision', no, rung, reason: '问题仍在' })
export const recordInterview = (no = 1): CommandOf<'recordInterview'> => ({ type: 'recordInterview', no, heldOn: '2026-03-06', posts: ['主任'], outcome: '限期整改' })
export const publishSupervision = (no = 1): CommandOf<'publishSupervision'> => ({ type: 'publishSupervision', no, title: '关于一件诉求办理情况的通报', text: '该单位逾期未办结，予以通报。' })
export const withdrawSupervisionNotice = (no = 1): CommandOf<'withdrawSupervisionNotice'> => ({ type: 'withdrawSupervisionNotice', no, reason: '内容有误' })
export const closeSupervision = (no = 1): CommandOf<'closeSupervision'> => ({ type: 'closeSupervision', no, note: '已无必要' })

const one = (how: number) => 1 + (how % 2)

/** A command of each kind for the random walks, with one of several contents. */
export const supervisionDraws: Draws<SupervisionCommand> = {
  urge: () => urge,
  openSupervision: (how, now) => openSupervision(pick([STREET, WATER, BUREAU], how), pick(rungs, how), how % 4 === 0 ? now + HOUR * (how % 9) : null),
  leaderNote: (how, now) => leaderNote(pick([STREET, WATER, BUREAU], how), how % 4 === 0 ? now + HOUR * (how % 9) : null, BUREAU),
  replySupervision: (how) => replySupervision(one(how)),
  judgeReply: (how) => judgeReply(isMostly(how), one(how)),
  climbSupervision: (how) => climbSupervision(how % 3 === 0 ? null : pick(rungs, how), one(how)),
  recordInterview: (how) => recordInterview(one(how)),
  publishSupervision: (how) => publishSupervision(one(how)),
  withdrawSupervisionNotice: (how) => withdrawSupervisionNotice(one(how)),
  closeSupervision: (how) => closeSupervision(one(how)),
}
