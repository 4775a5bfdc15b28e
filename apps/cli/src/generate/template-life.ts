import { History, leadOf, type DecisionActor, type WorkOrderCommand } from '@suban/server/modules/work-order/index.ts'
import type { City } from '@suban/server/city.ts'
import type { Prepared } from '@suban/server/modules/intake/index.ts'
import type { Random } from './random.ts'
import type { StaffBook } from './staff-book.ts'

/** Where a template order stands now. */
export type End = 'answered' | 'imported' | 'satisfied' | 'declined' | 'intakePending' | 'dispatchPending' | 'signPending' | 'handling' | 'centreReview' | 'callBackPending'

const minute = 60_000
const hour = 60 * minute

/** Ends of requests that came in by the web and were not accepted (yet). */
const beforeAcceptance: ReadonlySet<End> = new Set(['intakePending', 'declined'])
const finished: ReadonlySet<End> = new Set(['answered', 'imported', 'satisfied', 'declined'])

/**
 * Live an order through the real life cycle up to its end. It comes without what a load test does not read: the reasons of its
 * proposal and, once it is finished, the guesses that nobody chose.
 */
export const liveTemplate = (city: City, staff: StaffBook, random: Random, prepared: Prepared, end: End, receivedAt: number, now: number): History | null => {
  const history = new History(prepared.orderId)
  const system: DecisionActor = { kind: 'system', job: 'generate' }
  let at = receivedAt
  let moves = 0
  const act = (actor: DecisionActor | null, command: WorkOrderCommand, after: number): boolean => {
    at += Math.round(after)
    if (actor === null) return false
    const given = city.workOrders.given(actor, at)
    // A template is copied thousands of times: one that is sampled for call-back would fill that desk with its copies.
    const policy = { ...given.policy, callBack: { ...given.policy.callBack, shareOfDirectAnswers: 0 } }
    return history.add({ command, actor, commandId: `generate:${++moves}`, given: { ...given, policy } }) === null
  }
  const { proposal } = prepared.register
  const centre = (role: string) => staff.ofCentre(role, random)
  const lead = (role: string) => staff.ofUnit(leadOf(history.state)?.unitCode ?? '', role)
  const dispatchTo = { type: 'dispatch', lead: proposal.lead ?? '', co: [], note: '' } as const
  const result = { type: 'submitResult', resultType: 'resolved', text: '已到现场处理，并将结果告知诉求人。', basis: '现场处置记录', requesterOpinion: '', solved: true, attachmentIds: [], waiveCo: null } as const
  /** The chain of handling; an order stops where its end is. */
  const chain: readonly (readonly [End | null, () => boolean])[] = [
    ['dispatchPending', () => act(centre('dispatcher'), dispatchTo, random.between(2, 40) * minute)],
    ['signPending', () => act(lead('unitCoordinator'), { type: 'signFor' }, random.between(0.2, 3) * hour)],
    ['handling', () => act(lead('handler'), result, random.between(8, 60) * hour)],
    [null, () => act(lead('unitReviewer'), { type: 'approveResult', note: '' }, random.between(0.5, 6) * hour)],
    ['centreReview', () => act(centre('centreReviewer'), { type: 'passReview', note: '' }, random.between(0.5, 8) * hour)],
    ['callBackPending', () => act(centre('callbackOfficer'), { type: 'startCallBack' }, random.between(1, 20) * hour)],
    [null, () => act(at > 0 ? staff.last : null, { type: 'completeCallBack', contacted: true, solved: true, satisfaction: 5, textId: null, textDigest: null }, 3 * minute)],
  ]
  const { classification, entry } = prepared.register
  const slimRegister = {
    ...prepared.register, entry: beforeAcceptance.has(end) ? 'web' : entry, proposal: { ...proposal, co: [], because: [] },
    classification: { ...classification, candidates: classification.candidates.slice(0, finished.has(end) ? 1 : undefined) },
  } as const
  if (!act(system, slimRegister, 0)) return null
  if (end === 'answered') {
    if (!act(centre('agent'), { type: 'answerDirectly', answer: '已按政策口径答复，并告知办理地点、时间与所需材料。', basis: '知识库' }, 4 * minute)) return null
    act(system, { type: 'tick' }, 30 * hour)
  } else if (end === 'imported') {
    const closedAt = Math.round(at + random.between(6, 150) * hour)
    const told = act(system, { type: 'importHistory', source: 'generate', outerId: prepared.orderNo, unit: proposal.lead ?? '', dueAt: at + 168 * hour, closedAt, status: '已办结', resolution: '已处理。', labels: {} }, 0)
    if (!told) return null
    at = closedAt
  } else if (end === 'declined') {
    if (!act(centre('webAgent'), { type: 'decline', reason: 'litigation', alternative: '请向人民法院提起诉讼。' }, random.between(0.1, 1.5) * hour)) return null
    act(centre('shiftLead'), { type: 'confirmDecline' }, random.between(0.1, 0.4) * hour)
  } else if (end !== 'intakePending') {
    for (const [stopBefore, step] of chain) {
      if (stopBefore === end) break
      if (!step()) return null
    }
  }
  // What time has done to it since: lamps, the end of its windows.
  if (at > now) return null
  return act(system, { type: 'tick' }, now - at) ? history : null
}
