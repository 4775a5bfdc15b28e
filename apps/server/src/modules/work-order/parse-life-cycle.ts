import { isRefused } from '@suban/domain-kit'
import { z } from 'zod'
import { brokenPolicy, parsePolicy, type BrokenPolicy } from '../../kernel/policy/broken-policy.ts'
import { actions } from './domain/decide.ts'
import type { DecisionActor, Given, LifeCyclePolicy } from './domain/given.ts'
import { absent, type WorkOrderState } from './domain/state.ts'
import { ConsultationDocument } from './policy/consultation.ts'
import { DeclineExample, declineOutcome, DeclinePolicyDocument } from './policy/decline.ts'
import { EmergencyTransferExample, emergencyTransferOutcome, EmergencyTransferPolicyDocument } from './policy/emergency-transfer.ts'
import { InformationExample, informationOutcome, InformationPolicyDocument } from './policy/information.ts'
import { SecrecyExample, secrecyOutcome, SecrecyPolicyDocument } from './policy/secrecy.ts'
import { WithdrawalExample, withdrawalOutcome, WithdrawalPolicyDocument } from './policy/withdrawal.ts'
import { DisputeDocument } from './policy/dispute.ts'
import { HandingOnDocument, HandingOnExample, outcomeOfHandingOn } from './policy/handing-on.ts'
import { outcomeOfReturn, ReturnExample, ReturnsDocument } from './policy/returns.ts'
import { EscalationExample, escalationOutcome, EscalationPolicyDocument } from './policy/escalation.ts'
import { EventClusterExample, eventClusterOutcome, EventClusterPolicyDocument } from './policy/event-cluster.ts'
import { DispatchPolicyDocument, JointHandlingExample, jointHandlingOutcome, JointHandlingPolicyDocument } from './policy/joint-handling.ts'
import { WhistleExample, whistleOutcome, WhistlePolicyDocument } from './policy/whistle.ts'
import { DisclosurePolicyDocument, ladderFault, SupervisionExample, supervisionOutcome, SupervisionPolicyDocument } from './policy/supervision.ts'
import { ExtensionPolicyDocument, PausePolicyDocument } from './policy/extension.ts'
import { ExclusionPolicyDocument, PanelExample, panelOutcome, PanelPolicyDocument, TerminationPolicyDocument } from './policy/panel.ts'
import { SuspensionExample, suspensionOutcome, SuspensionPolicyDocument } from './policy/suspension.ts'

const count = z.int().min(0)
const anyone = { kind: 'staff', accountId: 'somebody', unitCode: 'centre', roles: [] } as const
const outcomes = ['close', 'rework', 'escalate', 'closeUnsatisfied'] as const

const LifeCycleDocument = z.object({
  id: z.string().min(1), version: z.string().min(1), effectiveFrom: z.iso.date(), note: z.string(),
  undoSeconds: count, reopenWindowDays: count, answerWindowHours: count,
  rework: z.object({ mostRounds: count, escalateFromRound: z.int().min(1) }),
  callBack: z.object({ mostAttempts: z.int().min(1), gapHours: z.number().min(0), shareOfDirectAnswers: z.number().min(0).max(1).default(0) }),
  badVerdict: z.object({ satisfactionAtMost: z.int().min(0).max(4) }),
  urgeGapHours: z.number().min(0), sendBackLeastHours: z.number().positive(), contactAttemptsAreEnough: z.int().min(1), evidenceFor: z.array(z.string()),
  decline: DeclinePolicyDocument, information: InformationPolicyDocument, emergencyTransfer: EmergencyTransferPolicyDocument, withdrawal: WithdrawalPolicyDocument, secrecy: SecrecyPolicyDocument,
  handingOn: HandingOnDocument, consultation: ConsultationDocument, returns: ReturnsDocument, dispute: DisputeDocument,
  dispatch: DispatchPolicyDocument, jointHandling: JointHandlingPolicyDocument, whistle: WhistlePolicyDocument, escalation: EscalationPolicyDocument, eventCluster: EventClusterPolicyDocument,
  supervision: SupervisionPolicyDocument, disclosure: DisclosurePolicyDocument,
  extension: ExtensionPolicyDocument, pause: PausePolicyDocument, suspension: SuspensionPolicyDocument, panel: PanelPolicyDocument, termination: TerminationPolicyDocument, exclusion: ExclusionPolicyDocument,
  examples: z.array(z.union([
    z.object({ name: z.string(), given: z.object({ solved: z.boolean(), satisfaction: z.int().min(1).max(5), round: count }), expect: z.enum(outcomes) }),
    z.object({ name: z.string(), given: z.object({ directAnswerTo: z.string().min(1) }), expect: z.enum(['callBack', 'closeAnswered']) }),
    DeclineExample, InformationExample, EmergencyTransferExample, WithdrawalExample, SecrecyExample,
    HandingOnExample,
    ReturnExample,
    JointHandlingExample, WhistleExample, EscalationExample, EventClusterExample,
    SupervisionExample,
    SuspensionExample, PanelExample,
  ])).min(1),
})
type Document = z.infer<typeof LifeCycleDocument>

/** policies/…/life-cycle.json: its shape, and its examples run through the life cycle itself. */
export const parseLifeCycle = (json: unknown): LifeCyclePolicy | BrokenPolicy => {
  const document = parsePolicy(LifeCycleDocument, '生命周期', json)
  if (isRefused(document)) return document
  const fault = ladderFault(document.supervision)
  if (fault) return brokenPolicy('生命周期', fault.at, fault.why)
  for (const example of document.examples) {
    const outcome = outcomeOfExample(document, example)
    if (outcome !== example.expect) return brokenPolicy('生命周期', `examples「${example.name}」`, `应为 ${example.expect}，按此政策却是 ${outcome}`)
  }
  return document
}

const outcomeOfExample = (document: Document, { given }: Document['examples'][number]): string => {
  const world = (actor: DecisionActor) => givenFor(document, actor)
  if ('directAnswerTo' in given) return afterAnswer(document, given.directAnswerTo)
  if ('declinedBy' in given) return declineOutcome(given, world)
  if ('unanswered' in given) return informationOutcome(given, world)
  if ('transferTo' in given || 'dangerFor' in given) return emergencyTransferOutcome(given, world)
  if ('withdrawnFrom' in given) return withdrawalOutcome(given, world)
  if ('accusedIn' in given) return secrecyOutcome(given, world)
  if ('hadBy' in given) return outcomeOfHandingOn(given, givenFor(document, anyone))
  if ('returnFor' in given) return outcomeOfReturn(given, (roles) => givenFor(document, { ...anyone, unitCode: 'unit', roles }))
  if ('returnedBecause' in given || 'coUnsignedForHours' in given) return jointHandlingOutcome(document, given, world)
  if ('whistle' in given) return whistleOutcome(document, given, world)
  if ('escalatedClass' in given || 'handedBackWithHoursLeft' in given) return escalationOutcome(document, given, world)
  if ('memberSolved' in given) return eventClusterOutcome(document, given, world)
  if ('supervision' in given) return supervisionOutcome(document, given.supervision, world)
  if ('suspensionForDays' in given) return suspensionOutcome(document, given, world)
  if ('panelVotes' in given) return panelOutcome(document, given.panelVotes, world)
  return outcomeOf(document, given)
}

/** What a verdict leads to under the policy: decided by the same function that decides for real. */
const outcomeOf = (policy: Document, { solved, satisfaction, round }: { solved: boolean; satisfaction: number; round: number }): (typeof outcomes)[number] => {
  const lead = { no: 1, unitCode: 'unit', role: 'lead', status: 'done', dispatchedAt: 0, signedAt: 0, firstContactAt: 0, contactAttempts: 1, submittedAt: 0, submittedBy: null } as const
  const state: WorkOrderState = { ...absent, status: 'callingBack', assignments: [lead], reworkRound: round }
  const given = givenFor(policy, { kind: 'staff', accountId: 'officer', unitCode: 'centre', roles: ['callbackOfficer'] })
  const events = actions.completeCallBack.decide({ type: 'completeCallBack', contacted: true, solved, satisfaction, textId: null, textDigest: null }, state, given)
  const last = isRefused(events) ? null : events.at(-1)
  if (last?.type === 'ReworkOpened') return 'rework'
  if (last?.type === 'ReworkEscalated') return 'escalate'
  return last?.type === 'WorkOrderClosed' && last.data.outcome === 'unsatisfied' ? 'closeUnsatisfied' : 'close'
}

/** What becomes of the direct answer of this order once nobody objected to it. */
const afterAnswer = (policy: Document, orderNo: string): 'callBack' | 'closeAnswered' => {
  const state: WorkOrderState = { ...absent, orderNo, status: 'directAnswered', timers: [{ timerId: 'answerWindow', at: 0 }] }
  const events = actions.tick.decide({ type: 'tick' }, state, givenFor(policy, { kind: 'system', job: 'sweeper' }))
  return !isRefused(events) && events.at(-1)?.type === 'DirectAnswerSampled' ? 'callBack' : 'closeAnswered'
}

const givenFor = (policy: Document, actor: DecisionActor): Given => ({
  now: 0, policy, actor, departmentIsResponsible: () => false,
  unit: (code) => ({ code, name: code, level: 'street', kind: 'street', isActive: true, canHandle: true, isGrassroots: true, superior: 'superior', districtPlatform: null }),
  centre: 'centre', platformAt: () => null,
  turnClock: (clock) => clock, recountClock: () => null, mayPause: () => ({ mostUntil: 0 }), mayExtend: () => null, extensionCounts: () => true, titleOf: () => '',
  startClock: (clockId, deadlineClass, at) => ({ clockId, deadlineClass, mode: 'natural', startedAt: at, warnAt: null, dueAt: null, redAt: null, blackAt: null, policyVersion: '', calendarVersion: '' }),
})
