import { statusLabels, type Label, type OrderStatus, type QueueRow } from '@suban/contract'
import type { SignedIn } from '../../../kernel/http/access.ts'
import { dayOf } from '../../../kernel/time.ts'
import { timeLeft, type ClockTimes } from '../../calendar/index.ts'
import { lampAt } from '../domain/lamp.ts'
import type { Clock } from '../domain/state.ts'
import type { QueueState } from '../store/queue-states.ts'
import type { QueueRecord } from '../store/read-queue.ts'
import type { WorkOrderContext } from './context.ts'
import { matterRef, maybeUnit, placeSeen, unitRef } from './names.ts'
import { endedWords, wordsLeft } from './present-clock.ts'
import { titleSeen } from './conceal.ts'
import { rowSight } from './scope.ts'

/** Clocks that a desk of the centre works against. */
const deskClocks: Readonly<Record<string, readonly string[]>> = { intake: ['intake', 'appealReview'], dispatch: ['dispatch'], centreReview: ['centreReview'], callBack: ['callBack'] }
const lastWords: Readonly<Record<NonNullable<QueueState['lastRequesterWord']>, Label>> = {
  clue: { zh: '补充了情况', en: 'Added information' }, urge: { zh: '催办', en: 'Urged' }, reopening: { zh: '要求重办', en: 'Asked for rework' }, information: { zh: '已补充', en: 'Has answered' }, appeal: { zh: '申诉', en: 'Appeals' },
}

/** A row of a queue, as `person` reads it. `desk` null: a unit's bench, or a docket, where `byClock` is the clock that it stands there for. */
export const presentRow = (context: WorkOrderContext, record: QueueRecord, desk: string | null, { person, byClock }: { readonly person: SignedIn; readonly byClock?: Clock | null }): QueueRow => {
  const { organisation: { directory } } = context
  const { state } = record
  const now = context.now()
  const catalogue = context.catalogues.on(dayOf(now))
  const assignment = record.assignment_no === null ? null : state.assignments.find((candidate) => candidate.no === record.assignment_no)!
  const clock = byClock !== undefined ? byClock : soonest(state, desk === null ? null : (deskClocks[desk] ?? []), assignment?.no ?? null)
  // A row compares in natural time; the case page explains in the clock's own time.
  const left = clock?.dueAt ? timeLeft({ ...clock, mode: 'natural' } as unknown as ClockTimes, now, context.calendar) : null
  const words = left ? wordsLeft(left) : { zh: '', en: '' }
  const seen = rowSight(person, state, context)
  const status = state.status as OrderStatus
  const lastWord = state.lastRequesterWord === null ? null : lastWords[state.lastRequesterWord]
  return {
    id: record.id, orderNo: state.orderNo, version: record.version, title: titleSeen(record.title, seen), kind: state.kind as QueueRow['kind'], channel: state.channel as QueueRow['channel'],
    status, statusName: statusLabels[status].zh, statusNameEn: statusLabels[status].en, matter: seen.has('narrative') ? matterRef(catalogue, state.matterCode) : null, placeName: placeSeen(directory, state.place, seen),
    urgency: state.urgency as QueueRow['urgency'], deadlineClass: state.deadlineClass, lamp: clock ? lampAt(clock, now) : 'green', dueAt: clock?.dueAt ? new Date(clock.dueAt).toISOString() : null,
    timeLeftZh: words.zh, timeLeftEn: words.en, registeredAt: new Date(state.registeredAt).toISOString(), reworkRound: state.reworkRound,
    unit: maybeUnit(directory, assignment?.unitCode ?? state.leadUnit), assignmentRole: assignment?.role ?? null, assignmentStatus: assignment?.status ?? null,
    finished: finishedOf(context, state, assignment?.no ?? null),
    expectedCost: desk === 'dispatch' ? state.expectedCost : null, probability: state.probability,
    proposedLead: desk === 'dispatch' ? maybeUnit(directory, state.proposal.lead) : null, proposedCo: desk === 'dispatch' ? state.proposal.co.map((code) => unitRef(directory, code)) : [],
    lastRequesterWord: lastWord?.zh ?? '', lastRequesterWordEn: lastWord?.en ?? '',
  }
}

/** How the work on a share ended, or on the order as a whole, as long as nobody works on it again. */
const finishedOf = (context: WorkOrderContext, state: QueueState, assignmentNo: number | null): QueueRow['finished'] => {
  const lead = assignmentNo ?? state.assignments.findLast((assignment) => assignment.role === 'lead')?.no ?? null
  if (state.runningClocks.some((clock) => clock.assignmentNo === lead && (clock.clockId === 'handling' || clock.clockId === 'rework'))) return null
  const last = state.workClocks.findLast((clock) => clock.assignmentNo === lead)
  return last ? endedWords(last, context.calendar) : null
}

/** The clock that presses most: the first to fall due among those that concern the reader. */
const soonest = (state: QueueState, clockIds: readonly string[] | null, assignmentNo: number | null): Clock | null => {
  const pressing = state.runningClocks.filter((clock) => clock.dueAt !== null && (clockIds === null ? clock.assignmentNo === assignmentNo : clockIds.includes(clock.clockId)))
  return pressing.reduce<Clock | null>((first, clock) => (first === null || clock.dueAt! < first.dueAt! ? clock : first), null)
}
