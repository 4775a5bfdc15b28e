import { z } from 'zod'
import { actions } from '../domain/decide.ts'
import type { Given } from '../domain/given.ts'
import { absent } from '../domain/state.ts'

/** Statuses from which the life cycle knows a way into withdrawal and back. */
const places = z.enum(['intakePending', 'infoNeeded', 'dispatchPending', 'signPending', 'handling', 'rework', 'merged'])

/** Key `withdrawal`: from where, which share is checked by a call, until when it may be taken back (rulebook T61). */
export const WithdrawalPolicyDocument = z.strictObject({ from: z.array(places).min(1), shareChecked: z.number().min(0).max(1), mostCheckCalls: z.int().min(1), takeBackDays: z.int().min(0) })

/** A worked case: the requester withdraws while the order is there. */
export const WithdrawalExample = z.strictObject({ name: z.string(), given: z.strictObject({ withdrawnFrom: z.string().min(1) }), expect: z.enum(['withdrawn', 'refused']) })

/** Decided by the same function that decides for real. */
export const withdrawalOutcome = ({ withdrawnFrom }: z.infer<typeof WithdrawalExample>['given'], world: (actor: Given['actor']) => Given): string =>
  actions.withdraw.guard({ ...absent, status: withdrawnFrom as 'handling' }, world({ kind: 'requester' })) === null ? 'withdrawn' : 'refused'
