import { isRefused } from '@suban/domain-kit'
import { z } from 'zod'
import { actions } from '../domain/decide.ts'
import type { Given, LifeCyclePolicy } from '../domain/given.ts'
import { absent, type WorkOrderState } from '../domain/state.ts'

/** Key `eventCluster`: what a bad verdict of one member has done again. */
export const EventClusterPolicyDocument = z.strictObject({ badVerdictReopens: z.enum(['own', 'main']) })

/** A worked case: a member judges, its main order being so far. */
export const EventClusterExample = z.strictObject({
  name: z.string(), given: z.strictObject({ memberSolved: z.boolean(), memberSatisfaction: z.int().min(1).max(5), mainIs: z.enum(['closed', 'callBackPending', 'handling']) }), expect: z.enum(['close', 'own', 'main']),
})

/** Whose order is done again: decided by the same action that decides for real. */
export const eventClusterOutcome = (policy: LifeCyclePolicy, facts: z.infer<typeof EventClusterExample>['given'], givenFor: (actor: Given['actor']) => Given): string => {
  const state: WorkOrderState = { ...absent, status: 'merged', mergedInto: 'main', memberCallBack: true, proposal: { lead: 'unit', co: [] } }
  const verdict = { contacted: true, solved: facts.memberSolved, satisfaction: facts.memberSatisfaction, textId: null, textDigest: null }
  const events = actions.evaluate.decide({ type: 'evaluate', ...verdict, main: { status: facts.mainIs, reworkRound: 0, orderNo: '' } }, state, { ...givenFor({ kind: 'requester' }), policy })
  const last = isRefused(events) ? null : events.at(-1)
  return last?.type === 'MemberSentBack' ? 'main' : last?.type === 'ReworkOpened' ? 'own' : 'close'
}
