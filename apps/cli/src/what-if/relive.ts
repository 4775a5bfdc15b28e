import { isRefused } from '@suban/domain-kit'
import type { MappedRow } from '@suban/server/modules/intake/index.ts'
import { startClock, type ClockId } from '@suban/server/modules/calendar/index.ts'
import { absent, workOrder, type DecisionActor, type Given, type WorkOrderCommand, type WorkOrderState } from '@suban/server/modules/work-order/index.ts'
import type { RuleSet } from './rule-set.ts'

/** How a request ended under a rule set. Instants are epoch milliseconds. */
export type Outcome = {
  readonly deadlineClass: string
  readonly dueAt: number | null
  /** When the unit was done, or the last instant that the file knows of. */
  readonly endedAt: number
  readonly isDone: boolean
  readonly isLate: boolean
}

const centre: DecisionActor = { kind: 'staff', accountId: 'centre', unitCode: 'centre', roles: ['dispatcher', 'agent'] }
const sweeper: DecisionActor = { kind: 'system', job: 'sweeper' }
const handler = (unitCode: string): DecisionActor => ({ kind: 'staff', accountId: 'handler', unitCode, roles: ['handler', 'unitCoordinator'] })
const reviewer = (unitCode: string): DecisionActor => ({ kind: 'staff', accountId: 'reviewer', unitCode, roles: ['unitReviewer'] })

/**
 * Live a real request through the life cycle again: registered and dispatched when it was opened, its result approved when it was
 * closed. Whether it was late, the order's own handling clock says.
 *
 * @param asOf the last instant that the file knows of: an open request is looked at then
 */
export const relive = (row: MappedRow, deadlineClass: string, rules: RuleSet, asOf: number): Outcome => {
  const unit = row.unit || 'unknown'
  const endedAt = row.closedAt ?? Math.max(asOf, row.receivedAt)
  let state: WorkOrderState = absent
  const take = (actor: DecisionActor, command: WorkOrderCommand, at: number) => {
    const decision = workOrder.decide(command, state, givenAt(rules, actor, at))
    if (isRefused(decision)) throw new Error(`${command.type} of ${row.outerId} refused: ${decision.refused}`)
    for (const event of decision) state = workOrder.evolve(state, event)
  }
  take(centre, registration(row, deadlineClass), row.receivedAt)
  take(centre, { type: 'dispatch', lead: unit, co: [], note: '' }, row.receivedAt)
  take(handler(unit), { type: 'signFor' }, row.receivedAt)
  take(sweeper, { type: 'tick' }, endedAt)
  const clock = state.clocks.find((one) => one.clockId === 'handling')!
  if (row.isClosed) {
    take(handler(unit), { type: 'submitResult', resultType: 'explained', text: row.status, basis: '', requesterOpinion: '', solved: true, attachmentIds: [], waiveCo: null }, endedAt)
    take(reviewer(unit), { type: 'approveResult', note: '' }, endedAt)
  }
  return { deadlineClass, dueAt: clock.dueAt, endedAt, isDone: row.isClosed, isLate: clock.lamp === 'red' || clock.lamp === 'black' }
}

const registration = (row: MappedRow, deadlineClass: string): WorkOrderCommand => ({
  type: 'register', entry: 'desk', requestId: '', orderNo: row.outerId, kind: row.kind ?? 'help', channel: row.channel, place: { placeId: null, communityCode: null, lng: null, lat: null },
  isAnonymous: true, contactId: null, secrecyLevel: row.secrecyLevel, urgency: 'normal', flags: [], classification: { modelVersion: '', candidates: [], abstains: false, expectedCost: 0 },
  // Rule sets name classes of their own; the order only passes them on to its clocks.
  narrativeDigest: '', parentId: null, receivedAt: row.receivedAt, matterCode: 'any', matterBy: 'person', deadlineClass: deadlineClass as '7d', proposal: { lead: null, co: [], because: [], listVersion: '' },
})

const givenAt = (rules: RuleSet, actor: DecisionActor, now: number): Given => ({
  now, actor, policy: rules.lifeCycle, departmentIsResponsible: () => false,
  unit: (code) => ({ code, name: code, level: 'city', kind: 'department', isActive: true, canHandle: true, isGrassroots: false, superior: null, districtPlatform: null }),
  centre: '', platformAt: () => null,
  startClock(clockId, deadlineClass, at) {
    const times = startClock(clockId as ClockId, deadlineClass, at, rules.deadlines, rules.calendar)
    if (isRefused(times)) throw new Error(`${clockId} of class ${deadlineClass}: ${times.refused} ${JSON.stringify(times.params)}`)
    return times
  },
  turnClock: (clock) => clock, recountClock: () => null, mayPause: () => ({ mostUntil: now }), mayExtend: () => null, extensionCounts: () => true, titleOf: () => '',
})
