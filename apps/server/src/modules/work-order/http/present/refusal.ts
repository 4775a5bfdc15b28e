import { declineReasonLabels, type CaseRefusal, type Tracking, type WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import type { Given } from '../../domain/given.ts'
import { appealRefusal } from '../../domain/intake/decline.ts'
import { runningClock } from '../../domain/state.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import { eventsOf, iso, lastOf } from './facts.ts'

const DAY = 86_400_000
type Decided = NonNullable<CaseRefusal['decided']>['reason']

/** The last decision against the request, whoever or whatever made it. */
const decidedOf = ({ events }: CaseRecord) => [...eventsOf(events, 'RequestDeclined'), ...eventsOf(events, 'RequestLapsed')].sort((a, b) => a.version - b.version).at(-1)

/** Null where an appeal would be refused. */
const appealUntil = ({ state }: CaseRecord, given: Given): number | null =>
  appealRefusal.guard(state, given) === null && state.closedAt !== null ? state.closedAt + given.policy.decline.appealDays * DAY : null

/** A refusal from its proposal to the appeal. */
export const presentRefusal = (record: CaseRecord, given: Given, personName: (accountId: string) => string, cover: Cover): Pick<WorkOrder, 'refusal'> => {
  const { state, events } = record
  const pending = state.decline?.pending ? lastOf(events, 'DeclineProposed') : undefined
  const decided = decidedOf(record)
  const rejected = lastOf(events, 'DeclineRejected')
  const appeal = lastOf(events, 'RefusalAppealed')
  if (!pending && !decided && !rejected && !appeal) return {}
  const texts = new Map(record.texts.map((text) => [text.id, text.body]))
  return {
    refusal: {
      pending: pending ? { reason: pending.data.reason as NonNullable<CaseRefusal['pending']>['reason'], alternative: cover(pending.data.alternative), by: personName(pending.data.by), at: iso(pending.at)!, decideBy: iso(runningClock(state, 'declineReview')?.dueAt ?? null) } : null,
      decided: decided ? { reason: decided.data.reason as Decided, alternative: cover(decided.data.alternative), at: iso(decided.at)!, appealUntil: iso(appealUntil(record, given)) } : null,
      rejected: rejected ? { reason: cover(rejected.data.reason), at: iso(rejected.at)! } : null,
      appeal: appeal ? { text: cover(texts.get(appeal.data.textId) ?? ''), at: iso(appeal.at)!, decideBy: iso(runningClock(state, 'appealReview')?.dueAt ?? null) } : null,
    },
  }
}

const lapsed = { zh: '一直没有等到您补充的情况', en: 'We never had the answer that we asked you for' }

/** Why it was not accepted, the other way, and until when the requester may say no to that. */
export const publicRefusal = (record: CaseRecord, given: Given): Pick<Tracking, 'refusal'> => {
  const decided = record.state.status === 'declined' ? decidedOf(record) : undefined
  if (!decided) return {}
  const why = declineReasonLabels[decided.data.reason as keyof typeof declineReasonLabels] ?? lapsed
  return { refusal: { why: { zh: why.zh, en: why.en }, alternative: decided.data.alternative, at: iso(decided.at)!, appealUntil: iso(appealUntil(record, given)), isAfterAppeal: record.state.decline?.isAppealed === true } }
}
