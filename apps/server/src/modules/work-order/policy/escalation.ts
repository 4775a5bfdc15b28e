import { isRefused } from '@suban/domain-kit'
import { z } from 'zod'
import { actions } from '../domain/decide.ts'
import type { Given, LifeCyclePolicy } from '../domain/given.ts'
import { absent, type Clock, type WorkOrderState } from '../domain/state.ts'

const deadlineClass = z.enum(['2h', '24h', '7d', '15d'])
const HOUR = 3_600_000

/** Key `escalation`: under which class a superior's handling clock is set anew, and the least time after it hands the order back (T39, T40). */
export const EscalationPolicyDocument = z.strictObject({ classOf: z.strictObject({ '2h': deadlineClass, '24h': deadlineClass, '7d': deadlineClass, '15d': deadlineClass }), handBackLeastHours: z.number().positive() })

/** Worked cases: an order of this class is escalated; it comes back with so many hours left. */
export const EscalationExample = z.union([
  z.strictObject({ name: z.string(), given: z.strictObject({ escalatedClass: deadlineClass }), expect: deadlineClass }),
  z.strictObject({ name: z.string(), given: z.strictObject({ handedBackWithHoursLeft: z.number() }), expect: z.string().min(1) }),
])
type Facts = z.infer<typeof EscalationExample>['given']

/** The class of the superior's handling clock, or the hours that the unit has: decided by the same actions that decide for real. */
export const escalationOutcome = (policy: LifeCyclePolicy, facts: Facts, givenFor: (actor: Given['actor']) => Given): string => {
  const staff = (unitCode: string, role: string): Given => ({ ...givenFor({ kind: 'staff', accountId: role, unitCode, roles: [role] }), policy })
  const share = { status: 'handling', dispatchedAt: 0, signedAt: 0, firstContactAt: 0, contactAttempts: 1, submittedAt: null, submittedBy: null } as const
  if ('escalatedClass' in facts) {
    const state: WorkOrderState = { ...absent, status: 'handling', matterCode: 'matter', deadlineClass: facts.escalatedClass, assignments: [{ no: 1, unitCode: 'unit', role: 'lead', ...share }] }
    const answer = actions.escalate.decide({ type: 'escalate', reason: 'systemic', text: '', to: null }, state, staff('centre', 'supervisor'))
    const started = isRefused(answer) ? [] : (answer[0]!.data.clocks?.start ?? [])
    return started.find((clock) => clock.clockId === 'handling')?.deadlineClass ?? 'none'
  }
  const superior = staff('superior', 'unitCoordinator')
  const clock: Clock = { ...superior.startClock('handling', '7d', 0), dueAt: facts.handedBackWithHoursLeft * HOUR, no: 1, assignmentNo: 1, lamp: 'green', stoppedAt: null }
  const state: WorkOrderState = {
    ...absent, status: 'escalated', clocks: [clock], assignments: [{ no: 1, unitCode: 'unit', role: 'co', ...share }, { no: 2, unitCode: 'superior', role: 'lead', ...share }],
    escalation: { request: null, current: { from: 1, superior: 2, reason: 'systemic', at: 0 } },
  }
  const answer = actions.handBack.decide({ type: 'handBack', opinion: '', resources: '', authority: '' }, state, { ...superior, turnClock: (_clock, turns) => ({ ...clock, dueAt: turns.at(-1)?.kind === 'granted' ? (turns.at(-1) as { dueAt: number }).dueAt : clock.dueAt }) })
  const changed = isRefused(answer) ? undefined : answer[0]!.data.clocks?.change?.[0]
  return `${((changed ?? clock).dueAt ?? 0) / HOUR}`
}
