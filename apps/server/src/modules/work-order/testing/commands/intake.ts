import type { CommandOf } from '../../domain/commands.ts'
import type { IntakeCommand } from '../../domain/intake/commands.ts'
import { type Draws, type Facts, isMostly, pick, someText } from '../drawing.ts'
import { STREET, WATER } from '../people.ts'
import { DEPARTMENT_MATTER, MINUTE, MONDAY } from '../world.ts'

const sorted = { matterCode: '0101', matterBy: 'machine', deadlineClass: '7d', proposal: { lead: STREET, co: [], because: [], listVersion: 'lists.1' } } as const

/** A request whose direct answer is sampled under the policy of the tests; the ordinary one's is not. */
export const SAMPLED = '990100260302010000530'

/** Whole commands with ordinary contents; a test names only what it is about. */
export const register = (facts: Facts<'register'> = {}): CommandOf<'register'> => ({
  type: 'register', entry: 'desk', requestId: '00000000-0000-7000-8000-00000000a001', orderNo: 'GD20260302000001', kind: 'help', channel: 'phone',
  place: { placeId: 'p1', communityCode: '990101001001', lng: 112.6, lat: 29.4 }, isAnonymous: false, contactId: '00000000-0000-7000-8000-00000000c001',
  secrecyLevel: 1, urgency: 'normal', flags: [], classification: { modelVersion: 'm1', candidates: [{ matterCode: '0101', probability: 0.9 }], abstains: false, expectedCost: 3.5 },
  narrativeDigest: 'n1', parentId: null, receivedAt: MONDAY, ...sorted, ...facts,
})
export const accept = (facts: Facts<'accept'> = {}): CommandOf<'accept'> => ({ type: 'accept', kind: 'help', ...sorted, ...facts })
export const decline = (facts: Facts<'decline'> = {}): CommandOf<'decline'> => ({ type: 'decline', reason: 'litigation', alternative: '请向人民法院提起诉讼', ...facts })
export const confirmDecline: CommandOf<'confirmDecline'> = { type: 'confirmDecline' }
export const rejectDecline: CommandOf<'rejectDecline'> = { type: 'rejectDecline', reason: '属于本热线受理范围' }
export const appealRefusal: CommandOf<'appealRefusal'> = { type: 'appealRefusal', ...someText }
export const reclassify = (facts: Facts<'reclassify'> = {}): CommandOf<'reclassify'> =>
  ({ type: 'reclassify', matterCode: '0202', deadlineClass: '24h', proposal: sorted.proposal, note: '', ...facts })
export const importHistory = (facts: Facts<'importHistory'> = {}): CommandOf<'importHistory'> =>
  ({ type: 'importHistory', source: 'old-platform', outerId: 'X-1', unit: '城管局', dueAt: null, closedAt: null, status: '已办结', resolution: '已处理', labels: {}, ...facts })

/** A command of each kind for the random walks, with one of several contents. */
export const intakeDraws: Draws<IntakeCommand> = {
  register: (how, now) => register({
    entry: pick(['desk', 'web', 'web', 'import'] as const, how), receivedAt: now - (how % 5) * MINUTE, isAnonymous: how % 7 === 0,
    kind: pick(['help', 'consultation', 'complaint'], how), ...(how % 2 === 0 ? { orderNo: SAMPLED } : {}), matterCode: pick(['0101', '0101', DEPARTMENT_MATTER, '0101', null], how), deadlineClass: pick(['7d', '15d', '2h', '24h', '7d'] as const, how),
    // Now and then no unit is clear: the lists name none, or the machine is unsure of the matter.
    ...(how % 4 === 1 ? { proposal: { ...sorted.proposal, lead: null } } : {}),
    ...(how % 4 === 2 ? { classification: { modelVersion: 'm1', candidates: [{ matterCode: '0101', probability: 0.5 }], abstains: true, expectedCost: 30 } } : {}),
    ...(how % 11 === 0 ? { danger: { numbers: ['119'], words: ['起火'] } } : {}), ...(how % 13 === 0 ? { accusedUnits: [WATER], kind: 'report' } : {}),
  }),
  accept: (how) => accept({ kind: pick(['help', 'consultation'], how), deadlineClass: pick(['7d', '24h'] as const, how) }),
  decline: () => decline(),
  confirmDecline: () => confirmDecline,
  rejectDecline: () => rejectDecline,
  appealRefusal: () => appealRefusal,
  reclassify: (how) => reclassify({ matterCode: pick(['0202', DEPARTMENT_MATTER], how), deadlineClass: pick(['7d', '24h', '2h'] as const, how) }),
  importHistory: (how, now) => importHistory({ closedAt: isMostly(how) ? now : null }),
}
