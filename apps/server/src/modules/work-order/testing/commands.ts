import type { CommandOf, WorkOrderCommand } from '../domain/commands.ts'
import { STREET } from './people.ts'
import { MONDAY } from './world.ts'

/** A request whose direct answer is sampled under the policy of the tests; the ordinary one's is not. */
export const SAMPLED = '990100260302010000530'

type Facts<Type extends WorkOrderCommand['type']> = Partial<Omit<CommandOf<Type>, 'type'>>

const sorted = { matterCode: '0101', matterBy: 'machine', deadlineClass: '7d', proposal: { lead: STREET, co: [], because: [], listVersion: 'lists.1' } } as const
const text = { textId: '00000000-0000-7000-8000-00000000f001', textDigest: 'd1' }

/** Whole commands with ordinary contents; a test names only what it is about. */
export const register = (facts: Facts<'register'> = {}): CommandOf<'register'> => ({
  type: 'register', entry: 'desk', requestId: '00000000-0000-7000-8000-00000000a001', orderNo: 'GD20260302000001', kind: 'help', channel: 'phone',
  place: { placeId: 'p1', communityCode: '990101001001', lng: 112.6, lat: 29.4 }, isAnonymous: false, contactId: '00000000-0000-7000-8000-00000000c001',
  secrecyLevel: 1, urgency: 'normal', flags: [], classification: { modelVersion: 'm1', candidates: [{ matterCode: '0101', probability: 0.9 }], abstains: false, expectedCost: 3.5 },
  narrativeDigest: 'n1', parentId: null, receivedAt: MONDAY, ...sorted, ...facts,
})
export const accept = (facts: Facts<'accept'> = {}): CommandOf<'accept'> => ({ type: 'accept', kind: 'help', ...sorted, ...facts })
export const decline = (facts: Facts<'decline'> = {}): CommandOf<'decline'> => ({ type: 'decline', reason: 'litigation', alternative: '请向人民法院提起诉讼', ...facts })
export const answerDirectly = (): CommandOf<'answerDirectly'> => ({ type: 'answerDirectly', answer: '办事大厅周一至周五开放', basis: '知识库条目 K-1' })
export const rejectAnswer = (): CommandOf<'rejectAnswer'> => ({ type: 'rejectAnswer', ...text })
export const reclassify = (facts: Facts<'reclassify'> = {}): CommandOf<'reclassify'> =>
  ({ type: 'reclassify', matterCode: '0202', deadlineClass: '24h', proposal: sorted.proposal, note: '', ...facts })
export const importHistory = (facts: Facts<'importHistory'> = {}): CommandOf<'importHistory'> =>
  ({ type: 'importHistory', source: 'old-platform', outerId: 'X-1', unit: '城管局', dueAt: null, closedAt: null, status: '已办结', resolution: '已处理', labels: {}, ...facts })

export const dispatch = (lead: string, ...co: readonly string[]): CommandOf<'dispatch'> => ({ type: 'dispatch', lead, co, note: '' })
export const attach = (targetId: string, status = 'handling'): CommandOf<'attach'> => ({ type: 'attach', targetId, target: { status, orderNo: 'GD20260302000009' } })
export const join = (memberId: string): CommandOf<'join'> => ({ type: 'join', memberId, memberOrderNo: 'GD20260302000002' })
export const leave = (memberId: string): CommandOf<'leave'> => ({ type: 'leave', memberId })
export const split = (...children: readonly string[]): CommandOf<'split'> => ({ type: 'split', children })
export const undo: CommandOf<'undo'> = { type: 'undo' }

export const signFor: CommandOf<'signFor'> = { type: 'signFor' }
export const contact = (outcome = 'reached'): CommandOf<'recordFirstContact'> => ({ type: 'recordFirstContact', method: 'phone', outcome, note: '' })
export const progress = (facts: Facts<'addProgress'> = {}): CommandOf<'addProgress'> =>
  ({ type: 'addProgress', text: '已到现场查看', visibleToRequester: true, attachmentIds: [], ...facts })
export const submit = (facts: Facts<'submitResult'> = {}): CommandOf<'submitResult'> => ({
  type: 'submitResult', resultType: 'resolved', text: '已更换路灯灯泡，现场复核正常。', basis: '', requesterOpinion: '认可', solved: true,
  attachmentIds: ['00000000-0000-7000-8000-00000000e001'], waiveCo: null, ...facts,
})
export const approve: CommandOf<'approveResult'> = { type: 'approveResult', note: '' }
export const reject: CommandOf<'rejectResult'> = { type: 'rejectResult', reason: '没有说明复核时间' }
export const passReview: CommandOf<'passReview'> = { type: 'passReview', note: '' }
export const sendBack: CommandOf<'sendBack'> = { type: 'sendBack', reason: '未回应核心诉求' }

export const openMemberCallBack = (leadUnit: string): CommandOf<'openMemberCallBack'> => ({ type: 'openMemberCallBack', leadUnit })
export const startCallBack: CommandOf<'startCallBack'> = { type: 'startCallBack' }
export const failedCall = (outcome = 'noAnswer'): CommandOf<'recordFailedCall'> => ({ type: 'recordFailedCall', outcome, note: '' })
const verdict = (solved: boolean, satisfaction: number) => ({ contacted: true, solved, satisfaction, textId: null, textDigest: null })
export const completeCallBack = (solved: boolean, satisfaction: number): CommandOf<'completeCallBack'> => ({ type: 'completeCallBack', ...verdict(solved, satisfaction) })
export const evaluate = (solved: boolean, satisfaction: number): CommandOf<'evaluate'> => ({ type: 'evaluate', ...verdict(solved, satisfaction) })
export const reopen: CommandOf<'reopen'> = { type: 'reopen', ...text }
export const acceptRework: CommandOf<'acceptRework'> = { type: 'acceptRework' }

export const addClue = (): CommandOf<'addClue'> => ({ type: 'addClue', ...text, attachmentIds: [] })
export const passOnClue = (memberId: string): CommandOf<'passOnClue'> => ({ type: 'passOnClue', memberId, memberOrderNo: 'GD20260302000002', ...text, attachmentIds: [] })
export const urge: CommandOf<'urge'> = { type: 'urge', text: '' }
export const tick: CommandOf<'tick'> = { type: 'tick' }
