import { openSuspicion, SUSPICION_CLOCK } from '../domain/fraud/state.ts'
import type { WalkStep } from './walk.ts'

/** Laws of what may be no verdict of a requester. True: it holds. */
export const lawsOfFraud: Readonly<Record<string, (step: WalkStep) => boolean>> = {
  'a suspicion waits exactly while its clock runs, and one at a time': ({ after }) => {
    const running = after.clocks.filter((clock) => clock.clockId === SUSPICION_CLOCK && clock.stoppedAt === null)
    return running.length === (openSuspicion(after) ? 1 : 0) && (after.suspicions ?? []).filter((one) => one.outcome === null).length === running.length
  },

  'a suspicion ends by somebody\'s word alone, of no unit that it is about, and has its answer for ever': ({ before, after, by }) => (before.suspicions ?? []).every((was) => {
    const is = after.suspicions?.find((one) => one.no === was.no)
    if (was.outcome !== null || is?.outcome === null) return is?.outcome === was.outcome
    return by.kind === 'staff' && by.roles.some((role) => ['disciplineInspector', 'supervisor'].includes(role)) && by.unitCode !== was.unitCode
  }),

  'what is suspected was judged in that very act, by the phone of somebody who had to do with it': ({ command, before, events }) => events.every((event) => event.type !== 'VerdictSuspected'
    || (command.type === 'completeCallBack' || command.type === 'evaluate') && (command.phoneMatches ?? []).some((match) => match.unitCode === event.data.unitCode
      && (before.handlers.includes(match.accountId) || before.assignments.some((share) => share.unitCode === match.unitCode) || before.proposal.lead === match.unitCode))),

  'an order is not archived while its verdict is suspected': ({ after }) => after.status !== 'archived' || openSuspicion(after) === null,
}
