import { hexBytes } from '../../../kernel/database/write-statement.ts'
import { instantText, maybeInstantText } from '../../../kernel/time.ts'
import { isPaused, pausedUntilAtMost } from '../domain/clock-turn.ts'
import { isOpenShare, leadOf, type Assignment, type Clock, type TimerId, type WorkOrderState } from '../domain/state.ts'
import { turnsAt } from '../domain/time/next-turn.ts'
import { ringsAt } from '../domain/time/waiting.ts'
import { askingClocks, docketOf } from './dockets.ts'
import { publicationRows, type PublicationRow } from './publications.ts'
import { exclusionRows, suspensionRows, type ExclusionRow, type SuspensionRow } from './suspension-rows.ts'

/**
 * The read models of an order, computed from its folded state and nothing else: what a replay computes again is the same to the byte.
 */
export type Projection = {
  readonly order: WorkOrderRow
  readonly assignments: readonly AssignmentRow[]
  readonly clocks: readonly ClockRow[]
  readonly publications: readonly PublicationRow[]
  readonly suspensions: readonly SuspensionRow[]
  readonly exclusions: readonly ExclusionRow[]
  /** Queue counters this order stands in (each with one). */
  readonly counted: ReadonlySet<string>
}

export type WorkOrderRow = {
  readonly city_code: string; readonly id: string; readonly version: number; readonly last_hash: string; readonly order_no: string; readonly status: string
  readonly request_id: string; readonly parent_id: string | null; readonly merged_into: string | null; readonly kind: string; readonly channel: string
  readonly matter_code: string | null; readonly deadline_class: string; readonly community_code: string | null; readonly lead_unit: string | null
  readonly desk: string | null; readonly desk_rank: number | null; readonly registered_at: string; readonly closed_at: string | null; readonly state: WorkOrderState
}
export type AssignmentRow = { readonly city_code: string; readonly work_order_id: string; readonly no: number; readonly unit_code: string; readonly role: string; readonly status: string; readonly is_open: boolean; readonly sort_at: string }
export type ClockRow = { readonly city_code: string; readonly work_order_id: string; readonly no: number; readonly clock_id: string; readonly unit_code: string | null; readonly started_at: string; readonly due_at: string | null; readonly stopped_at: string | null; readonly next_at: string | null; readonly docket: string | null; readonly sort_at: string | null; /** While it runs overdue. */ readonly lamp: 'red' | 'black' | null }

/** Timers stand in the clock table under numbers no clock ever reaches. */
const timerNumbers: Readonly<Record<TimerId, number>> = { answerWindow: 1001, archive: 1002, infoReminder: 1003, suspensionEnd: 1006, milestone: 1011 }

export const project = (cityCode: string, id: string, state: WorkOrderState, version: number, lastHash: Uint8Array): Projection => {
  const desk = deskOf(state)
  return {
    order: {
      city_code: cityCode, id, version, last_hash: hexBytes(lastHash), order_no: state.orderNo, status: state.status, request_id: state.requestId,
      parent_id: state.parentId, merged_into: state.mergedInto, kind: state.kind, channel: state.channel, matter_code: state.matterCode,
      deadline_class: state.deadlineClass, community_code: state.place.communityCode, lead_unit: leadOf(state)?.unitCode ?? null,
      desk: desk?.desk ?? null, desk_rank: desk?.rank ?? null, registered_at: instantText(state.registeredAt), closed_at: maybeInstantText(state.closedAt), state,
    },
    assignments: state.assignments.map((assignment) => assignmentRow(cityCode, id, state, assignment)),
    publications: publicationRows(cityCode, id, state),
    suspensions: suspensionRows(cityCode, id, state), exclusions: exclusionRows(cityCode, id, state),
    clocks: [...state.clocks.map((clock) => clockRow(cityCode, id, state, clock)), ...timerRows(cityCode, id, state), ...askedRows(cityCode, id, state)],
    counted: countersOf(state),
  }
}

/** Which desk of the centre holds the order and where it stands in the queue. */
const deskOf = (state: WorkOrderState): { desk: string; rank: number } | null => {
  const due = (...clockIds: readonly string[]) => state.clocks.findLast((clock) => clockIds.includes(clock.clockId) && clock.stoppedAt === null)?.dueAt ?? state.registeredAt
  switch (state.status) {
    case 'intakePending': return { desk: 'intake', rank: due('intake', 'appealReview') }
    // The dearest error first; among equals the one that is due first (minutes keep the rank an integer below 2^53).
    case 'dispatchPending': return { desk: 'dispatch', rank: -Math.round(state.expectedCost * 1000) * 100_000_000 + Math.floor(due('dispatch') / 60_000) }
    case 'centreReview': return { desk: 'centreReview', rank: due('centreReview') }
    case 'callBackPending': return { desk: 'callBack', rank: Math.max(due('callBack'), state.callNotBefore ?? 0) }
    case 'callingBack': return { desk: 'callBack', rank: due('callBack') }
    case 'merged': return state.memberCallBack ? { desk: 'callBack', rank: due('callBack') } : null
    default: return null
  }
}

const assignmentRow = (cityCode: string, id: string, state: WorkOrderState, assignment: Assignment): AssignmentRow => ({
  city_code: cityCode, work_order_id: id, no: assignment.no, unit_code: assignment.unitCode, role: assignment.role, status: assignment.status,
  is_open: isOpen(state, assignment), sort_at: maybeInstantText(assignment.status === 'done' ? (doneAt(state, assignment.no) ?? assignment.dispatchedAt) : (nextDue(state, assignment.no) ?? assignment.dispatchedAt))!,
})

const isOpen = (state: WorkOrderState, assignment: Assignment): boolean => isOpenShare(assignment) && !['closed', 'archived'].includes(state.status)

/** When the work on a share ended. */
const doneAt = (state: WorkOrderState, assignmentNo: number): number | null =>
  state.clocks.findLast((clock) => clock.assignmentNo === assignmentNo && (clock.clockId === 'handling' || clock.clockId === 'rework'))?.stoppedAt ?? null

/** What the unit must do next, by when. */
const nextDue = (state: WorkOrderState, assignmentNo: number): number | null => {
  const dues = state.clocks.filter((clock) => clock.assignmentNo === assignmentNo && clock.stoppedAt === null && clock.dueAt !== null).map((clock) => clock.dueAt!)
  return dues.length ? Math.min(...dues) : null
}

const clockRow = (cityCode: string, id: string, state: WorkOrderState, clock: Clock): ClockRow => {
  const docket = clock.stoppedAt === null ? docketOf(clock.clockId) : null
  return {
    city_code: cityCode, work_order_id: id, no: clock.no, clock_id: clock.clockId,
    unit_code: holderOf(state, clock),
    started_at: instantText(clock.startedAt), due_at: maybeInstantText(clock.dueAt), stopped_at: maybeInstantText(clock.stoppedAt), next_at: maybeInstantText(turnsAt(state, clock)),
    docket, sort_at: docket === null ? null : maybeInstantText(clock.dueAt ?? pausedUntilAtMost(clock) ?? clock.startedAt),
    lamp: clock.stoppedAt === null && !isPaused(clock) && (clock.lamp === 'red' || clock.lamp === 'black') ? clock.lamp : null,
  }
}

/** The unit that must act before the clock falls due. */
const holderOf = (state: WorkOrderState, clock: Clock): string | null => clock.holderUnit ?? state.assignments.find((assignment) => assignment.no === clock.assignmentNo)?.unitCode ?? null

const timerRows = (cityCode: string, id: string, state: WorkOrderState): ClockRow[] =>
  state.timers.map((timer) => ({
    city_code: cityCode, work_order_id: id, no: timerNumbers[timer.timerId], clock_id: timer.timerId, unit_code: null,
    started_at: instantText(state.registeredAt), due_at: maybeInstantText(timer.at), stopped_at: null, next_at: maybeInstantText(ringsAt(state, timer)), docket: null, sort_at: null, lamp: null,
  }))

/** Units that were asked for their word stand in the clock table, too, under numbers that neither clocks nor timers reach. */
const firstAsked = 1101
const askedRows = (cityCode: string, id: string, state: WorkOrderState): ClockRow[] => {
  const due = state.clocks.findLast((clock) => clock.stoppedAt === null && askingClocks.includes(clock.clockId))?.dueAt ?? null
  return (state.asked ?? []).map(({ unitCode, what, at, status }, index) => ({
    city_code: cityCode, work_order_id: id, no: firstAsked + index, clock_id: what, unit_code: unitCode, started_at: instantText(at), next_at: null, stopped_at: null, lamp: null,
    ...(status === 'open' ? { due_at: maybeInstantText(due), docket: 'opinions' as const, sort_at: maybeInstantText(due ?? at) } : { due_at: null, docket: null, sort_at: null }),
  }))
}

const countersOf = (state: WorkOrderState): ReadonlySet<string> => {
  const keys = new Set<string>()
  const desk = deskOf(state)
  if (desk) keys.add(`desk.${desk.desk}`)
  for (const clock of state.clocks) {
    const docket = clock.stoppedAt === null ? docketOf(clock.clockId) : null
    if (docket === null) continue
    // One order counts once in a docket, as it counts once in a queue, and once more for the unit that must act.
    keys.add(`docket.${docket}`)
    const holder = holderOf(state, clock)
    if (holder !== null) keys.add(`docket.${docket}.${holder}`)
  }
  for (const { unitCode, status } of state.asked ?? []) if (status === 'open') keys.add('docket.opinions').add(`docket.opinions.${unitCode}`)
  for (const assignment of state.assignments) {
    if (!isOpen(state, assignment)) continue
    keys.add(`unit.${assignment.unitCode}.open`)
    keys.add(`unit.${assignment.unitCode}.${assignment.status}`)
    const lamps = state.clocks.filter((clock) => clock.assignmentNo === assignment.no && clock.stoppedAt === null).map((clock) => clock.lamp)
    if (lamps.includes('red') || lamps.includes('black')) keys.add(`unit.${assignment.unitCode}.red`)
    else if (lamps.includes('yellow')) keys.add(`unit.${assignment.unitCode}.yellow`)
  }
  return keys
}

/** What one change of the order does to the counters. */
export const countChanges = (before: ReadonlySet<string>, after: ReadonlySet<string>): Map<string, number> => {
  const changes = new Map<string, number>()
  for (const key of after) if (!before.has(key)) changes.set(key, 1)
  for (const key of before) if (!after.has(key)) changes.set(key, -1)
  return changes
}

/** Rows of `after` that differ from `before` (by key `no`): only those are written. */
export const changedRows = <Row extends { no: number }>(before: readonly Row[], after: readonly Row[]): Row[] => {
  const old = new Map(before.map((row) => [row.no, JSON.stringify(row)]))
  return after.filter((row) => old.get(row.no) !== JSON.stringify(row))
}
