import { climbReasonLabels, renderReason, rungLabels, type Label, type Supervision, type WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import type { EventOf, WorkOrderEventType } from '../../domain/events.ts'
import type { Given } from '../../domain/given.ts'
import { answersFor, mayJudge } from '../../domain/supervision/answer.ts'
import { rungsOfHand } from '../../domain/supervision/open.ts'
import type { Supervision as SupervisionState } from '../../domain/supervision/state.ts'
import type { CaseEvent, CaseRecord } from '../../store/read-case.ts'
import type { WorkOrderContext } from '../context.ts'
import { unitRef } from '../names.ts'
import { presentClock } from '../present-clock.ts'
import { iso } from './facts.ts'

type Step = Supervision['steps'][number]
type Told = Pick<Step, 'kind'> & Label & Partial<Pick<Step, 'because' | 'attachmentIds'>>

const noted = ({ zh, en }: Label, note: string): Label => (note === '' ? { zh, en } : { zh: `${zh}：${note}`, en: `${en}: ${note}` })

/** What each event of a supervision says in its story. */
const tellers: { readonly [Type in WorkOrderEventType]?: (data: EventOf<Type>['data']) => Told } = {
  SupervisionClimbed: (data) => {
    const [to, why] = [rungLabels[data.to], climbReasonLabels[data.why]!]
    return { kind: 'climbed', ...noted({ zh: `升级为${to.zh}（${why.zh}）`, en: `Up to “${to.en}” (${why.en})` }, data.note), because: data.because.map(renderReason) }
  },
  SupervisionReplied: (data) => ({ kind: 'replied', zh: `${data.isLate ? '逾期回复' : '回复'}：${data.text}\n已做：${data.done}`, en: `${data.isLate ? 'Late answer' : 'Answer'}: ${data.text}\nDone: ${data.done}`, attachmentIds: [...data.attachmentIds] }),
  SupervisionAccepted: (data) => ({ kind: 'accepted', ...noted({ zh: '回复认可', en: 'Answer accepted' }, data.note) }),
  SupervisionReplyRejected: (data) => ({ kind: 'rejected', ...noted({ zh: '回复不认可，重新回复', en: 'The answer will not do: answer again' }, data.note) }),
  UnitInterviewed: (data) => ({ kind: 'interviewed', zh: `${data.heldOn} 约谈 ${data.posts.join('、')}：${data.outcome}`, en: `Interview on ${data.heldOn} with ${data.posts.join(', ')}: ${data.outcome}` }),
  SupervisionPublished: (data) => ({ kind: 'published', zh: `通报《${data.title}》：${data.text}`, en: `Notice “${data.title}”: ${data.text}` }),
  SupervisionNoticeWithdrawn: (data) => ({ kind: 'withdrawn', ...noted({ zh: '撤下通报', en: 'Notice taken back' }, data.reason) }),
  SupervisionSettled: () => ({ kind: 'settled', zh: '超时的事已经办了，不必再回复', en: 'What was overdue is done: no answer needed' }),
  SupervisionClosed: (data) => ({ kind: 'closed', ...noted({ zh: '督办人员结束', en: 'Ended by the supervisor' }, data.note) }),
}

const storyOf = (events: readonly CaseEvent[], no: number, cover: Cover): Step[] => events.flatMap((event) => {
  const tell = tellers[event.type] as ((data: unknown) => Told) | undefined
  if (!tell || (event.data as { readonly no?: number }).no !== no) return []
  const { kind, zh, en, because = [], attachmentIds = [] } = tell(event.data)
  return [{ at: iso(event.at)!, kind, zh: cover(zh), en: cover(en), because, attachmentIds }]
})

/** The supervisions of an order, open ones first, then the newest first. */
export const presentSupervisions = (context: WorkOrderContext, record: CaseRecord, given: Given, cover: Cover): Pick<WorkOrder, 'supervisions' | 'notePhrases' | 'rungsByHand'> => {
  const { supervisions } = record.state
  const { actor } = given
  const byHand = rungsOfHand(given).map((one) => one.rung)
  const phrases = {
    ...(actor.kind === 'staff' && actor.roles.includes('leader') ? { notePhrases: [...given.policy.supervision.notePhrases] } : {}),
    ...(byHand.length > 0 ? { rungsByHand: byHand } : {}),
  }
  if (supervisions === undefined) return phrases
  const shown = supervisions.toSorted((one, other) => Number(one.outcome !== null) - Number(other.outcome !== null) || other.no - one.no)
  return { ...phrases, supervisions: shown.map((one) => presentOne(context, record, one, given, cover)) }
}

const presentOne = (context: WorkOrderContext, { state, events }: CaseRecord, one: SupervisionState, given: Given, cover: Cover): Supervision => {
  const { directory } = context.organisation
  const opening = events.find((event) => (event.type === 'SupervisionOpened' || event.type === 'LeaderNoted') && (event.data as { readonly no: number }).no === one.no)?.data
  const facts = opening as Partial<EventOf<'SupervisionOpened'>['data'] & EventOf<'LeaderNoted'>['data']> | undefined
  const last = state.clocks.find((clock) => clock.no === one.clockNo)
  const clock = last ? presentClock(last, one.unitCode, given.now, context) : null
  return {
    no: one.no, unit: unitRef(directory, one.unitCode), rung: one.rung, turn: one.turn, openedAt: iso(one.openedAt)!, dueAt: clock?.dueAt ?? null, lamp: clock?.lamp ?? 'green',
    timeLeftZh: clock?.timeLeft?.zh ?? '', timeLeftEn: clock?.timeLeft?.en ?? '',
    openedBy: one.notedBy ? 'leader' : facts?.by === 'system' ? 'policy' : 'staff', because: (facts?.because ?? []).map(renderReason), reason: cover(facts?.reason ?? ''), demands: cover(facts?.demands ?? facts?.text ?? ''),
    readers: one.readers.map((code) => unitRef(directory, code)), steps: storyOf(events, one.no, cover),
    can: { reply: one.turn === 'unit' && answersFor(one, given), judge: one.outcome === null && mayJudge(one, given) },
    isInterviewed: one.isInterviewed, isPublished: one.notice !== null && one.notice.withdrawnAt === null, outcome: one.outcome, endedAt: iso(one.endedAt),
  }
}
