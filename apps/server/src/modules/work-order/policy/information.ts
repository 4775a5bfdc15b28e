import { isRefused } from '@suban/domain-kit'
import { z } from 'zod'
import { actions } from '../domain/decide.ts'
import type { Given } from '../domain/given.ts'
import { absent, type Clock, type WorkOrderState } from '../domain/state.ts'

const classes = z.enum(['2h', '24h', '7d', '15d'])

/** Key `information`: how often requesters are asked and reminded, and which requests do not end for want of an answer (rulebook T07–T09). */
export const InformationPolicyDocument = z.strictObject({
  mostRounds: z.int().min(1), remindAtShares: z.array(z.number().gt(0).lt(1)).max(2).refine((shares) => shares.every((share, index) => index === 0 || shares[index - 1]! < share), '须由小到大'),
  neverLapse: z.strictObject({ classes: z.array(classes), flags: z.array(z.string().min(1)) }), lapseAlternative: z.string().min(4),
})

/** A worked case: nobody answered, although the requester was reminded as often as promised. */
export const InformationExample = z.strictObject({ name: z.string(), given: z.strictObject({ unanswered: z.strictObject({ deadlineClass: classes, flags: z.array(z.string()) }) }), expect: z.enum(['lapses', 'backToDesk']) })

/** Decided by the same function that decides for real. */
export const informationOutcome = ({ unanswered }: z.infer<typeof InformationExample>['given'], world: (actor: Given['actor']) => Given): string => {
  const given = world({ kind: 'system', job: 'sweeper' })
  const wait: Clock = { no: 1, clockId: 'infoWait', assignmentNo: null, mode: 'natural', deadlineClass: unanswered.deadlineClass, startedAt: -2, warnAt: -1, dueAt: -1, redAt: -1, blackAt: null, policyVersion: '', calendarVersion: '', lamp: 'red', stoppedAt: null }
  const state: WorkOrderState = {
    ...absent, status: 'infoNeeded', deadlineClass: unanswered.deadlineClass, flags: unanswered.flags, clocks: [wait],
    information: { rounds: 1, askedIn: 'intakePending', reminded: given.policy.information.remindAtShares.length },
  }
  const events = actions.tick.decide({ type: 'tick' }, state, given)
  return !isRefused(events) && events.some((event) => event.type === 'RequestLapsed') ? 'lapses' : 'backToDesk'
}
