import { Role } from '@suban/contract'
import { z } from 'zod'
import { CLOCK_IDS } from '../../calendar/index.ts'
import type { WorkOrderEvent } from '../domain/events.ts'
import { evolve } from '../domain/evolve.ts'
import type { DecisionActor, Given, LifeCyclePolicy } from '../domain/given.ts'
import { absent, type Clock, type WorkOrderState } from '../domain/state.ts'
import { supervisionTimeIsUp } from '../domain/supervision/on-time.ts'
import { audiences, happenings, ladderFaults, rungs, type Happening, type LadderFault, type SupervisionPolicy } from '../domain/supervision/policy.ts'
import { superviseBecauseOf } from '../domain/supervision/triggers.ts'

const hour = 3_600_000
const Rung = z.enum(rungs)
const Happening = z.enum(Object.keys(happenings) as [Happening, ...Happening[]])
const times = z.int().min(1)
/** Any clock but that of supervision itself, which climbs by being overdue. */
const ClockName = z.enum(CLOCK_IDS.filter((id) => id !== 'supervision') as [string, ...string[]])
const Channels = z.array(z.string().min(1)).default([])

const When = z.union([
  z.strictObject({ lamp: z.enum(['red', 'black']), clocks: z.array(ClockName).min(1) }),
  z.strictObject({ reworkRound: times }), z.strictObject({ reopenings: times }), z.strictObject({ urges: times }),
  z.strictObject({ flags: Channels, channels: Channels }).refine(({ flags, channels }) => flags.length + channels.length > 0, '至少写一个标志或渠道'),
  z.strictObject({ happening: Happening }),
])

/** Key `supervision`: the ladder, who climbs it by hand, what climbs it by itself (rulebook T58). */
export const SupervisionPolicyDocument = z.strictObject({
  rungs: z.array(z.strictObject({
    rung: Rung, byHand: z.array(Role), needsReply: z.boolean(),
    withinHours: z.strictObject({ '2h': z.number().positive().optional(), '24h': z.number().positive().optional(), '7d': z.number().positive().optional(), '15d': z.number().positive().optional(), '*': z.number().positive().optional() })
      .transform((hours) => Object.fromEntries(Object.entries(hours).filter(([, amount]) => amount !== undefined))).optional(),
    tells: z.array(z.enum(audiences)).min(1), next: Rung.nullable(),
  })).min(1),
  pauseHours: z.strictObject({ '2h': z.number().min(0), '24h': z.number().min(0), '7d': z.number().min(0), '15d': z.number().min(0) }),
  triggers: z.array(z.strictObject({ id: z.string().regex(/^[a-z][A-Za-z0-9]*$/), name: z.strictObject({ zh: z.string().min(2), en: z.string().min(2) }), when: When, rung: Rung })),
  notePhrases: z.array(z.string().min(4).max(200)),
})

/** Key `disclosure` (T73). */
export const DisclosurePolicyDocument = z.strictObject({ secrecyAtMost: z.int().min(0).max(3), neverKinds: z.array(z.string().min(1)) })

/** A worked case: what has just happened to an order whose unit stands on a rung already, or on none. */
export const SupervisionExample = z.strictObject({
  name: z.string(),
  given: z.strictObject({ supervision: z.strictObject({
    after: z.union([
      z.strictObject({ lamp: z.enum(['red', 'black']), clock: ClockName }), z.strictObject({ reworkRound: times }), z.strictObject({ reopenings: times }), z.strictObject({ urges: times }),
      z.strictObject({ dispatchedWith: z.strictObject({ flags: Channels, channel: z.string().default('phone') }) }), z.strictObject({ happening: Happening }), z.literal('noReply'),
    ]),
    /** The rung that the unit stands on, and for how long. */
    on: Rung.optional(), forHours: z.number().min(0).default(1_000), deadlineClass: z.enum(['2h', '24h', '7d', '15d']).default('7d'),
  }) }),
  expect: z.enum([...rungs, 'nothing']),
})
type Case = z.infer<typeof SupervisionExample>['given']['supervision']

const faults: Readonly<Record<LadderFault['why'], string>> = { twice: '这一级写了两次', missing: '下一级不在梯级中', circle: '梯级绕成一圈', down: '下一级不能比这一级低' }

/** What is wrong with the ladder as a whole; null: nothing. */
export const ladderFault = (policy: SupervisionPolicy): { readonly at: string; readonly why: string } | null => {
  const [fault] = ladderFaults(policy.rungs)
  if (fault) return { at: `supervision.rungs.${fault.rung}`, why: faults[fault.why] }
  const trigger = policy.triggers.find(({ id, rung }, index) => !policy.rungs.some((one) => one.rung === rung) || policy.triggers.findIndex((other) => other.id === id) !== index)
  if (trigger) return { at: `supervision.triggers.${trigger.id}`, why: policy.rungs.some((one) => one.rung === trigger.rung) ? '触发条件重名' : '这一级不在梯级中' }
  return policy.rungs.some((one) => one.rung === 'supervise') ? null : { at: 'supervision.rungs', why: '缺少 supervise：领导批示按这一级督办' }
}

/** The rung that the unit comes to, or `nothing`: decided by the same functions that decide for real. */
export const supervisionOutcome = (policy: LifeCyclePolicy, { after, on, forHours, deadlineClass }: Case, givenFor: (actor: DecisionActor) => Given): z.infer<typeof SupervisionExample>['expect'] => {
  const now = forHours * hour
  const given: Given = { ...givenFor({ kind: 'system', job: 'sweeper' }), policy, now }
  const lead = { no: 1, unitCode: 'unit', role: 'lead', status: 'handling', dispatchedAt: 0, signedAt: 0, firstContactAt: 0, contactAttempts: 1, submittedAt: null, submittedBy: null } as const
  const clock = (clockId: string, no: number): Clock => ({ ...given.startClock(clockId, deadlineClass, 0), no, assignmentNo: no === 1 ? 1 : null, lamp: 'red', stoppedAt: null, ...(no === 2 ? { redAt: now - 1 } : {}) })
  const running = { no: 1, unitCode: 'unit', turn: 'unit', openedAt: 0, climbedAt: 0, clockNo: 2, causeNo: null, notedBy: null, readers: [], isInterviewed: false, notice: null, outcome: null, endedAt: null } as const
  const state: WorkOrderState = {
    ...absent, status: 'handling', deadlineClass, assignments: [lead], clocks: [clock(typeof after === 'object' && 'lamp' in after ? after.clock : 'handling', 1), clock('supervision', 2)],
    ...(on === undefined ? {} : { supervisions: [{ ...running, rung: on }] }), ...eventBefore(after),
  }
  const events = after === 'noReply' ? supervisionTimeIsUp(state, given) : [superviseBecauseOf(eventOf(after, now), state, given)].filter((event) => event !== null)
  const before = state.supervisions?.[0]?.rung
  const rung = events.reduce(evolve, state).supervisions?.[0]?.rung
  return rung === undefined || rung === before ? 'nothing' : rung
}

/** The part of the state that the order has when the event of the case has just happened. */
const eventBefore = (after: Case['after']): Partial<WorkOrderState> => {
  if (after === 'noReply') return {}
  if ('urges' in after) return { urges: after.urges }
  if ('reopenings' in after) return { reopenings: after.reopenings }
  return 'dispatchedWith' in after ? { flags: after.dispatchedWith.flags, channel: after.dispatchedWith.channel } : {}
}

const eventOf = (after: Exclude<Case['after'], 'noReply'>, at: number): WorkOrderEvent => {
  if ('lamp' in after) return { type: 'ClockTurned', at, data: { no: 1, clockId: after.clock, assignmentNo: 1, lamp: after.lamp, dueAt: 0 } }
  if ('reworkRound' in after) return { type: 'ReworkOpened', at, data: { round: after.reworkRound, because: [], assignment: null } }
  if ('reopenings' in after) return { type: 'WorkOrderReopened', at, data: { textId: '', textDigest: '' } }
  if ('urges' in after) return { type: 'WorkOrderUrged', at, data: { by: 'requester', text: '' } }
  if ('dispatchedWith' in after) return { type: 'WorkOrderDispatched', at, data: {} } as unknown as WorkOrderEvent
  return { type: happenings[after.happening], at, data: { unitCode: 'unit' } } as unknown as WorkOrderEvent
}
