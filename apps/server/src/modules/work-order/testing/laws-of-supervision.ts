import type { EventOf, WorkOrderEvent } from '../domain/events.ts'
import { SUSPICION_CLOCK } from '../domain/fraud/state.ts'
import { rankOf } from '../domain/supervision/policy.ts'
import type { Supervision } from '../domain/supervision/state.ts'
import { HOUR } from './world.ts'
import type { WalkStep } from './walk.ts'

const beside: ReadonlySet<string> = new Set([
  'SupervisionReplied', 'SupervisionAccepted', 'SupervisionReplyRejected', 'SupervisionClimbed', 'UnitInterviewed', 'SupervisionPublished', 'SupervisionNoticeWithdrawn', 'SupervisionSettled', 'SupervisionClosed',
  'OrderDisclosed', 'DisclosureWithdrawn', 'DisclosureObjected',
  'SuspicionDismissed',
])
const besideClocks: ReadonlySet<string> = new Set(['supervision', SUSPICION_CLOCK])
/** What goes on beside the chain, and may after its end; a clock of it may turn. */
export const isBeside = (event: WorkOrderEvent): boolean => beside.has(event.type) || (event.type === 'ClockTurned' && besideClocks.has(event.data.clockId))
  || (event.type === 'ClocksRecomputed' && event.data.moved.every(({ clockId }) => besideClocks.has(clockId)))

type Climb = EventOf<'SupervisionClimbed'> | EventOf<'SupervisionOpened'>
const climbsOf = (events: readonly WorkOrderEvent[]): Climb[] => events.filter((event): event is Climb => event.type === 'SupervisionClimbed' || event.type === 'SupervisionOpened')
const byNo = (list: readonly Supervision[] | undefined, no: number) => list?.find((one) => one.no === no)

/** Laws of supervision. True: it holds. */
export const lawsOfSupervision: Readonly<Record<string, (step: WalkStep) => boolean>> = {
  'supervision and disclosure never change where an order stands, nor who has it': ({ events, before, after }) =>
    events.length === 0 || !events.every((event) => isBeside(event) || ['WorkOrderUrged', 'SupervisionOpened', 'LeaderNoted', 'PraiseRecorded'].includes(event.type))
      || (before.status === after.status && before.assignments === after.assignments && before.closedAt === after.closedAt),

  'a unit only climbs: never down, never to the same rung, and what is over stays over': ({ before, after }) =>
    (before.supervisions ?? []).every((was) => {
      const is = byNo(after.supervisions, was.no)!
      if (was.outcome !== null) return is.outcome === was.outcome && is.rung === was.rung
      return rankOf(is.rung) >= rankOf(was.rung) && (is.rung !== was.rung || is.climbedAt === was.climbedAt)
    }),

  'between two climbs of a unit over one order lies the least time, but where it let its time run out': ({ before, events, given }) => climbsOf(events).every((event) => {
    if (event.type === 'SupervisionClimbed' && event.data.why === 'noReply') return true
    const earlier = (before.supervisions ?? []).filter((one) => one.unitCode === event.data.unitCode && one.notedBy === null).map((one) => one.climbedAt)
    return earlier.every((at) => event.at - at >= given.policy.supervision.pauseHours[before.deadlineClass] * HOUR)
  }),

  'whoever is to answer or to judge has exactly one clock for it, and nobody else has one': ({ after }) => {
    const running = after.clocks.filter((clock) => clock.clockId === 'supervision' && clock.stoppedAt === null)
    const open = (after.supervisions ?? []).filter((one) => one.outcome === null)
    return running.length === open.length && open.every((one) => {
      const clock = running.find((candidate) => candidate.no === one.clockNo)
      return clock !== undefined && (one.turn === 'unit' ? clock.holderUnit === one.unitCode : one.turn === 'supervisor' && clock.holderUnit === undefined)
    })
  },

  'only the unit itself answers for it, and never judges its own answer': ({ events, before, by }) => events.every((event) => {
    if (event.type !== 'SupervisionReplied' && event.type !== 'SupervisionAccepted') return true
    const { unitCode } = byNo(before.supervisions, event.data.no)!
    const isOwn = by.kind === 'staff' && by.unitCode === unitCode
    return event.type === 'SupervisionReplied' ? isOwn || (by.kind === 'staff' && by.roles.includes('shiftLead')) : by.kind === 'staff' && (by.roles.includes('supervisor') || by.roles.includes('leader'))
  }),

  'an order is not archived while somebody still answers or decides': ({ before, after }) =>
    after.status !== 'archived' || before.status === 'archived' || after.clocks.every((clock) => clock.stoppedAt !== null),

  'nothing is shown of an order whose requester objected': ({ after }) => after.isDisclosureObjected !== true || (after.disclosures ?? []).every((one) => one.endedAt !== null),

  'praise is in no verdict': ({ command, before, after }) => command.type !== 'praise' || before.verdicts === after.verdicts,
}
